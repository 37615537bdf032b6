import RotaModel
import Testing

/// The week from Mon 30 Nov 2026 with one child, C1, who should have three visits a week.
@Suite("What a horizon owes")
struct DemandTests {
  private let monday = Day(number: 20_787)

  private func team(paused: [Period] = [], oneOff: (after: Day, startBy: Day)? = nil) -> Team {
    let service = Service(name: "Team", clock: Clock(timezone: "UTC"), window: TimeRange(480, 1380))
    let child = Child(id: "C1", paused: paused, needs: [Need(id: "visit", minutes: 60, times: 3)])
    let need = oneOff.map {
      Need(id: "welfare", minutes: 30, after: Moment($0.after, 600), startBy: Moment($0.startBy, 600))
    }
    return Team(
      service: service, staff: [], children: [child], oneOffs: need.map { [OneOff(child: "C1", need: $0)] } ?? [])
  }

  private func owed(_ team: Team, weeks: Int = 1, after previous: Rota? = nil) throws -> [String] {
    let horizon = try #require(Horizon(from: monday, weeks: weeks))
    return team.demand(in: horizon, after: previous).filter(\.owed).map { "\($0.id)" }
  }

  @Test func eachWeekHasItsOwnContacts() throws {
    #expect(
      try owed(team(), weeks: 2) == [
        "C1/visit/2026-11-30/1", "C1/visit/2026-11-30/2", "C1/visit/2026-11-30/3", "C1/visit/2026-12-07/1",
        "C1/visit/2026-12-07/2", "C1/visit/2026-12-07/3",
      ])
    let horizon = try #require(Horizon(from: monday, weeks: 2))
    #expect(team().demand(in: horizon).allSatisfy { $0.span.lowerBound.weekday == .mon && $0.span.count == 7 })
  }

  @Test(arguments: [(1, 3), (2, 3), (3, 2), (4, 2), (5, 1), (6, 1), (7, 0)])
  func aPauseOnWholeDaysOwesLess(days: Int, times: Int) throws {
    // Three times the free days by seven, rounded up.
    let paused = team(paused: [Period(dates: monday...(monday + (days - 1)))])
    #expect(try owed(paused) == (0..<times).map { "C1/visit/2026-11-30/\($0 + 1)" })
  }

  @Test func aPauseOfAFewHoursOwesTheSame() throws {
    #expect(try owed(team(paused: [Period(weekdays: .all, time: TimeRange(480, 1380))])).count == 3)
  }

  @Test func aOneOffIsOwedWhereItsLastStartIs() throws {
    let within = team(oneOff: (monday + 2, monday + 4))
    #expect(try owed(within).last == "C1/welfare")
    let beyond = team(oneOff: (monday + 2, monday + 8))
    #expect(try owed(beyond).count == 3)
    let horizon = try #require(Horizon(from: monday, weeks: 1))
    let demand = try #require(beyond.demand(in: horizon).last)
    #expect(demand.allowed && !demand.owed)
    let later = team(oneOff: (monday + 7, monday + 8))
    #expect(try #require(later.demand(in: horizon).last).allowed == false)
  }

  @Test func whatIsCancelledOrHeldBeforeIsNotOwed() throws {
    var team = team(oneOff: (monday - 2, monday + 2))
    team.cancelled = [ContactID("C1/visit/2026-11-30/2")].compactMap(\.self)
    #expect(try owed(team) == ["C1/visit/2026-11-30/1", "C1/visit/2026-11-30/3", "C1/welfare"])
    let last = try #require(Horizon(from: monday - 7, weeks: 1))
    let held = Contact(
      id: ContactID(child: "C1", need: "welfare"), day: monday - 2, time: TimeRange(660, 690), staff: [])
    #expect(try owed(team, after: Rota(horizon: last, contacts: [held])).last == "C1/visit/2026-11-30/3")
  }

  @Test func aContactIsAgreedOnceItsDateAndStartArePinned() throws {
    let id = try #require(ContactID("C1/visit/2026-11-30/1"))
    let horizon = try #require(Horizon(from: monday, weeks: 1))
    var team = team()
    team.pins = [.contact(id, date: monday, start: nil, staff: ["ana"])]
    #expect(team.demand(in: horizon).allSatisfy { !$0.agreed })
    team.pins = [.contact(id, date: monday, start: 600, staff: nil)]
    #expect(team.demand(in: horizon).filter(\.agreed).map(\.id) == [id])
  }

  @Test func travelIsTheSameBothWaysAndNothingWhereNothingIsSaid() {
    var travel = TravelTimes()
    travel["town", "leigh"] = 15
    #expect(travel.minutes("leigh", "town") == 15 && travel.minutes("town", "leigh") == 15)
    #expect(travel.minutes("town", "town") == 0 && travel.minutes("town", nil) == 0 && travel.minutes("a", "b") == 0)
  }
}
