import RotaTerminal
import RotaTestSupport
import Testing

@Suite("Keys from bytes")
struct KeyDecoderTests {
  private func keys(_ text: String) -> [KeyEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.timeOut()
  }

  @Test(
    "Every way in which terminals send a key means that key",
    arguments: [
      ("a", [.character("a")]), ("é", [.character("é")]), ("李", [.character("李")]), ("🙂", [.character("🙂")]),
      ("\r", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{08}", [.backspace]), ("\u{03}", [.control("c")]),
      ("\u{1B}", [.escape]), ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;2D", [.shiftLeft]),
      ("\u{1B}[c", [.shiftRight]), ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]),
      ("\u{1B}OF", [.end]), ("\u{1B}[4~", [.end]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[[E", [.function(5)]),
      ("\u{1B}[15~", [.function(5)]), ("\u{1B}[21~\u{1B}[24~", [.function(10), .function(12)]),
      ("\u{1B}[<0;5;3M\u{1B}[<0;5;3m", [.mouse(Point(column: 4, row: 2), .press)]),
      ("\u{1B}[<65;1;1M", [.mouse(Point(column: 0, row: 0), .wheelDown)]),
    ] as [(String, [KeyEvent])])
  func known(bytes: String, expected: [KeyEvent]) { #expect(keys(bytes) == expected) }

  @Test(
    "Bytes that are no key do nothing, and the key after them is heard",
    arguments: [
      "\u{1B}[99x", "\u{1B}[1;5A", "\u{1B}[?62;1c", "\u{1B}[999999999999999999999~", "\u{1B}x", "\u{1B}[<0;0;0M",
      "\u{1B}[<M", "\u{1B}[;;;~", "\u{0}", "\u{1C}", "\u{85}", "\u{1B}[\u{1}",
    ])
  func unknown(bytes: String) { #expect(keys(bytes + "j") == [.character("j")]) }

  @Test(
    "Bytes that are no text do nothing", arguments: [[0xFF], [0xC3], [0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80]])
  func noText(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes + [0x6A]) == [.character("j")])
  }

  @Test("Over a slow line every sequence may come byte by byte")
  func slowLine() {
    var decoder = KeyDecoder()
    let bytes = "\u{1B}[1;2Cé\u{1B}[200~a\rb\u{1B}[201~q"
    let events = bytes.utf8.flatMap { decoder.decode([$0]) }
    #expect(events == [.shiftRight, .character("é"), .paste("a\nb"), .character("q")])
    #expect(decoder.patience == nil)
  }

  @Test("A lone Escape is told from a sequence by what follows at once; a sequence that has begun has longer")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.decode(Array("[".utf8)) == [])
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.timeOut() == [])
    #expect(decoder.decode([0x1B, 0x1B]) == [.escape])
    #expect(decoder.timeOut() == [.escape])
    #expect(decoder.timeOut() == [])
  }

  @Test("A paste is text, whatever is in it: nothing of it is a key, and nothing that can't be seen comes in by it")
  func paste() {
    #expect(keys("\u{1B}[200~q\u{1B}[A\u{3}\u{1B}[201~j") == [.paste("q[A"), .character("j")])
    #expect(keys("\u{1B}[200~a\u{202E}b\tc\u{9B}d\u{1B}[201~") == [.paste("ab cd")])
    #expect(keys("a\u{200F}b") == [.character("a"), .character("b")])
    // The end may never come.
    #expect(keys("\u{1B}[200~P") == [.paste("P")])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("A paste of any length ends where it ends, and what is too much of it is dropped")
  func longPaste() {
    var decoder = KeyDecoder()
    let much = String(repeating: "x", count: 3 * KeyDecoder.longestPaste)
    let events = decoder.decode("\u{1B}[200~\(much)\u{1B}[201~q".utf8)
    #expect(events == [.paste(String(repeating: "x", count: KeyDecoder.longestPaste)), .character("q")])
  }

  @Test("No bytes at all stop the next key for longer than a second of silence")
  func noise() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = decoder.decode(bytes) + decoder.timeOut()
      #expect(decoder.decode([0x6A]) == [.character("j")])
    }
  }
}

@Suite("A mailbox")
struct MailboxTests {
  @Test("Letters of many threads are all taken, each thread's in order")
  func letters() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for sender in 0..<4 { group.addTask { for number in 0..<100 { mailbox.post(sender * 1_000 + number) } } }
    }
    let taken = mailbox.take()
    #expect(taken.count == 400)
    for sender in 0..<4 { #expect(taken.filter { $0 / 1_000 == sender }.map { $0 % 1_000 } == Array(0..<100)) }
    #expect(mailbox.take() == [])
  }

  @Test("A screen in memory tells its script, then its letters, then the end")
  func inMemory() {
    let screen = ScreenInMemory<String>(
      size: Size(columns: 80, rows: 24), script: [[.key(.resize(Size(columns: 10, rows: 5)))]])
    screen.mailbox.post("better")
    #expect(screen.wait() == [.key(.resize(Size(columns: 10, rows: 5))), .mail("better")])
    #expect(screen.size == Size(columns: 10, rows: 5))
    #expect(screen.wait() == [.end(signal: nil)])
  }
}
