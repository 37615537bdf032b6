internal import Foundation
package import RotaAnswers

/// Which team file a command means: the one it names first, else ROTA_TEAM, else the only one in the folder.
package struct TeamArgument: Hashable, Sendable {
  package let team: String
  /// The arguments that are not the team.
  package let rest: [String]

  package init(_ arguments: [String], environment: [String: String], folder: String) throws(Refusal) {
    if let first = arguments.first, Self.namesTeam(first) {
      team = first
      rest = Array(arguments.dropFirst())
    } else {
      team = try Self.unnamed(environment: environment, folder: folder)
      rest = arguments
    }
  }

  package static func namesTeam(_ argument: String) -> Bool {
    argument == "-" || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
  }

  private static func unnamed(environment: [String: String], folder: String) throws(Refusal) -> String {
    if let named = environment["ROTA_TEAM"], !named.isEmpty { return named }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let teams = names.filter { $0 != "-" && !$0.hasPrefix(".") && namesTeam($0) }.sorted()
    guard let team = teams.first else { throw .noTeam }
    guard teams.count == 1 else { throw .severalTeams(teams) }
    return team
  }
}
