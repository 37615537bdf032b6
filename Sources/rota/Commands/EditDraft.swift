internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace
internal import RotaPages
internal import RotaText

struct EditDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change the draft by hand.",
    usage: """
      rota edit [<team>] <change> ... [--dry-run] [--take-over] [--decided-by <name> --instead <words>] [--now <time>] [--store <file>]
      """,
    discussion: """
      Changes, with 'and' between two of them, which are then one step:
      \(EditReading.grammar)
      What a hand sets is pinned: the planner works on around it. A contact moved to another week is cancelled, and a \
      one-off takes its place there. For a critical or high contact that is no longer owed, it is asked who decided \
      that and what is done instead. 'rota undo' takes the last step back.
      """
  )
  .example("rota edit shift ben 2026-12-04 off --dry-run")

  @Argument(
    help: ArgumentHelp("The team file, then what is to change.", valueName: "team and change"),
    completion: .offering(.teams, .words(EditReading.verbs), .people, .contacts))
  var words: [String] = []

  @Flag(help: "Say what it would cost, and change nothing.")
  var dryRun = false

  @OptionGroup var deciding: Deciding

  @OptionGroup var takingOver: TakingOver
  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func run() throws {
    let console = Console(voice: voice)
    let (file, rest) = try Files.team(words)
    let opened = try kept.open(file, for: dryRun ? .looking : .changing)
    let now = opened.now
    let team = try opened.team(at: now)
    let edits = try EditReading(opened, team, now: now).edits(rest)
    guard let first = edits.first else { return }
    let monday = team.week(of: first, today: now.day)
    if !dryRun, !edits.allSatisfy(\.isFact) { try opened.waitFor([monday], takingOver: takingOver.isSaid) }
    let week = try opened.week(monday, now: now)
    let priced = try week.price(of: edits)
    let changes = priced.changes
    let page =
      changes.isEmpty ? "" : ChangesPage(priced.after.team, changes).text(on: console.paper(contacts: true))
    if !dryRun {
      let decisions = deciding.decide(week.team.toDecide(before: edits), asks: Terminal.isTerminal(STDIN_FILENO)) {
        "\(week.team.urgentTitle($0)) would no longer be owed"
      }
      _ = try opened.apply(edits, to: week, decisions: decisions)
    }
    try Console.put(asIs: page)
    try Console.put("\(priced.price.line)\n")
    console.say(dryRun ? "nothing was changed" : "kept in the draft of \(Words.span(week.monday, week.monday + 6))")
  }
}
