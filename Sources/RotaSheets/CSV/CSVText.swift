internal import RotaFiles

/// The text of a file as spreadsheets save it: in UTF-8, with a mark in front or without, in UTF-16, or in the letters of
/// Windows in Western Europe.
struct CSVText {
  let text: String
  /// What it was read as, where that is not plain.
  let notice: CSVReader.Problem?

  /// A problem where it is no text.
  static func read(_ bytes: [UInt8]) -> Result<CSVText, CSVReader.Problem> {
    if let text = utf16(bytes) { return .success(CSVText(text: text, notice: nil)) }
    guard let foreign = foreignByte(in: bytes) else {
      let text = String(decoding: bytes, as: UTF8.self)
      return .success(CSVText(text: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text, notice: nil))
    }
    guard !foreign.isNothing, let text = windows(bytes) else {
      return .failure(CSVReader.Problem(row: foreign.row, column: foreign.column, message: SheetMessage.notText))
    }
    let word = text.split { !$0.isLetter }.first { $0.contains { !$0.isASCII } } ?? ""
    return .success(
      CSVText(
        text: text,
        notice: CSVReader.Problem(
          row: foreign.row, column: foreign.column, message: SheetMessage.oldLetters(String(word)))))
  }

  /// Nil where it is not in letters of two bytes.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let isBig: Bool
    var first = 2
    if bytes.starts(with: [0xFF, 0xFE]) {
      isBig = false
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      isBig = true
    } else {
      // Without a mark: the headings of a sheet are plain letters, so that each second byte is nothing.
      let head = bytes.prefix(40)
      guard head.count >= 8, head.contains(0) else { return nil }
      let nothing = head.indices.filter { head[$0] == 0 }
      guard nothing.count * 2 >= head.count - 4, Set(nothing.map { $0 % 2 }).count == 1 else { return nil }
      (isBig, first) = (nothing[0] % 2 == 0, 0)
    }
    let units = stride(from: first, to: bytes.count - 1, by: 2).map { place in
      let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? one << 8 | other : other << 8 | one
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The place of the first byte that can't be text in UTF-8, and whether it is nothing at all.
  private static func foreignByte(in bytes: [UInt8]) -> (row: Int, column: Int, isNothing: Bool)? {
    var (row, column) = (1, 1)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return nil
      case .error: return (row, column, false)
      case .scalarValue("\0"): return (row, column, true)
      case .scalarValue("\n"): (row, column) = (row + 1, 1)
      case .scalarValue(","), .scalarValue(";"), .scalarValue("\t"): column += 1
      case .scalarValue: continue
      }
    }
  }

  /// Nil where it has bytes that no text has.
  private static func windows(_ bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F:
        guard let scalar = Unicode.Scalar(fromQuarter[Int(byte) - 0x80]) else { return nil }
        text.append(scalar)
      case 0..<0x09, 0x0E..<0x20: return nil
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return String(text)
  }

  /// What Windows-1252 has from 80 to 9F; elsewhere it is as Unicode. What it leaves open is no letter of any text.
  private static let fromQuarter: [UInt16] = [
    0x20AC, 0xDC00, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xDC00,
    0x017D, 0xDC00, 0xDC00, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xDC00, 0x017E, 0x0178,
  ]
}
