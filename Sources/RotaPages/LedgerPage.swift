package import RotaModel
internal import RotaJudge
internal import RotaText

/// What a ledger says of each member of staff, for people, for a spreadsheet and for programs.
package struct LedgerPage {
  private let team: Team
  private let ledger: Ledger
  /// Of one person alone, where only that is for the asker.
  private let entries: [Ledger.Entry]

  package init(_ team: Team, _ ledger: Ledger, of person: PersonID? = nil) {
    self.team = team
    self.ledger = ledger
    entries = ledger.entries.filter { person == nil || $0.person == person }
  }

  private var span: String {
    guard let first = ledger.weeks.first, let last = ledger.weeks.last else { return "no published week has begun yet" }
    return "\(Words.span(first, last + 6)), \(counted(ledger.weeks.count, "week"))"
  }

  private func name(_ entry: Ledger.Entry) -> String { team.name(entry.person) }

  private static let mostOfAName = 18
}

/// As a table, one person a line.
extension LedgerPage {
  package func table(on paper: Paper) -> String {
    let title = titled(team.service.name, span, note: nil, columns: paper.columns)
    guard !ledger.weeks.isEmpty else { return paper.print(title) }
    let name = min(Self.mostOfAName, (entries.map { displayWidth(self.name($0)) }.max() ?? 0) + 2)
    let names = ShortNames(team)
    let widths = columns.map { column in
      max(displayWidth(column.title), entries.map { displayWidth(column.text($0)) }.max() ?? 0) + 2
    }
    // What does not fit beside the names goes below, under its own heads.
    var lines: [TextLine] = []
    var first = 0
    while first < columns.count {
      var last = first + 1
      while last < columns.count, name + 1 + widths[first...last].reduce(0, +) <= paper.columns { last += 1 }
      let part = first..<last
      lines += [TextLine(), row("", part.map { columns[$0].title }, widths[part], name, .dim)]
      lines += entries.map { entry in
        row(names.short(entry.person, to: name - 1), part.map { columns[$0].text(entry) }, widths[part], name, .plain)
      }
      first = last
    }
    return paper.print(title + lines + bank(columns: paper.columns) + ending(columns: paper.columns))
  }

  /// Those without contract hours: who has had more of the work than the others, and so is asked after them.
  private func bank(columns: Int) -> [TextLine] {
    let own = entries.compactMap { entry in team.person(entry.person).map { (person: $0, carry: entry.carry) } }
      .filter(\.person.isBank)
    return own.isEmpty
      ? []
      : [TextLine(), TextLine(" Bank staff, over the last \(counted(Team.weeksOfTheBank, "week"))", .heading)]
        + own.flatMap { paragraph(team.bankWords($0.person, $0.carry), columns: columns) }
  }

  /// Skills that end within eight weeks of the last one.
  private func ending(columns: Int) -> [TextLine] {
    guard let last = ledger.weeks.last else { return [] }
    let own = team.endingSkills(from: last).filter { ending in entries.contains { $0.person == ending.person } }
    return own.isEmpty
      ? []
      : [TextLine(), TextLine(" Skills that end within \(EndingSkill.weeks) weeks", .heading)]
        + own.flatMap { paragraph(team.words($0), columns: columns) }
  }

  private func row(_ name: String, _ texts: [String], _ widths: ArraySlice<Int>, _ room: Int, _ role: Style.Role) -> TextLine {
    zip(texts, widths).reduce(TextLine(" " + column(name, room), .heading)) { line, cell in
      line + TextLine(String(repeating: " ", count: max(0, cell.1 - displayWidth(cell.0))) + cell.0, role)
    }
  }

  private struct Column {
    let title: String
    let text: (Ledger.Entry) -> String
  }

  private var columns: [Column] {
    let hours = { (minutes: Minutes) in minutes < 0 ? "−\(Words.hours(-minutes))" : Words.hours(minutes) }
    let signed = { (minutes: Minutes) in minutes > 0 ? "+\(hours(minutes))" : hours(minutes) }
    let rest: [Column] = team.bands.indices.map { place in
      Column(title: team.bands[place].name) { hours($0.bands[place]) }
    }
    return [
      Column(title: "hours") { hours($0.paid) }, Column(title: "contract") { hours($0.target) },
      Column(title: "balance") { signed($0.balance) },
      Column(title: "carried") { signed($0.carry.hours.nearestMinutes) },
      Column(title: "weekends") { "\($0.weekends)" }, Column(title: "lates") { "\($0.lates)" },
      Column(title: "unsocial") { hours($0.unsocial * team.service.slot) },
      Column(title: "share") { hours($0.unsocialShare * team.service.slot) },
      Column(title: "wishes") { "\($0.wishesGranted) of \($0.wishesGranted + $0.wishesBroken)" },
      Column(title: "changes") { "\($0.changes)" }, Column(title: "short notice") { "\($0.shortNotice)" },
      Column(title: "h a week") { ($0.average.map { Words.hours($0) } ?? "–") + ($0.isOverAverage ? "!" : "") },
      Column(title: "rest owed") { $0.restOwed == 0 ? "–" : durationInWords($0.restOwed) },
    ] + rest
  }
}

/// For other programs and for spreadsheets: whole minutes, and what payroll asks for by its own bands.
extension LedgerPage {
  package var rows: [[String]] {
    let head = [
      "from", "to", "staff", "name", "paid-minutes", "contract-minutes", "balance-minutes", "carried-minutes",
      "carried-unsocial-minutes", "weekends", "lates",
      "unsocial-minutes", "unsocial-share-minutes", "wishes-granted", "wishes-broken", "changes", "short-notice",
      "least-notice-minutes", "average-minutes", "over-48-hours", "rest-owed-minutes",
    ]
    let rows = entries.map { entry -> [String] in
      let texts = [ledger.weeks.first?.description ?? "", ledger.weeks.last.map { "\($0 + 6)" } ?? ""]
      let numbers = figures(entry).map { $0.1.map { "\($0)" } ?? "" }
      return texts + [entry.person.text, name(entry)] + numbers
    }
    return [head + team.bands.map { "\($0.name)-minutes" }] + rows
  }

  package var json: String {
    JSONText.object([
      .init("weeks", .list(ledger.weeks.map { .string("\($0)") })),
      .init(
        "staff",
        .list(
          entries.map { entry in
            .object(
              [.init("staff", .string(entry.person.text))]
                + figures(entry).map { .init($0.0, $0.1.map { .number($0) } ?? .null) })
          })),
    ]).page
  }

  private func figures(_ entry: Ledger.Entry) -> [(String, Int?)] {
    let slot = team.service.slot
    let own: [(String, Int?)] = [
      ("paid-minutes", entry.paid), ("contract-minutes", entry.target), ("balance-minutes", entry.balance),
      ("carried-minutes", entry.carry.hours.nearestMinutes), ("carried-unsocial-minutes", entry.carry.unsocial * slot),
      ("weekends", entry.weekends), ("lates", entry.lates), ("unsocial-minutes", entry.unsocial * slot),
      ("unsocial-share-minutes", entry.unsocialShare * slot), ("wishes-granted", entry.wishesGranted),
      ("wishes-broken", entry.wishesBroken), ("changes", entry.changes), ("short-notice", entry.shortNotice),
      ("least-notice-minutes", entry.leastNotice), ("average-minutes", entry.average),
      ("over-48-hours", entry.isOverAverage ? 1 : 0), ("rest-owed-minutes", entry.restOwed),
    ]
    return own + zip(team.bands, entry.bands).map { ("\($0.name)-minutes", $1) }
  }
}
