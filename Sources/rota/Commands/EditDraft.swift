internal import ArgumentParser
internal import RotaModel
internal import RotaWorkspace

struct EditDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change the draft by hand.",
    usage: "rota edit [<team>] <change> ... [--dry-run] [--now <time>] [--store <file>]",
    discussion: """
      Changes, with 'and' between two of them, which are then one step:
      \(EditReading.grammar)
      What a hand sets is pinned: the planner works on around it. A contact moved to another week is cancelled, and a \
      one-off takes its place there. 'rota undo' takes the last step back.
      """)

  @Argument(help: ArgumentHelp("The team file, then what is to change.", valueName: "team and change"))
  var words: [String] = []

  @Flag(help: "Say what it would cost, and change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The moment from which things may change (now).", valueName: "time"))
  var now: String?

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: Voice

  func run() throws {
    let console = Console(voice: voice)
    let (file, rest) = try Files.team(words)
    let opened = try OpenTeam(file, store: kept.store, for: dryRun ? .looking : .changing)
    if !dryRun { try opened.waitForDraft() }
    let dates = try opened.dates(now: now)
    let team = try opened.team(at: dates.now)
    let edits = try EditReading(opened, team).edits(rest)
    guard let first = edits.first else { return }
    let week = try opened.week(team.week(of: first, today: dates.now.day), now: dates.now)
    let priced = try week.price(of: edits)
    let changes = try priced.changes()
    let page =
      changes.isEmpty ? "" : ChangesPage(team, changes, on: console.paper(contacts: true)).text
    if !dryRun { _ = try opened.apply(edits, to: week) }
    try Console.put(asIs: page)
    try Console.put("\(priced.price.line)\n")
    console.say(dryRun ? "nothing was changed" : "kept in the draft of \(Words.span(week.monday, week.monday + 6))")
  }
}
