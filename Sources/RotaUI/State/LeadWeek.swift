package import RotaModel
package import RotaJudge
package import RotaPages

/// What lies on the desk: a team with its dated facts, a week of a rota, and all that is known of them. It is made anew
/// when one of them changes, away from the screen, so that a frame only reads.
package struct LeadWeek: Hashable, Sendable {
  package let team: Team
  package let rota: Rota
  package let report: Report
  /// The Monday of the week on the screen.
  package let monday: Day
  package let facts: WeekFacts
  /// Worst first.
  package let troubles: [Trouble]
  package let children: [ChildWeek]
  /// Each person's day in stretches, by day of the week, then in the order of the team.
  let strips: [[DayStrip]]
  /// Days of people that differ from the version that they know.
  let changed: Set<StaffDay>
  /// Who is away when, and why: the lead's to see.
  private let leave: [StaffDay: [Leave]]
  /// Where everybody is in the team's list, for what is looked up in every frame.
  let places: [PersonID: Int]
  private let childPlaces: [ChildID: Int]
  let names: ShortNames
  /// Whether everything is met.
  let isClean: Bool

  package init(
    team: Team, rota: Rota, report: Report, after previous: Rota? = nil, known: Rota? = nil, monday: Day? = nil
  ) {
    let monday = monday ?? rota.horizon.first
    self.team = team
    self.rota = rota
    self.report = report
    self.monday = monday
    let facts = WeekFacts(team, rota, report, after: previous, from: monday)
    self.facts = facts
    troubles = report.troubles(of: team, in: rota)
    children = ChildWeek.all(team, rota, after: previous, in: monday...(monday + 6))
    strips = (0..<7).map { day in
      facts.people.map { team.dayStrip($0.cells[day], of: $0.person, in: rota) }
    }
    changed = known.map { LeadWeek.differences(rota, $0) } ?? []
    places = Dictionary(zip(team.staff.map(\.id), team.staff.indices), uniquingKeysWith: { first, _ in first })
    childPlaces = Dictionary(
      zip(team.children.map(\.id), team.children.indices), uniquingKeysWith: { first, _ in first })
    leave = LeadWeek.leave(team, in: monday...(monday + 6))
    names = ShortNames(team)
    isClean = report.isClean
  }

  struct StaffDay: Hashable, Sendable {
    let person: PersonID
    let day: Day
  }

  private static func differences(_ new: Rota, _ old: Rota) -> Set<StaffDay> {
    let shifts = Set(new.shifts).symmetricDifference(old.shifts)
    let contacts = Set(new.sorted.contacts).symmetricDifference(old.sorted.contacts)
    return Set(shifts.map { StaffDay(person: $0.staff, day: $0.day) })
      .union(contacts.flatMap { contact in contact.staff.map { StaffDay(person: $0, day: contact.day) } })
  }
}

/// Leave.
extension LeadWeek {
  private static func leave(_ team: Team, in week: ClosedRange<Day>) -> [StaffDay: [Leave]] {
    team.leave.reduce(into: [:]) { found, entry in
      guard entry.off else { return }
      for day in week where team.calendars.on(entry.when, day) {
        for person in team.people(on: entry) {
          found[StaffDay(person: person, day: day), default: []].append(entry)
        }
      }
    }
  }

  func leave(of person: PersonID, on day: Day) -> [Leave] { leave[StaffDay(person: person, day: day)] ?? [] }

  /// What kind it is: `sick`.
  func leaveWord(_ person: PersonID, _ day: Day) -> String {
    leave(of: person, on: day).first(where: \.when.isWholeDay)?.reason ?? "leave"
  }

  /// `leave (sick)`
  func leaveWords(_ person: PersonID, _ day: Day) -> String {
    let word = leaveWord(person, day)
    return word == "leave" ? word : "leave (\(word))"
  }

  /// `away 13:00–17:00 (toil)`, beside what is worked of the day.
  func hoursAway(_ person: PersonID, _ day: Day) -> [String] {
    leave(of: person, on: day).filter { !$0.when.isWholeDay }.map { entry in
      "away \(entry.when.time.words)\(entry.reason.map { " (\($0))" } ?? "")"
    }
  }
}

extension LeadWeek {
  func day(_ index: Int) -> Day { monday + index }

  func cell(_ person: Int, _ day: Int) -> PersonWeek.Cell? {
    facts.people.indices.contains(person) && (0..<7).contains(day) ? facts.people[person].cells[day] : nil
  }

  func shift(of person: PersonID, on day: Day) -> Shift? {
    places[person].flatMap { cell($0, day - monday)?.shift }
  }

  func name(_ id: PersonID) -> String { names[id] }

  func child(_ id: ChildID) -> Child? { childPlaces[id].map { team.children[$0] } }

  func entries(of child: ChildID) -> [ChildWeek.Entry] { children.first { $0.child.id == child }?.entries ?? [] }

  func contact(_ id: ContactID) -> Contact? { rota.contacts.last { $0.id == id } }

  /// Shown by the judge's own score alone: a bound that belonged to another rota proves nothing about this one.
  var bound: Rota.Bound? { rota.score == report.score ? rota.bound : nil }
}
