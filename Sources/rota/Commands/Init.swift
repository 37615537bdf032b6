internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a team file of your own, from a dozen questions or from spreadsheets.",
    discussion: """
      Without --from-csv it asks a dozen questions; an empty answer takes what stands in brackets. Where no terminal is at \
      hand, the answers are the lines of standard input, and it says what it took.
      """
  )
  .example("rota init my-team.yaml")

  @Argument(help: "The file to write, which must not be there yet; - is standard output.", completion: .team)
  var file: String

  @Option(
    name: .customLong("from-csv"),
    help: ArgumentHelp("Take staff.csv, children.csv and needs.csv from a folder.", valueName: "folder"),
    completion: .directory)
  var sheets: String?

  @OptionGroup var voice: OutputOptions

  func validate() throws {
    guard TeamArgument.namesTeam(file) else {
      throw ValidationError("'\(file)': a team file's name ends in .yaml or .yml")
    }
  }

  func run() throws {
    let console = Console(voice: voice)
    try StartTeam.check(file)
    let text: String
    if let sheets {
      let started = try StartTeam.fromSheets(sheets)
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
      if isTerminal { Console.prompt(question.prompt, standard: question.standard) }
      let answer = Console.answer()
      // Nobody saw the questions: what each was answered with is said.
      if !isTerminal { console.say("\(question.prompt) \(question.taken(answer))") }
      return answer
    }
  }
}
