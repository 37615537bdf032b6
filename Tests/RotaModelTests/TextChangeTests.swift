import RotaModel
import Testing

@Suite("What has become of a text is taken back and made again")
struct TextChangeTests {
  private static let old = "staff:\n  - ana\n  - ben\n  - cara\nchildren:\n  - K1\n"
  private static let new = "staff:\n  - ana\n  - ben: 25\n  - cara\nchildren:\n  - K1\n"

  private func change(_ old: String = old, _ new: String = new) throws -> TextChange {
    try #require(TextChange(from: old, to: new))
  }

  @Test(
    "It makes of the old text the new one, and of the new one the old",
    arguments: [
      (old, new), ("", "a\n"), ("a", ""), ("a\r\nb\r\n", "a\r\nc\r\n"), ("a\nb\nb\nb\n", "a\nb\nb\n"),
      ("a\n-b\n+c", "a\n+b\n-c"),
    ])
  func both(old: String, new: String) throws {
    let change = try change(old, new)
    #expect(change.applied(to: old) == new && change.inverse.applied(to: new) == old)
    #expect(TextChange(text: change.text) == change, "as it is kept")
  }

  @Test("Where nothing has become of a text there is no change")
  func nothing() { #expect(TextChange(from: Self.old, to: Self.old) == nil) }

  @Test("What somebody else has changed far from it stays")
  func elsewhere() throws {
    let long = (1...9).map { "line \($0)\n" }.joined()
    let change = try change(long, long.replacing("line 2", with: "line two"))
    let since = long.replacing("line 2", with: "line two").replacing("line 9", with: "line nine")
    #expect(change.inverse.applied(to: since) == long.replacing("line 9", with: "line nine"))
  }

  @Test("Where its lines are others by now, or are there twice, it can't be made")
  func refused() throws {
    let change = try change()
    #expect(change.inverse.applied(to: Self.new.replacing("ben: 25", with: "ben: 30")) == nil)
    #expect(change.inverse.applied(to: Self.old) == nil)
    #expect(change.applied(to: Self.old + Self.old) == nil)
  }
}
