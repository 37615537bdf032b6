import Foundation
import RotaTestSupport
import Testing

@testable import rota_bench

@Suite("A campaign measures, keeps what it measured, and can be gone on with")
struct CampaignTests {
  /// So little work that a debug build does it at once.
  private let brief = ["team", "team.yaml", "--effort", "1"]

  private func results(_ folder: String) throws -> Results { try ResultsFile.read("\(folder)/results.json") }

  @Test("Each run has the judge's score, which is the engine's, and the rota beside it")
  func measures() throws {
    try inHarbour { folder in
      let output = try Bench.run(
        brief + ["--seeds", "1-2", "--out", "rotas", "--results", "results.json", "--trace", "--profile"], in: folder)
      #expect(output.status == 0, "\(output.errors)")
      let results = try results(folder)
      #expect(results.runs.map(\.asked.seed) == [1, 2])
      #expect(results.planned == 2)
      for run in results.runs {
        #expect(run.isSound)
        #expect(run.owed == 3, "the harbour owes K1 two visits and K2 one family hour")
        #expect(run.moves > 0)
        #expect(run.profile?.reduce(0) { $0 + $1.tried } == run.moves)
        #expect(run.trace?.last.map { Points(service: $0.service, wishes: $0.wishes) } == run.score)
        #expect(
          FileManager.default.fileExists(atPath: "\(folder)/rotas/team.yaml-effort1-seed\(run.asked.seed).rota.json"))
      }
      let table = output.out.split(separator: "\n")
      #expect(table.dropFirst(2).first?.hasPrefix("team.yaml  effort 1      2") == true, "\(output.out)")
    }
  }

  @Test("--resume makes the runs that are missing and leaves the others as they are")
  func resumes() throws {
    try inHarbour { folder in
      let keeping = ["--results", "results.json"]
      #expect(try Bench.run(brief + keeping, in: folder).status == 0)
      let first = try results(folder)
      let again = try Bench.run(brief + keeping, in: folder)
      #expect(again.status == 2)
      #expect(again.errors.hasPrefix("error: results.json is there already\n"))
      let resumed = try Bench.run(brief + keeping + ["--resume", "--seeds", "1-2"], in: folder)
      #expect(resumed.status == 0, "\(resumed.errors)")
      #expect(resumed.errors.contains("1 of 2 runs are there already"))
      let both = try results(folder)
      #expect(both.runs.count == 2)
      #expect(both.runs.first == first.runs.first, "times and all: it was not run again")
      #expect(both.date == first.date)
    }
  }

  @Test("A team file that has changed in between is not mixed with the one before")
  func changedTeam() throws {
    try inHarbour { folder in
      #expect(try Bench.run(brief + ["--results", "results.json"], in: folder).status == 0)
      let changed = HarbourTeam.yaml.replacing("need: 2", with: "need: 1")
      try changed.write(toFile: "\(folder)/team.yaml", atomically: true, encoding: .utf8)
      let output = try Bench.run(brief + ["--results", "results.json", "--resume"], in: folder)
      #expect(output.status == 2)
      #expect(output.errors.hasPrefix("error: team.yaml has changed since it was measured into results.json\n"))
    }
  }

  @Test("A result file cut short is neither gone on with nor compared")
  func cutShort() throws {
    try inHarbour { folder in
      #expect(try Bench.run(brief + ["--results", "results.json"], in: folder).status == 0)
      let path = "\(folder)/results.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try String(text.prefix(text.count / 2)).write(toFile: path, atomically: true, encoding: .utf8)
      for arguments in [
        brief + ["--results", "results.json", "--resume"], ["compare", "results.json", "results.json"],
      ] {
        let output = try Bench.run(arguments, in: folder)
        #expect(output.status == 2)
        #expect(output.out.isEmpty)
        #expect(
          output.errors == "error: results.json is cut short, or no result file of rota-bench: it is not whole JSON\n")
      }
    }
  }

  @Test("Two result files are compared by the program as by its parts")
  func compares() throws {
    try inHarbour { folder in
      let before = Sample.results([Sample.run(seed: 1, wishes: 400)])
      let after = Sample.results([Sample.run(seed: 1, wishes: 390), Sample.run(seed: 2, wishes: 390)])
      try ResultsFile.write(before, to: "\(folder)/before.json")
      try ResultsFile.write(after, to: "\(folder)/after.json")
      let output = try Bench.run(["compare", "before.json", "after.json"], in: folder)
      let expected = try Comparison(before, after, named: ("", ""))
      #expect(output.status == 0)
      #expect(output.out == ComparisonTable(comparison: expected).text)
      #expect(output.errors == "note: 1 run of after.json not compared: before.json has none of the kind\n")
    }
  }

  @Test(
    "evaluate.py gives every rota the score that the engine gave it")
  func judged() throws {
    let reference = RotaTestSupport.Reference.folder
    try inHarbour { folder in
      let output = try Bench.run(
        ["team", "team.yaml", "3:4@2", "3:4@2+full", "--effort", "1", "--judge-with-reference", "--format", "json"],
        in: folder, environment: ["ROTA_REFERENCE": reference])
      #expect(output.status == 0, "\(output.errors)")
      let results: Results = try ResultsFile.results(Data(output.out.utf8), named: "standard output")
      #expect(results.runs.map(\.asked.team) == ["team.yaml", "3:4@2", "3:4@2+full"])
      #expect(results.runs.allSatisfy { $0.reference == $0.score })
    }
  }
}

@Suite("What is not right is never hidden in a mean")
struct SoundnessTests {
  @Test("A run on which the judges differ, or which breaks a must, is listed with all scores")
  func listed() {
    var differs = Sample.run(seed: 1, wishes: 10)
    differs.reference = Points(service: 0, wishes: 11)
    let results = Sample.results([differs, Sample.run(seed: 2, wishes: 10)])
    #expect(results.unsound == ["wrong: m@1, 10 s, seed 1: judge 0/0/10, engine 0/0/10, evaluate.py 0/0/11"])
    let summary = SpreadSummary(results: results).text
    #expect(summary.contains("2 runs on 1 team · must 0 in 2 · engine = judge in 2 · judge = evaluate.py in 0 of 1"))
  }
}
