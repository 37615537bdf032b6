internal import ArgumentParser
internal import RotaModel
internal import RotaWorkspace

struct Me: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

  static let configuration = CommandConfiguration(
    abstract: "Show your own week: today first, what has changed, where and with whom.",
    usage: "rota me [<team>] [--since <time>] [--ack] [--ended <time>] [--format <format>] [<options>]",
    discussion: """
      What has changed is counted from your last look, or from --since. --ack says that you know your rota. --ended \
      says when your shift really ended; your lead approves it.
      """)

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Show what has changed since then: '2026-12-02 17:40'.", valueName: "time"))
  var since: String?

  @Flag(help: "Say that you know your rota as it is now.")
  var ack = false

  @Option(help: ArgumentHelp("When your shift really ended: '23:40'.", valueName: "time"))
  var ended: String?

  @Option(help: "text, for people; json, for programs; ics, for a calendar.")
  var format = Format.text

  @Option(help: ArgumentHelp("The moment that 'now' is.", valueName: "time"))
  var now: String?

  @OptionGroup var visitor: Visitor
  @OptionGroup var voice: Voice

  func run() throws {
    let visit = try visitor.visit(Files(files, rotas: 0).team)
    let opened = visit.opened
    let dates = try opened.dates(now: now)
    let team = try opened.team(at: dates.now)
    let person = try visitor.person(visit, team)
    if let ended {
      let lines = try opened.recordEnd(of: person, at: ended, now: dates.now)
      return try Console.put(lines.joined(separator: "\n") + "\n")
    }
    if ack {
      let count = try opened.acknowledge(person, how: visit.viewer.own == person.id ? "rota me" : "the lead")
      return try Console.put(count == 0 ? "there is nothing to confirm\n" : "confirmed: you know your rota\n")
    }
    if format == .ics { return try Console.put(asIs: try opened.myCalendar(person, at: dates.now)) }
    let week = try opened.myWeek(person, at: dates.now, since: try lastLook(opened, person, dates))
    switch format {
    case .json: try Console.put(asIs: week.json)
    default: try Console.put(asIs: MyWeekPage(team, week, on: Console(voice: voice).paper(contacts: true)).text)
    }
    // Whoever looks for somebody else has not looked for them.
    if visit.viewer.own == person.id { try opened.noteLook(of: person) }
  }

  private func lastLook(_ opened: OpenTeam, _ person: Person, _ dates: Dates) throws -> Look? {
    try since.map { try opened.look(at: dates.moment($0)) } ?? opened.lastLook(of: person)
  }
}
