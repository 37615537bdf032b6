import RotaFiles
import RotaTestSupport
import Testing

/// A fragment of a team file that is wrong, or can't work, at its marks.
struct Marked: Sendable, CustomTestStringConvertible {
  let fragment: String
  let frame: TeamFrame
  let text: MarkedText
  let expected: [String: Diagnostic.Message]

  init(_ frame: TeamFrame, _ fragment: String, _ expected: [String: Diagnostic.Message]) {
    self.init(frame, fragment) { _ in expected }
  }

  /// Where a message names a line, it is that of another mark.
  init(_ frame: TeamFrame, _ fragment: String, _ expected: ((_ line: (String) -> Int) -> [String: Diagnostic.Message]))
  {
    (self.frame, self.fragment) = (frame, fragment)
    let text = MarkedText(frame.around(fragment))
    self.text = text
    self.expected = expected { text.places[$0]?.line ?? 0 }
  }

  var testDescription: String { fragment }
}

/// Expects exactly these diagnostics, each at its mark, all of one severity.
func expectDiagnostics(
  _ marked: Marked, _ severity: Diagnostic.Severity = .error, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = marked.text
  let reading = TeamFile.read(TeamSource(name: "team.yaml", text: text.text))
  let found = reading.diagnostics.map { Finding($0.line, $0.column, $0.severity, $0.message) }
  let expected = marked.expected.compactMap { mark, message in
    text.places[mark].map { Finding($0.line, $0.column, severity, message) }
  }
  #expect(expected.count == marked.expected.count, "every mark is in the text", sourceLocation: sourceLocation)
  #expect(Set(found) == Set(expected), "\(text.text)", sourceLocation: sourceLocation)
  #expect((reading.team == nil) == (severity == .error), sourceLocation: sourceLocation)
}

private struct Finding: Hashable, CustomStringConvertible {
  let line: Int
  let column: Int
  let severity: Diagnostic.Severity
  let message: Diagnostic.Message

  init(_ line: Int, _ column: Int, _ severity: Diagnostic.Severity, _ message: Diagnostic.Message) {
    (self.line, self.column, self.severity, self.message) = (line, column, severity, message)
  }

  var description: String { "\(line):\(column): \(severity): \(message.text) [\(message.help ?? "")]" }
}
