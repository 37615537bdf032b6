internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

struct RecordMoment: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "moment", abstract: "Record a critical moment, and offer up to three ways to answer it.",
    usage: """
      rota moment [<team>] <rota> <kind> --child <id> [--at <time>] [--zone <zone>] [<options>]
             rota moment [<team>] <rota> sick <person> [--until <time>] [<options>]
             rota moment [<team>] <rota> no-show <person> [<options>]
             rota moment [<team>] <rota> late <contact> <minutes> [<options>]
             rota moment [<team>] <rota> refused <contact> [<options>]
      """,
    discussion: """
      KIND is one of those that the team file has under 'moments', of a child. Or somebody rings in sick, or does not turn \
      up: their urgent contacts of today are covered. Or a contact ends so many minutes later, and what follows gives way. \
      Or a child says no, and the contact is owed once more. The ways are planned from what people know, as of \
      now: the one of which fewest are told, the one that is there soonest, and the one by which least is lost. Each is \
      judged. --choose makes one the draft, which 'rota publish' tells and 'rota undo' takes back. --not, --agreed and \
      --no-answer keep what those said who were rung; --not leaves them out, and gives new ways. Where nothing that is allowed keeps the deadline, it is said what stands in the way, \
      and what is nearest; the moment is recorded all the same. The kind stays with the lead.
      """
  )
  .example("rota moment @published arrest --child K1 --dry-run")

  @Argument(
    help: ArgumentHelp(
      "The team file, the rota, the kind of moment, and who or what it is about.", valueName: "team, rota and kind"),
    completion: .offering(.teams, .rotas, .rotaFiles))
  var words: [String] = []

  @Option(help: ArgumentHelp("The child whom a moment of the team's own kinds is about.", valueName: "id"))
  var child: String?

  @Option(help: ArgumentHelp("Until when somebody is sick (the end of today).", valueName: "time"))
  var until: String?

  @Option(help: ArgumentHelp("When it happened: '2026-12-02 17:40', or now (now).", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("Where the child is: a zone, in place of the template's.", valueName: "zone"))
  var zone: String?

  @Option(
    help: ArgumentHelp("Somebody who has said no; as often as need be.", valueName: "person"),
    completion: .offering(.people))
  var not: [String] = []

  @Option(
    help: ArgumentHelp(
      "Somebody who was rung and has agreed: a member of staff, or a child for its carer.", valueName: "person"),
    completion: .offering(.people))
  var agreed: [String] = []

  @Option(
    help: ArgumentHelp("Somebody who was rung and does not answer.", valueName: "person"),
    completion: .offering(.people))
  var noAnswer: [String] = []

  @Option(
    help: ArgumentHelp("Make the way of this number the draft.", valueName: "n"),
    transform: Reading.integer(1...9, "a way's number"))
  var choose: Int?

  @Flag(help: "Choose a way that cuts rest or passes contract hours: said with --choose, where no other is left.")
  var cutRest = false

  @Flag(help: "Offer ways, and record nothing.")
  var dryRun = false

  @Option(
    help: "Where chance begins: the same seed gives the same ways.",
    transform: Reading.integer(0...Int(Int32.max), "a seed: a whole number from 0 to \(Int32.max)"))
  var seed = 1

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var week: InWeek

  @OptionGroup var takingOver: TakingOver
  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if dryRun, choose != nil { throw ValidationError("--dry-run records nothing: leave --choose out") }
  }

  func run() throws {
    let console = Console(voice: voice)
    let (file, rest) = try Files.team(words)
    let said = try said(rest)
    let opened = try kept.open(file, for: dryRun ? .looking : .changing)
    let began = ContinuousClock.now
    let coming = try ComingMoment(said, in: opened)
    for warning in coming.warnings { console.tell(warning) }
    if let note = coming.draftNote { console.tell(note) }
    let (answer, chosen) = try answer(coming)
    let milliseconds = Int((ContinuousClock.now - began) / .milliseconds(1))
    switch format {
    case .json: try Console.put(asIs: answer.json(milliseconds: milliseconds))
    case .text:
      let page = MomentPage(
        coming.team, answer, selected: choose ?? 1, isScreen: Terminal.isTerminal(STDOUT_FILENO),
        on: console.paper(contacts: true))
      try Console.put(asIs: page.text)
    }
    console.say(ending(chosen))
  }

  private func said(_ rest: [String]) throws -> SaidMoment {
    var said = SaidMoment(try what(rest))
    said.rota = rest[0]
    said.at = at
    said.zone = zone
    said.rung =
      not.map { SaidRung($0, .no) } + agreed.map { SaidRung($0, .agreed) } + noAnswer.map { SaidRung($0, .noAnswer) }
    said.from = week.from
    said.seed = seed
    said.threads = ProcessInfo.processInfo.activeProcessorCount
    return said
  }

  /// What was offered before is what is chosen from; else ways are found, and the moment is recorded with them.
  private func answer(_ coming: ComingMoment) throws(Refusal) -> (MomentAnswer, chosen: WayOut?) {
    if isTicking, !dryRun, let kept = coming.kept, let answer = try coming.offeredBefore() {
      try coming.recordRung(of: kept)
      return (answer, nil)
    }
    if let choose, let kept = coming.kept, let way = try coming.offered(choose) {
      try coming.recordRung(of: kept)
      try agree(to: way)
      try coming.choose(way, of: kept, takingOver: takingOver.isSaid)
      return (MomentAnswer(moment: coming.moment, now: coming.now, ways: [way]), way)
    }
    let answer = try coming.answer()
    guard !dryRun, let kept = try coming.record(answer), let choose else { return (answer, nil) }
    guard let way = answer.choices.first(where: { $0.number == choose }) else {
      throw .noSuchWay(choose, of: answer.choices.count)
    }
    try agree(to: way)
    try coming.choose(way, of: kept, takingOver: takingOver.isSaid)
    return (answer, way)
  }

  private func agree(to way: WayOut) throws(Refusal) {
    guard !way.breaks.isEmpty, !cutRest else { return }
    throw .wrongInput(
      "way \(way.number) breaks a rule: \(way.breaks.joined(separator: "; "))",
      help: "if it is to be so all the same, say --cut-rest with --choose; the moment is recorded")
  }

  /// Nothing is asked but that what was said on the phone is kept.
  private var isTicking: Bool { not.isEmpty && choose == nil && !(agreed + noAnswer).isEmpty }

  private func ending(_ chosen: WayOut?) -> String {
    if dryRun { return "nothing was recorded" }
    if isTicking { return "kept: what they said" }
    guard let chosen else { return "recorded: the contact is owed from now on, and undo takes it back" }
    return "way \(chosen.number) is the draft: 'rota publish' tells "
      + Words.count(chosen.told.count, "person", "people") + ", and undo takes it back"
  }

  /// With --child it is of the team's own kinds, whatever these are called.
  private func what(_ rest: [String]) throws -> SaidMoment.What {
    guard rest.count > 1 else {
      throw ValidationError(
        rest.isEmpty
          ? "a rota is missing, and the kind of moment"
          : "the kind of moment is missing: one of those that the team file has under 'moments', or "
            + "sick, no-show, late or refused")
    }
    let about = Array(rest.dropFirst(2))
    if let child {
      guard about.isEmpty else { throw ValidationError("'\(about[0])' is one argument too many") }
      return .kind(rest[1], child: child)
    }
    guard let kind = Setback.Kind(rawValue: rest[1]) else {
      throw ValidationError("Missing expected argument '--child <id>'")
    }
    let expected = kind == .late ? 2 : 1
    guard about.count >= expected else {
      let missing = about.isEmpty ? (kind.isOfPerson ? "who it is" : "which contact it is") : "how many minutes"
      throw ValidationError("\(missing) is missing after '\(([kind.rawValue] + about).joined(separator: " "))'")
    }
    guard about.count == expected else {
      throw ValidationError("'\(about[expected])' is one argument too many")
    }
    switch kind {
    case .sick: return .sick(about[0], until: until)
    case .noShow: return .noShow(about[0])
    case .refused: return .refused(about[0])
    case .late:
      guard let minutes = Int(about[1]), (1...480).contains(minutes) else {
        throw ValidationError("'\(about[1])': a contact runs late by 1 to 480 minutes")
      }
      return .late(about[0], minutes: minutes)
    }
  }
}
