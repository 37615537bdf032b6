import RotaModel
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing

/// Whatever is typed, in every field: names from a Mac bring their accents by themselves, telephones their pictures.
@Suite("Typing")
struct TypingTests {
  /// One of each kind that Unicode's rules for the edges of characters tell apart, and what people really type.
  static let scalars: [Unicode.Scalar] = [
    "a", "e", "9", "-", ":", " ", ",", "/", "\u{301}", "\u{308}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{1F1EC}",
    "\u{1F1E7}", "\u{1F44D}", "\u{1F3FD}", "\u{1F468}", "\u{1F467}", "\u{2764}", "\u{600}", "\u{903}", "\u{915}",
    "\u{94D}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{AC01}", "\u{4E2D}", "\u{FF11}", "\u{130}",
    "\u{AD}", "\u{200B}", "\u{10FFFD}", "\u{E000}", "\u{E0041}", "\u{2067}", "\u{85}", "\u{1B}", "\r", "\n", "\t",
  ]

  private func holds(_ field: Field) -> Bool {
    let text = field.text
    let characters = text.indices.map { text[..<$0].utf8.count } + [text.utf8.count]
    return characters.contains(field.before.utf8.count) && field.before + field.after == text
  }

  /// One of each kind is enough where three of them meet.
  private static let kinds: [Unicode.Scalar] = [
    "a", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{1F1EC}", "\u{1F44D}", "\u{1F3FD}", "\u{600}", "\u{903}", "\u{915}",
    "\u{94D}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{AC01}", "\u{AD}", "\r",
  ]

  @Test("Of any three signs each can be typed between the others, walked over and deleted", arguments: kinds)
  func triples(first: Unicode.Scalar) {
    for second in Self.kinds {
      for third in Self.kinds {
        var field = Field(String(first) + String(second))
        field.moveBack()
        field.insert(String(third))
        let isTyped = holds(field)
        field.moveBack()
        field.deleteForward()
        if !isTyped || !holds(field) { Issue.record("\(first.value) \(second.value) \(third.value)") }
      }
    }
  }

  @Test(
    "One character is deleted at once, however many signs it is made of",
    arguments: ["e\u{301}", "👍🏽", "🇬🇧", "👨‍👩‍👧", "\u{1100}\u{1161}\u{11A8}", "❤️", "1️⃣", "क्षि"])
  func whole(character: String) {
    var field = Field()
    field.insert("x")
    for scalar in character.unicodeScalars { field.insert(String(scalar)) }
    #expect(field.before == "x" + character && field.after.isEmpty)
    field.deleteBackward()
    #expect(field.text == "x")
    field.insert(character)
    field.moveBack()
    #expect(field.before == "x" && field.after == character)
    field.deleteForward()
    #expect(field.text == "x")
  }

  @Test("What joins under the cursor takes the cursor to its end")
  func joined() {
    var field = Field("\u{1F1EC}x\u{1F1E7}")
    field.moveBack()
    field.deleteBackward()
    #expect(field.before == "🇬🇧" && field.after.isEmpty)
    field = Field("👨👧")
    field.moveBack()
    field.insert("\u{200D}")
    #expect(field.before == "👨‍👧" && field.after.isEmpty)
  }

  @Test("A line is a line, and no longer than anybody says: nothing in it steers a terminal")
  func line() {
    var field = Field()
    field.insert("a\u{1B}[2J\u{202E}b\r\nc\u{9B}d")
    #expect(field.text == "a[2Jbcd")
    field.insert("e" + String(repeating: "\u{301}", count: 100_000))
    #expect(field.text.unicodeScalars.count == 2000)
    var sitting = try? Sitting()
    sitting?.type("/")
    sitting?.press(.paste(String(repeating: "wide 中 ", count: 10_000)))
    #expect(sitting?.text.contains("Find") == true)
  }

  /// The ways to every field there is.
  private static let lead: [[KeyEvent]] = [
    [.character("/")], [.character(":")], [.character("?")], [.character("L")], [.character("t")], [.character("s")],
    [.character("C")], [.character("C"), .enter], [.character("a"), .down, .enter],
    [.character("a"), .down, .down, .enter],
    [.character("c"), .enter, .character("S")], [.character("c"), .enter, .character("t")],
    [.character("c"), .enter, .character("C"), .enter], [.character("Q"), .character("D")],
  ]
  private static let staff: [[KeyEvent]] = [
    [.character("L")], [.character("W")], [.character("s")], [.character("e")], [.character(":")], [.character("?")],
    [.character("Q"), .down, .character("D")],
  ]

  @Test("In every field of either screen, thousands of keys drawn at random leave a screen that can be drawn")
  func everywhere() throws {
    var dice = Dice(seed: 25)
    var lead = try Sitting()
    lead.tell(.fetched(.requests(Given.requests)))
    var staff = try StaffSitting(columns: 40, rows: 20, staff: Given.mine())
    staff.tell(.requests(Given.myRequests))
    for way in Self.lead { typeAtRandom(lead, way, &dice) }
    for way in Self.staff { typeAtRandom(staff, way, &dice) }
  }

  private func typeAtRandom<On>(_ before: Seat<On>, _ way: [KeyEvent], _ dice: inout Dice) {
    var sitting = before
    for key in way { sitting.press(key) }
    let opened = sitting
    #expect(opened.state.dialog != nil, "\(way)")
    for _ in 0..<120 {
      sitting.press(dice.key)
      if sitting.state.dialog == nil { sitting = opened }
      if let field = sitting.state.dialog?.field { #expect(holds(field)) }
      if dice.next(20) == 0 { #expect(sitting.screen.size == sitting.state.size) }
    }
    _ = sitting.press(.enter)
    #expect(sitting.screen.size == sitting.state.size)
  }
}

extension Dialog {
  /// The one that is typed into.
  fileprivate var field: Field? {
    switch self {
    case .chooser(let chooser): chooser.query
    case .form(let form): form.rows.indices.contains(form.focus) ? form.rows[form.focus].field : nil
    case .confirmation: nil
    }
  }
}

/// The same keys each time.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  /// Mostly something to type, of the well known or from anywhere; else a way about it.
  var key: KeyEvent {
    mutating get {
      switch next(10) {
      case 0...4: .character(Character(TypingTests.scalars[next(TypingTests.scalars.count)]))
      case 5: .character(Unicode.Scalar(UInt32(next(0x110000))).map { Character($0) } ?? "x")
      case 6: .paste(String((0..<next(6)).map { _ in Character(TypingTests.scalars[next(TypingTests.scalars.count)]) }))
      default: [.left, .right, .backspace, .delete, .home, .end, .tab, .backTab, .up, .down][next(10)]
      }
    }
  }
}
