internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the draft a version, and tell those whom it concerns.",
    usage: "rota publish [<team>] [--from <day>] [--note <words>] [--yes] [--force] [<options>]",
    discussion: """
      First it says what changes for whom, and how long before. A draft that breaks a rule is refused, unless --force and \
      a note say why. The team file's notify command runs once for each person told, if you have agreed to it with \
      --allow-notify; whoever is not told can be told again with 'rota told --send'.
      """
  )
  .example("rota publish --yes --note 'agreed on Friday'")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(help: ArgumentHelp("Why, for the history.", valueName: "words"))
  var note: String?

  @Flag(help: "Don't ask.")
  var yes = false

  @Flag(help: "Though a rule is broken; needs a note.")
  var force = false

  @OptionGroup var deciding: Deciding

  @Flag(help: "Agree to the notify command in the team file, once for this store.")
  var allowNotify = false

  @OptionGroup var which: WhichWeek
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let console = Console(voice: voice)
    let (opened, week) = try which.open(files, .toPublish)
    let publication = try Publication(week)
    let asks = Terminal.isTerminal(STDIN_FILENO) && !yes
    if asks || !voice.quiet { try Console.put(publication.text) }
    let decisions = deciding.decide(publication.toDecide, asks: asks) { "\(week.team.urgentTitle($0)) is left out" }
    if let objection = publication.objection(force: force, note: note, decisions: decisions) {
      throw objection
    }
    guard yes || asks else {
      throw Refusal(.wrongInput, "nobody is here to say yes; --yes publishes it as it stands above")
    }
    if asks {
      Console.prompt("Publish?", standard: "no")
      guard Console.agrees() else {
        return console.say("nothing was published")
      }
    }
    let version = try opened.publish(publication, note: note, force: force, decisions: decisions)
    console.say("published as @\(version.number)")
    do {
      if allowNotify { try opened.agreeToNotify() }
      try tell(opened, version, week.team, console)
    } catch let refusal as Refusal {
      throw refusal.after("published as @\(version.number), and that stays")
    }
  }

  private func tell(_ opened: OpenTeam, _ version: Version, _ team: Team, _ console: Console) throws {
    let due = try opened.tellings(of: version.number)
    guard !due.isEmpty else { return }
    let after = try opened.tell(due, now: opened.now)
    for line in after.words(team) { console.say(line) }
    if let rest = try opened.untold(after, again: "'rota told --send'") { console.say(rest) }
  }
}

struct Told: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who has been told and who knows; note that somebody knows; tell again.",
    usage: "rota told [<team>] [<person>] [--by <way>] [--send] [--allow-notify]",
    discussion: """
      'rota told ben --by phone' notes that Ben knows. --send runs the notify command for whoever is not told; somebody \
      who was perhaps told is told again only by name.
      """
  )
  .example("rota told ben --by phone")

  @Argument(
    help: ArgumentHelp("The team file, then a member of staff.", valueName: "team and person"),
    completion: .offering(.teams, .people))
  var words: [String] = []

  @Option(help: ArgumentHelp("How they said that they know: phone, in person.", valueName: "way"))
  var by: String?

  @Flag(help: "Tell whoever is not told yet.")
  var send = false

  @Flag(help: "Agree to the notify command in the team file, once for this store.")
  var allowNotify = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (file, rest) = try Files.team(words)
    if rest.count > 1 { throw ValidationError("'\(rest[1])' is one argument too many") }
    let opened = try kept.open(file, for: send || allowNotify ? .changing : .looking)
    let team = try opened.team(at: opened.now)
    let person = try rest.first.map { try team.person(called: $0) }
    if let by {
      guard let person else { throw ValidationError("who knows? Say it as 'rota told ben --by phone'") }
      let count = try opened.acknowledge(person, how: by)
      return try Console.put(
        count == 0 ? "\(team.name(person.id)) knows all already\n" : "\(team.name(person.id)) knows, by \(by)\n")
    }
    if allowNotify { try opened.agreeToNotify() }
    if send { try tell(opened, person, opened.now) }
    let tellings = try opened.tellings(person: person?.id)
    let versions = Set(tellings.map(\.version)).sorted()
    let lines = versions.flatMap { version in
      ["@\(version)"] + tellings.filter { $0.version == version }.words(team).map { "  \($0)" }
    }
    try Console.put((lines.isEmpty ? ["nobody was to be told"] : lines).joined(separator: "\n") + "\n")
  }

  private func tell(_ opened: OpenTeam, _ person: Person?, _ now: Moment) throws {
    guard let command = opened.notifyCommand else {
      throw Refusal(.wrongInput, "the team file has no 'notify' command that could tell anybody")
    }
    guard try opened.mayNotify() else {
      throw Refusal(
        .wrongInput, "'\(command)' runs only once you have agreed to it", help: "say --allow-notify, once")
    }
    let open = try opened.tellings(person: person?.id).filter { $0.acknowledged == nil }
    _ = try opened.tell(open.filter { person != nil || $0.isUntold }, again: person != nil, now: now)
  }
}
