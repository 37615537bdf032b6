import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

/// Team files with a line or a value of theirs changed at random.
@Suite("A team file that was damaged by hand")
struct MutatedTeamTests {
  @Test("is read or refused, never half of each", arguments: 1...20)
  func isReadOrRefused(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let minimal = try #require(TeamFile.read(TeamSource(name: "t", text: TeamFrame.team.around(""))).team)
    var teams = RandomTeam(seed: seed)
    let text = TeamFile.write(teams.team(minimal.service))
    for _ in 0..<10 {
      let reading = TeamFile.read(TeamSource(name: "t", text: mutated(text, &random)))
      #expect((reading.team == nil) == reading.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test("is never accepted where the judge refuses it", arguments: 1...3)
  func isNotAcceptedAgainstTheJudge(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let text = try Reference.team("3:4", seed: seed, .full)
    let rota = #"{"from": "2026-11-30", "days": 7, "shifts": [], "contacts": []}"#
    let accepted = (0..<60).map { _ in mutated(text, &random) }.filter { text in
      TeamFile.read(TeamSource(name: "t", text: text)).team != nil
    }
    let verdicts = try Reference.evaluate(accepted.map { Reference.Job(team: $0, rota: rota) })
    // The spec lets an empty list be left blank; the judge lets it in some places only.
    let blankList = Reference.Failure(message: "TypeError: 'NoneType' object is not iterable")
    for (text, verdict) in zip(accepted, verdicts) where verdict != .failure(blankList) {
      #expect(throws: Never.self, "\(text)") { try verdict.get() }
    }
  }

  private func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let line = Int.random(in: lines.indices.dropLast(), using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2: lines[line] = String(lines[line].dropLast())
      case 3:
        let character = Self.characters.randomElement(using: &random) ?? " "
        let offset = Int.random(in: 0...lines[line].count, using: &random)
        lines[line].insert(character, at: lines[line].index(lines[line].startIndex, offsetBy: offset))
      default:
        guard let colon = lines[line].firstIndex(of: ":") else { continue }
        lines[line] = "\(lines[line][...colon]) \(Self.values.randomElement(using: &random) ?? "")"
      }
    }
    return lines.joined(separator: "\n")
  }

  // No tabs: where one may stand in a line, YAML 1.2 and the judge's parser differ.
  private static let characters: [Character] = [
    " ", "-", ":", ",", "[", "]", "{", "}", "\"", "'", "#", "&", "*", "!", "|", ">", "%", "@", "=", "7", "a", "é",
  ]
  private static let values = [
    "", "~", "0", "1", "-1", "1.5", "\"7\"", "true", "off", "no", "[]", "{}", "x", "mon", "all", "[mon, tue]",
    "2026-12-01", "2026-12-01 10:00", "10:00-12:00", "mon-fri 10:00-12:00", "4-10", "term", "holiday", "only", "[town]",
  ]
}
