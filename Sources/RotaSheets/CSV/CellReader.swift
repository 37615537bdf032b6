internal import RotaFiles
internal import RotaModel

/// Turns the cells of a sheet into values, and gathers what is wrong with them, each with its row and column.
struct CellReader {
  let sheet: Sheet
  private(set) var diagnostics: [Diagnostic]
  /// Look-ups of near spellings that are still to be had: each takes time, and ten thousand help nobody.
  private var guesses = 300

  init(_ sheet: Sheet) {
    self.sheet = sheet
    diagnostics = sheet.diagnostics
  }

  mutating func report(
    _ row: SheetRow, _ column: String, _ message: Diagnostic.Message, severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(
        file: sheet.file, line: row.number, column: row.column(column), severity: severity, message: message))
  }

  mutating func guess(_ word: String, in candidates: @autoclosure () -> [String]) -> String? {
    guard guesses > 0 else { return nil }
    guesses -= 1
    return nearest(word, in: candidates())
  }

  /// Nil where the cell is blank, too, which is an error.
  mutating func required<Value>(_ row: SheetRow, _ column: String, _ value: Value?) -> Value? {
    if row[column] == nil, row.hasColumn(column) { report(row, column, SheetMessage.blankCell(column)) }
    return value
  }

  /// Nil where the cell is blank or wrong.
  private mutating func value<Value>(
    _ row: SheetRow, _ column: String, _ text: String, expected: String, isDateOrTime: Bool = false,
    help: String? = nil, parse: (String) -> Value?
  ) -> Value? {
    if let value = parse(text) { return value }
    if isDateOrTime,
      let form = SpreadsheetForm(text)
        ?? text.split(whereSeparator: \.isWhitespace).lazy.compactMap({ SpreadsheetForm(String($0)) }).first
    {
      report(row, column, SheetMessage.changedCell(column, text, expected: expected, form: form))
    } else {
      report(row, column, SheetMessage.badCell(column, text, expected: expected, help: help))
    }
    return nil
  }
}

extension CellReader {
  mutating func whole(_ row: SheetRow, _ column: String, _ range: ClosedRange<Int>) -> Int? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
        // A spreadsheet may have saved 60 as 60.00.
        let number = text.replacing(#/[.,]0+$/#, with: "")
        return Int(number).flatMap { range.contains($0) ? $0 : nil }
      }
    }
  }

  mutating func hours(_ row: SheetRow, _ column: String) -> Hours? {
    guard let text = row[column] else { return nil }
    let hasComma = text.contains(",")
    let dotted = text.replacing(",", with: ".")
    let help = hasComma && !sheet.allowsDecimalComma && Hours(dotted) != nil ? "write \(dotted)" : nil
    let readable = sheet.allowsDecimalComma ? dotted : text
    return value(row, column, text, expected: "a number of hours such as 37 or 22.5, at most 168", help: help) { _ in
      Hours(readable).flatMap { (Hours.zero...Hours(168)).contains($0) ? $0 : nil }
    }
  }

  /// `4-10` hours.
  mutating func hourRange(_ row: SheetRow, _ column: String) -> ClosedRange<Hours>? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a shortest and a longest shift in hours such as 4-10", isDateOrTime: true) {
        text in
        let ends = text.split(separator: "-").map { Hours(trimmed($0)) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high, high <= Hours(24) else { return nil }
        return low...high
      }
    }
  }

  /// `1 of 2` weekends.
  mutating func weekends(_ row: SheetRow, _ column: String) -> Contract.Weekends? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a number of weekends such as '1 of 2'", isDateOrTime: true) { text in
        guard let match = text.lowercased().wholeMatch(of: #/(\d{1,2})\s*of\s*(\d{1,2})/#), let most = Int(match.1),
          let of = Int(match.2), of >= 1
        else { return nil }
        return Contract.Weekends(max: most, of: of)
      }
    }
  }

  mutating func time(_ row: SheetRow, _ column: String) -> Minutes? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a time such as 08:30", isDateOrTime: true) { clockMinutes($0) }
    }
  }

  /// `13:00-13:30`
  mutating func timeRange(_ row: SheetRow, _ column: String) -> TimeRange? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a stretch of the day such as 13:00-13:30", isDateOrTime: true) { text in
        let ends = text.split { $0 == "-" || $0 == "–" }.map { clockMinutes(trimmed($0)) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
        return TimeRange(start, end)
      }
    }
  }

  mutating func day(_ row: SheetRow, _ column: String) -> Day? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a date such as 2026-11-30", isDateOrTime: true) { Day($0) }
    }
  }

  mutating func weekdays(_ row: SheetRow, _ column: String) -> Weekdays {
    let words = list(row, column).flatMap { $0.lowercased().split(whereSeparator: \.isWhitespace) }
    return words.reduce(into: []) { days, word in
      let read = value(row, column, String(word), expected: "days such as mon,wed or sat-sun") { Weekdays(text: $0) }
      days.formUnion(read ?? [])
    }
  }

  /// Several are parted by `;` or by a line each, since a comma stands between weekdays.
  mutating func periods(_ row: SheetRow, _ column: String) -> [TypedPeriod] {
    let texts = (row[column] ?? "").split { $0 == ";" || $0 == "|" || $0.isNewline }.map { trimmed($0) }
    return texts.filter { !$0.isEmpty }.compactMap { text in
      value(row, column, text, expected: "a period such as 'mon-fri 15:30-20:00' or 2026-12-04", isDateOrTime: true) {
        TypedPeriod($0)
      }
    }
  }

  mutating func choice(_ row: SheetRow, _ column: String, _ words: [String]) -> String? {
    row[column].flatMap { text in
      let guess = guess(text.lowercased(), in: words).map { "did you mean '\($0)'?" }
      return value(row, column, text, expected: "one of \(words.joined(separator: ", "))", help: guess) { text in
        words.first { $0 == text.lowercased() }
      }
    }
  }

  mutating func yesOrNo(_ row: SheetRow, _ column: String) -> Bool? {
    row[column].flatMap { text in
      value(row, column, text, expected: "yes or no") { text in
        switch text.lowercased() {
        case "yes", "y", "true", "x", "1": true
        case "no", "n", "false", "0": false
        default: nil
        }
      }
    }
  }

  /// A name that the rest of the file and the command line use: no blanks, no slash.
  mutating func id(_ row: SheetRow, _ column: String) -> String? {
    row[column].flatMap { text in
      value(row, column, text, expected: "a short name of letters, digits, '-', '_' and '.'") { text in
        text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && text.count <= 60 ? text : nil
      }
    }
  }

  /// A word that other cells name, in one spelling: a zone, say.
  mutating func word(_ row: SheetRow, _ column: String) -> String? {
    row[column].flatMap { text in
      value(row, column, text, expected: CellReader.wordsExpected) { NewTeam.word($0) }
    }
  }

  /// Several such words: skills, say.
  mutating func wordSet(_ row: SheetRow, _ column: String) -> [String] {
    list(row, column).compactMap { text in
      value(row, column, text, expected: CellReader.wordsExpected) { NewTeam.word($0) }
    }
  }

  private static let wordsExpected = "a word of letters, digits and '-'"

  /// On one line, whatever the cell had.
  func line(_ row: SheetRow, _ column: String) -> String? {
    row[column].map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  func list(_ row: SheetRow, _ column: String) -> [String] {
    list(row[column] ?? "") { ",;|".contains($0) || $0.isNewline }
  }

  func list(_ text: String, partedAt isSeparator: (Character) -> Bool) -> [String] {
    text.split(whereSeparator: isSeparator)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
