internal import ArgumentParser
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

struct ShowLedger: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Add up hours, weekends, lates, wishes, notice and rest over some weeks.",
    usage: "rota ledger [<team>] [--weeks <n>] [--format <format>] [<options>]",
    discussion: """
      Over the last published weeks, this one among them, as they were really worked. Hours a week leave out days of \
      leave. What is over or under is carried into the next plan by itself. The team file's bands, for payroll, are \
      minutes of the day and the hour at which they were worked: what went on past midnight is the next day's, though \
      the shift counts in the week in which it began.
      """
  )
  .example("rota ledger --weeks 4 --format csv")

  @Argument(help: ArgumentHelp("The team file.", valueName: "team"), completion: .team)
  var files: [String] = []

  @Option(help: "Over how many weeks.", transform: Reading.integer(1...520, "a number of weeks from 1 on"))
  var weeks = 17

  @Option(help: "table, for people; csv, for payroll and spreadsheets; json, for programs.")
  var format = Format.table

  @OptionGroup var visitor: ActingAs
  @OptionGroup var voice: OutputOptions

  func run() throws {
    let accessed = try visitor.access(Files(files, rotas: 0).team)
    let now = accessed.opened.now
    let team = try accessed.opened.team(at: now)
    let isAll = accessed.viewer.isLead && visitor.name == nil
    let person: Person? = if isAll { nil } else { try visitor.person(accessed, team) }
    let ledger = try accessed.opened.ledger(weeks: weeks, at: now)
    let page = LedgerPage(team, ledger, of: person?.id)
    switch format {
    case .table: try Console.put(asIs: page.table(on: Console(voice: voice).paper(contacts: false)))
    case .csv: try Console.put(asIs: page.csv)
    case .json: try Console.put(asIs: page.json)
    }
  }
}
