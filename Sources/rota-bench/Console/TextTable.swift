internal import RotaModel
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
    return ([heading] + rows).map { TextTable.line($0, widths) + "\n" }.joined()
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - displayWidth(cell.0))
      return column == 0 ? cell.0 + space : space + cell.0
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
