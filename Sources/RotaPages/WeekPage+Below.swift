internal import RotaModel
internal import RotaJudge
package import RotaText

/// Line one of a page and what stands under the week: totals, what the marks mean, what is broken or left out.
extension WeekPage {
  func title(columns: Int) -> [TextLine] {
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

  func below(columns: Int) -> [TextLine] {
    let hours = grid.columns.hours == 0 || columns < Paper.narrowestWeek ? hoursBelow(columns: columns) : []
    let parts = [
      totals(columns: columns), hours, legend(columns: columns), broken(columns: columns), leftOut(columns: columns),
      dutiesMissed(columns: columns),
    ]
    return parts.filter { !$0.isEmpty }.flatMap { [TextLine()] + $0 }
  }

  private func totals(columns: Int) -> [TextLine] {
    let bad = !facts.breaches.isEmpty || facts.short > 0 || !facts.leftOut.isEmpty
    return joinedByDots(WeekFacts.totals([facts]), columns: columns).map {
      TextLine(" " + $0, bad ? .problem : .heading)
    }
  }

  private func hoursBelow(columns: Int) -> [TextLine] {
    let parts = facts.people.map { "\($0.person.name) \($0.hoursWords)" }
    return joinedByDots(["hours  " + (parts.first ?? "")] + parts.dropFirst(), columns: columns).map {
      TextLine(" " + $0)
    }
  }

  private func legend(columns: Int) -> [TextLine] {
    let cells = facts.people.flatMap(\.cells)
    let marks = CellMark.allCases.filter { mark in cells.contains { $0.mark == mark } }
    var parts = marks.map { "\($0.symbol) \($0.meaning)" }
    if (0..<7).contains(where: { team.isHoliday(facts.monday + $0) }) { parts.append("BH bank holiday") }
    if facts.short > 0, columns >= Paper.narrowestWeek { parts.append("1 h 21:00! hours short, and from when") }
    if facts.people.contains(where: \.targetDiffers) { parts.append("* after leave and hours carried over") }
    return joinedByDots(parts, columns: columns).map { TextLine(" " + $0, .dim) }
  }

  private func broken(columns: Int) -> [TextLine] {
    guard !facts.breaches.isEmpty else { return [] }
    let told = facts.breaches.filter { paper.disclosure > .shiftsOnly || !$0.isAboutAChild }
    let rest = facts.breaches.count - told.count
    return [TextLine(" Rules broken", .problem)]
      + told.flatMap { paragraph("! \($0.text)", columns: columns) }
      + (rest > 0 ? paragraph("\(counted(rest, "rule")) about contacts", columns: columns) : [])
  }

  private func leftOut(columns: Int) -> [TextLine] {
    guard !facts.leftOut.isEmpty else { return [] }
    guard paper.disclosure > .shiftsOnly else {
      let counts = Priority.allCases.compactMap { priority -> String? in
        let number = facts.leftOut.count { $0.priority == priority }
        return number > 0 ? "\(number) \(priority)" : nil
      }
      return [TextLine(" Left out: \(listed(counts))", .problem)]
    }
    return [TextLine(" Left out", .problem)]
      + facts.leftOut.flatMap { contact -> [TextLine] in
        let why = contact.reasons.isEmpty ? "" : ": " + contact.reasons.joined(separator: "; ")
        return paragraph("\(team.title(contact.id)), \(contact.priority)\(why)", columns: columns)
      }
  }
}

extension WeekPage {
  private func dutiesMissed(columns: Int) -> [TextLine] {
    guard !facts.dutiesMissed.isEmpty else { return [] }
    return [TextLine(" Duties missed")]
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
package func titled(_ title: String, _ when: String, note: String?, columns: Int) -> [TextLine] {
  let name = TextLine(" \(title)", .heading)
  let whole = name + TextLine("   \(when)")
  let lines = whole.width <= columns ? [whole] : [name, TextLine(" \(when)")]
  guard let note else { return lines }
  let gap = columns - whole.width - displayWidth(note)
  guard gap >= 2 else { return lines + [TextLine(" \(note)", .heading)] }
  return [whole + TextLine(String(repeating: " ", count: gap)) + TextLine(note, .heading)]
}

/// Parts parted by dots, broken between parts only.
package func joinedByDots(_ parts: [String], columns: Int) -> [String] {
  let words = parts.enumerated().map { $0.offset == parts.count - 1 ? $0.element : $0.element + " ·" }
  return wrapped(words, to: columns - 1)
}

/// Set in by three, and by five from the second line on.
package func paragraph(_ text: String, columns: Int) -> [TextLine] {
  wrapped(text, to: columns - 3, indent: 2).map { TextLine("   " + $0) }
}

extension Breach {
  /// Whether saying it would name a child.
  var isAboutAChild: Bool { place.child != nil || place.contact != nil }
}
