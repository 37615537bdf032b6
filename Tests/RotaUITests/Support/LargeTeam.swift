import RotaModel
import RotaUI
import Testing

/// As many people and children as the product is for, with names as long as names are, planned by a simple pattern.
enum LargeTeam {
  static func desk(people: Int = 60, children: Int = 160) throws -> LeadWeek {
    let monday = try Given.day("2026-11-30")
    let staff = (0..<people).map { number in
      Person(
        id: PersonID("p\(number)"),
        name: number % 7 == 3 ? "Wilhelmina Featherstonehaugh-\(number)" : "Worker \(number)",
        contract: Contract(hours: Hours(37)))
    }
    let zones: [Zone] = ["north", "south", "east", "a-zone-with-a-long-name"]
    let clients = (0..<children).map { number in
      Child(
        id: ChildID("C\(1000 + number)"), zone: zones[number % 4], keyWorker: staff[number % people].id,
        needs: [Need(id: "visit", minutes: 60)])
    }
    let cover = [
      CoverLine(id: "open", when: Period(weekdays: .all, time: TimeRange(480, 1380)), need: 5),
      CoverLine(id: "closing", when: Period(weekdays: .all, time: TimeRange(1260, 1380)), need: 2),
    ]
    let team = Team(
      service: Service(
        name: "The Adolescent Intervention Service of a County with a Long Name",
        clock: Clock(timezone: "Europe/London"),
        window: TimeRange(480, 1380)),
      cover: cover, staff: staff, children: clients)
    return try Given.desk(team, rota(monday, staff, clients))
  }

  /// Four days each, a third of them late; two visits a person, one after the other.
  private static func rota(_ monday: Day, _ staff: [Person], _ children: [Child]) throws -> Rota {
    let shifts = staff.enumerated().flatMap { number, person in
      (0..<7).filter { ($0 + number) % 7 < 4 }.map { day in
        let start = number % 3 == 0 ? 840 : 480 + number % 4 * 30
        return Shift(
          staff: person.id, day: monday + day, time: TimeRange(start, start + 525),
          pause: TimeRange(start + 240, start + 270))
      }
    }
    let contacts = children.enumerated().compactMap { number, child -> Contact? in
      guard let shift = shifts.first(where: { $0.staff == child.keyWorker }) else { return nil }
      let start = shift.time.start + 15 + number / staff.count * 75
      return Contact(
        id: ContactID(child: child.id, need: "visit", occurrence: .init(week: monday, number: 1)), day: shift.day,
        time: TimeRange(start, start + 60), staff: [shift.staff])
    }
    return Rota(horizon: try #require(Horizon(from: monday, weeks: 1)), shifts: shifts, contacts: contacts)
  }
}
