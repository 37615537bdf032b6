internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// One person: each day with what is in it, wishes, hours, and what the week costs them.
struct PersonView {
  let state: State
  let desk: LeadWeek
  let id: PersonID

  init(_ state: State, _ desk: LeadWeek, _ id: PersonID) {
    self.state = state
    self.desk = desk
    self.id = id
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let place = desk.places[id] else {
      screen.write(TextLine(" \(id) is no longer in the team", .dim), in: part.row(0))
      return
    }
    let week = desk.facts.people[place]
    let below = ledger(week)
    let about = wrapped(about(week), to: part.columns - 2).prefix(2).map { TextLine(" \($0)", .dim) }
    let most = max(0, part.rows - 15 - about.count)
    let parts = part.rows(.exactly(about.count), .rest, .exactly(min(below.count, most)))
    screen.write(about, in: parts[0])
    drawDays(week, on: &screen, parts[1])
    screen.write(below, in: parts[2])
  }

  private func about(_ week: PersonWeek) -> String {
    let person = week.person
    let skills = person.skills.map(\.text).sorted()
    let parts: [String?] = [
      person.role?.text, skills.isEmpty ? nil : skills.joined(separator: ", "),
      ["\(week.hoursWords) h", person.carryWords.map { "\($0) before" }].compactMap { $0 }.joined(separator: ", "),
      person.phone.map { "phone \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// Two lines a day: the shift, and what is in it.
  private func drawDays(_ week: PersonWeek, on screen: inout CellBuffer, _ part: Rect) {
    for (index, cell) in week.cells.enumerated() {
      let isHere = index == state.cursor.day
      let line = part.row(2 * index)
      let mark = cell.mark.map { TextLine("  \($0.symbol) \($0.meaning)", Style($0.role)) } ?? TextLine()
      screen.write(
        TextLine(isHere ? "▸" : " ", .accent) + column(cell.day.words, 12, .heading) + shift(week.person, cell) + mark,
        in: line)
      let stops = desk.stops(
        cell, of: id, state, from: part.columns >= 110 ? .whole : .short, to: part.columns - 14)
      screen.write(TextLine(String(repeating: " ", count: 13)) + stops, in: part.row(2 * index + 1))
      if isHere {
        screen.restyle(line) { $0.bold = true }
        screen.cursor = Point(column: line.left + 13, row: line.top)
      }
    }
  }

  private func shift(_ person: Person, _ cell: PersonWeek.Cell) -> TextLine {
    if let outcome = state.hand?.outcome(for: id, on: cell.day) {
      let words = if case .shift(let time) = outcome { time.words } else { "off" }
      return TextLine(words, Style(.accent, reversed: true))
    }
    guard let shift = cell.shift else {
      let hours = person.hours(on: cell.day, window: desk.team.service.window)
      return TextLine(
        cell.away ? desk.leaveWords(id, cell.day) : hours == nil ? "off (never works then)" : "off", .leave)
    }
    let paid = state.isNarrow ? [] : ["\(durationInWords(shift.paid(desk.team.rules))) paid"]
    let details = paid + (shift.pause.map { ["break \($0.words)"] } ?? [])
    return TextLine(shift.time.words) + TextLine("  \(details.joined(separator: ", "))", .dim)
  }

  /// Wishes and whatever else the week asks of this person, dearest first.
  private func ledger(_ week: PersonWeek) -> [TextLine] {
    let granted = week.cells.count { $0.wish == .granted }
    let broken = week.cells.count { $0.wish == .broken }
    let window = desk.monday...(desk.monday + 6)
    let costs = desk.report.costs.filter { cost in
      cost.place.staff == [id] && cost.place.contact == nil && (cost.place.day.map { window.contains($0) } ?? true)
    }
    let wishes = TextLine(" wishes: \(granted) granted, \(broken) broken", broken > 0 ? .warning : .good)
    let before = state.ledger.flatMap { ledger in
      ledger.weeks.isEmpty
        ? nil : ledger.entries.first { $0.person == id }.map { $0.lines(desk.team, ledger, to: state.size.columns) }
    }
    return (before ?? []) + [wishes] + costs.map { TextLine(" · \($0.text)", .dim) }
  }
}
