internal import ArgumentParser
internal import RotaAnswers
internal import RotaModel
internal import RotaWorkspace

struct EnterWorked: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worked", abstract: "Enter what somebody really worked, to the minute, and see what rest it leaves.",
    usage: "rota worked [<team>] <person> <date> <start>-<end> [--now <time>] [--store <file>]",
    discussion: "A shift that went on past midnight ends the day after: 16:00-00:40."
  )
  .example("rota worked ana 2026-11-30 10:00-19:20")

  @Argument(
    help: ArgumentHelp("The team file, who, the day and the hours.", valueName: "team and hours"),
    completion: .offering(.teams, .people))
  var words: [String] = []

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (file, rest) = try Files.team(words)
    guard rest.count == 3 else {
      throw ValidationError("who worked what? Say it as 'rota worked ana 2026-12-02 13:00-22:40'")
    }
    let opened = try kept.open(file)
    let now = opened.now
    let person = try opened.team(at: now).person(called: rest[0])
    let day = try SaidWhen.day(rest[1], from: now.day)
    let said = try SaidWhen.range(rest[2], like: "'13:00-22:40'")
    let (start, end) = (said.start, said.end)
    guard start != end, start < 1440 else {
      throw Refusal(.wrongInput, "'\(rest[2])' is no stretch of the day; say it as '13:00-22:40'")
    }
    let time = TimeRange(start, end < start ? end + 1440 : end)
    guard time.length <= 960 else {
      throw Refusal(
        .wrongInput, "'\(rest[2])' is \(durationInWords(time.length)) long: are start and end swapped?")
    }
    let lines = try opened.record(person, day, time, now: now)
    try Console.put(lines.joined(separator: "\n") + "\n")
  }
}

struct EnterOutcome: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome", abstract: "Say what became of a contact.",
    usage: "rota outcome [<team>] <contact> held|refused|no-answer|cancelled-by-us [--owe-again] [--store <file>]"
  )
  .example("rota outcome K1/visit/2026-11-30/1 held")

  @Argument(
    help: ArgumentHelp("The team file, the contact, and what became of it.", valueName: "team and outcome"),
    completion: .offering(.teams, .contacts, .words(Outcome.allCases.map(\.rawValue))))
  var words: [String] = []

  @Flag(help: "Owe it once more, in the week after.")
  var oweAgain = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let (file, rest) = try Files.team(words)
    guard rest.count == 2 else {
      throw ValidationError(
        "which contact, and what became of it? Say it as 'rota outcome C014/visit/2026-11-30/1 held'")
    }
    guard let outcome = Outcome(rawValue: rest[1]) else {
      let all = Outcome.allCases.map(\.rawValue)
      let near = thenDidYouMean(nearest(rest[1], in: all))
      throw Refusal(.wrongInput, "'\(rest[1])' is no outcome: one of \(listed(all))\(near)")
    }
    let opened = try kept.open(file, for: oweAgain ? .changing : .looking)
    let id = try opened.record(outcome, of: rest[0], owingAgain: oweAgain && outcome != .held, now: opened.now)
    let team = try opened.team(at: opened.now)
    try Console.put("\(team.title(id)): \(outcome.rawValue)\n")
    guard outcome != .held else { return }
    guard oweAgain else {
      if team.need(of: id) == nil { return }
      return Console(voice: voice).say("--owe-again owes it once more, in the week after")
    }
    let week = id.occurrence?.week ?? opened.now.day.monday
    let edit = try opened.again(id, after: week)
    _ = try opened.apply([edit], to: opened.week(week + 7, now: opened.now))
    try Console.put("\(team.words(edit)), owed from \((week + 7).words)\n")
  }
}
