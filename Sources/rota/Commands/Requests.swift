internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace
internal import RotaText

struct AskLead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Ask your lead for leave, a wish or a swap.",
    usage: "rota request [<team>] <what> [--reason <reason>] [<options>]",
    discussion: """
      What to ask for:
      \(AskReading.grammar)
      A swap is checked before it is sent; then your colleague agrees, with 'rota requests --agree N', and your lead \
      approves. 'rota requests' lists what you have asked for, 'rota requests --decline N' takes it back.
      """
  )
  .example("rota request leave 2026-12-14 --as ben")

  @Argument(
    help: ArgumentHelp("The team file, then what you ask for.", valueName: "team and what"),
    completion: .offering(.teams, .words(AskReading.verbs), .people))
  var words: [String] = []

  @Option(help: "Of leave: annual, sick, toil or other. Your lead alone reads it.")
  var reason = LeaveRequest.Reason.annual

  @OptionGroup var visitor: ActingAs
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (file, rest) = try Files.team(words)
    let accessed = try visitor.access(file)
    let now = accessed.opened.now
    let team = try accessed.opened.team(at: now)
    let person = try visitor.person(accessed, team)
    let ask = try AskReading(accessed.opened, team, as: person, now: now).ask(rest, reason: reason)
    let outlook: [String] =
      if case .swap(let swap) = ask {
        try accessed.opened.outlook(of: swap, by: person, now: now)
      } else { [] }
    let request = try accessed.opened.send(ask, as: person, now: now)
    outlook.forEach { Console(voice: voice).say($0) }
    try Console.put("request \(request.number): \(team.asked(request)), \(team.stateWords(request))\n")
  }
}

struct Requests: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "List what staff ask for, with what it would cost; answer it.",
    usage: "rota requests [<team>] [--approve <n>] [--decline <n> --because <words>] [--agree <n>] [<options>]",
    discussion: """
      A lead sees all that waits, and approves or declines; what is approved is one step of the draft, which 'rota undo' \
      takes back. Staff see their own and the swaps that they are asked to agree to.
      """
  )
  .example("rota requests --approve 1")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(help: ArgumentHelp("Say yes to this request.", valueName: "n"))
  var approve: Int?

  @Option(help: ArgumentHelp("Say no to it; of your own, take it back.", valueName: "n"))
  var decline: Int?

  @Option(help: ArgumentHelp("Why not.", valueName: "words"))
  var because: String?

  @Option(help: ArgumentHelp("Agree to this swap with you.", valueName: "n"))
  var agree: Int?

  @Option(help: "text, for people; json, for programs.")
  var format = Format.text

  @OptionGroup var visitor: ActingAs
  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if [approve, decline, agree].count(where: { $0 != nil }) > 1 {
      throw ValidationError("say one of --approve, --decline and --agree")
    }
  }

  func run() throws {
    let accessed = try visitor.access(Files(files, rotas: 0).team, for: approve == nil ? .looking : .changing)
    let opened = accessed.opened
    let now = opened.now
    let team = try opened.team(at: now)
    if let approve {
      try accessed.viewer.checkLeads(to: "approve what staff ask for")
      return try say(opened.approve(approve, now: now), "approved", team)
    }
    if let agree { return try say(opened.agree(agree, as: visitor.person(accessed, team)), "agreed", team) }
    // Who asks for somebody answers as them, too.
    let viewer =
      try visitor.name.map { Viewer.staff(try accessed.viewer.person(as: $0, in: team).id) } ?? accessed.viewer
    if let decline {
      let request = try opened.decline(decline, because: because, as: viewer)
      return try say(request, viewer.own == request.person ? "taken back" : "declined", team)
    }
    let person: Person? = if viewer.isLead { nil } else { try visitor.person(accessed, team) }
    switch format {
    case .text:
      let paper = Console(voice: voice).paper(contacts: true)
      let names = person == nil ? ShortNames(team) : nil
      let page = RequestsPage(try opened.requestLines(of: person, now: now), names: names)
      try Console.put(asIs: page.text(on: paper))
    case .json: try Console.put(asIs: try opened.requestsJSON(of: person, now: now))
    }
  }

  private func say(_ request: Request, _ done: String, _ team: Team) throws {
    try Console.put("\(done): \(team.words(request))\n")
  }
}
