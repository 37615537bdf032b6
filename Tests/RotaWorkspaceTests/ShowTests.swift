import RotaAnswers
import RotaFiles
import RotaModel
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A rota for programs and for spreadsheets")
struct ShowTests {
  @Test("As JSON it is the rota file, with the judge's score and the judge's contacts left out")
  func json() throws {
    let believed = HarbourTeam.rota.replacing(
      #""unmet": ["#,
      with: #""score": {"must": 0, "service": 0, "wishes": 0}, "unmet": [{"id": "K9/lie", "reasons": []}, "#)
    let text = try harbourShowing(believed).json(.weeks, contacts: true)
    let rota = try RotaFile.read(Array(text.utf8), name: "r")
    // Of the wishes 4 are for Ana's half hour beyond five without a break, on two evenings.
    #expect(rota.score == Score(must: 0, service: 1130, wishes: 66))
    #expect(rota.unmet.map(\.id.description) == ["K2/family/2026-11-30/1"])
    #expect(rota.shifts == (try harbourRota()).sorted.shifts)
    #expect(try harbourShowing(text).json(.weeks, contacts: true) == text, "what it wrote it writes again")
  }

  @Test(
    "The reference reads what is written and scores it as the file says")
  func reference() throws {
    let text = try harbourShowing().json(.weeks, contacts: true)
    let judgement = try Reference.evaluate(.init(team: HarbourTeam.yaml, rota: text))
    #expect([judgement.must, judgement.service, judgement.wishes] == [0, 1130, 66])
  }

  @Test("Without contacts neither JSON nor CSV names a child")
  func noChildren() throws {
    let showing = try harbourShowing()
    for text in [try showing.json(.weeks, contacts: false), try showing.csv(.weeks, contacts: false)] {
      #expect(!text.contains("K1") && !text.contains("K2") && text.contains("ana"))
    }
  }

  @Test("A part is a part in every form: one day, one person, one child")
  func parts() throws {
    let showing = try harbourShowing()
    let team = try harbour()
    #expect(try showing.csv(.day(Day(number: 20_787)), contacts: false).split(separator: "\r\n").count == 2)
    #expect(
      try showing.csv(.person(try team.person(called: "ben")), contacts: false).split(separator: "\r\n").count == 4)
    let child = try showing.json(.child(try team.child(called: "K2")), contacts: true)
    #expect(child.contains(#""contacts": []"#) && child.contains("K2/family"))
  }

  @Test(
    "A day outside the rota, and people and children whom the team does not have, are refused with the nearest name")
  func refused() throws {
    let team = try harbour()
    #expect(throws: Refusal.self) { try harbourShowing().table(.day(Day(number: 20_800)), on: Paper()) }
    let person = #expect(throws: Refusal.self) { try team.person(called: "bne") }
    #expect(person?.message == "error: no member of staff 'bne' in the team; did you mean 'ben'?")
    let child = #expect(throws: Refusal.self) { try team.child(called: "K7") }
    #expect(child?.message == "error: no child 'K7' in the team; did you mean 'K1'?")
  }

  @Test("A rota that names somebody whom the team does not have is refused by the file's name")
  func unknown() throws {
    let rota = try harbourRota(HarbourTeam.rota.replacing("\"cara\"", with: "\"clara\""))
    let refusal = #expect(throws: Refusal.self) { try harbour().judge(rota, named: "old.json") }
    #expect(refusal?.message.contains("old.json names a member of staff 'clara'") == true)
    #expect(refusal?.message.contains("did you mean 'cara'?") == true)
  }
}
