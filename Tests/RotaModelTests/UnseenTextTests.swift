import RotaModel
import Testing

@Suite("What nobody can see comes neither in nor out, and what belongs to a sign stays with it")
struct UnseenTextTests {
  private static let hidden: [Unicode.Scalar] = [
    "\u{1B}", "\u{9B}", "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180E}", "\u{200B}",
    "\u{200C}", "\u{200D}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{3164}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}",
    "\u{1BCA0}", "\u{1D173}", "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{E0100}", "\u{E01F0}",
  ]

  @Test("Alone, at an end and between letters", arguments: hidden)
  func alone(_ scalar: Unicode.Scalar) {
    for text in ["\(scalar)", "a\(scalar)b", "a\(scalar)", "\(scalar)b", "a \(scalar)\(scalar) b"] {
      #expect(unprintable(in: text) != nil, "\(text.debugDescription)")
      #expect(!printable(text).unicodeScalars.contains(scalar) && !printableLines(text).unicodeScalars.contains(scalar))
      #expect(
        seen(text) == text.filter { "ab ".contains($0) } || seen(text).unicodeScalars.count < text.unicodeScalars.count)
    }
  }

  @Test(
    "In a family, a flag, a keycap, a heart, and in words of scripts whose letters join",
    arguments: [
      "👨‍👩‍👧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏳️‍🌈", "1️⃣", "❤️", "👍🏽", "🇬🇧", "👩🏽‍⚕️", "क्‍ष", "می‌خواهم", "ශ්‍රී", "葛\u{E0100}", "e\u{301}", "Zoë",
    ])
  func belonging(_ text: String) {
    #expect(unprintable(in: "a \(text) b") == nil)
    #expect(printable(text) == text && printableLines(text) == text && seen(text) == text)
  }

  @Test(
    "A flag that says something else, and signs strung after a sign, are hidden words",
    arguments: [
      "🏴\u{E0068}\u{E0069}", "🏴\u{E0068}\u{E0020}\u{E007F}",
      "🏴" + String(repeating: "\u{E0061}", count: 20) + "\u{E007F}", "😀\u{FE00}\u{FE01}\u{FE02}", "👨\u{200D}",
      "👨\u{200D}a", "葛\u{E0100}\u{E0101}",
    ])
  func strung(_ text: String) { #expect(unprintable(in: text) != nil) }

  @Test("Of lines the ends stay")
  func lines() {
    #expect(printableLines("a\r\nb\tc\u{C}d\n\re\u{200D}") == "a\r\nb\tc\u{C}d\n\u{FFFD}e\u{FFFD}")
  }
}
