internal import RotaModel

/// One line of text in runs of one style each. What would steer the terminal is replaced by a mark.
package struct TextLine: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  package private(set) var runs: [Run]

  package init() { runs = [] }

  package init(_ text: String, _ style: Style = .plain) {
    let text = printable(text)
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  package init(_ text: String, _ role: Style.Role) { self.init(text, Style(role)) }

  /// Neighbours that look alike are one run.
  package init(letters: some Sequence<(letter: Character, style: Style)>) {
    runs = []
    for (letter, style) in letters {
      if runs.last?.style == style {
        runs[runs.count - 1].text.append(letter)
      } else {
        runs.append(Run(text: String(letter), style: style))
      }
    }
  }

  package static func + (a: TextLine, b: TextLine) -> TextLine {
    var line = a
    line += b
    return line
  }

  package static func += (a: inout TextLine, b: TextLine) { a.runs += b.runs }

  package var width: Int { runs.reduce(0) { $0 + displayWidth($1.text) } }
  package var text: String { runs.map(\.text).joined() }
  package var isEmpty: Bool { runs.isEmpty }

  /// Cut to a width, the last column saying that there is more; whole where it fits.
  package func cut(to width: Int) -> TextLine {
    guard self.width > width else { return self }
    var line = TextLine()
    var room = width
    for run in runs {
      let taken = displayWidth(run.text)
      // What comes after may still be too much, and its mark takes a column.
      let isLastThatFits = taken >= room
      line.runs.append(Run(text: isLastThatFits ? fitted(run.text + " ", to: room) : run.text, style: run.style))
      room -= taken
      if isLastThatFits { break }
    }
    return line
  }

  /// Filled with blanks up to a width.
  package func padded(to width: Int, _ style: Style = .plain) -> TextLine {
    let missing = width - self.width
    return missing > 0 ? self + TextLine(String(repeating: " ", count: missing), style) : self
  }

  /// Without the blanks at its end.
  package var trimmed: TextLine {
    var line = self
    while let last = line.runs.last, last.text.allSatisfy({ $0 == " " }) { line.runs.removeLast() }
    guard let last = line.runs.last else { return line }
    line.runs[line.runs.count - 1].text = String(last.text.reversed().drop { $0 == " " }.reversed())
    return line
  }

  /// Broken between words, what follows the first line set in.
  package func wrapped(to width: Int, indent: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var rest = self
    while rest.width > width, let (line, more) = rest.broken(before: width, after: lines.isEmpty ? 0 : indent) {
      lines.append(line)
      rest = TextLine(String(repeating: " ", count: indent)) + more
    }
    return lines + [rest]
  }

  /// In two at the last blank that leaves a first part no wider than this; nil where there is none to break at.
  private func broken(before width: Int, after start: Int) -> (TextLine, TextLine)? {
    let letters = runs.flatMap { run in run.text.map { (letter: $0, style: run.style) } }
    var used = 0
    let fitting = letters.prefix { letter, _ in
      defer { used += displayWidth(letter) }
      return used < width || (used == width && letter == " ")
    }
    guard let blank = fitting.lastIndex(where: { $0.letter == " " }), blank > start else { return nil }
    let rest = letters[(blank + 1)...].drop { $0.letter == " " }
    return (TextLine(letters: letters[..<blank]).trimmed, TextLine(letters: rest))
  }

  /// Set against the right edge of a width.
  package func rightAligned(to width: Int) -> TextLine {
    let missing = width - self.width
    return missing > 0 ? TextLine(String(repeating: " ", count: missing)) + self : self
  }
}

extension [TextLine] {
  /// One line of as many as fit whole, and how many more there are: half of a name may be another's.
  package func joined(by separator: TextLine, to width: Int) -> TextLine {
    let whole = joined(by: separator)
    guard whole.width > width else { return whole }
    for count in indices.dropFirst().reversed() {
      let rest = TextLine("… \(self.count - count) more", .dim)
      let line = (prefix(count) + [rest]).joined(by: separator)
      if line.width <= width { return line }
    }
    return whole.cut(to: width)
  }
}

extension Sequence<TextLine> {
  /// One line, with a separator between those that are not empty.
  package func joined(by separator: TextLine) -> TextLine {
    reduce(into: TextLine()) { line, next in
      if next.isEmpty { return }
      if !line.isEmpty { line += separator }
      line += next
    }
  }
}
