internal import ArgumentParser
internal import RotaModel
internal import RotaWorkspace

/// Which week is meant: the one that was changed last, where none is said.
struct WhichWeek: ParsableArguments {
  @Option(help: "The week: its Monday, this-week or next-week (the one that was changed last).")
  var from: String?

  @OptionGroup var takingOver: TakingOver
  @OptionGroup var kept: StoreOption

  func open(_ words: [String], _ meant: OpenTeam.Meant) throws -> (OpenTeam, OpenWeek) {
    let opened = try kept.open(Files(words, rotas: 0).team, for: .changing)
    let dates = opened.dates
    let named = try from.map { try dates.day($0) }
    let monday = try (named ?? opened.week(meant) ?? dates.now.day + 7).monday
    try opened.waitFor([monday], takingOver: takingOver.isSaid)
    return (opened, try opened.week(monday, now: dates.now))
  }
}

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last step in a week, until it is published.",
    usage: "rota undo [<team>] [--from <day>] [--store <file>]"
  )
  .example("rota undo")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @OptionGroup var which: WhichWeek
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (opened, week) = try which.open(files, .toUndo)
    let (after, step) = try opened.undo(week)
    try Console.put("taken back: \(step.words)\n")
    Console(voice: voice).say(after.undo.map { "before it: \($0.words)" } ?? "nothing is left to take back")
  }
}

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do again what was taken back last.", usage: "rota redo [<team>] [--from <day>] [--store <file>]"
  )
  .example("rota redo")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @OptionGroup var which: WhichWeek
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (opened, week) = try which.open(files, .toRedo)
    let (_, step) = try opened.redo(week)
    try Console.put("done again: \(step.words)\n")
  }
}

struct Versions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is published, and the drafts.",
    usage: "rota versions [<team>] [--from <day>] [--restore <rota>] [--store <file>]",
    discussion: "A version, as @12, or a plan that lies beside a draft, as @draft:3, can be made the draft again."
  )
  .example("rota versions --from next-week")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Make this one the draft; undo takes it back.", valueName: "rota"), completion: .offering(.rotas)
  )
  var restore: String?

  @OptionGroup var which: WhichWeek
  @OptionGroup var voice: OutputOptions

  func run() throws {
    guard let restore else {
      let opened = try which.kept.open(Files(files, rotas: 0).team)
      let dates = opened.dates
      return try Console.put(
        try opened.history(of: which.from.map { try dates.day($0).monday }).map { $0 + "\n" }.joined())
    }
    let opened = try which.kept.open(Files(files, rotas: 0).team, for: .changing)
    let team = try opened.team()
    // A number can be nothing but a version here.
    let name = Int(restore) == nil ? restore : "@\(restore)"
    let rota = try opened.knownRota(RotaName(name), team)
    try opened.waitFor([rota.horizon.first], takingOver: which.takingOver.isSaid)
    let now = opened.now
    let pins = team.pins(inWeekOf: rota.horizon.first)
    let week = try opened.restore(rota, named: RotaName(name), words: "\(name) made the draft", now: now)
    let past = week.monday + 6 < now.day ? ", a week that is past" : ""
    let console = Console(voice: voice)
    console.say("\(name) is the draft of \(Words.span(week.monday, week.monday + 6)) now\(past)")
    let gone = pins.filter { !week.team.pins.contains($0) }
    if !gone.isEmpty {
      console.say("what was pinned since is free again: \(listed(gone.map { week.team.words($0) }))")
    }
  }
}
