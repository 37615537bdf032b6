/// What a reader has to say about one place in a file.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, warning

    /// Errors first.
    package static func < (a: Self, b: Self) -> Bool { a == .error && b == .warning }
  }

  /// What is wrong, in words; every sentence is in `Diagnostic+Messages.swift`.
  package struct Message: Hashable, Sendable {
    /// For programs: it stays when the words change.
    package let code: String
    package let text: String
    package let help: String?
    /// Of how many findings it tells.
    package let count: Int

    package init(_ code: String, _ text: String, help: String? = nil, count: Int = 1) {
      self.code = code
      self.text = text
      self.help = help
      self.count = count
    }
  }

  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, counted in Unicode scalars.
  package let column: Int
  package let severity: Severity
  package let message: Message
  /// The line of the file; nil where there is none to show.
  package let sourceLine: String?
  /// What is likely meant there, of a team file.
  package let mend: Mend?

  package init(
    file: String, line: Int = 1, column: Int = 1, severity: Severity = .error, message: Message,
    sourceLine: String? = nil, mend: Mend? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.sourceLine = sourceLine
    self.mend = mend
  }

  package var code: String { message.code }
  package var help: String? { message.help }
}

/// A place in one of the files that are read together.
struct Place: Hashable, Comparable, Sendable {
  /// In the order in which the files were given.
  let source: Int
  let line: Int
  let column: Int

  static func < (a: Place, b: Place) -> Bool {
    (a.source, a.line, a.column) < (b.source, b.line, b.column)
  }
}
