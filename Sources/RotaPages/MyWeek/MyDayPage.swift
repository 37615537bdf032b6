package import RotaModel
package import RotaText

/// One of somebody's own days, in words.
package struct MyDayText: Hashable, Sendable {
  package struct Stop: Hashable, Sendable {
    package let start: String
    package let words: String
    /// When to leave, when they are back.
    package let beside: String
    /// What the lead wants them to know: `lead says: …`
    package let said: String?

    package init(start: String, words: String, beside: String, said: String? = nil) {
      self.start = start
      self.words = words
      self.beside = beside
      self.said = said
    }
  }

  package let day: Day
  /// `13:00–22:30`, `off`, `away`
  package let hours: String
  /// With whom they open or close: `closing with Ana`
  package let company: String?
  /// What is otherwise than they last saw it, and why.
  package let changes: [String]
  package let stops: [Stop]

  package init(day: Day, hours: String, company: String? = nil, changes: [String] = [], stops: [Stop]) {
    self.day = day
    self.hours = hours
    self.company = company
    self.changes = changes
    self.stops = stops
  }

  package var isOn: Bool { hours.first?.isNumber ?? false }
}

/// A day of somebody's own: hours, what has changed and why, and what is in it.
package struct MyDayPage {
  private let day: MyDayText
  private let today: Day
  /// Who else is on; nil where that is not said.
  private let others: [String]?

  package init(_ day: MyDayText, today: Day, others: [String]?) {
    self.day = day
    self.today = today
    self.others = day.day == today + 1 ? others : nil
  }

  package func whole(_ columns: Int) -> [TextLine] { head(columns) + inside(columns) }

  package func head(_ columns: Int, mark: TextLine = TextLine(" ")) -> [TextLine] {
    let when = day.day == today ? "  today" : day.day == today + 1 ? "  tomorrow" : ""
    let left =
      mark + column(day.day.words, 12, .heading) + TextLine(day.hours, day.isOn ? .plain : .leave)
      + TextLine(when, .dim)
    guard let first = day.changes.first else { return [left] }
    let note = TextLine("  ~ \(first)", .changed)
    if day.changes.count == 1, left.width + note.width <= columns { return [left + note] }
    return [left] + day.changes.flatMap { set("~ \($0)", .changed, columns) }
  }

  package func inside(_ columns: Int) -> [TextLine] {
    (day.company.map { set($0, .dim, columns) } ?? []) + day.stops.flatMap { lines($0, columns) }
      + (others.map { alsoOn($0, columns - 4).map { TextLine("   ") + $0 } } ?? [])
  }

  private func set(_ words: String, _ role: Style.Role, _ columns: Int) -> [TextLine] {
    wrapped(words, to: max(20, columns - 4), indent: 2).map { TextLine("   \($0)", role) }
  }

  private static let mostLines = 3

  /// Each with their hours whole; of very many as many as three lines hold.
  private func alsoOn(_ others: [String], _ columns: Int) -> [TextLine] {
    guard !others.isEmpty else { return [TextLine("nobody else is on", .dim)] }
    var lines = [TextLine("also on: ", .dim)]
    for (index, other) in others.enumerated() {
      let other = fittedBeforeTheEnd(other, to: columns - 3)
      let entry = TextLine(other + (index + 1 < others.count ? ", " : ""), .dim)
      let rest = TextLine("… \(others.count - index) more", .dim)
      let isLast = lines.count == Self.mostLines
      let room = columns - (isLast && index + 1 < others.count ? rest.width : 0)
      if lines[lines.count - 1].width + entry.width > room {
        if isLast { return lines.dropLast() + [lines[lines.count - 1] + rest] }
        lines.append(TextLine("  "))
      }
      lines[lines.count - 1] += entry
    }
    return lines
  }

  private func lines(_ stop: MyDayText.Stop, _ columns: Int) -> [TextLine] {
    let start = TextLine("   \(stop.start)  ", .dim)
    let text = wrapped(stop.words, to: max(20, columns - start.width - 1))
    let blank = TextLine().padded(to: start.width)
    var lines = text.enumerated().map { ($0 == 0 ? start : blank) + TextLine($1) }
    let said = stop.said.map { wrapped($0, to: max(20, columns - start.width - 3), indent: 2) } ?? []
    let below = said.map { blank + TextLine("  \($0)", .accent) }
    guard !stop.beside.isEmpty else { return lines + below }
    let beside = TextLine(stop.beside, .travel)
    let room = columns - start.width
    guard beside.width <= room else {
      // Where there is no room for both times in a line each has its own.
      let notes = stop.beside.replacing(" ", with: "\u{A0}").replacing(",\u{A0}", with: ", ")
      return lines + wrapped(notes, to: room).map { blank + TextLine($0.replacing("\u{A0}", with: " "), .travel) }
        + below
    }
    if let last = lines.last, max(last.width + 2, 38) + beside.width <= columns {
      lines[lines.count - 1] = last.padded(to: max(last.width + 2, 38)) + beside
    } else {
      lines.append(blank + beside)
    }
    return lines + below
  }
}
