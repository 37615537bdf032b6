import Foundation
import RotaModel
import RotaPages
import RotaTestSupport
import RotaText
import Testing

@Suite("The page of a moment")
struct MomentPageTests {
  private let wednesday = Day(number: 20_789)
  private var now: Moment { Moment(wednesday, 17 * 60 + 40) }

  private func moment(minutes: Minutes = 180) throws -> (Team, CriticalMoment) {
    let team = try harbour(PierTeam.yaml)
    let kind = try #require(team.moments.first)
    var moment = team.criticalMoment(kind, of: "C1", at: now)
    moment.contacts[0].need.minutes = minutes
    return (team, moment)
  }

  private func way(_ number: Int, _ moment: CriticalMoment, start: Minutes, told: [PersonID]) throws -> WayOut {
    let horizon = try #require(Horizon(from: wednesday.monday, weeks: 1))
    let contact = Contact(
      id: moment.contacts[0].contact, day: wednesday, time: TimeRange(start, start + 180), staff: ["ana", "ben"])
    var way = WayOut(
      kinds: [.fewestTold], rota: Rota(horizon: horizon), asked: moment.contacts, contact: contact,
      going: [.init(person: "ana", tie: .keyWorker), .init(person: "ben", tie: .known)], spare: 19 * 60 + 10 - start,
      told: told, changes: [.init(name: "Ben", words: ["Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later"])], lost: [],
      losses: ["C2 visit 1 is left out"], margins: ["Ben: 37 h 30 of 42 h in the week"],
      ring: [
        .init(.person("ben"), name: "Ben", phone: "0700 2", asks: true, words: "stay to 22:30"),
        .init(.carer("C2"), name: "C2’s carer", phone: nil, asks: false, words: "no visit 1 on Wed 18:30"),
      ], service: 60, wishes: 2)
    way.number = number
    return way
  }

  private func text(_ answer: MomentAnswer, _ team: Team, isScreen: Bool = false) -> String {
    MomentPage(team, answer, isScreen: isScreen, on: Paper(columns: 80, disclosure: .contacts)).text
  }

  @Test("It is read in the order of a decision: deadline, who, whose shifts, what is lost, margins, whom to ring")
  func order() throws {
    let (team, moment) = try moment()
    let answer = MomentAnswer(
      moment: moment, now: now, ways: [try way(1, moment, start: 18 * 60 + 25, told: ["ana", "ben"])])
    let page = text(answer, team)
    let order = [
      "URGENT CONTACT  C1 · leigh · Ana", "2 workers at custody by 19:10 (1 h 30 left), 3 h, one known to C1, “adult”",
      "1  Ana (key) + Ben (known)", "there 18:25, 45 min spare", "told 2", "ask Ben", "changes  Ben", "stays later",
      "loses    C2 visit 1 is left out", "margins  Ben: 37 h 30 of 42 h",
      "ring     Ben 0700 2: stay to 22:30 – ask [ ]",
      "C2’s carer: no visit 1 on Wed 18:30",
    ]
    var rest = page[...]
    for words in order {
      let found = try #require(rest.firstRange(of: words), "\(words) stands where it belongs:\n\(page)")
      rest = rest[found.upperBound...]
    }
    #expect(page.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 80 })
    #expect(page.split(separator: "\n").count <= 21, "a screen of 24 rows has it whole")
  }

  @Test("The kind stands on the lead's own screen alone")
  func kind() throws {
    let (team, moment) = try moment()
    let answer = MomentAnswer(moment: moment, now: now, ways: [try way(1, moment, start: 1100, told: ["ana"])])
    #expect(text(answer, team, isScreen: true).contains("[lead only: rank]"))
    #expect(!text(answer, team).contains("rank"))
  }

  @Test("Where the window cuts it short, and where there is no way, it is said who takes over when the service closes")
  func handover() throws {
    let (team, short) = try moment(minutes: 75)
    let cut = MomentAnswer(moment: short, now: now, ways: [try way(1, short, start: 1100, told: ["ana"])])
    #expect(text(cut, team).contains("23:00 hand over to Night Desk 01702 000 111"))
    let none = MomentAnswer(moment: short, now: now, ways: [], conflict: ["Nobody can take it."])
    let page = text(none, team)
    #expect(page.contains("No way that is allowed keeps the deadline.\n Nobody can take it."))
    #expect(page.contains("Nor is there one within a day of it.") && page.contains("23:00 hand over to"))
    let (_, whole) = try moment()
    let enough = MomentAnswer(moment: whole, now: now, ways: [try way(1, whole, start: 1100, told: ["ana"])])
    #expect(!text(enough, team).contains("hand over"))
  }
}
