package import RotaModel
package import RotaJudge
package import RotaText

/// The week as a grid: people by days, with marks, and cover against need under each day. Each cell stands where
/// `columns` says.
package struct WeekGrid {
  /// What is said of the contacts in a shift.
  package enum Contacts: Sendable {
    case nothing
    /// How many, where there is room.
    case number
    /// Each under the shift.
    case all
  }

  package let columns: WeekColumns
  private let team: Team
  private let facts: WeekFacts
  private let names: ShortNames
  private let contacts: Contacts
  /// Days of people that differ from what they know.
  private let changed: (PersonID, Day) -> Bool
  /// What is said of a day away; why they are is for a lead's screen alone.
  private let away: (PersonID, Day) -> String

  package init(
    _ team: Team, _ facts: WeekFacts, _ columns: WeekColumns, names: ShortNames, contacts: Contacts,
    changed: @escaping (PersonID, Day) -> Bool = { _, _ in false },
    away: @escaping (PersonID, Day) -> String = { _, _ in "leave" }
  ) {
    self.columns = columns
    self.team = team
    self.facts = facts
    self.names = names
    self.contacts = contacts
    self.changed = changed
    self.away = away
  }

  package var heads: TextLine {
    let hours = columns.hours > 0 ? [TextLine("hours", .heading)] : []
    return side(
      by: TextLine(), columns.days.map { TextLine(team.shortDay(facts.monday + $0), .heading) } + hours)
  }

  /// The first line has the name, the shifts and the hours.
  package func row(_ week: PersonWeek) -> [TextLine] {
    let name = TextLine(" \(names.short(week.person.id, to: columns.name - 2))")
    let hours = TextLine(week.hoursWords, week.paid > week.target ? .warning : .dim)
    return rows(
      name, columns.days.map { cell(week, $0) }, after: columns.hours > 0 ? hours : TextLine())
  }

  /// Cells of several lines side by side.
  private func rows(_ name: TextLine, _ cells: [[TextLine]], after: TextLine = TextLine()) -> [TextLine] {
    let height = max(1, cells.map(\.count).max() ?? 1)
    return (0..<height).map { index in
      side(
        by: index == 0 ? name : TextLine(),
        cells.map { $0.indices.contains(index) ? $0[index] : TextLine() } + (index == 0 ? [after] : []))
    }
  }

  private func side(by start: TextLine, _ cells: [TextLine]) -> TextLine {
    zip(0..., cells).reduce(start) { $0.padded(to: columns.name + $1.0 * columns.day) + $1.1 }
  }
}

/// What stands in a person's cell.
extension WeekGrid {
  private func cell(_ week: PersonWeek, _ index: Int) -> [TextLine] {
    let cell = week.cells[index]
    let isChanged = changed(week.person.id, cell.day)
    let mark = cell.mark.map { TextLine($0.symbol, $0.role) } ?? TextLine(isChanged ? "~" : "", .changed)
    guard let shift = cell.shift else {
      let away = cell.away ? fitted(away(week.person.id, cell.day), to: columns.text) : nil
      return [TextLine(away ?? (cell.wish == .granted ? "off" : "–"), cell.away ? .leave : .dim) + mark]
    }
    let times = columns.shift(shift.time).map { TextLine($0, isChanged ? .changed : .plain) }
    let first = (times.first ?? TextLine()) + mark
    guard contacts == .all else { return [first + count(cell)] + times.dropFirst() }
    return [first] + times.dropFirst()
      + team.stops(of: cell, week.person.id).flatMap { stop in
        wrapped(stop, to: columns.text, indent: 1).map { TextLine($0, .dim) }
      }
  }

  private func count(_ cell: PersonWeek.Cell) -> TextLine {
    let number = cell.contacts.count
    return contacts == .number && columns.day >= 15 && number > 0 ? TextLine(" ·\(number)", .contact) : TextLine()
  }
}

/// Under the people.
extension WeekGrid {
  /// The fewest on duty in each stretch, so that a thin hour shows.
  package var strip: TextLine {
    let most = facts.onDuty.joined().max() ?? 0
    return side(
      by: TextLine(" on duty", .dim),
      columns.days.map { TextLine(coverStrip(facts.onDuty[$0], columns: columns.text, most: most), .accent) })
  }

  /// How much is short on each day, all lines together, and from when.
  package var short: TextLine {
    side(
      by: TextLine(" short", .dim),
      columns.days.map { index in
        let lines = facts.cover.compactMap { $0.days[index] }
        let minutes = lines.reduce(0) { $0 + $1.short }
        return minutes == 0
          ? TextLine("–", .dim) : TextLine(fitting(short(minutes, lines.compactMap(\.firstShort).min())), .problem)
      })
  }

  /// Each line by itself; its cells broken where they are narrow, or on one line.
  package func cover(_ week: WeekFacts.CoverWeek, onOneLine: Bool) -> [TextLine] {
    let cells = week.days[columns.days].map { day -> [TextLine] in
      guard let day else { return [TextLine("–", .dim)] }
      guard day.short > 0 else {
        return [TextLine(day.fewest == day.most ? "\(day.fewest)" : "\(day.fewest)–\(day.most)", .dim)]
      }
      let words = short(day.short, day.firstShort)
      let lines = onOneLine ? [fitting(words)] : wrapped(words, to: columns.text)
      return lines.map { TextLine($0.replacing("\u{A0}", with: " "), .problem) }
    }
    let fits = displayWidth(week.label) <= columns.name - 2
    if fits || onOneLine {
      let label = fits ? week.label : fitted("\(week.line.id) \(week.line.need)", to: columns.name - 2)
      return rows(TextLine(" \(label)", .dim), cells)
    }
    return [TextLine(" \(week.label)", .dim)] + rows(TextLine(), cells)
  }

  /// `1 h 30`, `17:00!`
  private func short(_ minutes: Minutes, _ first: Minutes?) -> [String] {
    let length = durationInWords(minutes).replacing(" ", with: "\u{A0}")
    return first.map { [length, "\(clockTime($0))!"] } ?? ["\(length)!"]
  }

  /// All of it where there is room, else without its mark, else how much alone.
  private func fitting(_ words: [String]) -> String {
    let whole = words.joined(separator: " ").replacing("\u{A0}", with: " ")
    if displayWidth(whole) <= columns.text { return whole }
    if displayWidth(whole) == columns.text + 1, words.count > 1 { return String(whole.dropLast()) }
    return (words.first ?? "").replacing("\u{A0}", with: " ") + "!"
  }
}

extension WeekFacts.CoverWeek {
  package var isShort: Bool { days.contains { ($0?.short ?? 0) > 0 } }
}
