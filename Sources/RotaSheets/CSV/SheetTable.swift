internal import RotaFiles

/// The cells of one sheet, from a workbook or from a file of comma-separated values.
struct SheetTable {
  /// By which it is called in what is said of it: `team.xlsx!staff`.
  let file: String
  /// Nil for comma-separated values.
  let sheet: String?
  let rows: [[SheetCell]]
  let merged: [MergedCells]
  /// A decimal comma can't be told from the separator in a file that is separated by commas.
  let allowsDecimalComma: Bool
  let diagnostics: [Diagnostic]

  var isWorkbook: Bool { sheet != nil }

  private init(_ sheet: WorkSheet, of file: String, _ diagnostics: [Diagnostic] = []) {
    self.file = "\(file)!\(sheet.name)"
    (self.sheet, rows, merged) = (sheet.name, sheet.rows, sheet.merged)
    (allowsDecimalComma, self.diagnostics) = (true, diagnostics)
  }

  private init(empty file: String, _ diagnostics: [Diagnostic]) {
    (self.file, sheet, rows, merged) = (file, nil, [], [])
    (allowsDecimalComma, self.diagnostics) = (false, diagnostics)
  }

  private init(csv bytes: [UInt8], file: String) {
    let isTooLong = bytes.count > TeamSource.mostBytes
    let table = CSVReader.read(isTooLong ? [] : bytes)
    (self.file, sheet, rows, merged) = (file, nil, table.rows, [])
    allowsDecimalComma = table.separator != ","
    diagnostics =
      isTooLong
      ? [Diagnostic(file: file, message: SheetMessage.sheetTooLong(mostBytes: TeamSource.mostBytes))]
      : table.problems.map { Diagnostic(file: file, line: $0.row, column: $0.column, message: $0.message) }
        + table.notices.map {
          Diagnostic(file: file, line: $0.row, column: $0.column, severity: .warning, message: $0.message)
        }
  }

  /// Of a workbook the sheet with one of these names, or its only one; hidden ones don't count unless they are named.
  static func one(of file: String, bytes: [UInt8], called names: [String], named: String? = nil) -> SheetTable {
    guard Workbook.isOne(bytes) else { return SheetTable(csv: bytes, file: file) }
    do throws(WorkbookFault) {
      return one(of: try Workbook.read(bytes).sheets, file: file, called: names, named: named)
    } catch {
      return SheetTable(empty: file, [Diagnostic(file: file, message: SheetMessage.unreadable(error))])
    }
  }

  private static func one(
    of sheets: [WorkSheet], file: String, called names: [String], named: String?
  ) -> SheetTable {
    let shown = sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    if let named {
      if let sheet = sheets.first(where: { Sheet.normalised($0.name) == Sheet.normalised(named) }) {
        return SheetTable(sheet, of: file)
      }
      let message = SheetMessage.noSheet(named, of: sheets.map(\.name))
      return SheetTable(empty: file, [Diagnostic(file: file, message: message)])
    }
    let called = shown.filter { names.contains(Sheet.normalised($0.name)) }
    let notice = hiddenSheets(sheets, file)
    if let sheet = called.first ?? (shown.count == 1 ? shown.first : nil) {
      return SheetTable(sheet, of: file, notice)
    }
    guard !shown.isEmpty else { return SheetTable(empty: file, notice) }
    let message = SheetMessage.whichSheet(names.first ?? "", of: shown.map(\.name))
    return SheetTable(empty: file, [Diagnostic(file: file, message: message)])
  }

  /// All that are to be seen, one for comma-separated values.
  static func all(of file: String, bytes: [UInt8]) -> [SheetTable] {
    guard Workbook.isOne(bytes) else { return [SheetTable(csv: bytes, file: file)] }
    do throws(WorkbookFault) {
      let sheets = try Workbook.read(bytes).sheets
      let notice = hiddenSheets(sheets, file)
      let shown = sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
      return shown.enumerated().map { SheetTable($1, of: file, $0 == 0 ? notice : []) }
    } catch {
      return [SheetTable(empty: file, [Diagnostic(file: file, message: SheetMessage.unreadable(error))])]
    }
  }

  private static func hiddenSheets(_ sheets: [WorkSheet], _ file: String) -> [Diagnostic] {
    let hidden = sheets.filter { $0.isHidden && !$0.rows.isEmpty }.map(\.name)
    return hidden.isEmpty
      ? [] : [Diagnostic(file: file, severity: .warning, message: SheetMessage.hiddenSheets(hidden))]
  }
}
