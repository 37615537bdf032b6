internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaText
internal import RotaPages

/// Under the grid: cover against need, and what is under the cursor.
extension WeekView {
  func strip(_ layout: WeekColumns) -> TextLine {
    let most = desk.facts.onDuty.joined().max() ?? 0
    let strips = layout.days.map { day in
      TextLine(coverStrip(desk.facts.onDuty[day], columns: layout.text, most: most), .accent).padded(to: layout.day)
    }
    return strips.reduce(TextLine(" on duty", .dim).padded(to: layout.name)) { $0 + $1 }
  }

  /// How much is short on each day, all lines together, and from when.
  func short(_ layout: WeekColumns) -> TextLine {
    let days = layout.days.map { index -> TextLine in
      let lines = desk.facts.cover.compactMap { $0.days[index] }
      let minutes = lines.reduce(0) { $0 + $1.short }
      guard minutes > 0 else { return TextLine("–", .dim).padded(to: layout.day) }
      let from = lines.compactMap(\.firstShort).min().map { clockTime($0) } ?? ""
      let duration = durationInWords(minutes)
      let whole = "\(duration) \(from)"
      return TextLine(displayWidth(whole) <= layout.text ? whole : duration, .problem).padded(to: layout.day)
    }
    return days.reduce(TextLine(" short", .dim).padded(to: layout.name)) { $0 + $1 }
  }

  /// Each line by itself, where there are rows for it: those that are short first.
  func coverLines(_ layout: WeekColumns) -> [TextLine] {
    let weeks = desk.facts.cover.filter(\.isShort) + desk.facts.cover.filter { !$0.isShort }
    return weeks.map { week in
      let label = TextLine(fitted(" \(week.line.id) \(week.line.need)", to: layout.name - 1), .dim)
      return week.days[layout.days].reduce(label.padded(to: layout.name)) {
        $0 + shown($1, layout.text).padded(to: layout.day)
      }
    }
  }

  private func shown(_ day: CoverDay?, _ width: Int) -> TextLine {
    guard let day else { return TextLine("", .dim) }
    let range = day.fewest == day.most ? "\(day.fewest)" : "\(day.fewest)–\(day.most)"
    guard day.short > 0 else { return TextLine(range, .dim) }
    let whole = "\(range)! \(day.firstShort.map { clockTime($0) } ?? "")"
    return TextLine(displayWidth(whole) <= width ? whole : "\(range)!", .problem)
  }

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

extension WeekFacts.CoverWeek {
  var isShort: Bool { days.contains { ($0?.short ?? 0) > 0 } }
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
