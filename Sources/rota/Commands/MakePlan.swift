internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaWorkspace

struct MakePlan: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, none }

  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Make a rota.",
    usage: "rota plan [<team>] [<options>]",
    discussion: """
      Plans until it is settled, 10 seconds at most. Ctrl-C stops and keeps the best so far. The same team, --seed and \
      --effort give the same rota, whatever the machine.
      """
  )
  .example("rota plan --from next-week -o week.json")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @OptionGroup var which: WhichWeeks

  @OptionGroup var beside: Beside

  @Option(help: ArgumentHelp("The rota to set out from.", valueName: "rota"), completion: .rota)
  var start: String?

  @OptionGroup var work: PlannersWork

  @Option(
    help: "Threads to use (all); the rota does not depend on it.",
    transform: Reading.integer(1...1024, "a number of threads from 1 to 1024"))
  var threads: Int?

  @Option(
    name: .short, help: ArgumentHelp("Write the rota file here; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "What is printed: table, json (the rota file) or none.")
  var format: Format?

  @OptionGroup var takingOver: TakingOver
  @OptionGroup var kept: StoreOption

  @Flag(help: "End with 1 where a contact is left out, cover is short or a rule is broken.")
  var strict = false

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if output == "-", let format, format != .none {
      throw ValidationError("'-o -' writes the rota file to standard output: leave --format out, or say none")
    }
  }

  func run() throws {
    let console = Console(voice: voice)
    let opened = try OpenTeam.planning(
      try Files(files, rotas: 0).team, store: kept.store, dated: which.dated, at: kept.now.time)
    let request = try request(opened)
    try request.check()
    let file = output == "-" ? nil : output.map { OutputFile($0, isPrivate: true) }
    try file?.check()
    let ground = try opened.beginPlan(request.horizon, request.team, takingOver: takingOver.isSaid)
    defer { opened.letGo() }
    console.say(opened.warnings)
    for note in request.notes { console.tell(note) }
    if request.surroundings.base == nil {
      for departed in try opened.departed(in: request.horizon, request.team) { console.tell(departed.words) }
    }
    if let carried = try request.team.carriedWords(since: opened.team(since: request.horizon.first)) {
      console.tell(carried)
    }

    Interrupt.listen()
    let line = ProgressLine(isOn: !voice.quiet && Terminal.isTerminal(STDERR_FILENO)) {
      Terminal.columns(isScreen: true, STDERR_FILENO)
    }
    let judged = try request.plan(isCancelled: { Interrupt.wasAsked }) {
      // Whoever has taken a week over meanwhile has it; what was planned then lies beside.
      try? opened.beat()
      line.show(request.words($0))
    }
    line.end()
    for warning in judged.fallenPins { console.tell(warning) }

    try file?.write(judged.rotaFile)
    if let file { console.say("written to \(file.path)") }
    if opened.keepsPlans { for kept in try opened.keepUnlessTouched(judged, since: ground) { console.say(kept.words) } }
    console.tell(request.ending(judged, cutShort: Interrupt.wasAsked))
    console.explain(judged.details)
    try print(judged, request, console)
    if let status = Interrupt.status { throw ExitCode(status) }
    if strict, !judged.report.isClean { throw ExitCode(1) }
  }
}

extension MakePlan {
  private func request(_ opened: OpenTeam) throws -> PlanRequest {
    try PlanRequest(
      WeeksToPlan(from: which.from, weeks: which.weeks, after: beside.after, base: beside.base, start: start),
      in: opened, budget: try PlanRequest.budget(seconds: work.seconds, effort: work.effort), seed: work.seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  private func print(_ judged: JudgedPlan, _ request: PlanRequest, _ console: Console) throws {
    switch output == "-" ? .json : format ?? .table {
    case .table: try Console.put(asIs: try request.showing(judged).table(.weeks, on: console.paper(contacts: false)))
    case .json: try Console.put(asIs: judged.rotaFile)
    case .none: break
    }
  }
}
