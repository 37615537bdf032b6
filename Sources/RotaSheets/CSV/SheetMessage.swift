internal import RotaFiles
internal import RotaModel

/// What is said about a spreadsheet, all of it in one place.
enum SheetMessage {
  static let notText = Diagnostic.Message(
    "csv-not-text", "this is neither text nor a workbook", help: "save the sheet as .xlsx, .ods or CSV")
  static let openQuote = Diagnostic.Message("csv-open-quote", "a quotation mark opens here and is never closed")
  static let textAfterQuote = Diagnostic.Message(
    "csv-text-after-quote", "text after the closing quotation mark",
    help: "a quotation mark inside a quoted cell is written twice")

  static func oldLetters(_ word: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-old-letters",
      "read with the letters of Western Europe\(word.isEmpty ? "" : ": '\(shortened(word))'")",
      help: "if that is not how it is written, save the sheet as .xlsx or as 'CSV UTF-8'")
  }

  static func sheetTooLong(mostBytes: Int) -> Diagnostic.Message {
    Diagnostic.Message("csv-too-long", "the file is longer than \(mostBytes / 1_000_000) million bytes")
  }

  static func missingSheet(_ name: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-missing", "there is no file '\(name)'", help: "config/csv has a template for it")
  }

  static func emptySheet(columns: [String]) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-empty", "the file is empty", help: "its first row names the columns: \(columns.joined(separator: ", "))")
  }

  static func unknownColumn(_ heading: String, near guess: String?, known: [String]) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-unknown-column", "no column is called '\(shortened(heading))'",
      help: didYouMean(guess) ?? "known are: \(known.joined(separator: ", "))")
  }

  static func columnTwice(_ name: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-column-twice", "a second column called '\(name)'")
  }

  static func missingColumn(_ name: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-missing-column", "the column '\(name)' is missing")
  }

  static func cellBeyondHeadings(_ text: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-no-heading", "'\(shortened(text))' stands under no heading",
      help: "a cell that holds the separator must be quoted")
  }

  static func blankCell(_ column: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-blank", "\(column) is blank; it has to be said")
  }

  static func blankBeside(_ column: String, _ other: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-blank", "\(column) is blank, though '\(other)' beside it is filled in")
  }

  static func noRows(_ subject: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-no-rows", "there is no \(subject) below the headings")
  }

  static func noKeyWorker(_ child: String, in sheet: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-no-key-worker", "key-worker: 'only', but \(child) has no key worker in \(sheet)")
  }

  static func likeTraits(_ pairs: [(short: String, long: String)]) -> Diagnostic.Message {
    let said = pairs.map { "'\(shortened($0.short))' and '\(shortened($0.long))'" }
    return Diagnostic.Message(
      Doubt.Question.likeTraits.rawValue, "traits: \(listed(said)) are likely one, written in two ways",
      help: "say so with --read one-trait, or --read two-traits if they are not")
  }

  static let noDay = Diagnostic.Message(
    "csv-missing-column", "the column 'date' is missing",
    help: "a contact has a date, with from and to if it has hours; or 'after' and 'start-by'")

  static func contactEachWeek(_ need: String, of child: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-contact-each-week", "\(child) has '\(shortened(need))' each week already",
      help: "call a contact that is asked for once by a name of its own")
  }

  static func unknownPlace(_ column: String, _ name: String, near guess: String?) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-unknown-name", "\(column): the team file knows no \(column) '\(shortened(name))'",
      help: didYouMean(guess) ?? "put it into the team file first")
  }

  static func severalNamed(_ column: String, _ name: String, _ ids: [String]) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-several-named", "\(column): '\(shortened(name))' may be \(either(ids))",
      help: column == "name" ? "say which one in a column 'id'" : "say which one by the id")
  }

  static func secondOfAName(_ name: String, _ id: String, firstRow: Int) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-second-of-a-name", "name: a second '\(shortened(name))', after the one in row \(firstRow): taken as '\(id)'",
      help: "if it is the same person, take this row out; if not, other sheets name each by the id")
  }

  static func moreThanOne(_ column: String, _ text: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-bad-cell", "\(column): '\(shortened(text))' is more than one person; one is to be named")
  }

  static func twoShifts(_ staff: String, firstRow: Int) -> Diagnostic.Message {
    Diagnostic.Message("csv-two-shifts", "\(shortened(staff)) has a shift on this day in row \(firstRow) already")
  }

  static func twoTimes(_ contact: String, firstRow: Int) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-two-times", "contact: \(shortened(contact)) is at another time in row \(firstRow)")
  }

  static func skillNobodyHolds(_ skill: String, in sheet: String, near guess: String?) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-skill", "skills: nobody in \(sheet) holds '\(shortened(skill))'",
      help: didYouMean(guess))
  }

  static func badCell(_ column: String, _ found: String, expected: String, help: String? = nil) -> Diagnostic.Message {
    Diagnostic.Message("csv-bad-cell", "\(column): '\(shortened(found))' is not \(expected)", help: help)
  }

  /// A spreadsheet has made something else of what was typed.
  static func changedCell(_ column: String, _ found: String, expected: String, form: SpreadsheetForm)
    -> Diagnostic.Message
  {
    let meant =
      switch form {
      case .day(let day): "perhaps \(day) was meant"
      case .dayOrDay(let day, let other): "was \(day) meant, or \(other)?"
      case .time(let minutes): "perhaps \(clockTime(minutes)) was meant"
      case .dayOfMonth(let day, let month): "perhaps \(day)-\(month) or \(month)-\(day) was meant, or a date"
      }
    return Diagnostic.Message(
      "csv-changed-cell", "\(column): '\(shortened(found))' is not \(expected)",
      help: "\(meant): format the column as text before typing, so that the spreadsheet leaves it alone")
  }

  static func idTwice(_ id: String, column: String, firstRow: Int) -> Diagnostic.Message {
    Diagnostic.Message("csv-id-twice", "\(column): '\(shortened(id))' is in row \(firstRow) already")
  }

  static func unknownName(_ column: String, _ name: String, in sheet: String, near guess: String?) -> Diagnostic.Message
  {
    Diagnostic.Message(
      "csv-unknown-name", "\(column): nobody in \(sheet) is called '\(shortened(name))'",
      help: didYouMean(guess))
  }

  /// Long enough to be found again, short enough to be read.
  static func shortened(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    return line.count <= 40 ? String(line) : String(line.prefix(39)) + "…"
  }
}
