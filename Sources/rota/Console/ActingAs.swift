internal import ArgumentParser
internal import RotaModel
internal import RotaWorkspace

/// As whom a command is given, where it is not the lead's alone.
struct ActingAs: ParsableArguments {
  @Option(
    name: .customLong("as"), help: ArgumentHelp("As this member of staff, where you may.", valueName: "id"),
    completion: .offering(.people))
  var name: String?

  @OptionGroup var kept: StoreOption

  func visit(_ file: String, for purpose: OpenTeam.Purpose = .looking) throws -> AccessedTeam {
    let visit = try AccessedTeam(file, store: kept.store, key: KeySession.key, for: purpose, at: kept.now.time)
    Console.warn(visit.opened.fault, visit.opened, forLead: visit.viewer.isLead)
    return visit
  }

  func person(_ visit: AccessedTeam, _ team: Team) throws -> Person { try visit.viewer.person(as: name, in: team) }
}
