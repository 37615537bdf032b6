internal import RotaFiles
internal import RotaModel

/// How many must be on shift, a row for each line.
struct CoverSheet {
  private(set) var entries: [(row: SheetRow, line: CoverLine)] = []
  let diagnostics: [Diagnostic]

  static let columns = Sheet.columns(of: CoverLine.fields)

  init(_ sheet: Sheet, team known: [CoverLine]) {
    var cells = CellReader(sheet)
    var rowByID: [String: Int] = [:]
    for row in sheet.rows {
      let id = cells.word(row, "id")
      let old = known.first { NewTeam.word($0.id.text) == id }
      var line = old ?? CoverLine(id: CoverLineID(id ?? ""), when: .always, need: 0)
      cells.read(CoverLine.fields, row, into: &line)
      guard let id else { continue }
      if let first = rowByID.updateValue(row.number, forKey: id) {
        cells.report(row, "id", SheetMessage.idTwice(id, column: "id", firstRow: first))
        continue
      }
      entries.append((row, line))
    }
    diagnostics = cells.diagnostics
  }
}
