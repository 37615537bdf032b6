package import RotaAnswers
internal import RotaModel

/// The words of every refusal that is not about a place in a file.
extension Refusal {
  static func unreadable(_ path: String, because reason: String) -> Refusal {
    wrongInput("\(path) can't be read: \(reason)")
  }

  static let noTeam = wrongInput(
    "no team file: none is named, ROTA_TEAM is not set and this folder has none",
    help: "name one, as in 'rota check team.yaml', or make one with 'rota init team.yaml'")

  static func severalTeams(_ files: [String]) -> Refusal {
    wrongInput(
      "this folder has \(files.count) files that may be the team's: \(listed(files))",
      help: "name one first, as in 'rota check \(files[0])', or set ROTA_TEAM")
  }

  /// Refused before anything is done with them: what can't be seen would come out on somebody else's screen.
  package static func check(_ words: [String]) throws(Refusal) {
    for word in words {
      guard let found = unprintable(in: word) else { continue }
      throw .wrongInput("'\(printable(word))' has \(found) in it", help: "type it again, on one line")
    }
  }

  static func unwritable(_ path: String, because reason: String) -> Refusal {
    cannotBeWritten("\(path) can't be written: \(reason)")
  }
}
