internal import RotaFiles

/// Reads comma-separated values (RFC 4180) as spreadsheets save them, and keeps the row and the column of each cell.
///
/// Own code, since a team lead must hear where a mistake is: the libraries at hand say neither row nor column, and take
/// a quotation mark that is never closed for one long cell.
struct CSVReader {
  /// One cell with its place as a spreadsheet shows it: rows and columns count from 1, blank rows included.
  struct Cell: Hashable {
    let row: Int
    let column: Int
    let text: String
  }

  struct Problem: Hashable {
    let row: Int
    let column: Int
    let message: Diagnostic.Message
  }

  struct Table: Hashable {
    let separator: Character
    /// Rows without any text are left out.
    let rows: [[Cell]]
    let problems: [Problem]
  }

  private enum Position: Equatable {
    case cellStart, plain, quoted, afterQuote
  }

  private let separator: Character
  private var row = 1
  private var cells: [Cell] = []
  private var text = ""
  private var rows: [[Cell]] = []
  private var problems: [Problem] = []

  private init(separator: Character) { self.separator = separator }

  static func read(_ bytes: [UInt8]) -> Table {
    if let problem = foreignBytes(in: bytes) { return Table(separator: ",", rows: [], problems: [problem]) }
    let whole = String(decoding: bytes, as: UTF8.self)
    var content = whole.first == "\u{FEFF}" ? whole.dropFirst() : Substring(whole)
    let separator = declaredSeparator(&content) ?? guessedSeparator(content)
    var reader = CSVReader(separator: separator)
    reader.read(content)
    return Table(separator: separator, rows: reader.rows, problems: reader.problems)
  }

  private mutating func read(_ content: Substring) {
    var position = Position.cellStart
    var opened = (row: 1, column: 1)
    for character in content {
      switch (position, character) {
      case (.cellStart, "\""):
        (position, opened) = (.quoted, (row, cells.count + 1))
      case (.quoted, "\""):
        position = .afterQuote
      case (.quoted, _):
        text.append(character)
      case (.afterQuote, "\""):
        text.append(character)
        position = .quoted
      case (_, separator):
        endCell()
        position = .cellStart
      case (_, _) where character.isNewline:
        endRow()
        position = .cellStart
      case (.plain, _):
        text.append(character)
      case (_, _) where character.isWhitespace:
        continue
      case (.cellStart, _):
        text.append(character)
        position = .plain
      case (.afterQuote, _):
        // The quote that closes it opens the next: what is in between was never meant for one cell.
        guard !text.contains(where: \.isNewline) else { return problems.append(openQuote(opened)) }
        problems.append(Problem(row: row, column: cells.count + 1, message: SheetMessage.textAfterQuote))
        text.append(character)
        position = .plain
      }
    }
    // What follows it stands in no row that could be read.
    guard position != .quoted else { return problems.append(openQuote(opened)) }
    endRow()
  }

  private func openQuote(_ place: (row: Int, column: Int)) -> Problem {
    Problem(row: place.row, column: place.column, message: SheetMessage.openQuote)
  }

  private mutating func endCell() {
    cells.append(Cell(row: row, column: cells.count + 1, text: trimmed(text)))
    text = ""
  }

  private mutating func endRow() {
    endCell()
    if cells.contains(where: { !$0.text.isEmpty }) { rows.append(cells) }
    cells = []
    row += 1
  }
}

extension CSVReader {
  /// `sep=;` in the first line tells a spreadsheet the separator, which shows no row for it.
  private static func declaredSeparator(_ content: inout Substring) -> Character? {
    let line = content.prefix { !$0.isNewline }
    guard line.count == 5, line.lowercased().hasPrefix("sep="), let separator = line.last else { return nil }
    content = content.dropFirst(line.count + 1)
    return separator
  }

  /// What there is most of, outside quotes, in the first line that has text.
  private static func guessedSeparator(_ content: Substring) -> Character {
    let lines = content.split(whereSeparator: \.isNewline)
    let heading = lines.first { line in line.contains { $0.isLetter } } ?? ""
    let outsideQuotes = heading.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    let candidates: [Character] = ["\t", ";", ","]
    func count(_ candidate: Character) -> Int { outsideQuotes.count { $0 == candidate } }
    return candidates.max { count($0) < count($1) } ?? ","
  }

  /// The place of the first byte that can't be text in UTF-8.
  private static func foreignBytes(in bytes: [UInt8]) -> Problem? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Problem(row: 1, column: 1, message: SheetMessage.notUTF8)
    }
    var row = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return nil
      case .error: return Problem(row: row, column: column, message: SheetMessage.notUTF8)
      case .scalarValue("\0"): return Problem(row: row, column: column, message: SheetMessage.notText)
      case .scalarValue("\n"): (row, column) = (row + 1, 1)
      case .scalarValue(","), .scalarValue(";"), .scalarValue("\t"): column += 1
      case .scalarValue: continue
      }
    }
  }
}

/// Without the blanks at either end, no-break spaces and stray byte-order marks among them.
func trimmed(_ text: some StringProtocol) -> String {
  func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }
  let kept = text.drop(while: isBlank)
  guard let last = kept.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(kept[...last])
}
