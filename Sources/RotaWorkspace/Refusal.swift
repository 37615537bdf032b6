internal import RotaModel

/// Why a use case did nothing: said in words, with the status that the program ends with.
package struct Refusal: Error, Hashable, Sendable {
  package enum Cause: Int32, Hashable, Sendable {
    case wrongInput = 2
    case cannotBeWritten = 3
  }

  package let cause: Cause
  /// One line or several, ready for standard error.
  package let message: String

  package init(_ cause: Cause, _ message: String) {
    self.cause = cause
    self.message = message
  }

  /// For one line: the first one, without its label.
  package var sentence: String {
    let first = message.split(separator: "\n").first.map { String($0) } ?? message
    return first.hasPrefix("error: ") ? String(first.dropFirst(7)) : first
  }

  static func wrongInput(_ message: String) -> Refusal { Refusal(.wrongInput, message) }
  static func cannotBeWritten(_ message: String) -> Refusal { Refusal(.cannotBeWritten, message) }
}

/// The words of every refusal that is not about a place in a file.
extension Refusal {
  static func unreadable(_ path: String, because reason: String) -> Refusal {
    wrongInput("error: \(path) can't be read: \(reason)")
  }

  static let noTeam = wrongInput(
    """
    error: no team file: none is named, ROTA_TEAM is not set and this folder has none
    help: name one, as in 'rota check team.yaml', or make one with 'rota init team.yaml'
    """)

  static func severalTeams(_ files: [String]) -> Refusal {
    wrongInput(
      """
      error: this folder has \(files.count) files that may be the team's: \(listed(files))
      help: name one first, as in 'rota check \(files[0])', or set ROTA_TEAM
      """)
  }

  static func unknown(_ what: String, _ name: String, near guess: String?) -> Refusal {
    wrongInput("error: no \(what) '\(name)' in the team\(guess.map { "; did you mean '\($0)'?" } ?? "")")
  }

  /// Refused before anything is done with them: what can't be seen would come out on somebody else's screen.
  package static func check(_ words: [String]) throws(Refusal) {
    for word in words {
      guard let found = unprintable(in: word) else { continue }
      throw .wrongInput("error: '\(printable(word))' has \(found) in it\nhelp: type it again, on one line")
    }
  }

  static func unwritable(_ path: String, because reason: String) -> Refusal {
    cannotBeWritten("error: \(path) can't be written: \(reason)")
  }
}
