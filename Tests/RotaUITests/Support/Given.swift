import RotaFiles
import RotaModel
import RotaJudge
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing
import RotaPages

/// A screen before which a test sits: keys go in, what it asks for comes out.
struct Seat<On: ScreenState> {
  var state: On
  private(set) var asked: [On.Effect] = []

  @discardableResult
  mutating func tell(_ message: On.Message) -> [On.Effect] {
    asked = update(&state, message)
    return asked
  }

  /// Each character is a key of its own.
  @discardableResult
  mutating func type(_ text: String) -> [On.Effect] {
    for character in text { press(.character(character)) }
    return asked
  }

  @discardableResult
  mutating func press(_ keys: KeyEvent...) -> [On.Effect] {
    for key in keys { asked = update(&state, key) }
    return asked
  }

  var screen: CellBuffer { view(state, size: state.size) }
  var text: String { (0..<state.size.rows).map { screen.text(row: $0) }.joined(separator: "\n") }
}

typealias Sitting = Seat<LeadState>
typealias StaffSitting = Seat<StaffState>

extension Seat<LeadState> {
  init(columns: Int = 80, rows: Int = 24, desk: LeadWeek? = nil) throws {
    let now = try #require(Moment("2026-12-01 16:00"))
    self.init(state: LeadState(size: Size(columns: columns, rows: rows), now: now))
    let laid = try desk ?? Given.desk()
    tell(.desk(laid, Given.standing, said: nil))
  }
}

extension Seat<StaffState> {
  init(columns: Int = 80, rows: Int = 24, staff mine: StaffWeek?) throws {
    let now = try #require(Moment("2026-12-01 16:00"))
    self.init(state: StaffState(size: Size(columns: columns, rows: rows), now: now))
    if let mine { tell(.mine(mine, said: nil)) }
  }
}

enum Given {
  static let ana: PersonID = "ana"
  static let ben: PersonID = "ben"
  static let cara: PersonID = "cara"
  static let firstVisit = ContactID(
    child: "K1", need: "visit", occurrence: .init(week: Day(number: 20_787), number: 1))

  static var standing: DraftStatus {
    var standing = DraftStatus()
    standing.version = 4
    standing.changes = 3
    standing.undo = "Ana Tue 1 Dec 10:00–19:00"
    return standing
  }

  /// The small team's week: K2 is left out, cover is short on three evenings.
  static func desk(_ yaml: String = HarbourTeam.yaml, _ rota: String = HarbourTeam.rota) throws -> LeadWeek {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: yaml))
    let team = try #require(reading.team, "\(reading.diagnostics.map(\.rendered))")
    return try desk(team, try RotaFile.read(Array(rota.utf8), name: "rota.json"))
  }

  static func desk(_ team: Team, _ rota: Rota) throws -> LeadWeek {
    LeadWeek(team: team, rota: rota, report: try RuleBook(team).judge(rota))
  }

  static let requests = [
    RequestLine(
      number: 3, person: "ben", who: "Ben", what: "leave Thu 3 Dec (annual)", when: "Fri 27 Nov 16:02",
      state: "waits for the lead",
      price: ["K1 visit 2 left out · Ben: 15 h in the week of Mon 30 Nov, should be 18 h"], canBeApproved: true),
    RequestLine(
      number: 4, person: "ana", who: "Ana", what: "swap Thu 3 Dec with Ben", when: "Fri 27 Nov 17:10",
      state: "waits for Ben",
      price: ["costs nothing"], canBeApproved: false),
  ]

  static func ledger() throws -> Ledger {
    let desk = try desk()
    return desk.team.ledger([desk.rota], notices: [ben: [240]])
  }

  /// On Thursday afternoon Ben is out and Ana is free.
  static func whoIsOn(at time: String = "2026-12-03 16:45") throws -> WhoIsOn {
    let desk = try desk()
    var now = desk.team.whoIsOn(at: try #require(Moment(time)), in: desk.rota, heard: [], worked: [])
    now.version = 4
    return now
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }
}
