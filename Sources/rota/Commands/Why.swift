internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

struct Why: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Say why something in a rota is as it is, and what would mend it.",
    usage: """
      rota why [<team>] <rota> <what> [--not <person>] [--fix <n>] [-o <file>] [--from <day>] [--format <format>]
      """,
    discussion: """
      WHAT is a contact, C014/visit/2026-11-30/2: why it is left out, or why it is where it is, and with --not why \
      somebody is not the one; a cover line at a time, open@2026-12-02T21:00: why too few are there; or somebody's \
      day, ana@2026-12-02: why it is as it is.
      Each repair keeps every rule and gives no safeguard away; its price is what it adds, less than nothing where the \
      rota gets better. --fix makes one: in the draft where the rota is @draft, else in the file that -o names.
      """
  )
  .example("rota why @draft ana@2026-12-04")

  @Argument(
    help: ArgumentHelp("The team file, the rota, and what is asked about.", valueName: "team, rota and what"),
    completion: .offering(.teams, .rotas, .rotaFiles, .contacts, .people))
  var words: [String] = []

  @Option(
    help: ArgumentHelp("Why this member of staff is not the one for the contact.", valueName: "person"),
    completion: .offering(.people))
  var not: String?

  @Option(
    help: ArgumentHelp("Make the repair of this number.", valueName: "n"),
    transform: Reading.integer(1...9, "a repair's number"))
  var fix: Int?

  @Option(
    name: .short, help: ArgumentHelp("Where the mended rota is written; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var week: InWeek

  @OptionGroup var beside: Beside

  @OptionGroup var takingOver: TakingOver
  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if output != nil, fix == nil { throw ValidationError("-o is where a mended rota goes: say --fix, too") }
    if output == "-", format == .json {
      throw ValidationError("'-o -' writes the rota file to standard output: leave --format out")
    }
  }

  func run() throws {
    let console = Console(voice: voice)
    let (file, rest) = try Files.team(words)
    guard rest.count == 2 else { throw ValidationError(wrong(rest)) }
    let changesDraft = fix != nil && output == nil
    let opened = try kept.open(file, for: changesDraft ? .changing : .looking)
    let asked = try ExplainedRota(
      rest[0], of: rest[1], from: week.from, in: opened, after: beside.after, base: beside.base)
    let question = try asked.answers.question(rest[1], not: not)
    if changesDraft, !asked.isDraft {
      throw ValidationError("'\(rest[0])' is no draft to be changed: say -o FILE, where the mended rota is written")
    }
    let target = output.flatMap { $0 == "-" ? nil : OutputFile($0, isPrivate: true) }
    try target?.check()
    let explanation = try asked.answers.explain(question)
    let repair = try fix.map { try asked.repair($0, of: explanation) }
    if let note = asked.note { console.tell(note) }
    guard let repair else { return try put(explanation, console) }
    if output == "-" { return try Console.put(asIs: asked.file(with: repair)) }
    if let target {
      try target.write(asked.file(with: repair))
    } else {
      try asked.keep(repair, takingOver: takingOver.isSaid)
    }
    try put(explanation, console)
    console.say(
      "made: \(repair.text); " + (target.map { "written to \($0.path)" } ?? "kept in the draft, and undo takes it back")
    )
  }

  private func put(_ explanation: Explanation, _ console: Console) throws {
    switch format {
    case .text: try Console.put(asIs: explanation.text(on: console.paper(contacts: true)))
    case .json: try Console.put(asIs: explanation.json)
    }
  }

  private func wrong(_ rest: [String]) -> String {
    switch rest.count {
    case 0: "a rota is missing, and what is asked about"
    case 1: "what is asked about is missing: a contact, a cover line at a time, or somebody's day"
    default: "'\(rest[2])' is one argument too many"
    }
  }
}
