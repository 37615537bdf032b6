internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

struct PlanBatch: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, html }
  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Plan every team, unattended, and compare the areas.",
    usage: "rota batch [<team> ...] --out <folder> [<options>]",
    discussion: """
      Name team files, folders that have some at any depth, or lists of both: a path a line. Each team is planned by a \
      process of its own, so one that fails stops no other. Its rota is written to <folder>/<name>.rota.json, and how it \
      came out, without a child's or a person's id, beside it. A team with a store keeps the plan as its draft, as 'rota \
      plan' does.

      --shard 2/4 plans every fourth team, from the second on; in an array of Slurm or an indexed job of Kubernetes it is \
      that task's part without being said. --collect plans nothing, and compares what all parts have left in the folder.
      """
  )
  .example("rota batch . --out rotas --seconds 1 --resume")

  @Argument(
    help: ArgumentHelp("Team files, folders, and lists of them.", valueName: "team"), completion: .file())
  var teams: [String] = []

  @Option(help: "The first week's Monday: a date, this-week or next-week (next-week).")
  var from: String?

  @Option(help: "For how many weeks, 1 to 8.", transform: Reading.integer(1...8, "a number of weeks from 1 to 8"))
  var weeks = 1

  @OptionGroup var each: BatchWork

  @Option(help: ArgumentHelp("Where the results go.", valueName: "folder"), completion: .directory)
  var out: String?

  @Option(
    help: "How many teams are planned at once (as many as there are cores).",
    transform: Reading.integer(1...1024, "a number of teams from 1 to 1024"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Plan one part of the teams alone: 2/4 is the second of four.", valueName: "i/n"))
  var shard: String?

  @Flag(help: "Leave alone what was planned already, unless something that it was made from has changed.")
  var resume = false

  @Flag(help: "Plan nothing: compare what the folder holds.")
  var collect = false

  @Option(help: "What is printed: table, json, csv or html.")
  var format = Format.table

  @Option(help: "How it is told what becomes of each team: text, or json for programs.")
  var logFormat = LogFormat.text

  @OptionGroup var now: NowOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    guard let out else {
      throw Refusal.wrongInput(
        "where do the rotas go?", help: "name a folder, as in 'rota batch teams --out rotas'")
    }
    let named = teams.isEmpty && collect ? [] : try BatchTeam.named(teams)
    guard !collect else { return try print(try BatchResult.kept(in: out, of: named), title: "Batch") }
    let monday = try now.time.monday(from)
    let mine = try Shard(shard, environment: Terminal.environment).part(of: named)
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let batch = Batch(
      mine, in: out, by: ProgramItself.path, arguments(from: monday, jobs: jobs), jobs: jobs, limit: each.limit)
    try batch.check()

    Interrupt.listen()
    let log = BatchLog(mine.count, jobs: jobs, format: logFormat, voice: voice)
    log.begin()
    let results = batch.run(isCancelled: { Interrupt.wasAsked }, ended: log.note, waiting: log.wait)
    log.end()
    try print(results, title: Words.span(monday, monday + 7 * weeks - 1))
    if let status = Interrupt.status { throw ExitCode(status) }
    if results.contains(where: { $0.error != nil }) { throw ExitCode(1) }
  }

  private func arguments(from monday: Day, jobs: Int) -> [String] {
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount / jobs)
    return ["batch-team", "--from", "\(monday)", "--weeks", "\(weeks)", "--threads", "\(threads)"]
      + each.arguments + (resume ? ["--resume"] : []) + (now.said.map { ["--now", $0] } ?? [])
  }

  private func print(_ results: [BatchResult], title: String) throws {
    let page = BatchPage(results, title: title)
    switch format {
    case .table: try Console.put(asIs: page.table(on: Console(voice: voice).paper(contacts: false)))
    case .json: try Console.put(asIs: BatchResult.json(results))
    case .csv: try Console.put(asIs: page.csv)
    case .html: try Console.put(asIs: page.html)
    }
  }
}

/// How much work goes into each team, and what it may take.
struct BatchWork: ParsableArguments {
  @OptionGroup var work: PlannersWork

  @Option(
    help: ArgumentHelp("The memory that a team may take, in MB.", valueName: "mb"),
    transform: Reading.integer(64...1_048_576, "a number of MB from 64 on"))
  var memory = 2048

  func validate() throws {
    do throws(Refusal) { _ = try PlanRequest.budget(seconds: work.seconds, effort: work.effort) } catch {
      throw ValidationError(error.sentence)
    }
  }

  /// Far beyond what it takes: who is not done by then hangs. How long an effort takes nobody knows.
  var limit: Double { work.effort == nil ? 60 + 3 * (work.seconds ?? 10) : 3600 }

  var arguments: [String] {
    (work.seconds.map { ["--seconds", "\($0)"] } ?? []) + (work.effort.map { ["--effort", $0] } ?? [])
      + ["--seed", "\(work.seed)", "--memory", "\(memory)"]
  }
}

/// The process of one team. It is `rota batch`'s to begin, so no help lists it.
struct PlanBatchTeam: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch-team", abstract: "Plan one team of a batch.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var file: String

  @Option var name: String
  @Option var out: String
  @Option var from: String
  @Option(transform: Reading.integer(1...8, "a number of weeks from 1 to 8")) var weeks: Int
  @Option(transform: Reading.integer(1...1024, "a number of threads from 1 to 1024")) var threads: Int
  @Flag var resume = false
  @OptionGroup var each: BatchWork
  @OptionGroup var now: NowOption

  func run() throws {
    limitMemory()
    Interrupt.listen()
    let job = try BatchJob(
      file: file, name: name, in: out, WeeksToPlan(from: from, weeks: weeks), seconds: each.work.seconds,
      effort: each.work.effort, seed: each.work.seed,
      threads: threads, isResuming: resume, at: now.time)
    // Whoever began it may be killed: then nobody waits for it.
    let parent = getppid()
    let result = try job.run(isCancelled: { Interrupt.wasAsked || getppid() != parent })
    guard let result else { throw ExitCode(Interrupt.status ?? 130) }
    try Console.put(asIs: result.json.line + "\n")
  }

  /// Beyond it this process ends, and no other.
  private func limitMemory() {
    let most = rlim_t(each.memory) << 20
    var limit = rlimit(rlim_cur: most, rlim_max: most)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}

/// The program that runs, whatever it was called by.
enum ProgramItself {
  static var path: String { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path }
}
