internal import RotaFiles
internal import RotaModel

/// A sheet with a heading over each column, as the rows below the headings see it.
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
  let isWorkbook: Bool
  let settled: Set<Doubt>
  private(set) var rows: [SheetRow] = []
  /// Headings that are no column's.
  private(set) var unknownHeadings: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var saidToHaveNoHeading: Set<Int> = []

  /// `named` says which column is meant by a heading that is called otherwise; of a workbook it is the sheet with one of
  /// the names.
  init(
    file: String, bytes: [UInt8], columns: [Column], named: SheetColumns = SheetColumns(), called names: [String] = [],
    sheet: String? = nil
  ) {
    let table = SheetTable.one(of: file, bytes: bytes, called: names, named: sheet)
    self.init(table, columns: columns, named: named)
  }

  init(_ table: SheetTable, columns: [Column], named: SheetColumns) {
    file = table.file
    allowsDecimalComma = table.allowsDecimalComma
    isWorkbook = table.isWorkbook
    settled = named.settled
    diagnostics = table.diagnostics
    guard let first = Self.headingRow(table.rows, columns, named) else {
      if diagnostics.isEmpty { report(SheetMessage.emptySheet(columns: columns.map(\.name)), row: 1, column: 1) }
      return
    }
    let headings = table.rows[first]
    if first > 0 {
      report(
        SheetMessage.titlesLeftOut(first, heading: headings[0].row), row: headings[0].row, column: 1,
        severity: .warning)
    }
    let places = place(headings, columns, named)
    let columnByName = Dictionary(places.map { ($1, $0) }) { first, _ in first }
    let width = headings.map(\.column).max() ?? 0
    for cells in table.rows.dropFirst(first + 1) {
      guard !isTotal(cells) else { continue }
      let texts = texts(of: cells, places: places, width: width)
      // A row that says nothing but 'TBC' is still to come.
      guard !texts.isEmpty || cells.allSatisfy({ !Self.nothing.contains($0.text.lowercased()) }) else { continue }
      rows.append(SheetRow(number: cells.first?.row ?? 0, cells: texts, columns: columnByName))
    }
  }

  /// The place of the row with the headings: the first, unless one below it names more columns. A title, a date or an
  /// empty line may stand above them.
  private static func headingRow(_ rows: [[SheetCell]], _ columns: [Column], _ named: SheetColumns) -> Int? {
    func known(_ row: [SheetCell]) -> Int {
      Set(row.compactMap { cell in column(cell.text, columns, named).flatMap { $0.isKnown ? $0.name : nil } }).count
    }
    let counts = rows.prefix(25).map { known($0) }
    guard let first = counts.first else { return nil }
    let most = counts.max() ?? 0
    return most >= 2 && most > first ? counts.firstIndex(of: most) : 0
  }

  /// What a heading is called here; nil where its column is to be left out.
  private static func column(
    _ heading: String, _ columns: [Column], _ named: SheetColumns
  ) -> (name: String, isKnown: Bool)? {
    guard !heading.isEmpty, let name = named[heading] else { return nil }
    if columns.contains(where: { $0.name == name }) { return (name, true) }
    // Of two that it may mean, that which must be there: in a list of leave an employee is `staff`.
    let others = OtherHeadings[name].compactMap { other in columns.first { $0.name == other } }
    let other = (others.first { $0.isRequired } ?? others.first)?.name
    return (other ?? name, other != nil)
  }

  /// The name of the column at each place, 1 first; nil where nothing is to be read.
  private mutating func place(
    _ headings: [SheetCell], _ columns: [Column], _ named: SheetColumns
  ) -> [Int: String] {
    var places: [Int: String] = [:]
    // Each look-up of a near spelling takes time, and ten thousand help nobody.
    var guesses = 100
    for heading in headings {
      guard let (name, isKnown) = Self.column(heading.text, columns, named) else { continue }
      if !isKnown {
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
        if named[heading.text] != name {
          report(
            SheetMessage.heading(heading.text, is: name), row: heading.row, column: heading.column, severity: .warning)
        }
      }
    }
    let row = headings.first?.row ?? 1
    for column in columns where column.isRequired && !places.values.contains(column.name) {
      report(SheetMessage.missingColumn(column.name), row: row, column: 1)
    }
    return places
  }

  /// A sum that stands below the others.
  private mutating func isTotal(_ cells: [SheetCell]) -> Bool {
    guard let first = cells.first(where: { !$0.text.isEmpty }),
      Self.totals.contains(first.text.lowercased().filter { $0.isLetter || $0 == " " })
    else { return false }
    report(SheetMessage.totalLeftOut(first.text), row: first.row, column: first.column, severity: .warning)
    return true
  }

  private static let totals: Set = [
    "total", "totals", "sum", "grand total", "total hours", "subtotal", "summe", "gesamt", "average", "count",
  ]

  /// What people write into a cell that they have nothing to say in.
  private static let nothing: Set = ["-", "–", "—", "n/a", "na", "tbc", "tba", "?", "."]

  private mutating func texts(
    of cells: [SheetCell], places: [Int: String], width: Int
  ) -> [String: SheetCell] {
    var texts: [String: SheetCell] = [:]
    for cell in cells where !cell.text.isEmpty && !Self.nothing.contains(cell.text.lowercased()) {
      if let name = places[cell.column] {
        texts[name] = cell
      } else if cell.column > width, !isWorkbook {
        report(SheetMessage.cellBeyondHeadings(cell.text), row: cell.row, column: cell.column)
      } else if cell.column > width, saidToHaveNoHeading.insert(cell.column).inserted {
        report(SheetMessage.noHeading(cell.column), row: cell.row, column: cell.column, severity: .warning)
      }
    }
    return texts
  }

  private mutating func report(
    _ message: Diagnostic.Message, row: Int, column: Int, severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(Diagnostic(file: file, line: row, column: column, severity: severity, message: message))
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
  let cells: [String: SheetCell]
  /// The place of each heading.
  fileprivate let columns: [String: Int]

  subscript(name: String) -> String? { cells[name]?.text }

  func hasColumn(_ name: String) -> Bool { columns[name] != nil }

  /// Where a heading's cell is, be it blank.
  func column(_ name: String) -> Int { cells[name]?.column ?? columns[name] ?? 1 }
}
