internal import RotaModel

/// A rota laid out before the judge: who works when, who sees whom, what went before and what is already past.
struct Hearing {
  let team: Team
  let horizon: Horizon
  let calendars: [NamedCalendar]
  let staff: [PersonID: Person]
  /// Those whose weeks are judged.
  let people: [Person]
  let beside: Beside?
  let partners: [PartnerID: Partner]
  let leave: [PersonID: [Leave]]
  /// Every contact that the horizon knows.
  let demand: [ContactDemand]
  let shifts: Laid<PersonDay, Shift>
  let contacts: Laid<ContactID, Contact>
  let previousShifts: Laid<PersonDay, Shift>
  let previousContacts: Laid<ContactID, Contact>
  let published: Published?
  let past: Past
  /// The contacts with what is known of them, in the same order.
  let visits: [Visit]
  /// Each worker's contacts on each day, in order.
  let rounds: [PersonDay: [Visit]]
  private let workedBy: [PersonID: Worked]

  init(_ team: Team, _ rota: Rota, after previous: Rota?, published: Published?, beside: Beside? = nil)
    throws(UnknownInRota)
  {
    self.team = team
    self.beside = beside
    self.published = published
    horizon = rota.horizon
    calendars = Hearing.calendars(team.calendars, in: rota.horizon)
    staff = Dictionary(team.staff.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    people = beside.map { beside in team.staff.filter { beside.people.contains($0.id) } } ?? team.staff
    partners = Dictionary(team.partners.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    leave = team.leaveByPerson
    demand = team.demand(in: rota.horizon, after: previous)
    shifts = Laid(
      beside.map { beside in rota.shifts.filter { beside.people.contains($0.staff) } } ?? rota.shifts, by: \.key)
    contacts = Laid(rota.contacts, by: \.id)
    previousShifts = Laid(previous?.shifts ?? [], by: \.key)
    previousContacts = Laid(previous?.contacts ?? [], by: \.id)
    past = Past(shifts: shifts, contacts: contacts, published: published)
    try Hearing.checkNames(shifts.values.map(\.staff), staff)
    visits = try Hearing.visits(contacts.values, demand, team.children)
    try Hearing.checkNames(visits.flatMap(\.staff), staff)
    rounds = Hearing.rounds(visits)
    workedBy = Hearing.worked(previousShifts.values + shifts.values)
  }

  /// A person's shifts, those of the previous rota included.
  func worked(_ person: PersonID) -> Worked { workedBy[person] ?? Worked([:]) }
}

extension Hearing {
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
    throws(UnknownInRota) -> [Visit]
  {
    let demandByID = Dictionary(demand.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(children.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var visits: [Visit] = []
    for contact in contacts {
      guard let demand = demandByID[contact.id], let child = children[contact.child] else {
        throw .contact(contact.id)
      }
      visits.append(Visit(contact: contact, demand: demand, child: child))
    }
    return visits
  }

  private static func rounds(_ visits: [Visit]) -> [PersonDay: [Visit]] {
    var rounds: [PersonDay: [Visit]] = [:]
    for visit in visits {
      for worker in visit.staff { rounds[PersonDay(staff: worker, day: visit.day), default: []].append(visit) }
    }
    return rounds.mapValues { $0.sorted(by: Visit.precedes) }
  }

  /// Later shifts take the place of earlier ones on the same day.
  private static func worked(_ shifts: [Shift]) -> [PersonID: Worked] {
    Dictionary(grouping: shifts, by: \.staff).mapValues { own in
      Worked(Dictionary(own.map { ($0.day, $0) }, uniquingKeysWith: { $1 }))
    }
  }
}
