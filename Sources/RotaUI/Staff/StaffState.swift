package import RotaModel
package import RotaTerminal
package import RotaPages

/// All that the screen of a member of staff knows: nothing that only a lead may see.
package struct StaffState: ScreenState {
  package typealias Effect = StaffEffect
  package typealias Message = StaffMessage
  package typealias Page = StaffPage
  package typealias Subject = Never
  package typealias FormKind = StaffForm
  package typealias Choice = Never

  package static var home: StaffPage { .days }
  package static var commands: [Command<StaffState>] { Staff.commands }
  /// A telephone is enough for one's own days.
  package static var leastSize: Size { Size(columns: 38, rows: 12) }

  package var size: Size
  package var now: Moment
  package var pages: [StaffPage] = [.days]
  package var rows: [StaffPage: Int] = [:]
  package var dialog: Dialog<StaffState>?
  package var notice: Notice?
  package var isBlank = false
  package var underway: String?
  /// Nil until their days have been read; the others until they have been asked for.
  package var mine: StaffWeek?
  package var whoIsOn: WhoIsOn?
  package var requests: [RequestLine]?
  package var ledger: Ledger?

  package init(size: Size, now: Moment) {
    self.size = size
    self.now = now
  }

  package var canGoBack: Bool { pages.count > 1 }

  package var here: ScreenPage<StaffState> { Staff.row(of: page) }

  package var reading: Reading? { mine.map { Reading($0) } }

  package func obstacle(to need: CommandNeed) -> String? {
    need == .nothing || mine != nil ? nil : "your rota has not been read yet"
  }

  package func form(_ kind: StaffForm) -> Form<StaffForm>? { mine?.form(kind, self) }

  package mutating func perform(_ choice: Never) -> [StaffEffect] {}

  /// Up and down in the calendar is by weeks, and stays on the day of the week.
  package mutating func move(_ movement: Movement) -> Bool {
    guard page == .calendar else { return false }
    let days =
      switch movement {
      case .rows(let count): 7 * count
      case .columns(let count): count
      case .toEnd, .next: 0
      }
    let next = row(in: rowCount) + days
    if days != 0, (0..<rowCount).contains(next) { rows[.calendar] = next }
    return days != 0
  }

  var requestHere: RequestLine? {
    guard let requests, page == .requests else { return nil }
    let row = row(in: requests.count)
    return requests.indices.contains(row) ? requests[row] : nil
  }

  /// The day under the cursor.
  var dayHere: Day? {
    guard let mine else { return nil }
    let row = row(in: rowCount)
    switch page {
    case .days: return mine.days.indices.contains(row) ? mine.days[row].day : nil
    case .calendar: return mine.mondays.isEmpty ? nil : mine.day(at: row)
    default: return nil
    }
  }

  package var above: String? { mine?.notice }
}
