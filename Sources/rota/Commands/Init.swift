internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a team file of your own, from a dozen questions or from spreadsheets.",
    discussion: """
      --from-sheet takes the rota that you have: people down the side, days across the top, one week or several, in a \
      workbook or in CSV. What a code such as E means is asked once, unless the sheet says it. The last week is kept \
      beside the team file, for 'rota plan --after'. What is guessed is marked in the file.

      Without --from-sheet and --from-csv it asks a dozen questions; an empty answer takes what stands in brackets, and 'back' takes back \
      the answer before. Where no terminal is at \
      hand, the answers are the lines of standard input, and it says what it took.
      """
  )
  .example("rota init my-team.yaml --from-sheet rota.xlsx")

  @Argument(help: "The file to write, which must not be there yet; - is standard output.", completion: .team)
  var file: String

  @Option(
    name: .customLong("from-sheet"), parsing: .upToNextOption,
    help: ArgumentHelp("Take the people and their weeks from a rota with days across the top.", valueName: "sheet"),
    completion: .file(extensions: ["xlsx", "ods", "csv"]))
  var grids: [String] = []

  @Option(
    name: .customLong("code"),
    help: ArgumentHelp("What a code in it means: 'E=08:00-16:00', 'X=off', 'AL=leave', 'T=none'.", valueName: "code"))
  var codes: [String] = []

  @Option(
    name: .customLong("last-week"),
    help: ArgumentHelp("The Monday of its last week, where it has no dates.", valueName: "day"))
  var lastWeek: String?

  @Option(
    name: .customLong("from-csv"),
    help: ArgumentHelp(
      "Take staff.csv, children.csv and needs.csv from a folder, or the sheets staff, children and needs of a workbook.",
      valueName: "folder"),
    completion: .file())
  var sheets: String?

  @Option(
    name: .customLong("read"),
    help: ArgumentHelp(
      "How to read what has two readings: day-first, month-first, lost-nought, one-trait, two-traits.", valueName: "how"
    ))
  var reading: [String] = []

  @OptionGroup var now: NowOption

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    if !grids.isEmpty, sheets != nil { throw ValidationError("--from-sheet and --from-csv don't go together") }
    if grids.isEmpty, !codes.isEmpty || lastWeek != nil {
      throw ValidationError("--code and --last-week go with --from-sheet")
    }
    guard TeamArgument.namesTeam(file) else {
      throw ValidationError("'\(file)': a team file's name ends in .yaml or .yml")
    }
  }

  func run() throws {
    let console = Console(voice: voice)
    try StartTeam.check(file)
    let ask: ((String, String?) -> String?)? =
      Terminal.isTerminal(STDIN_FILENO) ? { Console.asked($0, $1) } : nil
    if !grids.isEmpty {
      let started = try StartTeam.fromGrids(
        grids, codes: codes, lastWeek: lastWeek, now: now.time, team: file, ask: ask)
      console.say(started.warnings)
      if file == "-" { return try Console.put(started.text) }
      for (path, text) in started.files { try OutputFile(path, isPrivate: true).write(text) }
      return console.say(started.words)
    }
    let text: String
    if let sheets {
      let started = try StartTeam.fromSheets(sheets, reading: reading, ask: ask)
      console.say(started.warnings)
      text = started.text
    } else {
      text = try asked(console)
    }
    if file == "-" { return try Console.put(text) }
    try OutputFile(file, isPrivate: true).write(text)
    console.say("written to \(file); 'rota check \(file)' reads it, 'rota plan \(file)' plans next week")
  }

  private func asked(_ console: Console) throws -> String {
    let isTerminal = Terminal.isTerminal(STDIN_FILENO)
    return try StartTeam.fromAnswers(again: isTerminal) { question, problem in
      if let problem { Console.warn("\(problem)\n\(question.help)") }
      if isTerminal { Console.prompt("\(question.place): \(question.prompt)", standard: question.standard) }
      let answer = Console.answer()
      // Nobody saw the questions: what each was answered with is said.
      if !isTerminal { console.say("\(question.prompt) \(question.taken(answer))") }
      return answer
    }
  }
}
