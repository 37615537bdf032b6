import Foundation
import RotaAnswers
import RotaModel
import RotaJudge
import RotaTerminal
import RotaTestSupport
import RotaUI
import RotaWorkspace
import Testing

@Suite("A lead plans together with the planner")
struct PlanningTests {
  private let monday = Day(number: 20_787)

  private func week(_ sitting: Sitting) throws -> OpenWeek {
    try OpenTeam(sitting.file).week(monday, now: try #require(Moment(Sitting.now)))
  }

  @Test("The planner fills the week while the screen stays live; stopped, what it has found is kept, as one step")
  func plan() throws {
    try withHarbour { sitting in
      try sitting.run(
        .seeing("contacts to plan", type: "p"), .seeing("everything is met", type: "p"),
        .seeing("u takes it back", type: "q"))
      let planned = try week(sitting)
      #expect(planned.report.isClean && planned.undo?.words == "planned")
      let text = try sitting.run(.seeing("everything is met", type: "u"), .seeing("undone: planned"))
      #expect(text.contains("0900") == false)
      #expect(try week(sitting).rota.shifts.isEmpty)
    }
  }

  @Test("A hand edit while the planner works is kept and pinned, and the planner goes on around it")
  func edit() throws {
    try withHarbour { sitting in
      try sitting.run(
        .seeing("contacts to plan", type: "p"), .seeing("everything is met", type: "jlo"),
        .seeing("the price", where: { $0.contains("Ben off on Tue 1 Dec: ") && !$0.contains(": …") }) { [.enter] },
        .seeing("planning round it", where: { $0.contains("p stop") && $0.contains("Ben Tue 1 Dec off") }) {
          [.character("p")]
        },
        .seeing("u takes it back", type: "q"))
      let planned = try week(sitting)
      #expect(planned.team.pins.contains(.off("ben", monday + 1)))
      #expect(planned.rota.shift(of: "ben", on: monday + 1) == nil && planned.report.breaches.isEmpty)
    }
  }

  @Test("Closed while the planner works, what it has found by then is the draft, and nobody holds the week")
  func closing() throws {
    try withHarbour { sitting in
      try sitting.run(.seeing("contacts to plan", type: "p"), .seeing("everything is met", type: "q"))
      #expect(try week(sitting).report.isClean && week(sitting).holder == nil)
    }
  }

  @Test("A repair is made by its number, as one step; it pins nothing, so that the planner may better it")
  func repair() throws {
    try withHarbour(planned: true) { sitting in
      try sitting.run(
        .seeing("2 of 3 planned", type: "!"), .seeing("K2 family", type: "w"),
        .seeing("What would do it", type: "1"), .seeing("K2 family is planned", type: "q"))
      let mended = try week(sitting)
      #expect(mended.report.unmet.isEmpty && mended.report.breaches.isEmpty)
      let pins = mended.team.pins.filter { $0.day != monday + 1 }
      #expect(pins.isEmpty, "but for the team file's own")
      try sitting.run(.seeing("3 of 3 planned", type: "u"), .seeing("undone"))
      #expect(try week(sitting).report.unmet.count == 1)
    }
  }
}

@Suite("Two screens on one team")
struct TwoScreensTests {
  @Test("While somebody else plans the week it waits, and says for whom; taken over, it may be changed")
  func second() throws {
    try withHarbour(planned: true) { sitting in
      let first = try OpenTeam(sitting.file, for: .changing)
      try first.hold(Day(number: 20_787))
      try sitting.run(
        .seeing("planning since", type: "o"), .seeing("has been planning this week since", type: "Z"),
        .seeing("the week is yours to change", type: "o"), .seeing("Ana off on Mon 30 Nov"))
      #expect(throws: Refusal.self) { try first.beat(atOnce: true) }
    }
  }

  @Test("Taken over while it plans, what it had found lies beside the draft, which the other one has as it was")
  func loser() throws {
    try withHarbour(planned: true) { sitting in
      let monday = Day(number: 20_787)
      let other = try OpenTeam(sitting.file, for: .changing)
      let now = try #require(Moment(Sitting.now))
      let before = try other.week(monday, now: now)
      try sitting.run(
        .seeing("2 of 3 planned", type: "p"),
        .seeing("everything is met", where: { $0.contains("3 of 3 planned") }) {
          try other.takeOver(monday)
          return []
        },
        .seeing("took over the week"), .seeing("@draft:1"))
      #expect(try OpenTeam(sitting.file).week(monday, now: now).isSame(as: before))
    }
  }

  @Test(
    "A plan that has ended before anybody noticed lies beside, too; with nothing better nothing is said to lie there")
  func unnoticed() throws {
    try withHarbour(planned: true) { sitting in
      let monday = Day(number: 20_787)
      let (first, second) = (try OpenTeam(sitting.file, for: .changing), try OpenTeam(sitting.file, for: .changing))
      let now = try #require(Moment(Sitting.now))
      let week = try first.week(monday, now: now)
      try first.hold(monday)
      try second.takeOver(monday)
      var better = week.rota
      better.shifts.removeLast()
      guard case .beside(_, 1, .takenOver) = try first.keep(better, in: week) else {
        Issue.record("it is in the draft")
        return
      }
      try first.hold(monday)
      #expect(try first.keep(better, in: week) == .draft(week: monday), "held again it is ours again")
    }
  }

  @Test("Whether somebody plans is asked of the store, not of a screen that is a second old")
  func asked() throws {
    try withHarbour(planned: true) { sitting in
      let first = try OpenTeam(sitting.file, for: .changing)
      try sitting.run(
        .seeing("2 of 3 planned", type: "Z"),
        .seeing("nobody else is planning this week") {
          try first.hold(Day(number: 20_787))
          return [.character("Z")]
        },
        .seeing("the week is yours to change"))
    }
  }

  @Test("When the other has done planning, the week is free again, and that is said")
  func free() throws {
    try withHarbour(planned: true) { sitting in
      let first = try OpenTeam(sitting.file, for: .changing)
      try first.hold(Day(number: 20_787))
      try sitting.run(
        .seeing("planning since") {
          first.letGo()
          return []
        },
        .seeing("the week is free to change again", type: "o"), .seeing("Ana off on Mon 30 Nov"))
    }
  }

  @Test("Leave that another lead enters while the planner works is in the plan: it begins again from there")
  func factWhilePlanning() throws {
    try withHarbour { sitting in
      let other = try OpenTeam(sitting.file, for: .changing)
      let monday = Day(number: 20_787)
      let now = try #require(Moment(Sitting.now))
      let ill = Leave(staff: "ana", when: Period(dates: monday...monday), reason: "sick")
      try sitting.run(
        .seeing("contacts to plan", type: "p"),
        .seeing("everything is met") {
          _ = try other.apply([.leave(ill)], to: other.week(monday, now: now))
          return []
        },
        .seeing(
          "Ana's leave on the grid, and the planner at work",
          where: { screen in
            screen.contains("p stop")
              && screen.split(separator: "\n").contains { $0.contains("Ana") && $0.contains("leave") }
          }
        ) { [.character("p")] },
        .seeing("u takes it back", type: "q"))
      let planned = try OpenTeam(sitting.file).week(monday, now: now)
      #expect(planned.rota.shift(of: "ana", on: monday) == nil && planned.report.breaches.isEmpty)
    }
  }

  @Test("What the first one changes, the second one sees")
  func looking() throws {
    try withHarbour(planned: true) { sitting in
      let first = try OpenTeam(sitting.file, for: .changing)
      let monday = Day(number: 20_787)
      let now = try #require(Moment(Sitting.now))
      try sitting.run(
        .seeing("2 of 3 planned") {
          _ = try first.apply([.dayOff("ben", monday + 3)], to: first.week(monday, now: now))
          return []
        },
        .seeing("Ben Thu 3 Dec off"))
    }
  }
}
