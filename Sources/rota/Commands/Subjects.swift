internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace

/// Whom a command is about.
struct WhichSubject: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The team file, then a child or a member of staff.", valueName: "team and id"),
    completion: .offering(.teams, .children, .people))
  var words: [String] = []

  @Option(
    name: .customLong("called"),
    help: ArgumentHelp("Another name by which they may stand in notes; may be said again.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var kept: StoreOption

  func team() throws -> (file: String, id: String?) {
    let (file, rest) = try Files.team(words)
    if rest.count > 1 { throw ValidationError("'\(rest[1])' is one argument too many") }
    return (file, rest.first)
  }

  func open(as command: String, for purpose: OpenTeam.Purpose) throws -> (OpenTeam, Subject) {
    let (file, id) = try team()
    guard let id else { throw ValidationError("whom do you mean? Say it as 'rota \(command) C014'") }
    let opened = try kept.open(file, for: purpose)
    return (opened, try opened.subject(called: id, also: names))
  }
}

struct ShowSubject: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "subject", abstract: "Print everything that is held about a child or a member of staff.",
    usage: "rota subject [<team>] <id> [--format text|json] [--store <file>]",
    discussion: "For a request under data protection law. A look at a child is in the log: 'rota log --child C014'."
  )
  .example("rota subject K1")

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var which: WhichSubject
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (opened, subject) = try which.open(as: "subject", for: .looking)
    let dossier = try opened.dossier(of: subject)
    try Console.put(format == .json ? dossier.json : dossier.text)
  }
}

struct HoldSubject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Keep what is held about a child or a member of staff from being deleted.",
    usage: "rota hold [<team>] [<id> --note <words> | <id> --release] [--store <file>]",
    discussion: "Without an id it lists who is on hold."
  )
  .example("rota hold K1 --note 'court order'")

  @Option(help: ArgumentHelp("Why it must be kept.", valueName: "words"))
  var note: String?

  @Flag(help: "It may be deleted again.")
  var release = false

  @OptionGroup var which: WhichSubject
  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if release, note != nil { throw ValidationError("say one of --note and --release") }
  }

  func run() throws {
    let (file, id) = try which.team()
    guard id != nil else {
      let holds = try which.kept.open(file).holds()
      return try Console.put((holds.isEmpty ? ["nobody is on hold"] : holds).joined(separator: "\n") + "\n")
    }
    let (opened, subject) = try which.open(as: "hold", for: .looking)
    if release {
      try opened.release(subject)
      try Console.put("\(subject.id) is no longer on hold\n")
    } else {
      try opened.hold(subject, note: note ?? "")
      try Console.put("nothing about \(subject.id) is deleted until 'rota hold \(subject.id) --release'\n")
    }
  }
}

/// Deletion is asked about, and says what is left to do by hand.
struct Deleting: ParsableArguments {
  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var voice: OutputOptions

  func carryOut(_ opened: OpenTeam, _ deletion: (Moment) throws -> Deletion) throws {
    let console = Console(voice: voice)
    let deletion = try deletion(opened.now)
    if !yes {
      guard Terminal.isTerminal(STDIN_FILENO) else {
        throw Refusal(
          .wrongInput, "nobody is here to say yes; --yes deletes it for good",
          after: "would go: \(deletion.text)")
      }
      Console.warn("would go: \(deletion.text)")
      Console.prompt("Delete it for good?", standard: "no")
      guard Console.agrees() else {
        return console.say("nothing was deleted")
      }
    }
    let done = try opened.carryOut(deletion)
    try Console.put("deleted: \(done.text)\n")
    for line in try opened.notReached(by: deletion) { console.say(line) }
    if !done.removal.isErased {
      console.say("another program has the store open: until it ends, old text may remain in the file beside the store")
    }
  }
}

struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete a child or a leaver from every version, draft, fact and line of the log.",
    usage: "rota forget [<team>] <id> [--called <name>]... [--yes] [--store <file>]",
    discussion: """
      Hours, shifts and contacts are still counted, under a mark that names nobody. What names somebody on hold stays. \
      The team file is yours to change; backups and files that were written from the store are not reached.
      """
  )
  .example("rota forget K2 --yes")

  @OptionGroup var which: WhichSubject
  @OptionGroup var deleting: Deleting

  func run() throws {
    let (opened, subject) = try which.open(as: "forget", for: .changing)
    try deleting.carryOut(opened) { try opened.forgetting(subject, now: $0) }
  }
}

struct Retain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete whom contacts were with, once they are older than 'retain' in the team file says.",
    usage: "rota retain [<team>] [--yes] [--store <file>]",
    discussion: "Meant for a timer: 'rota retain team.yaml --yes' once a week. Whoever is on hold is kept."
  )
  .example("rota retain --yes")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @OptionGroup var kept: StoreOption
  @OptionGroup var deleting: Deleting

  func run() throws {
    let opened = try kept.open(Files(files, rotas: 0).team, for: .changing)
    try deleting.carryOut(opened) { try opened.retaining(now: $0) }
  }
}
