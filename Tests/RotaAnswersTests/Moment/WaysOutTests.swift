import RotaAnswers
import RotaJudge
import RotaModel
import RotaTestSupport
import Testing

@Suite("Ways out of a critical moment")
struct WaysOutTests {
  @Test(
    "Each way breaks no rule and keeps the deadline, and every figure of it is the judge's",
    arguments: ["17:40", "19:30", "21:00"])
  func judged(time: String) throws {
    let pier = try Pier()
    let answer = try pier.arrest(time)
    let now = answer.now
    try #require(!answer.ways.isEmpty, "\(answer.conflict)")
    #expect(answer.conflict.isEmpty && answer.nearest == nil)
    #expect(answer.ways.map(\.number) == Array(1...answer.ways.count))
    let before = try JudgedRota(pier.team, pier.base, Surroundings(base: pier.base, now: now)).report.score
    let team = pier.recording(answer.moment, now: now)
    for way in answer.ways {
      let report = try team.judge(way.rota, Surroundings(base: pier.base, now: now))
      #expect(report.score.must == 0, "\(report.breaches.map(\.text))")
      #expect(way.told == report.told && way.service == report.score.service - before.service)
      #expect(way.wishes == report.score.wishes - before.wishes)
      let contact = try #require(way.contact)
      let startBy = try #require(answer.moment.first?.need.startBy)
      #expect(way.spare == startBy.faceMinutes - Moment(contact.day, contact.time.start).faceMinutes)
      #expect((way.spare ?? -1) >= 0 && !report.unmet.contains(contact.id))
      #expect(Set(way.ring.compactMap(\.whom.person)) == Set(way.told))
    }
  }

  @Test("The kinds are what they say: of all ways nobody tells fewer, is there sooner, or loses less")
  func kinds() throws {
    let ways = try Pier().arrest("17:40").ways
    let fewest = try #require(ways.first { $0.kinds.contains(.fewestTold) })
    #expect(ways.allSatisfy { $0.told.count >= fewest.told.count })
    let soonest = try #require(ways.first { $0.kinds.contains(.soonest) })
    #expect(ways.allSatisfy { ($0.spare ?? 0) <= soonest.spare ?? 0 })
    #expect(ways.contains { $0.kinds.contains(.leastLost) })
    #expect(ways.first == fewest, "the one that tells fewest stands first")
    for (place, way) in ways.enumerated() {
      #expect(!ways[..<place].contains { $0.rota.contacts == way.rota.contacts && $0.rota.shifts == way.rota.shifts })
    }
  }

  @Test("The same question has the same answer")
  func repeatable() throws {
    let pier = try Pier()
    #expect(try pier.arrest("17:40") == pier.arrest("17:40"))
  }

  @Test("What has begun stays as it was")
  func past() throws {
    let pier = try Pier()
    let answer = try pier.arrest("17:40")
    for way in answer.ways {
      for contact in pier.base.contacts where Moment(contact.day, contact.time.start) < answer.now {
        #expect(way.rota.contacts.contains(contact))
      }
    }
  }

  @Test(
    "Late in the evening the contact shrinks to what the window leaves, and not under what is of use",
    arguments: ["20:30", "21:00"])
  func shorter(time: String) throws {
    let answer = try Pier().arrest(time)
    let minutes = try #require(answer.moment.first?.need.minutes)
    #expect((60..<180).contains(minutes))
    // A quarter of an hour to go there, and one to be back by 23:00.
    let now = try #require(clockMinutes(time))
    #expect(minutes <= 23 * 60 - now - 15)
    for way in answer.ways { #expect(way.contact?.time.length == minutes) }
    #expect(answer.notes.contains { $0.hasSuffix("of the 3 h that are asked for") })
  }

  @Test("At half past seven the three hours fit, with the way there and back, to the minute")
  func whole() throws {
    let answer = try Pier().arrest("19:30")
    #expect(answer.moment.first?.need.minutes == 180 && answer.notes.isEmpty)
    for way in answer.ways { #expect(way.contact?.time == TimeRange(19 * 60 + 45, 22 * 60 + 45)) }
  }

  @Test("Nobody is anywhere sooner than the way there takes from where they are")
  func reach() throws {
    let pier = try Pier()
    for time in ["17:40", "20:30"] {
      let answer = try pier.arrest(time)
      for way in answer.ways {
        let contact = try #require(way.contact)
        // A quarter of an hour from the base to custody.
        #expect(Moment(contact.day, contact.time.start) >= answer.now + 15)
      }
    }
  }

  @Test("Where the window leaves too little, it is said why in four lines, and what is nearest, whole, the next day")
  func tooLate() throws {
    let answer = try Pier().arrest("22:45")
    #expect(answer.ways.isEmpty && (1...4).contains(answer.conflict.count))
    let nearest = try #require(answer.nearest)
    #expect(nearest.contact?.day == Pier.wednesday + 1 && nearest.contact?.time.length == 180)
    #expect((nearest.spare ?? 0) < 0 && nearest.kinds == [.late])
  }

  @Test("Where the deadline has passed, the nearest is still found")
  func passed() throws {
    let pier = try Pier()
    let moment = try pier.moment("rank", at: Moment(Pier.wednesday, 15 * 60))
    let answer = try pier.answer(moment, now: Moment(Pier.wednesday, 17 * 60 + 40))
    #expect(answer.ways.isEmpty)
    #expect(answer.conflict == ["it was to begin by Wed 2 Dec 16:30: that is past"])
    #expect(answer.nearest?.contact?.day == Pier.wednesday)
  }

  @Test("Where nobody holds what is asked for, no safeguard is given away for a way")
  func noSuchSkill() throws {
    let answer = try Pier { $0.replacing("skills: [adult], contract", with: "skills: [other], contract") }
      .arrest("17:40")
    #expect(answer.ways.isEmpty && answer.choices.isEmpty && (1...4).contains(answer.conflict.count))
    #expect(answer.conflict.contains { $0.contains("adult") }, "\(answer.conflict)")
  }

  @Test("Where only less rest would do, a last way stands apart, with what is owed for it and by which regulation")
  func lastResort() throws {
    let whole = PierTeam.yaml.replacing("minutes: 180, least: 60", with: "minutes: 180")
    // Whoever holds the skill begins at eight on Thursday, pinned; three hours from 19:45 leave nine of rest.
    let pier = try Pier(published: whole) { team in
      for person in ["ana", "ben", "cara", "dina"] {
        team.pins.append(.shift(PersonID(person), Pier.wednesday, start: 13 * 60, end: 21 * 60))
        team.pins.append(.shift(PersonID(person), Pier.wednesday + 1, start: 8 * 60, end: 15 * 60))
      }
    }
    let now = Moment(Pier.wednesday, 19 * 60 + 30)
    let kind = try #require(pier.team.moments.first)
    var unpinned = pier
    unpinned.team.pins.removeAll { pin in
      if case .shift(_, Pier.wednesday, _, _) = pin { true } else { false }
    }
    let answer = try unpinned.answer(pier.team.criticalMoment(kind, of: "C1", at: now))
    #expect(answer.ways.isEmpty)
    let last = try #require(answer.lastResort, "\(answer.conflict)")
    #expect(last.kinds == [.lastResort] && (last.spare ?? -1) >= 0)
    #expect(
      last.breaks.contains { $0.contains("rest is owed") && $0.contains("Working Time Regulations 1998, reg. 10") })
    #expect(answer.choices.last == last && Set(answer.choices.map(\.number)).count == answer.choices.count)
  }

  @Test("With everybody on leave there is no way, and the answer is still given")
  func allOnLeave() throws {
    let answer = try Pier { $0 + "leave: [{staff: all, when: 2026-12-02..2026-12-06}]\n" }.arrest("17:40")
    #expect(answer.ways.isEmpty && answer.nearest == nil && (1...4).contains(answer.conflict.count))
  }

  @Test("Whoever has said no isn't sent, and works as they were told to")
  func refused() throws {
    let pier = try Pier()
    let first = try #require(try pier.arrest("17:40").ways.first)
    let person = try #require(first.going.first?.person)
    let ways = try pier.arrest("17:40", refused: [person]).ways
    #expect(!ways.isEmpty)
    for way in ways {
      #expect(!way.going.map(\.person).contains(person))
      for day in Pier.wednesday...(Pier.monday + 6) {
        #expect(way.rota.shift(of: person, on: day)?.time == pier.base.shift(of: person, on: day)?.time)
      }
    }
  }
}

@Suite("More than one moment")
struct SeveralMomentsTests {
  private let at = Moment(Pier.wednesday, 17 * 60 + 40)

  @Test("A second moment of a child gets names of its own, and both are met")
  func second() throws {
    var pier = try Pier()
    let first = try pier.moment("rank", at: at)
    pier.team = pier.recording(first, now: at)
    let second = try pier.moment("tarn", at: Moment(Pier.wednesday, 18 * 60))
    #expect(first.contacts.map(\.need.id) == ["urgent-1"] && second.contacts.map(\.need.id) == ["urgent-2"])
    let answer = try pier.answer(second)
    let way = try #require(answer.ways.first)
    let planned = Set(way.rota.contacts.map(\.id.description))
    #expect(planned.isSuperset(of: ["C1/urgent-1", "C1/urgent-2"]))
  }

  @Test("Two children at once: the way out of the one keeps the other's contact")
  func atOnce() throws {
    var pier = try Pier()
    pier.team = pier.recording(try pier.moment("rank", at: at), now: at)
    let other = try pier.moment("fell", of: "C2", at: at)
    let way = try #require(try pier.answer(other).ways.first)
    #expect(way.rota.contacts.contains { $0.id.description == "C1/urgent-1" })
    #expect(way.rota.contacts.contains { $0.id.description == "C2/urgent-1" })
  }

  @Test("A child that is paused has its own urgent contact, and nothing else that had not begun")
  func pause() throws {
    let pier = try Pier()
    let answer = try pier.answer(pier.moment("fell", at: at))
    let way = try #require(answer.ways.first)
    let begun = pier.base.contacts.filter { Moment($0.day, $0.time.start) < at && $0.child == "C1" }.map(\.id)
    let still = way.rota.contacts.filter { $0.child == "C1" }.map(\.id)
    #expect(Set(still) == Set(begun + answer.moment.contacts.map(\.contact)))
    let team = pier.recording(answer.moment, now: at)
    let later = try #require(Horizon(from: Pier.monday + 7, weeks: 1))
    #expect(!team.demand(in: later).contains { $0.owed && $0.id.child == "C1" })
  }

  @Test("Its clock starts when it happened, however late that is known")
  func clock() throws {
    let pier = try Pier()
    let moment = try pier.moment("tarn", at: Moment(Pier.monday, 9 * 60))
    #expect(moment.first?.need.startBy == Moment(Pier.monday + 3, 9 * 60))
    let way = try #require(try pier.answer(moment, now: at).ways.first)
    let contact = try #require(way.contact)
    #expect(Moment(contact.day, contact.time.start) >= at)
    #expect(!contact.staff.contains("ana"), "somebody independent of the child's care")
  }
}
