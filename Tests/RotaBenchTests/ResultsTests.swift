import Foundation
import RotaAnswers
import RotaSolver
import RotaTestSupport
import RotaWorkspace
import Testing

@testable import rota_bench

@Suite("A result file holds all that was measured, or is refused")
struct ResultsTests {
  private func refusal(_ text: String) -> String? {
    do throws(Refusal) {
      let _: Results = try ResultsFile.results(Data(text.utf8), named: "a.json")
      return nil
    } catch {
      return error.message
    }
  }

  @Test("What is written is read again, with everything that a run may have")
  func roundTrip() throws {
    var full = Sample.run(seed: 1, service: 150, wishes: 530)
    full.reference = full.score
    full.trace = [
      Improvement(seconds: 0.0125, epoch: 0, service: 3, wishes: 4, unmet: 5, bound: Bound(service: 0, wishes: 2))
    ]
    full.profile = [
      MoveCount(MoveProfile(name: "reshape", tried: 9, taken: 8, newBests: 5, work: 7, seconds: 0.5, gain: 6))
    ]
    let results = Sample.results([full, Sample.run("team.yaml", seed: 2, wishes: 12, seconds: 0.5)], planned: 3)
    try withScratch { folder in
      try ResultsFile.write(results, to: "\(folder)/a.json")
      #expect(try ResultsFile.read("\(folder)/a.json") == results)
    }
  }

  @Test("A run by effort is another than one by the clock, and both are read again")
  func spans() throws {
    for span in [Span.effort("200:37"), .seconds(0.1)] {
      let asked = Asked(team: "s@1", from: "2026-11-30", span: span, threads: 1, seed: 0)
      #expect(try JSONDecoder().decode(Asked.self, from: JSONEncoder().encode(asked)) == asked)
    }
  }

  @Test("A file cut short anywhere is refused")
  func cutShort() throws {
    let text = try ResultsFile.text(Sample.results([Sample.run(seed: 1, wishes: 530)]))
    #expect(refusal(text) == nil)
    for length in stride(from: 0, to: text.count - 2, by: 40) {
      #expect(
        refusal(String(text.prefix(length)))
          == "error: a.json is cut short, or no result file of rota-bench: it is not whole JSON")
    }
  }

  @Test("What is missing or can't be is named with its place")
  func wrong() throws {
    let text = try ResultsFile.text(Sample.results([Sample.run(seed: 1, wishes: 530)]))
    let begin = "error: a.json is cut short, or no result file of rota-bench: "
    #expect(refusal("{}") == begin + "there is no 'format'")
    #expect(
      refusal(text.replacing("\"wishes\"", with: "\"wished\""))
        == begin + "there is no 'wishes', at runs, 1, score")
    #expect(
      refusal(text.replacing("\"moves\" : 10000", with: "\"moves\" : \"many\""))
        == begin + "a value is of the wrong kind, at runs, 1, moves")
    #expect(
      refusal(text.replacing("rota-bench/1", with: "rota/1"))
        == "error: a.json is no result file of rota-bench: its format is 'rota/1', not 'rota-bench/1'")
    #expect(
      refusal(text.replacing("\"wishes\" : 530", with: "\"wishes\" : -530"))
        == "error: a.json is no result file of rota-bench: a figure is below 0 in the run m@1, 10 s, seed 1")
  }

  @Test("A run that is in a file twice is a mistake of whoever joined two files")
  func twice() throws {
    let text = try ResultsFile.text(Sample.results([Sample.run(seed: 1, wishes: 1), Sample.run(seed: 1, wishes: 2)]))
    #expect(refusal(text) == "error: a.json is no result file of rota-bench: a run is in it twice")
  }

  @Test("A campaign that was stopped can't be compared, nor one without runs")
  func unfinished() throws {
    let stopped = Sample.results([Sample.run(seed: 1, wishes: 1)], planned: 4)
    #expect(
      throws: Refusal(
        .wrongInput, "a.json is cut short: it has 1 of 4 runs", help: "finish the campaign with --resume")
    ) {
      try stopped.checkWhole("a.json")
    }
    #expect(throws: Refusal(.wrongInput, "a.json holds no runs")) { try Sample.results([]).checkWhole("a.json") }
  }

  @Test("What another commit, machine or build has measured is not gone on with")
  func otherCommit() {
    let one = Sample.results([])
    let other = Results(machine: one.machine, commit: "def", build: one.build, date: one.date)
    #expect(
      throws: Refusal(
        .wrongInput,
        "a.json was measured on commit abc, and this is def",
        help: "measure into a new file, and compare the two")
    ) { try one.provenance.check(against: other.provenance, file: "a.json") }
    #expect(throws: Never.self) { try one.provenance.check(against: one.provenance, file: "a.json") }
  }
}
