import RotaAnswers
import RotaJudge
import RotaModel
import RotaTestSupport
import Testing

@Suite("Somebody rings in sick, a contact runs late, a child says no: the same ways")
struct SetbackTests {
  private static let yaml = PierTeam.yaml.replacing(
    #"needs: [{id: visit, minutes: 60, times: 3, within: "15:00-21:00"}]"#,
    with: #"needs: [{id: visit, minutes: 60, priority: critical, within: "wed 18:00-19:00"}]"#)

  private static let wednesday = Pier.wednesday
  private let pier: Pier

  init() throws { pier = try Pier(published: Self.yaml) }

  private func visit() throws -> Contact {
    try #require(pier.base.contacts.first { $0.id.child == "C1" && $0.day == Self.wednesday })
  }

  /// Each way breaks no rule by the judge, who knows all that is so since then.
  private func expectSound(_ answer: MomentAnswer) throws {
    let team = pier.recording(answer.moment, now: answer.now)
    for way in answer.ways {
      let report = try team.judge(way.rota, Surroundings(base: pier.base, now: answer.now))
      #expect(report.score.must == 0, "\(report.breaches.map(\.text))")
      #expect(way.told == report.told)
    }
  }

  @Test("A worker sick at 14:00 with a critical contact at 18:00: others go, in ways that are different")
  func sick() throws {
    let visit = try visit()
    let person = try #require(visit.staff.first)
    #expect(visit.time.start == 18 * 60)
    let now = Moment(Self.wednesday, 14 * 60)
    let leave = Leave(
      staff: person, when: Period(dates: now.day...now.day, time: TimeRange(now.minute, 1440)), reason: "sick")
    let moment = pier.team.criticalMoment(.sick(person), leave: [leave], at: now, published: pier.base)
    #expect(moment.contacts.map(\.need.startBy) == [Moment(Self.wednesday, 19 * 60)])
    let answer = try pier.answer(moment)
    #expect(answer.ways.count > 1, "\(answer.conflict)")
    try expectSound(answer)
    for way in answer.ways {
      #expect(way.contact?.staff.contains(person) == false && way.contact?.time.start == 18 * 60)
      #expect(!way.losses.contains { $0.contains("no longer owed") }, "it is held, under another name")
    }
  }

  @Test("A contact that runs late keeps its workers there, and what follows it gives way")
  func late() throws {
    let visit = try visit()
    let now = Moment(Self.wednesday, 18 * 60 + 45)
    let moment = pier.team.criticalMoment(.late(visit.id, by: 40), at: now, published: pier.base)
    let answer = try pier.answer(moment)
    let way = try #require(answer.ways.first)
    try expectSound(answer)
    // Forty minutes are three quarters of an hour on the grid.
    let busy = TimeRange(19 * 60, 19 * 60 + 45)
    for person in visit.staff {
      #expect(!way.rota.contacts(of: person, on: Self.wednesday).contains { $0.time.overlaps(busy) })
    }
  }

  @Test("What a child refuses is owed once more within two days, and offered in ways like any other")
  func refused() throws {
    let visit = try visit()
    var pier = pier
    let place = try #require(pier.team.children.firstIndex { $0.id == "C1" })
    pier.team.children[place].needs[0].within = nil
    let now = Moment(Self.wednesday, 16 * 60)
    let moment = pier.team.criticalMoment(.refused(visit.id), at: now, published: pier.base)
    let again = try #require(moment.contacts.first)
    #expect(again.need.after == Moment(visit.day, visit.time.start))
    let answer = try pier.answer(moment)
    let way = try #require(answer.ways.first, "\(answer.conflict)")
    #expect(way.rota.contacts.contains { $0.id == again.contact })
    #expect(!way.rota.contacts.contains { $0.id == visit.id })
  }
}
