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
      rota moment [<team>] <rota> <kind> --child <id> [--at <time>] [--zone <zone>] [--not <person>] [--agreed <person>] [--no-answer <person>] [--choose <n>] [--dry-run] [--format <format>] [--now <time>] [--store <file>]
      """,
    discussion: """
      KIND is one of those that the team file has under 'moments'. The ways are planned from what people know, as of \
      now: the one of which fewest are told, the one that is there soonest, and the one by which least is lost. Each is \
      judged. --choose makes one the draft, which 'rota publish' tells and 'rota undo' takes back. --not, --agreed and \
      --no-answer keep what those said who were rung; --not leaves them out, and gives new ways. Where nothing that is allowed keeps the deadline, it is said what stands in the way, \
      and what is nearest; the moment is recorded all the same. The kind stays with the lead.
      """
  )
  .example("rota moment @published arrest --child K1 --dry-run")

  @Argument(
    help: ArgumentHelp("The team file, the rota, and the kind of moment.", valueName: "team, rota and kind"),
    completion: .offering(.teams, .rotas, .rotaFiles))
  var words: [String] = []

  @Option(help: ArgumentHelp("The child whom it is about.", valueName: "id"))
  var child: String

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
    guard rest.count == 2 else { throw ValidationError(wrong(rest)) }
    let opened = try kept.open(file, for: dryRun ? .looking : .changing)
    let began = ContinuousClock.now
    let coming = try ComingMoment(said(rest), in: opened)
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

  private func said(_ rest: [String]) -> SaidMoment {
    var said = SaidMoment(kind: rest[1], child: child)
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
      try coming.choose(way, of: kept, takingOver: takingOver.isSaid)
      return (MomentAnswer(moment: coming.moment, now: coming.now, ways: [way]), way)
    }
    let answer = try coming.answer()
    guard !dryRun, let kept = try coming.record(answer), let choose else { return (answer, nil) }
    guard let way = answer.choices.first(where: { $0.number == choose }) else {
      throw .noSuchWay(choose, of: answer.choices.count)
    }
    try coming.choose(way, of: kept, takingOver: takingOver.isSaid)
    return (answer, way)
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

  private func wrong(_ rest: [String]) -> String {
    switch rest.count {
    case 0: "a rota is missing, and the kind of moment"
    case 1: "the kind of moment is missing: one of those that the team file has under 'moments'"
    default: "'\(rest[2])' is one argument too many"
    }
  }
}
