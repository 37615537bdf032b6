import Foundation
import RotaAnswers
import RotaFiles
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A team file of one's own")
struct StartTeamTests {
  @Test("Empty answers already make a team that reads without an error")
  func standard() throws {
    var asked = 0
    let text = try StartTeam.fromAnswers(again: false) { _, _ in
      asked += 1
      return ""
    }
    #expect(asked == 12)
    _ = try harbour(text)
  }

  @Test("Where the answers end early, the standard answers hold for the rest")
  func endsEarly() throws {
    var answers = ["Harbour Team"][...]
    let text = try StartTeam.fromAnswers(again: false) { _, _ in answers.popFirst() }
    #expect(try harbour(text).service.name == "Harbour Team")
  }

  @Test("On a terminal a wrong answer is asked for again, with what was wrong with it")
  func again() throws {
    var problems: [String] = []
    var answers = ["Team", "whenever", "mon-fri 09:00-17:00"][...]
    _ = try StartTeam.fromAnswers(again: true) { _, problem in
      if let problem { problems.append(problem) }
      return answers.popFirst()
    }
    #expect(problems.count == 1)
  }

  @Test("On a terminal 'back' takes back the answer before; each question says how many there are")
  func back() throws {
    var places: [String] = []
    var answers = ["Wrong", "back", "Right"][...]
    let text = try StartTeam.fromAnswers(again: true) { question, _ in
      places.append(question.place)
      return answers.popFirst()
    }
    #expect(try harbour(text).service.name == "Right")
    #expect(places.prefix(4) == ["1 of 12", "2 of 12", "1 of 12", "2 of 12"])
  }

  @Test("Elsewhere a wrong answer ends it: nobody is there to be asked again")
  func refused() {
    var answers = ["Team", "whenever"][...]
    let refusal = #expect(throws: Refusal.self) {
      try StartTeam.fromAnswers(again: false) { _, _ in answers.popFirst() }
    }
    #expect(refusal?.cause == .wrongInput)
  }

  @Test("A file that is there is never written over")
  func never() throws {
    try withScratch { folder in
      try StartTeam.check(folder + "/new.yaml")
      try "mine".write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let refusal = #expect(throws: Refusal.self) { try StartTeam.check(folder + "/team.yaml") }
      #expect(refusal?.cause == .wrongInput)
    }
  }
}
