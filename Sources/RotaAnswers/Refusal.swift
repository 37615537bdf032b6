package import RotaModel

/// Why a use case did nothing: what stands in the way and what to do about it, with the status that the program ends
/// with.
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
  /// Said first: mistakes, each with its own place, or what was done before.
  package let before: String?
  /// Where it is, as `names.txt:12`; nil where it is about no place in a file.
  package let place: String?
  /// What stands in the way, in a sentence; nil where what is said first says it all.
  package let what: String?
  /// What to do about it.
  package let help: String?

  package init(
    _ cause: Cause, _ what: String?, at place: String? = nil, help: String? = nil, after before: String? = nil
  ) {
    (self.cause, self.before, self.place, self.what, self.help) = (cause, before, place, what, help)
  }

  /// One line or several, ready for standard error.
  package var message: String {
    [before, what.map { "\(place.map { "\($0): " } ?? "")error: \($0)" }, help.map { "help: \($0)" }]
      .compactMap { $0 }.joined(separator: "\n")
  }

  /// The same, after what was done before it.
  package func after(_ done: String) -> Refusal {
    Refusal(cause, what, at: place, help: help, after: before.map { "\(done)\n\($0)" } ?? done)
  }

  /// For one line: the first one, without its label.
  package var sentence: String {
    let first = (before ?? what ?? "").split(separator: "\n").first.map { String($0) } ?? ""
    return first.hasPrefix("error: ") ? String(first.dropFirst(7)) : first
  }

  package static func wrongInput(_ what: String, help: String? = nil) -> Refusal {
    Refusal(.wrongInput, what, help: help)
  }

  package static func cannotBeWritten(_ what: String, help: String? = nil) -> Refusal {
    Refusal(.cannotBeWritten, what, help: help)
  }
}

/// Of names that a team doesn't have.
extension Refusal {
  package static func unknown(_ what: String, _ name: String, near guess: String?) -> Refusal {
    wrongInput("no \(what) '\(name)' in the team\(thenDidYouMean(guess))")
  }

  package static func namesNoContact(_ text: String) -> Refusal {
    wrongInput("'\(text)' names no contact; say it as 'C014/visit/2026-11-30/1', or 'C014/welfare' for a one-off")
  }

  package static func severalCalled(_ name: String, _ ids: [PersonID]) -> Refusal {
    wrongInput("'\(name)' may be \(either(ids.map(\.text)))", help: "say which one by the id")
  }
}

extension Refusal {
  /// What goes before must be over before this one begins.
  package static func notBefore(_ found: Horizon, _ wanted: Horizon) -> Refusal {
    wrongInput(
      "the rota of --after is for \(Words.span(found.first, found.last)), and must end before "
        + "\(Words.span(wanted.first, wanted.last)) begins",
      help: "--after is the rota of the week before; --start is one of the same week to set out from")
  }

  package static func otherWeeks(_ option: String, _ found: Horizon, _ wanted: Horizon) -> Refusal {
    wrongInput(
      "the rota of \(option) is for \(Words.span(found.first, found.last)), "
        + "and not for \(Words.span(wanted.first, wanted.last))")
  }
}
