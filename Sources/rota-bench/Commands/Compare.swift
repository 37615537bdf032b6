internal import ArgumentParser
internal import Foundation
internal import RotaModel
internal import RotaWorkspace

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what got better or worse from one result file to another.",
    discussion: """
      Runs are compared seed by seed, where both files have the same team, week, time, threads and seed. A row is better \
      where its mean score is: broken rules first, then service, then wishes.
      """)

  @Argument(help: ArgumentHelp("The results before.", valueName: "before"))
  var first: String

  @Argument(help: ArgumentHelp("The results after.", valueName: "after"))
  var second: String

  @Option(help: "What is printed: table or json.")
  var format: TableFormat = .table

  func run() throws {
    let (before, after) = (try results(first), try results(second))
    let comparison = try Comparison(before, after, named: (first, second))
    note(before, after, comparison)
    switch format {
    case .table: try Console.put(ComparisonTable(comparison: comparison).text)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try Console.put(String(decoding: try encoder.encode(comparison), as: UTF8.self) + "\n")
    }
  }

  private func results(_ path: String) throws -> Results {
    let results: Results = try ResultsFile.read(path)
    try results.checkWhole(path)
    return results
  }

  private func note(_ before: Results, _ after: Results, _ comparison: Comparison) {
    if before.machine != after.machine || before.build != after.build {
      Console.warn("note: measured on different machines or builds: what the clock decides can't be compared")
    }
    for (count, file, other) in [
      (comparison.onlyInFirst, first, second), (comparison.onlyInSecond, second, first),
    ] where count > 0 {
      Console.warn("note: \(counted(count, "run")) of \(file) not compared: \(other) has none of the kind")
    }
  }
}

enum TableFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
