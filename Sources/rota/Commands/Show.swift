internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace

struct Show: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, html, ics }

  static let configuration = CommandConfiguration(
    abstract: "Print a week of a rota, a day, a person's week or a child's.",
    usage: "rota show [<team>] <rota> [--from <day>] [--day <day> | --person <id or name> | --child <id>] [<options>]",
    discussion: """
      Into a pipe or a file goes what may hang on a wall: shifts, and no child's pseudonym. --contacts puts contacts \
      under each shift and marks each page.
      """
  )
  .example("rota show @published --person ana --format ics -o ana.ics")

  @Argument(
    help: ArgumentHelp("The team file, then the rota.", valueName: "team and rota"),
    completion: .offering(.teams, .rotas, .rotaFiles))
  var files: [String] = []

  @Option(help: ArgumentHelp("One day as a timeline: a date such as 2026-12-02.", valueName: "day"))
  var day: String?

  @Option(help: ArgumentHelp("One member of staff, by id or name.", valueName: "id"), completion: .offering(.people))
  var person: String?

  @Option(help: ArgumentHelp("One child.", valueName: "id"), completion: .offering(.children))
  var child: String?

  @Flag(help: "Contacts under each shift: the page then contains children's data.")
  var contacts = false

  @Option(
    help: "table, for people; html, for a printer; ics, for a calendar; csv, for a spreadsheet; json, the rota file.")
  var format = Format.table

  @Option(
    name: .short, help: ArgumentHelp("Write it here; - is standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var week: InWeek

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if [day, person, child].count(where: { $0 != nil }) > 1 {
      throw ValidationError("say one of --day, --person and --child")
    }
  }

  func run() throws {
    let files = try rotaFiles()
    let opened = try kept.open(files.team)
    let name = try opened.named(files.rotas[0], from: week.from, meant: day.flatMap { Day($0) })
    let (rota, team) = try opened.rotaAndTeam(name)
    let part = try Part(team, day: day, person: person, child: child)
    if case .child(let child) = part { try opened.look(at: child.id, by: "show") }
    let against = try opened.surroundings(of: name, rota, team, now: opened.now)
    let report = try team.judge(rota, against, named: files.rotas[0])
    var export = RotaExport(
      JudgedRota(team, try seen(rota, name, team, in: opened), against, report: report))
    if format == .ics {
      (export.told, export.numbers) = try opened.toldBefore(name, rota, team)
      export.calendarSource = try opened.calendarSource()
    }
    let file = output == "-" ? nil : output.map { OutputFile($0, isPrivate: contacts || child != nil) }
    try file?.check()
    let text = try text(export, part, stamp: opened.now, isFile: file != nil)
    if let file { try file.write(text) } else { try Console.put(asIs: text) }
  }

  private func seen(
    _ rota: RotaModel.Rota, _ name: RotaName, _ team: Team, in opened: OpenTeam
  ) throws -> RotaModel.Rota {
    // A pipe is read once.
    if case .file = name { return rota }
    return format == .json ? try opened.rotaAsPublished(name, team) : try opened.rotaAsSeen(name, team)
  }

  private func text(_ export: RotaExport, _ part: Part, stamp: Moment, isFile: Bool) throws -> String {
    let console = Console(voice: voice)
    switch format {
    case .table: return try export.table(part, on: console.paper(contacts: contacts, file: isFile))
    case .csv:
      if contacts { console.say("what is written contains children's data") }
      return try export.csv(part, contacts: contacts)
    case .html: return try export.html(part, contacts: contacts)
    case .ics:
      let calendar = try export.ics(part, contacts: contacts, stamp: stamp)
      if export.calendarSource == nil {
        console.tell(
          "without a store, calendars know this team by its name: if that changes, its shifts are in them twice")
      }
      return calendar
    case .json:
      if !contacts { console.say("contacts are left out; --contacts puts them in") }
      return try export.json(part, contacts: contacts)
    }
  }

  private func rotaFiles() throws -> Files {
    guard files.allSatisfy({ TeamArgument.namesTeam($0) }), files.count < 2 else { return try Files(files, rotas: 1) }
    // With a store the draft is meant, or what is published where there is none.
    let team = try Files(files, rotas: 0).team
    let opened = try OpenTeam(team, store: kept.store, at: kept.now.time)
    if opened.hasStore {
      let meant = day.flatMap { Day($0) }
      let hasDraft = (try? opened.rota(opened.named("@draft", from: week.from, meant: meant))) != nil
      return try Files([team, hasDraft ? "@draft" : "@published"], rotas: 1)
    }
    throw Refusal(
      .wrongInput, "which rota? There is no store yet that would know",
      help: "'rota plan \(team) -o rota.json' makes one, 'rota show \(team) rota.json' prints it")
  }
}
