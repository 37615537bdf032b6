internal import RotaWorkspace

/// Rows in columns: the first set to the left, the others to the right, as figures are.
struct TextTable: Hashable {
  let heading: [String]
  var rows: [[String]] = []

  init(_ heading: [String]) { self.heading = heading }

  var text: String {
    let widths = heading.indices.map { column in
      ([heading] + rows).map { displayWidth($0[column]) }.max() ?? 0
    }
    return ([heading] + rows).map { cells in
      zip(cells, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - displayWidth(cell.0))
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
