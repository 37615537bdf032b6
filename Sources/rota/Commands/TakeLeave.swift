internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace
internal import RotaPages
internal import RotaText

struct TakeLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Enter leave, or call it off.",
    usage: "rota leave [<team>] <person> <when> [--reason <reason>] [--hours <h>] [--until-further-notice] [--cancel]",
    discussion: """
      WHEN is a day, days such as 2026-12-01..2026-12-03, hours of a day such as 2026-12-02 13:00-17:00, or now. Shifts \
      and contacts in it fall out of the draft. Somebody who goes home sick now works until now, and is credited what \
      was published. --cancel calls off just those days or hours: what is left of the leave stays. With \
      --until-further-notice it ends the leave there.
      """
  )
  .example("rota leave ben 2026-12-03..2026-12-04 --reason sick")

  @Argument(
    help: ArgumentHelp("The team file, who, and when.", valueName: "team, person and when"),
    completion: .offering(.teams, .people))
  var words: [String] = []

  @Option(help: "annual, sick, toil or other; training is a duty.")
  var reason = LeaveRequest.Reason.annual

  @Option(
    help: ArgumentHelp("Hours credited for each day; with --cancel, for what is left of a day.", valueName: "h"))
  var hours: String?

  @Flag(help: "From that day on, until it is called off.")
  var untilFurtherNotice = false

  @Flag(help: "Call off so much of the leave that is entered there.")
  var cancel = false

  @OptionGroup var kept: StoreOption

  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (file, rest) = try Files.team(words)
    guard let person = rest.first, rest.count >= 2 else {
      throw ValidationError("who is away, and when? Say it as 'rota leave ana 2026-12-02'")
    }
    let request = LeaveRequest(
      person: person, when: Array(rest.dropFirst()), reason: reason, hours: hours,
      untilFurtherNotice: untilFurtherNotice)
    let opened = try kept.open(file, for: .changing)
    let dates = opened.dates
    // Leave that is long over can be called off, too.
    let team = try opened.team()
    let edits = cancel ? try calledOff(request, opened, team, dates) : try entered(request, opened, team, dates)
    guard let first = edits.first else { return }
    let week = try opened.week(team.week(of: first, today: dates.now.day), now: dates.now)
    let after = try opened.apply(edits, to: week)
    let changes = Changes(after.team, from: week.rota, to: after.rota)
    let page = ChangesPage(after.team, changes).text(on: Console(voice: voice).paper(contacts: true))
    try Console.put(edits.map { "\(team.words($0))\n" }.joined())
    if !changes.isEmpty { try Console.put(asIs: page) }
    if cancel { Console(voice: voice).say("shifts that it took stay out until they are planned or put back") }
  }

  private func entered(
    _ request: LeaveRequest, _ opened: OpenTeam, _ team: Team, _ dates: Dates
  ) throws -> [Edit] {
    try opened.crediting(request.leave(team, now: dates.now), team).map { .leave($0) }
  }

  private func calledOff(_ request: LeaveRequest, _ opened: OpenTeam, _ team: Team, _ dates: Dates) throws -> [Edit] {
    let person = try team.person(called: request.person).id
    return try opened.callingOff(
      request.calledOff(now: dates.now), of: person, team, hours: request.credit())
  }
}

extension LeaveRequest.Reason: ExpressibleByArgument {}
