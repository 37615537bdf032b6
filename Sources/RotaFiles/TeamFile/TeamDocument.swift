/// The text of one source: its tree, or why it has none, and its lines for diagnostics.
struct TeamDocument {
  let root: Result<YAMLNode, YAMLError>
  let lines: SourceLines

  init(_ source: TeamSource, number: Int) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = source.bytes.starts(with: byteOrderMark) ? source.bytes.dropFirst(3) : source.bytes[...]
    let lines = bytes.count <= TeamSource.mostBytes ? TeamDocument.lines(bytes) : []
    self.lines = SourceLines(lines)
    root = Result { () throws(YAMLError) in
      try TeamDocument.check(bytes, lines)
      do throws(YAMLError) {
        if let node = try YAMLParser.parse(bytes, source: number), !node.isBlank { return node }
      } catch {
        if TeamDocument.isIndentedByTab(error.line, lines) { throw error.with(.tab) }
        throw error.fault?.slip(in: SourceLines(lines)) ?? error
      }
      throw YAMLError(message: .emptyFile, line: 1, column: 1)
    }
  }

  private static func isIndentedByTab(_ number: Int, _ lines: [ArraySlice<UInt8>]) -> Bool {
    lines.indices.contains(number - 1) && lines[number - 1].first { $0 != 0x20 } == 0x09
  }

  func line(_ number: Int) -> String? { lines.line(number) }

  /// Lines as the YAML parser counts them: a line feed, a carriage return, both, and the ends of line that Unicode adds.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let length = bytes[index] <= 0x0D || bytes[index] >= 0xC2 ? lengthOfBreak(bytes[index...]) : 0
      if length > 0 {
        lines.append(bytes[start..<index])
        start = index + length
      }
      index += max(1, length)
    }
    return lines + [bytes[start...]]
  }

  private static func lengthOfBreak(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x0A: 1
    case 0x0D: bytes.dropFirst().first == 0x0A ? 2 : 1
    case 0xC2: bytes.dropFirst().first == 0x85 ? 2 : 0
    case 0xE2: bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }

  /// What is no text is said to be none, before a parser calls it a mistake in the first line.
  private static func check(_ bytes: ArraySlice<UInt8>, _ lines: [ArraySlice<UInt8>]) throws(YAMLError) {
    guard bytes.count <= TeamSource.mostBytes else { throw YAMLError(message: .tooBig, line: 1, column: 1) }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // Every other byte of plain text is 0 in UTF-16.
    let start = bytes.prefix(64)
    if hasMark || start.count(where: { $0 == 0 }) * 5 > start.count * 2 {
      throw YAMLError(message: .utf16, line: 1, column: 1)
    }
    if bytes.contains(0) { throw YAMLError(message: .binary, line: 1, column: 1) }
    if String(validating: bytes, as: UTF8.self) == nil {
      let wrong = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw YAMLError(message: .notUTF8, line: wrong + 1, column: 1)
    }
  }
}

/// The lines of a source, to be quoted.
struct SourceLines {
  private let lines: [ArraySlice<UInt8>]

  /// Bytes of the longest line that a diagnostic quotes.
  private static let longestQuoted = 10_000

  fileprivate init(_ lines: [ArraySlice<UInt8>]) { self.lines = lines }

  /// Each with its number.
  var numbered: [(Int, String?)] { lines.indices.map { ($0 + 1, line($0 + 1)) } }

  func line(_ number: Int) -> String? {
    guard lines.indices.contains(number - 1), lines[number - 1].count <= Self.longestQuoted else { return nil }
    return String(validating: lines[number - 1], as: UTF8.self)
  }
}
