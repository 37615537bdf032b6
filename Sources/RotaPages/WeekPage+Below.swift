internal import RotaModel
internal import RotaJudge

/// Line one of a page and what stands under the week: totals, what the marks mean, what is broken or left out.
extension WeekPage {
  func title(columns: Int) -> [Line] {
    let note = namesChildren ? Paper.childrensData : nil
    return titled(team.service.name, Words.span(facts.monday, facts.monday + 6), note: note, columns: columns)
  }

  private var namesChildren: Bool {
    switch paper.disclosure {
    case .shiftsOnly: false
    case .named: !facts.leftOut.isEmpty || facts.breaches.contains(where: \.isAboutAChild)
    case .contacts: true
    }
  }

  func below(columns: Int) -> [Line] {
    let hours = layout.hours == 0 || columns < Paper.narrowestWeek ? hoursBelow(columns: columns) : []
    let parts = [
      totals(columns: columns), hours, legend(columns: columns), broken(columns: columns), leftOut(columns: columns),
      dutiesMissed(columns: columns),
    ]
    return parts.filter { !$0.isEmpty }.flatMap { [Line()] + $0 }
  }

  private func totals(columns: Int) -> [Line] {
    let bad = !facts.breaches.isEmpty || facts.short > 0 || !facts.leftOut.isEmpty
    return joinedByDots(WeekFacts.totals([facts]), columns: columns).map { Line(" " + $0, bad ? .problem : .strong) }
  }

  private func hoursBelow(columns: Int) -> [Line] {
    let parts = facts.people.map { "\($0.person.name) \($0.hoursWords)" }
    return joinedByDots(["hours  " + (parts.first ?? "")] + parts.dropFirst(), columns: columns).map { Line(" " + $0) }
  }

  private func legend(columns: Int) -> [Line] {
    let cells = facts.people.flatMap(\.cells)
    let marks = CellMark.allCases.filter { mark in cells.contains { $0.mark == mark } }
    var parts = marks.map { "\($0.symbol) \($0.meaning)" }
    if (0..<7).contains(where: { team.isHoliday(facts.monday + $0) }) { parts.append("BH bank holiday") }
    if facts.short > 0, columns >= Paper.narrowestWeek { parts.append("1 h 21:00! hours short, and from when") }
    if facts.people.contains(where: \.targetDiffers) { parts.append("* after leave and hours carried over") }
    return joinedByDots(parts, columns: columns).map { Line(" " + $0, .faint) }
  }

  private func broken(columns: Int) -> [Line] {
    guard !facts.breaches.isEmpty else { return [] }
    let told = facts.breaches.filter { paper.disclosure > .shiftsOnly || !$0.isAboutAChild }
    let rest = facts.breaches.count - told.count
    return [Line(" Rules broken", .problem)]
      + told.flatMap { paragraph("! \($0.text)", columns: columns) }
      + (rest > 0 ? paragraph("\(counted(rest, "rule")) about contacts", columns: columns) : [])
  }

  private func leftOut(columns: Int) -> [Line] {
    guard !facts.leftOut.isEmpty else { return [] }
    guard paper.disclosure > .shiftsOnly else {
      let counts = Priority.allCases.compactMap { priority -> String? in
        let number = facts.leftOut.count { $0.priority == priority }
        return number > 0 ? "\(number) \(priority)" : nil
      }
      return [Line(" Left out: \(listed(counts))", .problem)]
    }
    return [Line(" Left out", .problem)]
      + facts.leftOut.flatMap { contact -> [Line] in
        let why = contact.reasons.isEmpty ? "" : ": " + contact.reasons.joined(separator: "; ")
        return paragraph("\(team.title(contact.id)), \(contact.priority)\(why)", columns: columns)
      }
  }
}

extension WeekPage {
  private func dutiesMissed(columns: Int) -> [Line] {
    guard !facts.dutiesMissed.isEmpty else { return [] }
    return [Line(" Duties missed")]
      + facts.dutiesMissed.flatMap { missed in
        paragraph(
          "\(missed.duty.id), \(missed.day.words) \(missed.duty.when.time.words): \(listed(missed.missing.map(\.name)))",
          columns: columns)
      }
  }
}

extension Paper {
  /// On each page that names a child.
  package static let childrensData = "contains children's data"
}

/// What a page is about and when, a note at the right edge; one under the other where there is no room.
package func titled(_ title: String, _ when: String, note: String?, columns: Int) -> [Line] {
  let name = Line(" \(title)", .strong)
  let whole = name + Line("   \(when)")
  let lines = whole.width <= columns ? [whole] : [name, Line(" \(when)")]
  guard let note else { return lines }
  let gap = columns - whole.width - displayWidth(note)
  guard gap >= 2 else { return lines + [Line(" \(note)", .strong)] }
  return [whole + Line(String(repeating: " ", count: gap)) + Line(note, .strong)]
}

/// Parts parted by dots, broken between parts only.
package func joinedByDots(_ parts: [String], columns: Int) -> [String] {
  let words = parts.enumerated().map { $0.offset == parts.count - 1 ? $0.element : $0.element + " ·" }
  return wrapped(words, to: columns - 1)
}

/// Set in by three, and by five from the second line on.
package func paragraph(_ text: String, columns: Int) -> [Line] {
  wrapped(text, to: columns - 3, indent: 2).map { Line("   " + $0) }
}

extension CellMark {
  var tone: Tone {
    switch self {
    case .broken, .wishBroken: .problem
    case .pinned, .wishGranted: .good
    }
  }
}

extension Breach {
  /// Whether saying it would name a child.
  var isAboutAChild: Bool { place.child != nil || place.contact != nil }
}
