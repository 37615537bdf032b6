/// The table in text: what `rota keys` prints, and the section of the manual page.
package enum CommandTable {
  package static var text: String {
    let rows = Command.table.map { (keys: $0.keyWords.isEmpty ? ":" : $0.keyWords, name: $0.name, help: $0.help) }
    let keys = rows.map(\.keys.count).max() ?? 0
    let names = rows.map(\.name.count).max() ?? 0
    let commands = rows.map { " \(filled($0.keys, keys))  \(filled($0.name, names))  \($0.help)" }
    let wide = Command.movement.map(\.keys.count).max() ?? 0
    let moving = Command.movement.map { " \(filled($0.keys, wide))  \($0.words)" }
    return (["Moving about"] + moving + ["", "Commands (':' runs those without a key, by name)"] + commands)
      .joined(separator: "\n") + "\n"
  }

  private static func filled(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
