import RotaFiles
import RotaModel
import RotaSheets
import Testing

private func answers(_ given: [NewTeam.Question.Key: String]) -> NewTeam.Answers {
  given.reduce(into: NewTeam.Answers()) { $0[$1.key] = $1.value }
}

private func problem(_ key: NewTeam.Question.Key, _ answer: String, after given: [NewTeam.Question.Key: String] = [:])
  -> String?
{
  NewTeam.questions.first { $0.key == key }?.problem(with: answer, after: answers(given))
}

@Suite("A dozen questions make a team file")
struct NewTeamQuestionTests {
  @Test func theirStandardAnswersWillDo() {
    #expect(NewTeam.questions.count == 12)
    for question in NewTeam.questions { #expect(question.problem(with: "", after: NewTeam.Answers()) == nil) }
  }

  @Test(
    "What they make is read with nothing to say",
    arguments: [
      [:],
      [
        .service: "Zoë's \"night\" team: on & off # call", .open: "08:00-23:00", .base: "town",
        .zones: "north 20, old harbour 35", .staff: "Ana B 37, Ben, Zoë 22.5, Dev, Eva, Fay",
        .skills: "family: ana b, Ben; school: Zoë",
        .cover: "2", .closing: "yes", .children: "K1, K7", .visits: "2 x 60 mon-fri 15:30-20:00",
      ],
      [.zones: "none", .staff: "Ana 10", .children: "0", .cover: "0", .holidays: "none"],
      [.open: "08:00-23:00", .usual: "08:00-16:00, 15:00-23:00", .holidays: "Northern Ireland"],
      [.open: "sat-mon 10:00-16:00", .visits: "1 x 45 min sat,sun 10:00-16:00", .children: "120"],
    ] as [[NewTeam.Question.Key: String]])
  func make(given: [NewTeam.Question.Key: String]) throws {
    let team = try #require(NewTeam(answers(given)))
    let reading = TeamFile.read(TeamSource(name: "new.yaml", text: team.text))
    #expect(reading.diagnostics == [], "\(team.text)")
    #expect(reading.team?.staff == team.staff)
    #expect(reading.team?.children == team.children)
    #expect(reading.team?.service.name == team.name)
    #expect(reading.team?.cover == team.cover)
  }

  @Test("Answers are read as people write them")
  func written() throws {
    let team = try #require(
      NewTeam(
        answers([
          .open: "8am-11pm seven days a week", .usual: "8am to 4pm, 3pm-11pm", .base: "town",
          .zones: "Tilbury 20 min, Old Harbour: 35", .staff: "Ana Pryce 37 hrs, Ben 22.5h, Cara",
        ])))
    #expect(team.window == TimeRange(480, 1380) && team.cover[0].when.weekdays == .all)
    #expect(team.usual == [TimeRange(480, 960), TimeRange(900, 1380)])
    #expect(team.travel["town", "tilbury"] == 20 && team.travel["town", "old-harbour"] == 35)
    #expect(team.staff.map(\.name) == ["Ana Pryce", "Ben", "Cara"])
    #expect(team.staff.map(\.contract.hours) == [Hours(37), Hours("22.5"), Hours(37)])
  }

  @Test("'9 to 5' is no place")
  func noPlace() {
    #expect(problem(.zones, "9 to 5") == "'9 to 5' is not a place and its minutes such as 'north 20'")
  }

  @Test func usualShiftsAndBankHolidaysStandInTheFile() throws {
    func team(_ given: [NewTeam.Question.Key: String]) throws -> Team {
      let text = try #require(NewTeam(answers(given))).text
      return try #require(TeamFile.read(TeamSource(name: "new.yaml", text: text)).team)
    }
    let answered = try team([.open: "08:00-23:00", .usual: "15:00-23:00, 08:00-16:00", .holidays: "scotland"])
    #expect(answered.rules.usualTimes.starts == [480, 900] && answered.rules.usualTimes.ends == [960, 1380])
    #expect(answered.service.holidays == .scotland)
    #expect(answered.leave.count == 1 && answered.leave.allSatisfy { $0.people == nil && !$0.off })
    let without = try team([.holidays: "none"])
    #expect(without.service.holidays == nil && without.leave.isEmpty && without.rules == Rules())
  }

  @Test func whatIsAnsweredStandsInTheTeam() throws {
    let team = try #require(
      NewTeam(
        answers([
          .open: "mon-sat 09:00-20:00", .base: "Town", .zones: "north 20, south 30", .staff: "Ana 37, Ben 18.5",
          .skills: "family: Ben", .cover: "1", .closing: "yes", .children: "3", .visits: "2 x 45",
        ])))
    #expect(team.window == TimeRange(540, 1200) && team.base == "town")
    #expect(team.travel.minutes("town", "south") == 30 && team.travel.minutes("north", "south") == 30)
    #expect(team.staff.map(\.contract.hours) == [Hours("37"), Hours("18.5")])
    #expect(team.staff.map(\.skills) == [[], ["family"]])
    #expect(team.staff.allSatisfy { $0.flex[.sun] == .off && $0.flex[.sat] == .wholeWindow })
    #expect(team.cover.map(\.need) == [1, 2])
    #expect(team.cover.map(\.when.time) == [TimeRange(540, 1200), TimeRange(1140, 1200)])
    #expect(team.children.map(\.id) == ["C01", "C02", "C03"])
    #expect(team.children.map(\.keyWorker) == ["ana", "ben", "ana"])
    #expect(team.children.allSatisfy { $0.needs == [Need(id: "visit", minutes: 45, times: 2, apart: 2)] })
  }

  @Test(
    "An answer that won't do is said in words",
    arguments: [
      (.open, "always", "'always' is not days and hours such as 'mon-fri 09:00-19:00'"),
      (.open, "mon-fri", "say the hours too, three at least: 'mon-fri 09:00-19:00'"),
      (.open, "mon-fri 09:10-17:00", "open and close on a quarter hour: 09:00, 09:15, 09:30 or 09:45"),
      (.usual, "early", "'early' is not a shift such as '08:00-16:00'"),
      (.usual, "08:00-16:00", "you are open 09:00-19:00 only"),
      (.usual, "09:10-16:00", "shifts begin and end on a quarter hour, and 09:10-16:00 does not"),
      (.holidays, "scotlnd", "england-and-wales, scotland, northern-ireland or none; did you mean 'scotland'?"),
      (.zones, "north", "'north' is not a place and its minutes such as 'north 20'"),
      (.zones, "office 5", "'office' is there already"),
      (.staff, "37", "'37' has no name: say 'Ana 37'"),
      (.staff, "Ana 60", "Ana can have 0 to 48 hours a week"),
      (.staff, "Ana 37, ana 20", "two are called ana: give each a letter more, such as 'ana B'"),
      (.staff, ",", "name one person at least"),
      (.skills, "family: Bem", "nobody in the team is called 'Bem'; did you mean 'Ben'?"),
      (.skills, "family", "'family' is not a skill and who holds it such as 'family: Ana, Ben'"),
      (.cover, "4", "a whole number from 0 to 3, since the team has 3"),
      (.closing, "perhaps", "yes or no"),
      (.children, "Sam Smith", "'Sam Smith' is not a pseudonym: letters, digits, '-', '_' and '.' only, such as K1"),
      (.children, "K1, K1", "'K1' is there twice"),
      (.visits, "often", "'often' is not a number of times and of minutes such as '2 x 60'"),
      (.visits, "1 x 60 mon 20:00-22:00", "you are open 09:00-19:00 only"),
      (.visits, "1 x 60 sat", "say weekdays on which you are open: mon-fri"),
      (.visits, "1 x 60 10:00-10:30", "10:00-10:30 is too short for 60 minutes"),
    ] as [(NewTeam.Question.Key, String, String)])
  func problems(key: NewTeam.Question.Key, answer: String, said: String) {
    #expect(problem(key, answer) == said)
    #expect(NewTeam(answers([key: answer])) == nil)
  }

  @Test func anAnswerIsReadInTheLightOfThoseBeforeIt() {
    #expect(problem(.cover, "4", after: [.staff: "Ana, Ben, Cara, Dev"]) == nil)
    #expect(problem(.closing, "yes", after: [.staff: "Ana"]) == "the team has one person only")
  }
}
