internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// Under the grid: what is under the cursor.
extension WeekView {
  /// The cell under the cursor, read aloud.
  var words: [TextLine] {
    guard let cell = desk.cell(state.cursor.person, state.cursor.day) else { return [] }
    let week = desk.facts.people[state.cursor.person]
    // Where there is no room for both, the grid says where it would be.
    let held = state.isNarrow ? TextLine() : heldWords(week.person.id, cell.day)
    let columns = state.size.columns
    return [
      held + TextLine(" \(desk.words(cell, of: week, to: columns - held.width - 2))."),
      TextLine(" ") + Stops(desk.team, state.childNames).line(cell, of: week.person.id, to: columns - 1),
    ]
  }

  /// What is in the hand for this cell: where it would be.
  private func heldWords(_ person: PersonID, _ day: Day) -> TextLine {
    guard case .shift(let time) = state.hand?.outcome(for: person, on: day) else { return TextLine() }
    return TextLine(" → \(time.words) ", .accent)
  }

  /// The same with room for all of it, and what is not as it should be below.
  func drawPane(on screen: inout CellBuffer, _ part: Rect) {
    guard let cell = desk.cell(state.cursor.person, state.cursor.day) else { return }
    screen.rule(down: part)
    let week = desk.facts.people[state.cursor.person]
    let inside = part.inset(columns: 2)
    let head = wrapped(desk.words(cell, of: week, .whole), to: inside.columns).map { TextLine($0) }
    let stops = Stops(desk.team, state.childNames).lines(cell, of: week.person.id, .whole).map { TextLine(" ") + $0 }
    let troubles = desk.troubles.prefix(12).flatMap { trouble in
      wrapped(trouble.text, to: inside.columns - 2).enumerated().map { index, text in
        TextLine(index == 0 ? "! " : "  ", .problem) + TextLine(text)
      }
    }
    let title = desk.troubles.isEmpty ? "nothing is amiss" : counted(desk.troubles.count, "problem")
    screen.write(
      head + [TextLine()] + stops + [TextLine(), TextLine(title, .heading)] + troubles, in: inside)
  }
}

/// What is said about a person's day.
extension LeadWeek {
  /// How much is said, from all to what alone can't be left out.
  enum Detail: CaseIterable { case whole, short, least }

  /// As much as there is room for.
  func words(_ cell: PersonWeek.Cell, of week: PersonWeek, to columns: Int) -> String {
    let forms = Detail.allCases.map { words(cell, of: week, $0) }
    let fitting = forms.first { displayWidth($0) <= columns }
    return fitting ?? words(cell, of: week, .least, called: names.short(week.person.id, to: 16))
  }

  /// `Dina, Tue 1 Dec, 14:30–22:30, 7 h 30 paid, break 18:30, pinned. 34 of 37 h`. The hours of the week stay to the
  /// end, marks that stand in the grid go first.
  func words(_ cell: PersonWeek.Cell, of week: PersonWeek, _ detail: Detail, called name: String? = nil) -> String {
    let shift = cell.shift.map { shift in
      ["\(shift.time.words)"] + (detail == .least ? [] : ["\(durationInWords(shift.paid(team.rules))) paid"])
        + (shift.pause.map { ["break \(clockTime($0.start))"] } ?? [])
    }
    let isChanged = changed.contains(.init(person: week.person.id, day: cell.day))
    let marks =
      [
        cell.pinned ? "pinned" : nil, cell.broken ? "a rule is broken" : nil,
        cell.wish == .granted ? "wish granted" : cell.wish == .broken ? "wish broken" : nil,
        isChanged ? "changed" : nil,
      ].compactMap { $0 }
    let off =
      cell.away ? leaveWords(week.person.id, cell.day) : cannotWork(week.person, cell.day) ? "never works then" : "off"
    let day = detail == .whole ? cell.day.words : Words.shortDay(cell.day)
    let parts =
      ["\(name ?? week.person.name), \(day)"] + (shift ?? [off]) + hoursAway(week.person.id, cell.day)
      + (detail == .least ? [] : marks)
    return "\(parts.joined(separator: ", ")). \(week.hoursWords) h"
  }

  private func cannotWork(_ person: Person, _ day: Day) -> Bool {
    person.hours(on: day, window: team.service.window) == nil
  }

  func isPinned(_ id: ContactID) -> Bool {
    team.pins.contains { pin in if case .contact(id, _, _, _) = pin { true } else { false } }
  }
}
