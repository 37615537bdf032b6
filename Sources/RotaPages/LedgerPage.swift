package import RotaModel
internal import RotaJudge
package import RotaText

/// What a ledger says of each member of staff, side by side: fairness is to be seen, not felt.
package struct LedgerPage {
  let team: Team
  let ledger: Ledger
  private let names: ShortNames
  /// Of one person alone, where only that is for the asker.
  let entries: [Ledger.Entry]

  package init(_ team: Team, _ ledger: Ledger, names: ShortNames? = nil, of person: PersonID? = nil) {
    self.team = team
    self.ledger = ledger
    self.names = names ?? ShortNames(team)
    entries = ledger.entries.filter { person == nil || $0.person == person }
  }

  /// With every column: those that don't fit beside the names go below, under their own heads.
  package func table(on paper: Paper) -> String {
    let title = titled(team.service.name, ledger.span, note: nil, columns: paper.columns)
    guard !ledger.weeks.isEmpty else { return paper.print(title) }
    let all = columns
    var (lines, first) = ([TextLine](), 0)
    while first < all.count {
      var last = first + 1
      while last < all.count, 1 + name + all[first...last].reduce(0, { $0 + $1.width }) <= paper.columns { last += 1 }
      let part = Array(all[first..<last])
      lines += [TextLine(), head(part)] + entries.map { TextLine(" ") + row($0, part) }
      first = last
    }
    return paper.print(title + lines + bank(paper.columns) + ending(paper.columns))
  }

  /// With the columns that are read first, as many as there is room for.
  package func rows(_ columns: Int) -> (head: TextLine, rows: [TextLine]) {
    var (room, shown) = (columns - 1 - name, Set<Int>())
    let all = self.columns
    for index in all.indices.sorted(by: { all[$0].rank < all[$1].rank }) {
      guard all[index].width <= room else { break }
      room -= all[index].width
      shown.insert(index)
    }
    let part = all.indices.filter { shown.contains($0) }.map { all[$0] }
    return (head(part), entries.map { row($0, part) })
  }

  /// Of one person, what has no room beside the others.
  package func below(_ entry: Ledger.Entry) -> String? {
    guard let person = team.person(entry.person) else { return nil }
    return person.isBank
      ? team.bankWords(person, entry.carry)
      : "\(names[person.id]) carries \(person.words(entry.carry) ?? "nothing") into the next week"
  }

  /// Skills that end within eight weeks of the last one, and whose.
  package var ending: [String] {
    guard let last = ledger.weeks.last else { return [] }
    return team.endingSkills(from: last).filter { ending in entries.contains { $0.person == ending.person } }
      .map { team.words($0) }
  }
}

/// The table's parts.
extension LedgerPage {
  private static let mostOfAName = 18

  private var name: Int {
    min(Self.mostOfAName, (entries.map { displayWidth(names[$0.person]) }.max() ?? 0) + 2)
  }

  private func head(_ columns: [Column]) -> TextLine {
    columns.reduce(TextLine().padded(to: 1 + name)) {
      $0 + TextLine($1.title, .heading).rightAligned(to: $1.width)
    }
  }

  private func row(_ entry: Ledger.Entry, _ columns: [Column]) -> TextLine {
    columns.reduce(column(entry.person, names, name)) { line, column in
      line
        + TextLine(column.text(entry), column.isBad(entry) ? .problem : .plain).rightAligned(to: column.width)
    }
  }

  /// Those without contract hours: who has had more of the work than the others, and so is asked after them.
  private func bank(_ columns: Int) -> [TextLine] {
    let own = entries.filter { team.person($0.person)?.isBank ?? false }.compactMap { below($0) }
    return section("Bank staff, over the last \(counted(Team.weeksOfTheBank, "week"))", own, columns)
  }

  private func ending(_ columns: Int) -> [TextLine] {
    section("Skills that end within \(EndingSkill.weeks) weeks", ending, columns)
  }

  private func section(_ title: String, _ sentences: [String], _ columns: Int) -> [TextLine] {
    sentences.isEmpty
      ? [] : [TextLine(), TextLine(" \(title)", .heading)] + sentences.flatMap { paragraph($0, columns: columns) }
  }

  private struct Column {
    let title: String
    /// What is read first is 1.
    let rank: Int
    let width: Int
    let isBad: (Ledger.Entry) -> Bool
    let text: (Ledger.Entry) -> String
  }

  private func figure(
    _ title: String, _ rank: Int, isBad: @escaping (Ledger.Entry) -> Bool = { _ in false },
    _ text: @escaping (Ledger.Entry) -> String
  ) -> Column {
    let width = max(displayWidth(title), entries.map { displayWidth(text($0)) }.max() ?? 0) + 2
    return Column(title: title, rank: rank, width: width, isBad: isBad, text: text)
  }

  private var columns: [Column] {
    let slot = team.service.slot
    let bands = team.bands.indices.map { place in
      figure(team.bands[place].name, 14 + place) { Words.hours($0.bands[place]) }
    }
    return [
      figure("hours", 1) { Words.hours($0.paid) }, figure("contract", 10) { Words.hours($0.target) },
      figure("balance", 2) { signedHours($0.balance) },
      figure("carried", 12) { signedHours($0.carry.hours.nearestMinutes) },
      figure("weekends", 3) { "\($0.weekends)" }, figure("lates", 4) { "\($0.lates)" },
      figure("unsocial", 5, isBad: { $0.unsocial > $0.unsocialShare }) { Words.hours($0.unsocial * slot) },
      figure("share", 11) { Words.hours($0.unsocialShare * slot) },
      figure("wishes", 6, isBad: { $0.wishesBroken > $0.wishesGranted }) {
        "\($0.wishesGranted) of \($0.wishesGranted + $0.wishesBroken)"
      },
      figure("changes", 13) { "\($0.changes)" }, figure("short notice", 8) { "\($0.shortNotice)" },
      figure("h a week", 7, isBad: \.isOverAverage) {
        ($0.average.map { Words.hours($0) } ?? "–") + ($0.isOverAverage ? "!" : "")
      },
      figure("rest owed", 9, isBad: { $0.restOwed > 0 }) { $0.restOwed == 0 ? "–" : durationInWords($0.restOwed) },
    ] + bands
  }
}
