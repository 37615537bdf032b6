/// The table in text: what `rota keys` prints, as a table or as a section of the manual page.
package enum CommandTable {
  package static var text: String {
    let wide = keysThatMove.map(\.keys.count).max() ?? 0
    let moving = keysThatMove.map { " \(filled($0.keys, wide))  \($0.words)" }
    let marks = marksOnPages.map { " \(filled($0.mark, 3))  \($0.words)" }
    return
      (["Moving about"] + moving + ["", "Commands (':' runs those without a key, by name)"] + lines(Lead.commands)
      + ["", "On the screen of a member of staff"] + lines(Staff.commands) + ["", "Marks"] + marks)
      .joined(separator: "\n") + "\n"
  }

  private static func lines(_ table: [Command<some ScreenState>]) -> [String] {
    let rows = table.map { (keys: $0.keyWords.isEmpty ? ":" : $0.keyWords, name: $0.name, help: $0.help) }
    let keys = rows.map(\.keys.count).max() ?? 0
    let names = rows.map(\.name.count).max() ?? 0
    return rows.map { " \(filled($0.keys, keys))  \(filled($0.name, names))  \($0.help)" }
  }

  /// In mdoc, as the other sections of the page are written.
  package static var manual: String {
    let moving = keysThatMove.map { item($0.keys, $0.words) }
    let (commands, staff) = (items(Lead.commands), items(Staff.commands))
    return [
      ".Sh KEYS", ".Ss Moving about", list(moving), ".Ss Commands", list(commands),
      ".Ss On the screen of a member of staff", list(staff), ".Ss Marks",
      list(marksOnPages.map { item($0.mark, $0.words) }),
    ].joined(separator: "\n") + "\n"
  }

  private static func items(_ table: [Command<some ScreenState>]) -> [String] {
    table.map { item($0.keyWords.isEmpty ? ": \($0.name)" : $0.keyWords, "\($0.name): \($0.help)") }
  }

  private static func list(_ items: [String]) -> String {
    ([".Bl -tag -width Ds -compact"] + items + [".El"]).joined(separator: "\n")
  }

  /// Nothing in it is taken for a macro, nor a lone sign for the end of a sentence.
  private static func item(_ keys: String, _ words: String) -> String {
    let names = keys.split(separator: " ").map { "\\&\(plain($0))" }.joined(separator: " ")
    return ".It \(names)\n\\&\(plain(words))"
  }

  private static func plain(_ text: some StringProtocol) -> String {
    text.map { letter in
      switch letter {
      case "\\": "\\e"
      case "-": "\\-"
      case "…": "..."
      default: String(letter)
      }
    }.joined()
  }

  private static func filled(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
