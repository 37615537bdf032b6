internal import RotaFiles

/// Reads comma-separated values (RFC 4180) as spreadsheets save them, and keeps the row and the column of each cell.
///
/// Own code, since a team lead must hear where a mistake is: the libraries at hand say neither row nor column, and take
/// a quotation mark that is never closed for one long cell.
struct CSVReader {
  struct Problem: Error, Hashable {
    let row: Int
    let column: Int
    let message: Diagnostic.Message
  }

  struct Table: Hashable {
    let separator: Character
    /// Rows without any text are left out.
    let rows: [[SheetCell]]
    let problems: [Problem]
    /// What is only to be said.
    var notices: [Problem] = []
  }

  private enum Position: Equatable {
    case cellStart, plain, quoted, afterQuote
  }

  private let separator: Character
  private var row = 1
  private var cells: [SheetCell] = []
  private var text = ""
  private var rows: [[SheetCell]] = []
  private var problems: [Problem] = []

  private init(separator: Character) { self.separator = separator }

  static func read(_ bytes: [UInt8]) -> Table {
    let text: CSVText
    switch CSVText.read(bytes) {
    case .success(let read): text = read
    case .failure(let problem): return Table(separator: ",", rows: [], problems: [problem])
    }
    var content = text.text[...]
    let separator = declaredSeparator(&content) ?? guessedSeparator(content)
    var reader = CSVReader(separator: separator)
    reader.read(content)
    return Table(
      separator: separator, rows: reader.rows, problems: reader.problems, notices: text.notice.map { [$0] } ?? [])
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
    cells.append(SheetCell(row: row, column: cells.count + 1, text: trimmed(text)))
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

  /// What there is most of, outside quotes, in the first line that has text, and in that below it: a title may stand
  /// above them, with a comma in it or none.
  private static func guessedSeparator(_ content: Substring) -> Character {
    let lines = content.split(maxSplits: 20, whereSeparator: \.isNewline).prefix(20).filter { line in
      line.contains { $0.isLetter }
    }
    let found = lines.map { mostFrequent($0) }
    let agreeing = zip(found, found.dropFirst()).first { $0.count > 0 && $1.count > 0 && $0.separator == $1.separator }
    return (agreeing?.0 ?? found.first { $0.count > 0 })?.separator ?? ","
  }

  private static func mostFrequent(_ line: Substring) -> (separator: Character, count: Int) {
    let outsideQuotes = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    let counts = (["\t", ";", ","] as [Character]).map { (separator: $0, count: outsideQuotes.count(of: $0)) }
    return counts.max { $0.count < $1.count } ?? (",", 0)
  }
}

extension String {
  fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}

/// Without the blanks at either end, no-break spaces and stray byte-order marks among them.
func trimmed(_ text: some StringProtocol) -> String {
  func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }
  let kept = text.drop(while: isBlank)
  guard let last = kept.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(kept[...last])
}

extension String {
  /// `60` for `60.00` and `60,0`.
  var withoutNoughtParts: String {
    let whole = prefix { $0 != "." && $0 != "," }
    let part = self[whole.endIndex...].dropFirst()
    return !part.isEmpty && part.allSatisfy { $0 == "0" } ? String(whole) : self
  }
}
