internal import ArgumentParser
internal import RotaModel
internal import RotaText
internal import RotaWorkspace
internal import RotaPages

struct Me: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

  static let configuration = CommandConfiguration(
    abstract: "Show your own week: today first, what has changed, where and with whom.",
    usage:
      "rota me [<team>] [--since <time>] [--ack] [--ended <time>] [--take <n>] [--refuse <n>] [--format <format>] [<options>]",
    discussion: """
      What has changed stands there until you confirm it with --ack, which says that you know your rota, or is counted \
      from --since. --ended \
      says when your shift really ended; your lead approves it. What is offered to you stands there, too: --take says \
      yes to it, --refuse no; your lead has the last word.
      """
  )
  .example("rota me --as ben")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(help: ArgumentHelp("Show what has changed since then: '2026-12-02 17:40'.", valueName: "time"))
  var since: String?

  @Flag(help: "Say that you know your rota as it is now.")
  var ack = false

  @Option(help: ArgumentHelp("When your shift really ended: '23:40'.", valueName: "time"))
  var ended: String?

  @Option(
    help: ArgumentHelp("Say yes to the offer of this number.", valueName: "n"),
    transform: Reading.integer(1...Int(Int32.max), "an offer's number"))
  var take: Int?

  @Option(
    help: ArgumentHelp("Say no to it.", valueName: "n"),
    transform: Reading.integer(1...Int(Int32.max), "an offer's number"))
  var refuse: Int?

  @Option(help: "text, for people; json, for programs; ics, for a calendar.")
  var format = Format.text

  @OptionGroup var visitor: ActingAs
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let accessed = try visitor.access(Files(files, rotas: 0).team)
    let opened = accessed.opened
    let dates = opened.dates
    let team = try opened.team(at: dates.now)
    let person = try visitor.person(accessed, team)
    if let ended {
      let lines = try opened.recordEnd(of: person, at: ended, now: dates.now)
      return try Console.put(lines.joined(separator: "\n") + "\n")
    }
    if let take {
      let request = try opened.take(take, as: person, now: dates.now)
      return try Console.put("request \(request.number): \(team.asked(request)), \(team.stateWords(request))\n")
    }
    if let refuse {
      _ = try opened.refuse(refuse, as: person)
      return try Console.put("noted: you said no to offer \(refuse)\n")
    }
    if ack {
      let week = try opened.myWeek(person, at: dates.now)
      _ = try opened.acknowledge(
        person, upTo: week.version, how: accessed.viewer.own == person.id ? "rota me" : "the lead")
      // Nothing is confirmed unseen.
      let seen = MyWeekPage(team, week, on: Console(voice: voice).paper(contacts: true)).changes
      return try Console.put(
        week.toConfirm == 0 ? "there is nothing to confirm\n" : "\(seen)confirmed: you know your rota\n")
    }
    if format == .ics { return try Console.put(asIs: try opened.myCalendar(person, at: dates.now)) }
    let week = try opened.myWeek(person, at: dates.now, since: try since.map { try dates.moment($0) })
    switch format {
    case .json: try Console.put(asIs: week.json)
    default: try Console.put(asIs: MyWeekPage(team, week, on: Console(voice: voice).paper(contacts: true)).text)
    }
  }
}
