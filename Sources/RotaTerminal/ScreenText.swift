/// A screen as text that people can read and compare: its rows, then which stretches are not plain, then the cursor.
///
///     │ Southend   30 Nov – 6 Dec │
///     0: 1–8 heading bold
///     cursor 9,4
extension CellBuffer {
  package var screenText: String {
    let rows = (0..<size.rows).map { "│\(text(row: $0))│\n" }.joined()
    let styles = (0..<size.rows).compactMap { row in
      let stretches = stretches(row: row).filter { $0.style != .plain }.map { stretch in
        let columns = stretch.columns
        return "\(columns.lowerBound)–\(columns.upperBound - 1) \(stretch.style.words)"
      }
      return stretches.isEmpty ? nil : "\(row): \(stretches.joined(separator: ", "))\n"
    }
    return rows + styles.joined() + (cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor") + "\n"
  }

  /// Without styles.
  package func text(row: Int) -> String { String(self.row(row).filter { !$0.isContinuation }.map(\.text)) }

  private func stretches(row: Int) -> [(columns: Range<Int>, style: Style)] {
    self.row(row).enumerated().reduce(into: []) { stretches, place in
      let (column, cell) = place
      if let last = stretches.last, last.style == cell.style {
        stretches[stretches.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        stretches.append((column..<column + 1, cell.style))
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
