internal import RotaModel

/// A file of a spreadsheet program: its sheets with what their cells mean. No formula and no macro is run: what was last
/// worked out is what counts.
struct Workbook: Hashable {
  let sheets: [WorkSheet]

  /// Filled cells that a team's workbook may have in all.
  static let mostCells = 200_000
  /// A sheet that is longer is cut off here: the last row that a spreadsheet has may hold a stray blank.
  static let lastRow = 1_048_576
  static let mostBytes = 5_000_000
}

struct WorkSheet: Hashable {
  let name: String
  let isHidden: Bool
  /// Without blank rows; in each row without blank cells.
  let rows: [[SheetCell]]
  let merged: [MergedCells]
}

/// Cells that are shown as one, by their first and last.
struct MergedCells: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
}

/// A cell that holds something, with its place as a spreadsheet shows it: rows and columns count from 1.
struct SheetCell: Hashable {
  enum Value: Hashable {
    case text(String)
    /// In decimal digits, without grouping.
    case number(String)
    case day(Day)
    case moment(Moment)
    case time(Minutes)
    /// More than a day can have: 37:30.
    case length(Minutes)
    case yesNo(Bool)
    /// `#REF!`
    case error(String)
  }

  let row: Int
  let column: Int
  let value: Value
  /// As every reader of cells takes it.
  let text: String

  init(row: Int, column: Int, value: Value) {
    self.row = row
    self.column = column
    self.value = value
    text = value.text
  }

  init(row: Int, column: Int, text: String) {
    self.init(row: row, column: column, value: .text(text))
  }

  /// `N2`
  var name: String { "\(SheetCell.letters(of: column))\(row)" }

  static func name(row: Int, column: Int) -> String { "\(letters(of: column))\(row)" }

  /// `A` for 1, `AA` for 27.
  static func letters(of column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Column and row of `AB12`.
  static func place(_ name: some StringProtocol) -> (row: Int, column: Int)? {
    let letters = name.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = Int(name.dropFirst(letters.count)),
      (1...Workbook.lastRow).contains(row)
    else { return nil }
    let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    return (row, column)
  }
}

extension SheetCell.Value {
  var text: String {
    switch self {
    case .text(let text), .number(let text), .error(let text): text
    case .day(let day): "\(day)"
    case .moment(let moment): "\(moment)"
    case .time(let minutes): clockTime(minutes)
    case .length(let minutes): "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    case .yesNo(let yes): yes ? "yes" : "no"
    }
  }
}
