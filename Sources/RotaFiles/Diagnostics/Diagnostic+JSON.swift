internal import RotaModel

extension [Diagnostic] {
  /// For programs: `{"diagnostics": [...]}`, in the order of the list, one entry a line.
  package var json: String { JSONText.object([.init("diagnostics", .list(map(\.json)))]).page }
}

extension Diagnostic {
  fileprivate var json: JSONText {
    .object([
      .init("file", .string(file)), .init("line", .number(line)), .init("column", .number(column)),
      .init("severity", .string(severity.rawValue)), .init("code", .string(code)),
      .init("message", .string(message.text)), .init("help", help.map { .string($0) } ?? .null),
    ])
  }
}
