internal import RotaFiles
internal import RotaModel

/// What is said about a workbook as a whole.
extension SheetMessage {
  static func unreadable(_ fault: WorkbookFault) -> Diagnostic.Message {
    switch fault {
    case .tooBig:
      Diagnostic.Message(
        "workbook-too-big",
        "this workbook is bigger than a team's: \(Workbook.mostBytes / 1_000_000) MB and \(Workbook.mostCells) filled cells "
          + "at most",
        help: "copy the sheet that matters into a workbook of its own")
    case .password:
      Diagnostic.Message(
        "workbook-password", "this workbook has a password", help: "open it, take the password off, and save it again")
    case .broken(let how):
      Diagnostic.Message(
        "workbook-broken", "this workbook is broken: \(how)", help: "open it in the spreadsheet and save it again")
    case .oldExcel:
      Diagnostic.Message(
        "workbook-old", "this is a workbook of Excel before 2007, or another document of that time",
        help: "open it and save it as .xlsx or .ods")
    case .otherArchive:
      Diagnostic.Message(
        "workbook-other", "this archive holds no workbook", help: "a workbook's name ends in .xlsx or .ods")
    }
  }

  static func noSheet(_ wanted: String, of names: [String]) -> Diagnostic.Message {
    Diagnostic.Message(
      "workbook-no-sheet", "the workbook has no sheet '\(wanted)'", help: "its sheets: \(names.joined(separator: ", "))"
    )
  }

  static func whichSheet(_ wanted: String, of names: [String]) -> Diagnostic.Message {
    Diagnostic.Message(
      "workbook-which-sheet", "which sheet is it? None of \(listed(names)) is called '\(wanted)'",
      help: "say it with --sheet NAME")
  }

  static func hiddenSheets(_ names: [String]) -> Diagnostic.Message {
    Diagnostic.Message(
      "workbook-hidden", "\(names.count == 1 ? "a hidden sheet is" : "hidden sheets are") left out: \(listed(names))")
  }

  static func totalLeftOut(_ text: String) -> Diagnostic.Message {
    Diagnostic.Message("csv-total", "the row '\(shortened(text))' is taken for a total and left out")
  }

  static func titlesLeftOut(_ count: Int, heading: Int) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-titles",
      "the headings are in row \(heading); \(count == 1 ? "the row above it is" : "the rows above it are") left out")
  }

  static func noHeading(_ column: Int) -> Diagnostic.Message {
    Diagnostic.Message("csv-no-heading", "column \(SheetCell.letters(of: column)) has no heading: it is left out")
  }

  static func readAs(_ column: String, _ found: String, _ meant: String) -> Diagnostic.Message {
    Diagnostic.Message(readAsCode, "\(column): read '\(shortened(found))' as \(meant)")
  }

  static func dayOrDay(_ column: String, _ found: String, _ day: Day, _ other: Day) -> Diagnostic.Message {
    Diagnostic.Message(
      Doubt.Question.dayOrder.rawValue, "\(column): '\(shortened(found))' may be \(day) or \(other)",
      help: "say which with --read day-first or --read month-first")
  }

  static func lostNought(_ column: String, _ found: String, _ meant: String) -> Diagnostic.Message {
    Diagnostic.Message(
      Doubt.Question.lostNought.rawValue,
      "\(column): '\(shortened(found))' has probably lost the nought in front: \(meant)",
      help: "say so with --read lost-nought, or format the column as text and write it out")
  }

  static func lostDigits(_ column: String, _ found: String) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-lost-digits",
      "\(column): '\(shortened(found))' was a number with more digits; the spreadsheet has lost them",
      help: "format the column as text and write the numbers again")
  }

  static let headingCode = "csv-heading"
  static let readAsCode = "csv-read-as"

  static func heading(_ found: String, is name: String) -> Diagnostic.Message {
    Diagnostic.Message(headingCode, "'\(shortened(found))' is \(name)")
  }

  static func further(_ count: Int) -> Diagnostic.Message {
    Diagnostic.Message(
      "csv-further", "\(count) more kinds of mistake follow",
      help: "if this is another kind of sheet, say which one is meant; else mend these first")
  }
}
