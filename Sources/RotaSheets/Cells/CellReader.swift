internal import RotaFiles
internal import RotaModel

/// Turns the cells of a sheet into values, and gathers what is wrong with them, each with its row and column.
struct CellReader {
  let sheet: Sheet
  private(set) var diagnostics: [Diagnostic]
  /// Look-ups of near spellings that are still to be had: each takes time, and ten thousand help nobody.
  private var guesses = 300
  /// Cells in which no sense could be found: after so many, a sheet is of another kind, and no more is looked for.
  private var senseless = 0
  private static let mostSenseless = 2000
  /// Which of day and month comes first, by column.
  var dayOrders: [String: Set<Doubt>] = [:]

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

  /// Nil where the cell is blank or wrong. What stands there otherwise than a team file has it, and can be read in one
  /// way only, is read so and said.
  mutating func value<Value>(
    _ row: SheetRow, _ column: String, _ text: String, expected: String, isDateOrTime: Bool = false,
    help: String? = nil, meant: (String) -> String? = { _ in nil }, parse: (String) -> Value?
  ) -> Value? {
    if let value = parse(text) { return value }
    if senseless < Self.mostSenseless {
      if let other = meant(text), let value = parse(other) {
        report(row, column, SheetMessage.readAs(column, text, other), severity: .warning)
        return value
      }
      senseless += 1
    }
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

/// Words, and lists of them.
extension CellReader {
  mutating func choice(_ row: SheetRow, _ column: String, _ words: [String]) -> String? {
    row[column].flatMap { text in
      let word = text.lowercased()
      let isKnown = Meant.word(word, among: words) != nil
      let guess = isKnown ? nil : didYouMean(guess(word, in: words))
      return value(
        row, column, text, expected: "one of \(words.joined(separator: ", "))", help: guess,
        meant: { Meant.word($0, among: words) }
      ) { text in
        words.first { $0 == text.lowercased() }
      }
    }
  }

  mutating func yesOrNo(_ row: SheetRow, _ column: String) -> Bool? {
    row[column].flatMap { text in
      value(row, column, text, expected: "yes or no") { text in
        switch text.lowercased() {
        case "yes", "y", "true", "x", "1", "✓", "✔", "ok", "ja", "j": true
        case "no", "n", "false", "0", "✗", "nein": false
        default: nil
        }
      }
    }
  }

  /// A name that the rest of the file and the command line use: no blanks, no slash.
  mutating func id(_ row: SheetRow, _ column: String) -> String? {
    row[column].flatMap { text in
      if let form = row.cells[column].flatMap({ CellReader.dateMade(of: $0) }) {
        report(row, column, SheetMessage.changedCell(column, text, expected: "a short name", form: form))
        return nil
      }
      return value(row, column, text, expected: "a short name of letters, digits, '-', '_' and '.'") { text in
        text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && text.count <= 60 ? text : nil
      }
    }
  }

  /// The same for what people call a visit in words: `family-visit` for `Family visit`, `1-1-session` for `1:1 session`.
  mutating func needID(_ row: SheetRow, _ column: String) -> String? {
    guard let text = row[column], text.contains(where: { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }) else {
      return id(row, column)
    }
    return value(row, column, text, expected: "a short name of letters and digits", meant: { $0.asID }) {
      $0 == $0.asID ? $0 : nil
    }
  }

  /// What a spreadsheet has made of a name that looked like a date: `4-Oct` of `4-10`.
  private static func dateMade(of cell: SheetCell) -> SpreadsheetForm? {
    switch cell.value {
    case .day(let day): return .day(day)
    case .text(let text) where text.first?.isNumber == true && text.contains { !$0.isNumber }:
      guard let form = SpreadsheetForm(text) else { return nil }
      if case .time = form { return nil }
      return form
    default: return nil
    }
  }

  /// A telephone number, unless a spreadsheet has taken it for a sum and its digits with it.
  mutating func phone(_ row: SheetRow, _ column: String) -> String? {
    guard let text = line(row, column) else { return nil }
    if text.contains(where: { "eE".contains($0) }), text.wholeMatch(of: #/\d([.,]\d+)?[eE]\+?\d+/#) != nil {
      report(row, column, SheetMessage.lostDigits(column, text))
      return nil
    }
    let digits = text.withoutNoughtParts
    guard (9...11).contains(digits.count), digits.first != "0", digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return text
    }
    if sheet.settled.contains(.lostNought) {
      report(row, column, SheetMessage.readAs(column, text, "0\(digits)"), severity: .warning)
      return "0\(digits)"
    }
    report(row, column, SheetMessage.lostNought(column, text, "0\(digits)"))
    return nil
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

extension String {
  /// Its letters and digits, with a dash for all that stands between them; nil where there are none.
  fileprivate var asID: String? {
    let words = lowercased().split { !($0.isLetter || $0.isNumber || "_.".contains($0)) }
    return words.isEmpty || count > 60 ? nil : words.joined(separator: "-")
  }
}
