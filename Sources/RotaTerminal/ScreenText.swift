package import RotaText

/// A screen as text that people can read and compare: its rows, then which stretches are not plain, then the cursor.
///
///     │ Southend   30 Nov – 6 Dec │
///     0: 1–8 heading bold
///     cursor 9,4
extension CellBuffer {
  package var screenText: String {
    let rows = (0..<size.rows).map { "│\(text(row: $0))│\n" }.joined()
    let cursor = cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
    return "\(rows)\(styles(\.style.words))\(cursor)\n"
  }

  /// The same, and below it what a theme makes of the styles where there are no colours.
  package func screenText(and theme: Theme) -> String {
    "\(screenText)without colours:\n\(styles { theme.look($0.style, colours: 0).words })"
  }

  /// By row. `words` says what is not plain about a cell; "plain" where all is.
  private func styles(_ words: (Cell) -> String) -> String {
    (0..<size.rows).compactMap { row in
      let stretches = stretches(row: row, words).filter { $0.words != Style.plain.words }.map { stretch in
        "\(stretch.columns.lowerBound)–\(stretch.columns.upperBound - 1) \(stretch.words)"
      }
      return stretches.isEmpty ? nil : "\(row): \(stretches.joined(separator: ", "))\n"
    }.joined()
  }

  /// Without styles.
  package func text(row: Int) -> String { String(self.row(row).filter { !$0.isContinuation }.map(\.text)) }

  private func stretches(row: Int, _ words: (Cell) -> String) -> [(columns: Range<Int>, words: String)] {
    self.row(row).map(words).enumerated().reduce(into: []) { stretches, place in
      let (column, words) = place
      if let last = stretches.last, last.words == words {
        stretches[stretches.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        stretches.append((column..<column + 1, words))
      }
    }
  }
}

extension Style {
  /// `problem bold`, as golden screens say it.
  package var words: String {
    ([("\(role)", true), ("bold", bold), ("underlined", underlined), ("reversed", reversed)] as [(String, Bool)])
      .filter(\.1).map(\.0).joined(separator: " ")
  }
}

extension Theme.Look {
  /// `bold underlined`, as golden screens say it.
  fileprivate var words: String {
    let words =
      ([("bold", bold), ("dim", dim), ("underlined", underlined), ("reversed", reversed)] as [(String, Bool)])
      .filter(\.1).map(\.0)
    return words.isEmpty ? Style.plain.words : words.joined(separator: " ")
  }
}
