/// What goes out nowhere, and is refused where text comes in: whatever moves a cursor, ends a line, turns the direction of
/// writing round, or stands where nobody can see it. Words hidden in a text are read by programs and make two names of
/// one.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0..<0xAD: false
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B,
    0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
    0x1D173...0x1D17A, 0xE0000...0xE001F, 0xE0080...0xE00FF, 0xE01F0...0xE0FFF:
    true
  default: false
  }
}

/// Signs that say how the one before them is drawn, or join it to the next: they belong in a family of faces, a flag of
/// Wales, a word of Sinhala, and hide anywhere else.
private func isJoining(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200C...0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0xE0100...0xE01EF: true
  default: false
  }
}

/// Each sign of a text, and whether it is one of these where it stands.
package func scalars(of text: String) -> [(scalar: Unicode.Scalar, isHidden: Bool)] {
  let scalars = Array(text.unicodeScalars)
  return scalars.indices.map { (scalars[$0], isHidden($0, in: scalars)) }
}

private func isHidden(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
  let scalar = scalars[place]
  guard isJoining(scalar) else { return isUnprintable(scalar) }
  guard place > 0, !isUnprintable(scalars[place - 1]) else { return true }
  let before = scalars[place - 1]
  let after = scalars.indices.contains(place + 1) ? scalars[place + 1] : nil
  switch scalar.value {
  case 0x200C...0x200D:
    if isPicture(before), scalar.value == 0x200D { return !(after.map { isPicture($0) } ?? false) }
    return !isOfJoiningScript(before)
  case 0xFE00...0xFE0F: return !(before.properties.isEmoji || (before.value > 0x2000 && !isJoining(before)))
  case 0xE0100...0xE01EF: return !before.properties.isIdeographic
  default: return !isInFlag(place, in: scalars)
  }
}

private func isPicture(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0xFE0F || (scalar.value > 0xFF && scalar.properties.isEmoji)
}

/// Arabic and its neighbours, the scripts of India and those that came of them, where a joiner says how letters meet.
private func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x600..<0x10A0, 0x1780..<0x18B0: true
  default: false
  }
}

/// A black flag, up to six letters or figures that can't be seen, and the sign that ends them.
private func isInFlag(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
  let tags: ClosedRange<UInt32> = 0xE0020...0xE007F
  let letters = scalars[..<place].reversed().prefix { tags.contains($0.value) }
  let start = place - letters.count
  let flag = scalars[start...].prefix { tags.contains($0.value) }
  return start > 0 && scalars[start - 1].value == 0x1F3F4 && (2...7).contains(flag.count)
    && flag.last?.value == 0xE007F
    && flag.dropLast().allSatisfy { (0xE0030...0xE0039).contains($0.value) || (0xE0061...0xE007A).contains($0.value) }
}

/// For a terminal: nothing in it moves the cursor or can't be seen.
package func printable(_ text: String) -> String {
  guard mayHide(text) else { return text }
  return String(String.UnicodeScalarView(scalars(of: text).map { $0.isHidden ? "\u{FFFD}" : $0.scalar }))
}

/// The same of a text in lines: ends of lines, tabs and ends of pages stay.
package func printableLines(_ text: String) -> String {
  guard mayHide(text) else { return text }
  let all = scalars(of: text)
  return String(
    String.UnicodeScalarView(
      all.indices.map { place in
        let (scalar, isHidden) = all[place]
        let isEnd = scalar == "\r" && all.indices.contains(place + 1) && all[place + 1].scalar == "\n"
        return isHidden && !isEnd && !["\n", "\t", "\u{C}"].contains(scalar) ? "\u{FFFD}" : scalar
      }))
}

/// What is left of a text without these.
package func seen(_ text: String) -> String {
  guard mayHide(text) else { return text }
  return String(String.UnicodeScalarView(scalars(of: text).filter { !$0.isHidden }.map(\.scalar)))
}

/// Columns of the marks that stand for what of a character is not printed; nil where all of it is.
func marks(in character: Character) -> Int? {
  guard character.unicodeScalars.contains(where: { isUnprintable($0) || isJoining($0) }) else { return nil }
  let count = scalars(of: String(character)).count(where: \.isHidden)
  return count > 0 ? count : nil
}

private func mayHide(_ text: String) -> Bool {
  text.unicodeScalars.contains { isUnprintable($0) || isJoining($0) }
}

/// The first of these in a text, in words: `a line break`, `a character that can't be seen (U+202E)`.
package func unprintable(in text: String) -> String? {
  guard mayHide(text) else { return nil }
  return scalars(of: text).first(where: \.isHidden).map { scalar, _ in
    switch scalar {
    case "\n", "\r": return "a line break"
    case "\t": return "a tab"
    default:
      return "a character that can't be seen (U+\(padded(String(scalar.value, radix: 16, uppercase: true), to: 4)))"
    }
  }
}
