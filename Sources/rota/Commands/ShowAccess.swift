internal import ArgumentParser
internal import Foundation
internal import RotaModel
internal import RotaWorkspace

struct ShowAccess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Say who may do what; write the lines that give each person their view over ssh.",
    usage: "rota access [<team>] [--authorized-keys <file>] [--program <path>] [--store <file>]",
    discussion: """
      --authorized-keys writes a line for each key under 'access' in the team file into ~/.ssh/authorized_keys of the \
      account that owns the store, whole or not at all; - is standard output. Whoever comes with the key sees what is \
      theirs, a lead all of it, and has no shell.
      """
  )
  .example("rota access")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Write the lines for sshd here; - is standard output.", valueName: "file"), completion: .file())
  var authorizedKeys: String?

  @Option(help: ArgumentHelp("Where rota is on the machine that they are for (here).", valueName: "path"))
  var program: String?

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let team = try Files(files, rotas: 0).team
    guard let authorizedKeys else {
      // Whoever is let in is let in by the file as it is.
      let opened = try OpenTeam(team, store: kept.store, asItIs: true, at: kept.now.time)
      return try Console.put(AccessPage(opened).text)
    }
    let keys = try AuthorizedKeys(team, store: kept.store)
    if let fault = keys.fault { Console.warn("\(fault)\nwarning: who may come in is written as the file says it") }
    for person in keys.leftOut { Console.warn("warning: no line is written for \(person)") }
    let program = program ?? ProgramItself.path
    if authorizedKeys == "-" { return try Console.put(try keys.lines(program: program)) }
    let count = try keys.write(to: authorizedKeys, program: program)
    Console(voice: voice).say("\(counted(count, "key")) written to \(authorizedKeys)")
  }
}
