internal import RotaModel
internal import RotaText

/// Text that is being typed. The cursor stands between two characters, as people see them: what is typed may join what
/// stands there, as an accent joins its letter and half a flag the other half, so no count of characters is kept.
package struct Field: Hashable, Sendable {
  package private(set) var before: String
  package private(set) var after = ""

  package init(_ text: String = "") { before = text }

  package var text: String { before + after }
  /// What is taken of it: a sign that was to join two others may have been left by itself.
  package var said: String { seen(text) }

  /// More than anybody says in one line.
  private static let mostScalars = 2000

  package mutating func set(_ text: String) { self = Field(text) }

  /// A paste is typed as one line: what would steer anything is left out.
  package mutating func insert(_ typed: String) {
    let kept = typed.unicodeScalars.filter { !isUnprintable($0) }
    before.unicodeScalars.append(contentsOf: kept.prefix(max(0, Self.mostScalars - text.unicodeScalars.count)))
    settle()
  }

  package mutating func deleteBackward() {
    if before.popLast() != nil { settle() }
  }

  package mutating func deleteForward() {
    guard !after.isEmpty else { return }
    after.removeFirst()
    settle()
  }

  package mutating func moveBack() {
    if let last = before.popLast() { after = String(last) + after }
  }

  package mutating func moveOn() {
    guard !after.isEmpty else { return }
    before.append(after.removeFirst())
  }

  package mutating func moveToStart() { (before, after) = ("", text) }
  package mutating func moveToEnd() { (before, after) = (text, "") }

  /// Where both sides have become one character the cursor stands after it.
  private mutating func settle() {
    let text = text
    let here = text.utf8.index(text.startIndex, offsetBy: before.utf8.count)
    var place = text.startIndex
    while place < here { place = text.index(after: place) }
    (before, after) = (String(text[..<place]), String(text[place...]))
  }
}

extension Field {
  /// Whether the key was one for typing.
  package mutating func press(_ key: KeyEvent) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: moveBack()
    case .right: moveOn()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("u"): set("")
    default: return false
    }
    return true
  }
}

extension Field {
  /// The end of what was typed stays in sight. What is fresh goes when something is typed.
  package func draw(
    on screen: inout CellBuffer, _ part: Rect, prompt: String = "", hasCursor: Bool = true, isFresh: Bool = false
  ) {
    var room = part.columns - displayWidth(prompt) - 1
    let seen = printable(before).reversed().prefix { character in
      room -= displayWidth(character)
      return room >= 0
    }
    let (cut, rest) = (String(seen.reversed()), printable(after))
    screen.write(
      TextLine(prompt, .accent) + TextLine(cut + rest, Style(.plain, underlined: hasCursor, reversed: isFresh)),
      in: part)
    if hasCursor, !part.isEmpty {
      screen.cursor = Point(column: part.left + displayWidth(prompt) + displayWidth(cut), row: part.top)
    }
  }
}
