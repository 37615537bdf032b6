import RotaModel
import RotaTerminal
import RotaUI
import Testing

@Suite("What matters is not cut off, at 80 columns")
struct NothingHiddenTests {
  @Test("How far the planner is stays in sight beside whatever else is said")
  func planning() throws {
    var sitting = try Sitting()
    sitting.type("p")
    sitting.tell(.planning(percent: 42))
    sitting.tell(.said("copied 10:00–19:00; Y puts it where the cursor is"))
    #expect(sitting.text.contains("Y puts it where the cursor is") && sitting.text.contains("planning 42 %"))
    sitting.tell(.refused((1...40).map { "worker \($0)" }.joined(separator: ", ")))
    #expect(sitting.text.contains(/… +planning 42 %/), "it ends before the percentage, not under it")
    sitting.type("e")
    #expect(sitting.text.contains("in hand; not moved yet") && sitting.text.contains("planning 42 %"))
    sitting.tell(.planningEnded)
    #expect(!sitting.text.contains("planning"))
  }

  @Test("A day in words keeps the week's hours, whatever else goes")
  func hours() throws {
    var sitting = try Sitting()
    sitting.type("e")
    #expect(sitting.text.contains("33 of 30 h."))
  }

  /// Seven contacts in one shift are more than a line holds.
  private func busy() throws -> LeadWeek {
    let monday = try Given.day("2026-11-30")
    let staff = [Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(30)))]
    let children = (0..<7).map { number in
      Child(id: ChildID("C\(100 + number)"), keyWorker: "ana", needs: [Need(id: "mentoring", minutes: 30)])
    }
    let team = Team(
      service: Service(name: "Quay", clock: Clock(timezone: "Europe/London"), window: TimeRange(480, 1380)),
      staff: staff, children: children)
    let contacts = children.enumerated().map { number, child in
      Contact(
        id: ContactID(child: child.id, need: "mentoring", occurrence: .init(week: monday, number: 1)), day: monday + 1,
        time: TimeRange(540 + 45 * number, 570 + 45 * number), staff: ["ana"])
    }
    let shift = Shift(staff: "ana", day: monday + 1, time: TimeRange(480, 960))
    return try Given.desk(
      team, Rota(horizon: try #require(Horizon(from: monday, weeks: 1)), shifts: [shift], contacts: contacts))
  }

  @Test("Half a pseudonym is another child's: contacts are said whole, shorter where there are many, or counted")
  func contacts() throws {
    var sitting = try Sitting(desk: try busy())
    let line = try #require(sitting.text.split(separator: "\n").first { $0.contains("09:00 C100") })
    #expect(line.contains("12:00 C104 · … 2 more"))
    sitting.tell(.desk(try Given.desk(), Given.standing, said: nil))
    sitting.type("c")
    #expect(!sitting.text.contains("…"))
  }

  @Test("What a list has no room for is said whole where it is chosen")
  func chosen() throws {
    var sitting = try Sitting()
    sitting.type("?type the times")
    let text = sitting.text.split(separator: "\n").map { $0.filter { $0 != "│" } }.joined(separator: " ")
    let words = text.split(separator: " ").joined(separator: " ")
    #expect(words.contains("type the times: the shift's times, or the contact's day, start and workers"))
  }

  @Test("A line of the review before a publish is said whole where it is chosen")
  func review() throws {
    let long = "  Hamish  C06 evening-check 1 Sun 6 Dec 20:45 → Mon 7 Dec 19:00, Indira and Hamish → Bryn and Kwame"
    var sitting = try Sitting()
    sitting.tell(
      .review(Review(lines: ["Publish 30 Nov – 6 Dec 2026?  1 person to tell, nobody else", long], toDecide: [])))
    #expect(!sitting.text.contains("Kwame"))
    sitting.press(.down)
    let words = sitting.text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("Mon 7 Dec 19:00, Indira and Hamish → Bryn and Kwame"))
  }

  @Test("A list that is longer than the screen says where in it one is")
  func place() throws {
    var sitting = try Sitting(desk: try LargeTeam.desk())
    sitting.press(.character("c"), .end)
    #expect(sitting.text.contains("160 of 160"))
  }

  @Test("However much a repair changes, the repairs are seen")
  func repairs() throws {
    let changes = (1...40).map { "Worker \($0) Mon break 19:15–19:45 → 19:30–20:00" }
    let repair = Repair(
      number: 1, edits: [], changes: changes, service: -50, wishes: 3, text: "40 changes: \(changes[0])", needs: nil)
    var sitting = try Sitting()
    sitting.type("w")
    sitting.tell(
      .explained(Explanation(subject: "lead, Wed 2 Dec", verdict: "Nobody is there.", repairs: [repair]), question: 1))
    #expect(sitting.text.contains("▸ 1  40 changes:") && sitting.text.contains("needs 50 better, wishes 3 worse"))
    #expect(sitting.text.contains("more; 'rota why' prints them all"))
  }
}
