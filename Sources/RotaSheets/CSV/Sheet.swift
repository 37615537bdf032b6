internal import RotaFiles
internal import RotaModel

/// A file of comma-separated values with a heading over each column, as the rows below the headings see it.
struct Sheet {
  struct Column: Hashable {
    let name: String
    let isRequired: Bool

    static func required(_ name: String) -> Column { Column(name: name, isRequired: true) }
    static func optional(_ name: String) -> Column { Column(name: name, isRequired: false) }
  }

  let file: String
  /// A decimal comma can't be told from the separator in a file that is separated by commas.
  let allowsDecimalComma: Bool
  private(set) var rows: [SheetRow] = []
  /// Headings that are no column's.
  private(set) var unknownHeadings: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// `named` says which column is meant by a heading that is called otherwise.
  init(file: String, bytes: [UInt8], columns: [Column], named: SheetColumns = SheetColumns()) {
    self.file = file
    guard bytes.count <= TeamSource.mostBytes else {
      allowsDecimalComma = false
      diagnostics = [Diagnostic(file: file, message: SheetMessage.sheetTooLong(mostBytes: TeamSource.mostBytes))]
      return
    }
    let table = CSVReader.read(bytes)
    allowsDecimalComma = table.separator != ","
    diagnostics = table.problems.map {
      Diagnostic(file: file, line: $0.row, column: $0.column, message: $0.message)
    }
    guard let headings = table.rows.first else {
      if diagnostics.isEmpty { report(SheetMessage.emptySheet(columns: columns.map(\.name)), row: 1, column: 1) }
      return
    }
    let places = place(headings, columns, named)
    let columnByName = Dictionary(places.map { ($1, $0) }) { first, _ in first }
    for cells in table.rows.dropFirst() {
      rows.append(
        SheetRow(
          number: cells.first?.row ?? 0, cells: texts(of: cells, places: places, width: headings.count),
          columns: columnByName))
    }
  }

  /// The name of the column at each place, 1 first; nil where nothing is to be read.
  private mutating func place(
    _ headings: [CSVReader.Cell], _ columns: [Column], _ named: SheetColumns
  ) -> [Int: String] {
    var places: [Int: String] = [:]
    // Each look-up of a near spelling takes time, and ten thousand help nobody.
    var guesses = 100
    for heading in headings where !heading.text.isEmpty {
      guard let name = named[heading.text] else { continue }
      if !columns.contains(where: { $0.name == name }) {
        unknownHeadings.append(heading.text)
        guesses -= 1
        let guess = guesses > 0 ? nearest(name, in: columns.map(\.name)) : nil
        report(
          SheetMessage.unknownColumn(heading.text, near: guess, known: columns.map(\.name)), row: heading.row,
          column: heading.column)
      } else if places.values.contains(name) {
        report(SheetMessage.columnTwice(name), row: heading.row, column: heading.column)
      } else {
        places[heading.column] = name
      }
    }
    let row = headings.first?.row ?? 1
    for column in columns where column.isRequired && !places.values.contains(column.name) {
      report(SheetMessage.missingColumn(column.name), row: row, column: 1)
    }
    return places
  }

  private mutating func texts(
    of cells: [CSVReader.Cell], places: [Int: String], width: Int
  ) -> [String: CSVReader.Cell] {
    var texts: [String: CSVReader.Cell] = [:]
    for cell in cells where !cell.text.isEmpty {
      if let name = places[cell.column] {
        texts[name] = cell
      } else if cell.column > width {
        report(SheetMessage.cellBeyondHeadings(cell.text), row: cell.row, column: cell.column)
      }
    }
    return texts
  }

  private mutating func report(_ message: Diagnostic.Message, row: Int, column: Int) {
    diagnostics.append(Diagnostic(file: file, line: row, column: column, message: message))
  }

  /// In the order of rows and columns, with the rows that are wrong, and whether any would be left without them. A wrong
  /// heading is no row that could be left out.
  func sifted(_ diagnostics: [Diagnostic]) -> (diagnostics: [Diagnostic], wrong: Set<Int>, canSkip: Bool) {
    let wrong = Set(diagnostics.filter { $0.severity == .error }.map(\.line))
    return (
      diagnostics.sorted { ($0.line, $0.column) < ($1.line, $1.column) }, wrong,
      wrong.isStrictSubset(of: Set(rows.map(\.number)))
    )
  }

  /// `Key Worker`, `key_worker` and `KEY-WORKER` are one heading.
  static func normalised(_ heading: String) -> String {
    heading.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}

struct SheetRow: Hashable {
  let number: Int
  /// By heading, without blank cells.
  let cells: [String: CSVReader.Cell]
  /// The place of each heading.
  fileprivate let columns: [String: Int]

  subscript(name: String) -> String? { cells[name]?.text }

  func hasColumn(_ name: String) -> Bool { columns[name] != nil }

  /// Where a heading's cell is, be it blank.
  func column(_ name: String) -> Int { cells[name]?.column ?? columns[name] ?? 1 }
}
