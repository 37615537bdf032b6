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

extension Refusal {
  /// What goes before must be over before this one begins.
  package static func notBefore(_ found: Horizon, _ wanted: Horizon) -> Refusal {
    wrongInput(
      "error: the rota of --after is for \(Words.span(found.first, found.last)), and must end before "
        + "\(Words.span(wanted.first, wanted.last)) begins\n"
        + "help: --after is the rota of the week before; --start is one of the same week to set out from")
  }

  package static func otherWeeks(_ option: String, _ found: Horizon, _ wanted: Horizon) -> Refusal {
    wrongInput(
      "error: the rota of \(option) is for \(Words.span(found.first, found.last)), "
        + "and not for \(Words.span(wanted.first, wanted.last))")
  }
}
