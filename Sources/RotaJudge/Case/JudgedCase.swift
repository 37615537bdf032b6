internal import RotaModel

/// A rota laid out before the judge: who works when, who sees whom, what went before and what is already past.
struct JudgedCase {
  let team: Team
  let horizon: Horizon
  let calendars: [NamedCalendar]
  let staff: [PersonID: Person]
  /// Those whose weeks are judged.
  let people: [Person]
  let beside: UnchangedRest?
  let partners: [PartnerID: Partner]
  let leave: [PersonID: [Leave]]
  /// Every contact that the horizon knows.
  let demand: [ContactDemand]
  let shifts: UniqueByKey<PersonDay, Shift>
  let contacts: UniqueByKey<ContactID, Contact>
  let previousShifts: UniqueByKey<PersonDay, Shift>
  let previousContacts: UniqueByKey<ContactID, Contact>
  let published: PublishedByKey?
  let past: Past
  /// The contacts with what is known of them, in the same order.
  let visits: [PlannedContact]
  /// Each worker's contacts on each day, in order.
  let rounds: [PersonDay: [PlannedContact]]
  private let workedBy: [PersonID: WorkedDays]

  init(_ team: Team, _ rota: Rota, after previous: Rota?, published: PublishedByKey?, beside: UnchangedRest? = nil)
    throws(UnknownInRota)
  {
    self.team = team
    self.beside = beside
    self.published = published
    horizon = rota.horizon
    calendars = JudgedCase.calendars(team.calendars, in: rota.horizon)
    staff = Dictionary(team.staff.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    people = beside.map { beside in team.staff.filter { beside.people.contains($0.id) } } ?? team.staff
    partners = Dictionary(team.partners.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    leave = team.leaveByPerson
    demand = team.demand(in: rota.horizon, after: previous)
    shifts = UniqueByKey(
      beside.map { beside in rota.shifts.filter { beside.people.contains($0.staff) } } ?? rota.shifts, by: \.key)
    contacts = UniqueByKey(rota.contacts, by: \.id)
    previousShifts = UniqueByKey(previous?.shifts ?? [], by: \.key)
    previousContacts = UniqueByKey(previous?.contacts ?? [], by: \.id)
    past = Past(shifts: shifts, contacts: contacts, published: published)
    try JudgedCase.checkNames(shifts.values.map(\.staff), staff)
    visits = try JudgedCase.visits(contacts.values, demand, team.children)
    try JudgedCase.checkNames(visits.flatMap(\.staff), staff)
    rounds = JudgedCase.rounds(visits)
    workedBy = JudgedCase.worked(previousShifts.values + shifts.values)
  }

  /// A person's shifts, those of the previous rota included.
  func worked(_ person: PersonID) -> WorkedDays { workedBy[person] ?? WorkedDays([:]) }
}

extension JudgedCase {
  /// The judge knows the bank holidays of the horizon's years, and no others.
  private static func calendars(_ calendars: [NamedCalendar], in horizon: Horizon) -> [NamedCalendar] {
    let years = Set(horizon.days.map(\.year)).sorted()
    return calendars.map { calendar in
      guard case .bankHolidays(let rule) = calendar.days else { return calendar }
      let days = years.flatMap { rule.days(in: $0) }
      return NamedCalendar(name: calendar.name, days: .periods(days.map { Period(dates: $0...$0) }))
    }
  }

  private static func checkNames(_ names: [PersonID], _ staff: [PersonID: Person]) throws(UnknownInRota) {
    if let stranger = names.first(where: { staff[$0] == nil }) { throw .person(stranger) }
  }

  private static func visits(_ contacts: [Contact], _ demand: [ContactDemand], _ children: [Child])
    throws(UnknownInRota) -> [PlannedContact]
  {
    let demandByID = Dictionary(demand.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(children.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var visits: [PlannedContact] = []
    for contact in contacts {
      guard let demand = demandByID[contact.id], let child = children[contact.child] else {
        throw .contact(contact.id)
      }
      visits.append(PlannedContact(contact: contact, demand: demand, child: child))
    }
    return visits
  }

  private static func rounds(_ visits: [PlannedContact]) -> [PersonDay: [PlannedContact]] {
    var rounds: [PersonDay: [PlannedContact]] = [:]
    for visit in visits {
      for worker in visit.staff { rounds[PersonDay(staff: worker, day: visit.day), default: []].append(visit) }
    }
    return rounds.mapValues { $0.sorted(by: PlannedContact.precedes) }
  }

  /// Later shifts take the place of earlier ones on the same day.
  private static func worked(_ shifts: [Shift]) -> [PersonID: WorkedDays] {
    Dictionary(grouping: shifts, by: \.staff).mapValues { own in
      WorkedDays(Dictionary(own.map { ($0.day, $0) }, uniquingKeysWith: { $1 }))
    }
  }
}
