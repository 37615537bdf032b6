/// The text of one source: its tree, or why it has none, and its lines for diagnostics.
struct TeamDocument {
  let root: Result<YAMLNode, YAMLError>
  private let lines: [ArraySlice<UInt8>]

  init(_ source: TeamSource, number: Int) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = source.bytes.starts(with: mark) ? source.bytes.dropFirst(3) : source.bytes[...]
    lines = TeamDocument.lines(bytes)
    root = Result { () throws(YAMLError) in
      try TeamDocument.check(bytes, TeamDocument.lines(bytes))
      guard let node = try YAMLParser.parse(bytes, source: number), !node.isBlank else {
        throw YAMLError(message: .emptyFile, line: 1, column: 1)
      }
      return node
    }
  }

  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? String(decoding: lines[number - 1].prefix(2000), as: UTF8.self) : nil
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 10, omittingEmptySubsequences: false).map { $0.last == 13 ? $0.dropLast() : $0 }
  }

  /// What is no text is said to be none, before a parser calls it a mistake in the first line.
  private static func check(_ bytes: ArraySlice<UInt8>, _ lines: [ArraySlice<UInt8>]) throws(YAMLError) {
    guard bytes.count <= TeamSource.mostBytes else { throw YAMLError(message: .tooBig, line: 1, column: 1) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw YAMLError(message: .utf16, line: 1, column: 1)
    }
    if bytes.contains(0) { throw YAMLError(message: .binary, line: 1, column: 1) }
    for (number, line) in lines.enumerated() where String(validating: line, as: UTF8.self) == nil {
      throw YAMLError(message: .notUTF8, line: number + 1, column: 1)
    }
  }
}
