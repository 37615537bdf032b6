import Foundation
import RotaTestSupport
import Testing

/// Arguments, and the first line that is said about them.
struct Mistake: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let says: String

  init(_ arguments: String, _ says: String) {
    self.arguments = arguments.split(separator: " ").map { String($0) }
    self.says = says
  }

  var testDescription: String { "rota-bench " + arguments.joined(separator: " ") }

  static let all: [Mistake] = [
    Mistake("team", "error: no team: name team files or sizes, or say --generated"),
    Mistake("team q", "error: 'q' is neither a team file (.yaml or .yml) nor a size"),
    Mistake("team 1:4", "error: '1:4' is neither a team file (.yaml or .yml) nor a size"),
    Mistake("team 20:-4", "error: '20:-4' is neither a team file (.yaml or .yml) nor a size"),
    Mistake("team m@", "error: 'm@': '' is no seed; a seed is a whole number from 0 to 2147483647"),
    Mistake("team m@one", "error: 'm@one': 'one' is no seed; a seed is a whole number from 0 to 2147483647"),
    Mistake("team m@1@2", "error: 'm@1@2': '1@2' is no seed; a seed is a whole number from 0 to 2147483647"),
    Mistake(
      "team m@4294967296",
      "error: 'm@4294967296': '4294967296' is no seed; a seed is a whole number from 0 to 2147483647"),
    Mistake("team m+poor", "error: 'm+poor': a team is plain, '+rich' or '+full', not '+poor'"),
    Mistake("team m m@1", "error: the team m@1 is named twice"),
    Mistake("team -", "error: '-': a team that is measured is read again; name a file"),
    Mistake("team nobody.yaml", "nobody.yaml:1:1: error: there is no file called nobody.yaml"),
    Mistake("team team.yaml --seeds 5-1", "error: '5-1' is no range of seeds; say it as '1-5', '7' or '1,3,8-10'"),
    Mistake("team team.yaml --seeds few", "error: 'few' is no range of seeds; say it as '1-5', '7' or '1,3,8-10'"),
    Mistake("team team.yaml --seeds 1,,2", "error: '1,,2' is no range of seeds; say it as '1-5', '7' or '1,3,8-10'"),
    Mistake("team team.yaml --seeds 1-3,2", "error: '1-3,2' names a seed twice"),
    Mistake("team team.yaml --seeds 1-20000", "error: '1-20000' is more than 10000 seeds"),
    Mistake(
      "team team.yaml --team-seeds 1-3",
      "error: --team-seeds says nothing here: every team is a file or names its own seed"),
    Mistake("team team.yaml --seconds 0", "error: '0' is no number of seconds above 0 and up to a day"),
    Mistake("team team.yaml --seconds 1,nan", "error: 'nan' is no number of seconds above 0 and up to a day"),
    Mistake("team team.yaml --seconds 1,1.0", "error: '1,1.0' names a time twice"),
    Mistake(
      "team team.yaml --effort lots", "error: 'lots' is no effort; say it as '200', or '200:37' as a rota file may"),
    Mistake("team team.yaml --seconds 1 --effort 2", "error: say --seconds or --effort, not both"),
    Mistake("team team.yaml --threads 0", "error: --threads 0: a number of threads is from 1 to 1024"),
    Mistake("team team.yaml --resume", "error: --resume needs --results: the file to go on with"),
    Mistake(
      "team team.yaml --from soon", "error: 'soon' is no date; say it as '2026-11-30', 'this-week' or 'next-week'"),
    Mistake("team --generated 0", "error: --generated 0: a number of teams is from 1 to 10000"),
    Mistake("team m --generated 3", "error: --generated chooses its own teams and their seeds: name no others"),
    Mistake(
      "team team.yaml --format html",
      "error: The value 'html' is invalid for '--format <format>'. Please provide one of 'table' and 'json'."),
    Mistake("team m", "error: the reference is not to be had: ROTA_REFERENCE is nowhere, which has no generate.py"),
    Mistake(
      "team team.yaml --judge-with-reference",
      "error: the reference is not to be had: ROTA_REFERENCE is nowhere, which has no generate.py"),
    Mistake("screen", "error: Missing expected argument '<team>'"),
    Mistake("screen q", "error: 'q' is neither a team file (.yaml or .yml) nor a size"),
    Mistake("screen team.yaml --size 0x0", "error: '0x0' is no size of a screen; say it as '80x24', 20x5 to 500x200"),
    Mistake("screen team.yaml --size 80", "error: '80' is no size of a screen; say it as '80x24', 20x5 to 500x200"),
    Mistake("screen team.yaml --keys 0", "error: --keys 0: a number of keys is from 1 to 100000"),
    Mistake("screen team.yaml --idle 0", "error: --idle 0.0: so many seconds are from 0.1 to 600"),
    Mistake(
      "screen team.yaml --from soon", "error: 'soon' is no date; say it as '2026-11-30', 'this-week' or 'next-week'"),
    Mistake("store", "error: Missing expected argument '<team>'"),
    Mistake("store team.yaml --weeks 0", "error: --weeks 0: a number of weeks is from 1 to 520"),
    Mistake(
      "store team.yaml --effort lots", "error: 'lots' is no effort; say it as '200', or '200:37' as a rota file may"),
    Mistake("store nobody.yaml", "nobody.yaml:1:1: error: there is no file called nobody.yaml"),
    Mistake("compare before.json", "error: Missing expected argument '<after>'"),
    Mistake("compare before.json after.json", "error: before.json can't be read: there is no such file"),
    Mistake("compare . .", "error: . can't be read: is it a file, and may you read it?"),
  ]
}

@Suite("What can't be measured is an error with exit 2, never a row of noughts")
struct MistakeTests {
  @Test(arguments: Mistake.all)
  func isRefused(_ mistake: Mistake) throws {
    try inHarbour { folder in
      let output = try Bench.run(mistake.arguments, in: folder, environment: ["ROTA_REFERENCE": "nowhere"])
      #expect(output.errors.split(separator: "\n").first.map { String($0) } == mistake.says)
      #expect(output.status == 2)
      #expect(output.out.isEmpty)
    }
  }

  @Test("What can't be kept is said before the first run, which would take an hour")
  func unwritable() throws {
    try inHarbour { folder in
      for arguments in [["--results", "none/results.json"], ["--out", "team.yaml"]] {
        let output = try Bench.run(["team", "team.yaml", "--seconds", "3600"] + arguments, in: folder)
        #expect(output.status == 3)
        #expect(output.errors.hasPrefix("error: "), "\(output.errors)")
      }
    }
  }
}
