import RotaAnswers
import RotaModel
import RotaJudge
import RotaTestSupport
import Testing

/// The harbour team's week: Ana and Ben see K1 in the harbour, half an hour from the office.
@Suite("An edit changes the rota and the dated facts, and pins what it set")
struct EditedTests {
  private let monday = Day(number: 20_787)
  private let first = contactID("K1/visit/2026-11-30/1")
  private let second = contactID("K1/visit/2026-11-30/2")

  private func edited(_ edits: Edit..., now: Moment? = nil) throws -> Edited {
    try Edited(harbour(), harbourRota(), now: now).applying(edits)
  }

  private func found(_ edited: Edited, _ person: PersonID, _ day: Day) -> Shift? {
    edited.rota.shifts.first { $0.staff == person && $0.day == day }
  }

  @Test("A shift gets its times and a legal break, is pinned, and the earlier pin of that day is withdrawn")
  func shift() throws {
    let edited = try self.edited(.shift("ben", monday + 1, TimeRange(660, 1080), pause: nil))
    let shift = try #require(found(edited, "ben", monday + 1))
    #expect(shift.time == TimeRange(660, 1080))
    let pause = try #require(shift.pause)
    #expect(pause.length == 30 && pause.start >= 720 && pause.end <= 1020)
    #expect(
      edited.facts == [
        .removed(.pin(.shift("ben", monday + 1, start: 660, end: 1140))),
        .added(.pin(.shift("ben", monday + 1, start: 660, end: 1080))),
      ])
    #expect(try edited.team.judge(edited.rota).breaches.isEmpty)
  }

  /// From 17:00 on two must be there to close, so the break lies before; Cara's presence makes the morning free.
  @Test("The break lies where least cover is lost")
  func breakWhereItCostsLeast() throws {
    let edited = try self.edited(.shift("ana", monday + 1, TimeRange(600, 1140), pause: nil))
    let pause = try #require(found(edited, "ana", monday + 1)?.pause)
    #expect(pause.end <= 1020)
    let before = try harbour().judge(harbourRota()).total(.cover)
    #expect(try edited.team.judge(edited.rota).total(.cover) <= before)
  }

  @Test("A short shift has no break, and a contact that it has no room for falls out")
  func shortShift() throws {
    let edited = try self.edited(.shift("ben", monday + 3, TimeRange(720, 1020), pause: nil))
    #expect(found(edited, "ben", monday + 3)?.pause == nil)
    #expect(edited.rota.contacts.map(\.id) == [first])
    #expect(try edited.team.judge(edited.rota).breaches.isEmpty)
  }

  @Test("A day off takes the shift and its contacts")
  func dayOff() throws {
    let edited = try self.edited(.dayOff("ben", monday + 3))
    #expect(found(edited, "ben", monday + 3) == nil)
    #expect(edited.rota.contacts.map(\.id) == [first])
    #expect(edited.facts == [.added(.pin(.off("ben", monday + 3)))])
  }

  @Test("A contact moves with its worker's break out of its way, and is pinned whole")
  func contact() throws {
    let edited = try self.edited(.contact(first, monday, start: 780, staff: ["ana"]))
    let contact = try #require(edited.rota.contacts.first { $0.id == first })
    #expect(contact.time == TimeRange(780, 840) && contact.staff == ["ana"])
    #expect(edited.facts == [.added(.pin(.contact(first, date: monday, start: 780, staff: ["ana"])))])
    #expect(try edited.team.judge(edited.rota).breaches.isEmpty)
  }

  @Test("Moved to another week, a contact is cancelled and a one-off takes its place there, as one step")
  func otherWeek() throws {
    let edited = try self.edited(.contact(second, monday + 8, start: 960, staff: ["ben"]))
    #expect(edited.rota.contacts.map(\.id) == [first])
    let once = try #require(edited.team.oneOffs.first)
    #expect(once.child == "K1" && once.need.minutes == 60)
    #expect(edited.team.cancelled == [second])
    let moved = ContactID(child: "K1", need: once.need.id)
    #expect(edited.team.pins.contains(.contact(moved, date: monday + 8, start: 960, staff: ["ben"])))
    let next = try #require(Horizon(from: monday + 7, weeks: 1))
    #expect(edited.team.demand(in: next).contains { $0.id == moved && $0.owed })
    #expect(!edited.team.demand(in: edited.rota.horizon).contains { $0.id == second && $0.owed })
  }

  @Test("Cancelled is not owed; owed again it is; left out it still is")
  func cancelled() throws {
    #expect(try edited(.cancel(second)).team.cancelled == [second])
    let back = try edited(.cancel(second), .owe(second))
    #expect(back.team.cancelled.isEmpty && back.facts.isEmpty)
    let out = try edited(.leaveOut(second))
    #expect(try out.team.judge(out.rota).unmet.contains(second))
  }

  @Test("Who falls ill while on shift works to the next step of the grid; what was still to come is dropped")
  func leave() throws {
    let ill = Leave(staff: "ana", when: Period(dates: monday...monday, time: TimeRange(850, 1440)), reason: "sick")
    let running = try edited(.leave(ill), now: Moment(monday, 850))
    #expect(found(running, "ana", monday)?.time == TimeRange(600, 855))
    #expect(!running.rota.contacts.contains { $0.id == first })
    let away = Leave(staff: "ana", when: Period(dates: (monday + 1)...(monday + 2)))
    let later = try edited(.leave(away))
    #expect(found(later, "ana", monday + 1) == nil && found(later, "ana", monday + 2) == nil)
  }

  @Test("What can't be is refused with what was found and what was expected, and nothing changes")
  func mistakes() throws {
    for (edit, says) in [
      (
        Edit.shift("bne", monday, TimeRange(600, 900), pause: nil),
        "no member of staff 'bne' in the team; did you mean 'ben'?"
      ),
      (.shift("ben", monday, TimeRange(607, 900), pause: nil), "steps of 15 min, and 10:07 is none"),
      (.shift("ben", monday + 7, TimeRange(600, 900), pause: nil), "Mon 7 Dec 2026 is not in this rota"),
      (.shift("ben", monday, TimeRange(900, 900), pause: nil), "is empty"),
      (.contact(contactID("K1/visti/2026-11-30/1"), monday), "did you mean 'K1/visit'?"),
      (.contact(contactID("K1/visit/2026-11-30/3"), monday), "there are 2 contacts of it a week"),
      (.contact(first, monday, start: 600, staff: ["ana", "ben"]), "needs 1 worker, and 2 are named"),
      (.cancel(contactID("K9/visit/2026-11-30/1")), "no child 'K9'"),
      (.unpin(.off("ana", monday)), "nothing is pinned so"),
      (.owe(first), "is not cancelled"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try edited(edit) }
      #expect(refusal?.message.contains(says) == true, "\(refusal?.message ?? "")")
    }
  }
}

private func contactID(_ text: String) -> ContactID { ContactID(text) ?? ContactID(child: "", need: "") }

extension Edit {
  fileprivate static func contact(_ id: ContactID, _ day: Day) -> Edit {
    .contact(id, day, start: 600, staff: ["ana"])
  }
}
