/// Columns that a text takes on a terminal: none for what combines, two for the wide scripts of East Asia and emoji.
package func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
  if isPlain(text) { return text.unicodeScalars.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// Whether each scalar is a character of its own that takes one column: most of what our screens say, told without
/// looking for clusters.
package func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPlain) }

/// Letters of ASCII and western Europe, dashes, dots and quotes, arrows, and what our screens are drawn with.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA1..<0xA9, 0xB0..<0x100, 0x2013...0x2014, 0x2018...0x201D, 0x2026, 0x2190...0x2193, 0x2212,
    0x2500..<0x25C0, 0x2665:
    true
  default: false
  }
}

package func displayWidth(_ character: Character) -> Int {
  if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) { return 1 }
  guard let first = character.unicodeScalars.first else { return 0 }
  // What our own screens are drawn with, most of it: told without asking for its properties.
  if (0x2500..<0x25C0).contains(first.value), character.utf8.count == 3 { return 1 }
  // What is not printed is replaced by a mark, which takes a column.
  if let marks = marks(in: character) { return marks }
  if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: return wide.contains { $0.contains(first.value) } ? 2 : 1
  }
}

/// Unicode Standard Annex 11, W and F, in whole blocks; emoji are told by their property.
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]

/// Cut to a width, the last column saying that there is more; whole where it fits.
package func fitted(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var result = ""
  var used = 0
  for character in text {
    used += displayWidth(character)
    if used > width - 1 { break }
    result.append(character)
  }
  return width > 0 ? result + "…" : ""
}

/// Cut to its beginning and its end, since names of people who are easily mistaken differ at the end.
package func fittedInTheMiddle(_ text: String, to width: Int) -> String {
  guard width >= 5, displayWidth(text) > width else { return fitted(text, to: width) }
  let end = min(width - 3, max(2, width / 2))
  let head = fitted(text, to: width - end)
  var tail = ""
  for character in text.reversed() {
    guard displayWidth(tail) + displayWidth(character) <= end else { break }
    tail.insert(character, at: tail.startIndex)
  }
  return head + tail
}

/// The last word stays whole: of somebody and their hours it is the name that is cut.
package func fittedBeforeTheEnd(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width, let blank = text.lastIndex(of: " ") else { return fitted(text, to: width) }
  let end = String(text[blank...])
  return fittedInTheMiddle(String(text[..<blank]), to: width - displayWidth(end)) + end
}

/// Cut or filled to exactly a width.
package func column(_ text: String, _ width: Int) -> String {
  let cut = fitted(text, to: width)
  return cut + String(repeating: " ", count: max(0, width - displayWidth(cut)))
}

/// For a terminal that knows no more than ASCII; what the team itself wrote is left as it is.
package func asciiSymbols(_ text: String) -> String { String(text.map { asciiSymbol($0) }) }

package func asciiSymbol(_ character: Character) -> Character { inAscii[character] ?? character }

private let inAscii: [Character: Character] = [
  "–": "-", "─": "-", "━": "=", "┄": ".", "▸": ">", "═": "~", "≡": "*", "♥": "+", "▪": "#", "·": "|", "…": "~",
  "→": ">", "←": "<", "↑": "^", "↓": "v", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
  "┤": "+", "┬": "+", "┴": "+", "┼": "+", "░": ".", "▒": ":", "▓": "#", "▌": "|", "▐": "|", "◂": "<", "▴": "^",
  "▾": "v", "▿": "v", "−": "-",
  "✓": "+", "✗": "x", "×": "x", "•": "*",
  // Not figures, which would be read as people.
  "▁": ".", "▂": ":", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "#", "█": "@", "’": "'", "“": "\"", "”": "\"",
]

/// Words laid out in lines of a width; lines but the first are set in.
package func wrapped(_ words: [String], to width: Int, indent: Int = 0) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in words {
    let joined = line.isEmpty ? word : "\(line) \(word)"
    if line.isEmpty || displayWidth(joined) <= width {
      line = joined
    } else {
      lines.append(line)
      line = String(repeating: " ", count: indent) + word
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines.map { fitted($0, to: width) }
}

package func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
  wrapped(text.split(separator: " ").map { String($0) }, to: width, indent: indent)
}
