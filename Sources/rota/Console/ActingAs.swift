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

  func access(_ file: String, for purpose: OpenTeam.Purpose = .looking) throws -> AccessedTeam {
    let accessed = try AccessedTeam(file, store: kept.store, key: KeySession.key, for: purpose, at: kept.now.time)
    Console.warn(accessed.opened.fault, accessed.opened, forLead: accessed.viewer.isLead)
    return accessed
  }

  func person(_ accessed: AccessedTeam, _ team: Team) throws -> Person {
    try accessed.viewer.person(as: name, in: team)
  }
}
