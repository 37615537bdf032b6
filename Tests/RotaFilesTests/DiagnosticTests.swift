import Foundation
import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  private func diagnostic(_ line: String, column: Int, help: String? = nil) -> Diagnostic {
    Diagnostic(
      file: "team.yaml", line: 3, column: column, message: .init("code", "what is wrong", help: help), sourceLine: line)
  }

  @Test("shows its place, the line, a caret under it and help")
  func rendering() {
    #expect(
      diagnostic("skills: [famly]", column: 10, help: "did you mean 'family'?").rendered == """
        team.yaml:3:10: error: what is wrong
        skills: [famly]
                 ^
        help: did you mean 'family'?
        """)
  }

  @Test("keeps the caret under its place behind tabs, wide letters and accents")
  func caretBehindOddWidths() {
    #expect(diagnostic("\ta: x", column: 5).rendered.hasSuffix("\n\ta: x\n\t   ^"))
    #expect(diagnostic("家: x", column: 4).rendered.hasSuffix("\n家: x\n    ^"))
    #expect(diagnostic("e\u{301}: x", column: 5).rendered.hasSuffix("\ne\u{301}: x\n   ^"))
  }

  @Test("shows a hundred columns of a long line, round its place")
  func longLine() {
    let line = String(repeating: "a", count: 300) + "b" + String(repeating: "c", count: 300)
    let lines = diagnostic(line, column: 301).rendered.split(separator: "\n")
    #expect(lines[1].hasPrefix("…a") && lines[1].hasSuffix("c…") && lines[1].count == 102)
    #expect(lines[1].dropFirst(lines[2].count - 1).first == "b")
  }

  @Test("never steers the terminal")
  func noControlCharacters() {
    #expect(!diagnostic("a \u{1B}[31m \u{202E} b", column: 3).rendered.contains { "\u{1B}\u{202E}".contains($0) })
  }

  @Test("is one entry of the JSON form, with nothing else in it")
  func jsonForm() throws {
    let list = [
      diagnostic("", column: 4, help: "say \"so\"\n\\"),
      Diagnostic(file: "é\u{7}", severity: .warning, message: .init("c", "m")),
    ]
    let parsed = try JSONSerialization.jsonObject(with: Data(list.json.utf8)) as? [String: [[String: Any]]]
    let entries = try #require(parsed?["diagnostics"])
    let keys = ["file", "line", "column", "severity", "code", "message", "help"]
    #expect(entries.map { Set($0.keys) } == [Set(keys), Set(keys)])
    #expect(entries[0]["help"] as? String == "say \"so\"\n\\" && entries[0]["column"] as? Int == 4)
    #expect(entries[1]["file"] as? String == "é\u{7}" && entries[1]["severity"] as? String == "warning")
    #expect(entries[1]["help"] is NSNull && entries[1]["line"] as? Int == 1)
    #expect([Diagnostic]().json == "{\n  \"diagnostics\": []\n}\n")
  }

  @Test(
    "names a character that can't be seen, at its place, wherever a name, an id or a text stands",
    arguments: [
      Marked(
        .person, "id: ana\nname: A1️⃣\u{202E}na", ["1️⃣": .controlCharacter("a character that can't be seen (U+202E)")]),
      Marked(
        .person, "name: Ana\nphone: '071️⃣\u{200F}00'",
        ["1️⃣": .controlCharacter("a character that can't be seen (U+200F)")]),
      Marked(.person, #"name: 1️⃣"A\x1B[2Jna""#, ["1️⃣": .controlCharacter("a character that can't be seen (U+001B)")]),
      Marked(.person, #"name: 1️⃣"A\nna""#, ["1️⃣": .controlCharacter("a line break")]),
      Marked(.child, "id: C11️⃣\u{200B}x", ["1️⃣": .controlCharacter("a character that can't be seen (U+200B)")]),
      Marked(
        .team, "zones: {\"to1️⃣\u{202E}wn\": {}, town: {leigh: 5}}",
        ["1️⃣": .controlCharacter("a character that can't be seen (U+202E)")]),
      Marked(
        .service, "name: Test\nout-of-hours: ring1️⃣\u{2067}",
        ["1️⃣": .controlCharacter("a character that can't be seen (U+2067)")]),
      Marked(
        .team, "leave: [{staff: ana, when: mon, reason: a1️⃣\u{2066}b}]",
        ["1️⃣": .controlCharacter("a character that can't be seen (U+2066)")]),
    ])
  func unseen(_ marked: Marked) { expectDiagnostics(marked) }

  @Test("A block of text is one line where it has one")
  func block() throws {
    let file = TeamFrame.service.around("name: Test\nout-of-hours: |\n    Ring the duty team")
    let team = try #require(TeamFile.read(TeamSource(name: "t", text: file)).team)
    #expect(team.service.outOfHours == "Ring the duty team")
  }
}
