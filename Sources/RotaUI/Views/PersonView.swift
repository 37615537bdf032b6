internal import RotaModel
internal import RotaJudge
internal import RotaPages
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// One person: each day with what is in it, wishes, hours, and what the week costs them.
struct PersonView: PageView {
  let state: LeadState
  let desk: LeadWeek
  let id: PersonID

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
    let page = PersonPage(desk.team, week) { desk.leaveWords(id, $0) }
    let stops = Stops(desk.team, state.childNames)
    for (index, cell) in week.cells.enumerated() {
      let isHere = index == state.cursor.day
      let line = part.row(2 * index)
      let day = held(cell).map { page.date(cell) + $0 + page.mark(cell) } ?? page.day(cell, part.columns)
      screen.write(TextLine(isHere ? "▸" : " ", .accent) + day, in: line)
      let inside = stops.line(cell, of: id, from: part.columns >= 110 ? .whole : .short, to: part.columns - 14)
      screen.write(TextLine().padded(to: 1 + PersonPage.dateColumns) + inside, in: part.row(2 * index + 1))
      if isHere {
        screen.restyle(line) { $0.bold = true }
        screen.cursor = Point(column: line.left + 1 + PersonPage.dateColumns, row: line.top)
      }
    }
  }

  /// What is in the hand for this day.
  private func held(_ cell: PersonWeek.Cell) -> TextLine? {
    state.hand?.outcome(for: id, on: cell.day).map { outcome in
      let words = if case .shift(let time) = outcome { time.words } else { "off" }
      return TextLine(words, Style(.accent, reversed: true))
    }
  }

  /// Wishes and whatever else the week asks of this person, dearest first.
  private func ledger(_ week: PersonWeek) -> [TextLine] {
    let window = desk.monday...(desk.monday + 6)
    let costs = desk.report.costs.filter { cost in
      cost.place.staff == [id] && cost.place.contact == nil && (cost.place.day.map { window.contains($0) } ?? true)
    }
    let before = state.ledger.flatMap { ledger in
      ledger.weeks.isEmpty
        ? nil
        : ledger.entries.first { $0.person == id }.map {
          $0.paragraph(slot: desk.team.service.slot, weeks: ledger.weeks.count, to: state.size.columns)
        }
    }
    return (before ?? []) + PersonPage(desk.team, week).wishes + costs.map { TextLine(" · \($0.text)", .dim) }
  }
}
