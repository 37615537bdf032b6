import RotaAnswers
import RotaFiles
import RotaModel
import RotaPages
import RotaTestSupport
import Testing

@Suite("What a question comes to, on paper")
struct ExplanationPageTests {
  @Test("No word of a reason is cut, however long the name of the team file is", arguments: [20, 40, 132])
  func nothingIsCut(columns: Int) throws {
    let source = TeamSource(name: String(repeating: "long", count: 30) + ".yaml", text: HarbourTeam.yaml)
    let team = try #require(TeamFile.read(source).team)
    let judged = try JudgedRota(team, try harbourRota())
    let lines = TeamLines(source)
    let answers = Answers(judged, Sources(team) { lines?.place($0) })
    let why = try answers.explain(answers.question("K2/family/2026-11-30/1"))
    let page = why.text(on: Paper(columns: columns, disclosure: .contacts))
    let words = page.split(whereSeparator: \.isWhitespace).filter { $0.hasSuffix("…") }
    #expect(words.allSatisfy { $0.hasPrefix("long") }, "\(words)")
  }
}
