internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText

/// What the weeks have asked of everybody, side by side: fairness is to be seen, not felt.
struct LedgerView {
  let state: State
  let desk: LeadWeek

  init(_ state: State, _ desk: LeadWeek) {
    self.state = state
    self.desk = desk
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let ledger = state.ledger else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    guard let first = ledger.weeks.first, let last = ledger.weeks.last else {
      return screen.write(TextLine(" no published week has begun yet", .dim), in: part.row(0))
    }
    let span = "\(Words.span(first, last + 6)), \(counted(ledger.weeks.count, "week")), as really worked"
    let heads = columns.reduce(TextLine(" ") + column("", name)) { $0 + right($1.title, $1.width, .heading) }
    let rows = ledger.entries.map { entry in
      columns.reduce(column(entry.person, desk.names, name)) { line, column in
        let isBad = column.isBad(entry)
        return line + right(column.text(entry), column.width, isBad ? .problem : .plain)
      }
    }
    let ending = desk.team.endingSkills(from: last).map { TextLine(" \(desk.team.words($0))", .warning) }
    let selected = rows.isEmpty ? nil : state.row(in: rows.count)
    let below = selected.map { self.below(ledger.entries[$0], ledger, part.columns) } ?? []
    let parts = part.rows(.rest, .exactly(below.count))
    ListFrame(head: [TextLine(" \(span)", .dim)] + ending + [heads], rows: rows, selected: selected).draw(
      on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  /// Of the one that the lead is on, what has no room beside the others.
  private func below(_ entry: Ledger.Entry, _ ledger: Ledger, _ columns: Int) -> [TextLine] {
    if state.isNarrow { return entry.lines(desk.team, ledger, to: columns) }
    guard let person = desk.team.person(entry.person) else { return [] }
    let words =
      person.isBank
      ? desk.team.bankWords(person, entry.carry)
      : "\(desk.name(person.id)) carries \(person.words(entry.carry) ?? "nothing") into the next week"
    return wrapped(words, to: columns - 1, indent: 2).map { TextLine(" \($0)", .dim) }
  }

  private var name: Int { state.isNarrow ? 11 : 15 }

  private func right(_ text: String, _ width: Int, _ role: Style.Role) -> TextLine {
    TextLine(String(repeating: " ", count: max(0, width - displayWidth(text)))) + TextLine(text, role)
  }

  private struct Column {
    let title: String
    let width: Int
    var isBad: (Ledger.Entry) -> Bool = { _ in false }
    let text: (Ledger.Entry) -> String
  }

  private var columns: [Column] { state.isNarrow ? Array(all.prefix(5)) : all }

  private var all: [Column] {
    let slot = desk.team.service.slot
    return [
      Column(title: "hours", width: 8) { Words.hours($0.paid) },
      Column(title: "balance", width: 9) { $0.balanceWords },
      Column(title: "w-ends", width: 7) { "\($0.weekends)" },
      Column(title: "lates", width: 6) { "\($0.lates)" },
      Column(title: "unsocial", width: 9, isBad: { $0.unsocial > $0.unsocialShare }) {
        Words.hours($0.unsocial * slot)
      },
      Column(title: "wishes", width: 8, isBad: { $0.wishesBroken > $0.wishesGranted }) {
        "\($0.wishesGranted)/\($0.wishesGranted + $0.wishesBroken)"
      },
      Column(title: "short n.", width: 9) { "\($0.shortNotice)/\($0.changes)" },
      Column(title: "h/week", width: 8, isBad: \.isOverAverage) {
        ($0.average.map { Words.hours($0) } ?? "–") + ($0.isOverAverage ? "!" : "")
      },
    ]
  }
}

/// `+3`, `−1.5`, `0`
func signedHours(_ minutes: Minutes) -> String {
  minutes < 0 ? "−\(Words.hours(-minutes))" : minutes > 0 ? "+\(Words.hours(minutes))" : "0"
}

extension Ledger.Entry {
  var balanceWords: String { signedHours(balance) }

  /// For the person's own page.
  func lines(_ team: Team, _ ledger: Ledger, to columns: Int) -> [TextLine] {
    let slot = team.service.slot
    let hours = [
      "\(Words.hours(paid)) of \(Words.hours(target)) h (\(balanceWords))",
      Words.count(weekends, "weekend", "weekends"), Words.count(lates, "late", "lates"),
      "unsocial \(Words.hours(unsocial * slot)) h, fair \(Words.hours(unsocialShare * slot)) h",
    ]
    let others = [
      "wishes \(wishesGranted) of \(wishesGranted + wishesBroken)",
      changes > 0 ? "\(Words.count(changes, "change", "changes")), \(shortNotice) at short notice" : nil,
      average.map { "\(Words.hours($0)) h a week\(isOverAverage ? ", over 48!" : "")" },
      restOwed > 0 ? "\(durationInWords(restOwed)) rest owed!" : nil,
      team.person(person)?.words(carry).map { "into the next week: \($0)" },
    ]
    let weeks = counted(ledger.weeks.count, "week")
    let isBad = isOverAverage || restOwed > 0
    let first = wrapped("last \(weeks): \(hours.joined(separator: " · "))", to: columns - 1, indent: 2)
    let second = wrapped("· \(others.compactMap { $0 }.joined(separator: " · "))", to: columns - 1, indent: 2)
    return first.map { TextLine(" \($0)") } + second.map { TextLine(" \($0)", isBad ? .warning : .dim) }
  }
}
