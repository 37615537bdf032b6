package import RotaModel

/// Why a use case did nothing: said in words, with the status that the program ends with.
package struct Refusal: Error, Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    case wrongInput
    case cannotBeWritten
    /// What it set out from is another by now: said once more, it may be done.
    case changedMeanwhile

    /// What the program ends with.
    package var status: Int32 { self == .wrongInput ? 2 : 3 }
  }

  package let cause: Cause
  /// One line or several, ready for standard error.
  package let message: String

  package init(_ cause: Cause, _ message: String) {
    self.cause = cause
    self.message = message
  }

  /// The same, after what was done before it.
  package func after(_ done: String) -> Refusal { Refusal(cause, "\(done)\n\(message)") }

  /// For one line: the first one, without its label.
  package var sentence: String {
    let first = message.split(separator: "\n").first.map { String($0) } ?? message
    return first.hasPrefix("error: ") ? String(first.dropFirst(7)) : first
  }

  package static func wrongInput(_ message: String) -> Refusal { Refusal(.wrongInput, message) }
  package static func cannotBeWritten(_ message: String) -> Refusal { Refusal(.cannotBeWritten, message) }
}

/// Of names that a team doesn't have.
extension Refusal {
  package static func unknown(_ what: String, _ name: String, near guess: String?) -> Refusal {
    wrongInput("error: no \(what) '\(name)' in the team\(guess.map { "; did you mean '\($0)'?" } ?? "")")
  }

  package static func severalCalled(_ name: String, _ ids: [PersonID]) -> Refusal {
    wrongInput("error: '\(name)' may be \(either(ids.map(\.text)))\nhelp: say which one by the id")
  }
}
