internal import RotaModel

/// A rota laid out before the judge: who works when, who sees whom, what went before and what is already past.
struct JudgedCase {
  let team: Team
  let horizon: Horizon
  let calendars: [NamedCalendar]
  let staff: [PersonID: Person]
  /// Those whose weeks are judged.
  let people: [Person]
  let unchanged: UnchangedRest?
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
  let plannedContacts: [PlannedContact]
  /// Each worker's contacts on each day, in order.
  let contactsOfDay: [PersonDay: [PlannedContact]]
  private let workedBy: [PersonID: WorkedDays]

  init(_ team: Team, _ rota: Rota, after previous: Rota?, published: PublishedByKey?, unchanged: UnchangedRest? = nil)
    throws(UnknownInRota)
  {
    self.team = team
    self.unchanged = unchanged
    self.published = published
    horizon = rota.horizon
    calendars = JudgedCase.calendars(team.calendars, in: rota.horizon)
    staff = Dictionary(team.staff.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    people = unchanged.map { unchanged in team.staff.filter { unchanged.people.contains($0.id) } } ?? team.staff
    partners = Dictionary(team.partners.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    leave = team.leaveByPerson
    demand = team.demand(in: rota.horizon, after: previous)
    shifts = UniqueByKey(
      unchanged.map { unchanged in rota.shifts.filter { unchanged.people.contains($0.staff) } } ?? rota.shifts,
      by: \.key)
    contacts = UniqueByKey(rota.contacts, by: \.id)
    previousShifts = UniqueByKey(previous?.shifts ?? [], by: \.key)
    previousContacts = UniqueByKey(previous?.contacts ?? [], by: \.id)
    past = Past(shifts: shifts, contacts: contacts, published: published)
    try JudgedCase.checkNames(shifts.values.map(\.staff), staff)
    plannedContacts = try JudgedCase.plannedContacts(contacts.values, demand, team.children)
    try JudgedCase.checkNames(plannedContacts.flatMap(\.staff), staff)
    contactsOfDay = JudgedCase.contactsOfDay(plannedContacts)
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
    if let unknown = names.first(where: { staff[$0] == nil }) { throw .person(unknown) }
  }

  private static func plannedContacts(_ contacts: [Contact], _ demand: [ContactDemand], _ children: [Child])
    throws(UnknownInRota) -> [PlannedContact]
  {
    let demandByID = Dictionary(demand.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let children = Dictionary(children.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var plannedContacts: [PlannedContact] = []
    for contact in contacts {
      guard let demand = demandByID[contact.id], let child = children[contact.child] else {
        throw .contact(contact.id)
      }
      plannedContacts.append(PlannedContact(contact: contact, demand: demand, child: child))
    }
    return plannedContacts
  }

  private static func contactsOfDay(_ plannedContacts: [PlannedContact]) -> [PersonDay: [PlannedContact]] {
    var contactsOfDay: [PersonDay: [PlannedContact]] = [:]
    for planned in plannedContacts {
      for worker in planned.staff {
        contactsOfDay[PersonDay(staff: worker, day: planned.day), default: []].append(planned)
      }
    }
    return contactsOfDay.mapValues { $0.sorted(by: PlannedContact.precedes) }
  }

  /// Later shifts take the place of earlier ones on the same day.
  private static func worked(_ shifts: [Shift]) -> [PersonID: WorkedDays] {
    Dictionary(grouping: shifts, by: \.staff).mapValues { own in
      WorkedDays(Dictionary(own.map { ($0.day, $0) }, uniquingKeysWith: { $1 }))
    }
  }
}
