import RotaFiles
import RotaTestSupport
import Testing

@Suite("A file that is no team file")
struct DamagedFileTests {
  struct Damaged: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let code: String

    init(_ what: String, _ text: String, _ code: String) { self.init(what, bytes: Array(text.utf8), code) }
    init(_ what: String, bytes: [UInt8], _ code: String) { (self.what, self.bytes, self.code) = (what, bytes, code) }

    var testDescription: String { what }
  }

  @Test("is an error, and never a crash", arguments: damaged)
  func isAnError(_ file: Damaged) {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", bytes: file.bytes))
    #expect(reading.team == nil)
    #expect(reading.diagnostics.map(\.code) == [file.code])
  }

  static let damaged = [
    Damaged("empty", "", "empty-file"),
    Damaged("blank lines", "\n\n  \n", "empty-file"),
    Damaged("comments only", "# a team\n", "empty-file"),
    Damaged("an empty document", "---\n", "empty-file"),
    Damaged("a word", "hello", "wrong-type"),
    Damaged("a list", "- a", "wrong-type"),
    Damaged("5 MB", String(repeating: "a", count: 5_000_000), "too-big"),
    Damaged("a million entries", "staff: [" + String(repeating: "a,", count: 900_000) + "]", "too-big"),
    Damaged("10,000 open brackets", String(repeating: "[", count: 10_000), "nested-too-deep"),
    Damaged("10,000 open braces", String(repeating: "{a: ", count: 10_000), "nested-too-deep"),
    Damaged("10,000 dashes", String(repeating: "- ", count: 10_000), "nested-too-deep"),
    Damaged(
      "deep indentation", (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "nested-too-deep"),
    Damaged("an alias bomb", bomb, "too-many-repeats"),
    Damaged("an alias of itself", "a: &a [*a]", "unknown-anchor"),
    Damaged("an unknown alias", "a: &abc b\nc: *abd", "unknown-anchor"),
    Damaged("NUL bytes", "service\0: {}", "binary"),
    Damaged("a binary file", bytes: Array(0...255), "binary"),
    Damaged("Latin-1", bytes: Array("name: Zo".utf8) + [0xEB, 0x0A], "not-utf-8"),
    Damaged("UTF-16 with its mark", bytes: [0xFF, 0xFE, 0x61, 0x00], "utf-16"),
    Damaged("UTF-16 without", bytes: [0x61, 0x00, 0x3A, 0x00], "utf-16"),
    Damaged("a control character", "name: \u{1B}[31m", "control-character"),
    Damaged("two documents", "a: b\n---\na: b", "second-document"),
    Damaged("tabs", "service:\n\tname: T", "tab"),
    Damaged("an open quote", "service: {name: \"T}", "syntax"),
    Damaged("an open bracket", "staff: [a, b", "syntax"),
    Damaged("a stray colon", "service: name: T", "syntax"),
    Damaged("uneven indentation", "service:\n  name: T\n window: a", "syntax"),
    Damaged("an @", "service: @T", "syntax"),
    Damaged("a tag", "service: !!python/object:os.system x", "tag"),
  ]

  private static let bomb =
    "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    + (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n" }.joined()

  @Test("A mistake on every line is reported a thousand times, then counted")
  func manyMistakes() throws {
    let reading = TeamFile.read(
      TeamSource(name: "team.yaml", text: (0..<3000).map { "key-\($0): 1\n" }.joined()))
    // 3,000 unknown keys; `service` and `staff` are missing.
    #expect(reading.diagnostics.count == 1001)
    #expect(reading.diagnostics.last?.message == .furtherFindings(2002))
  }

  @Test("The place of a control character is its own")
  func placeOfControlCharacter() throws {
    let marked = MarkedText("service:\n  name: né 1️⃣\u{1B}[31m")
    let found = try #require(TeamFile.read(TeamSource(name: "t", text: marked.text)).diagnostics.first)
    let place = try #require(marked.places["1️⃣"])
    #expect((found.line, found.column) == (place.line, place.column))
  }
}
