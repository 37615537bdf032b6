/// A team as its file says it: standing facts and dated ones, every name known, every period resolved.
package struct Team: Hashable, Sendable {
  package var service: Service
  package var calendars: [NamedCalendar]
  package var travel: TravelTimes
  package var partners: [Partner]
  package var rules: Rules
  package var cover: [CoverLine]
  package var duties: [Duty]
  package var staff: [Person]
  package var children: [Child]
  package var leave: [Leave]
  package var oneOffs: [OneOff]
  /// Contacts that are no longer owed.
  package var cancelled: [ContactID]
  /// What the lead wants those who go to a contact to know: the lead's own words.
  package var said: [ContactID: String] = [:]
  package var pins: [Pin]
  package var access: Access
  /// The command run for each person told.
  package var notify: String?
  /// Payroll bands, in the file's order.
  package var bands: [NamedCalendar]
  /// Weeks for which contacts are kept.
  package var retainWeeks: Int?
  package var moments: [MomentKind]

  package init(
    service: Service, calendars: [NamedCalendar] = [], travel: TravelTimes = TravelTimes(), partners: [Partner] = [],
    rules: Rules = Rules(), cover: [CoverLine] = [], duties: [Duty] = [], staff: [Person], children: [Child] = [],
    leave: [Leave] = [], oneOffs: [OneOff] = [], cancelled: [ContactID] = [], pins: [Pin] = [],
    access: Access = Access(), notify: String? = nil, bands: [NamedCalendar] = [], retainWeeks: Int? = nil,
    moments: [MomentKind] = []
  ) {
    self.service = service
    self.calendars = calendars
    self.travel = travel
    self.partners = partners
    self.rules = rules
    self.cover = cover
    self.duties = duties
    self.staff = staff
    self.children = children
    self.leave = leave
    self.oneOffs = oneOffs
    self.cancelled = cancelled
    self.pins = pins
    self.access = access
    self.notify = notify
    self.bands = bands
    self.retainWeeks = retainWeeks
    self.moments = moments
  }

  package func person(_ id: PersonID) -> Person? { staff.first { $0.id == id } }
  package func child(_ id: ChildID) -> Child? { children.first { $0.id == id } }
  package func partner(_ id: PartnerID) -> Partner? { partners.first { $0.id == id } }

  /// The people whom an entry of leave is about, those that the team no longer has among them.
  package func people(on leave: Leave) -> [PersonID] { leave.people ?? staff.map(\.id) }

  /// Each person's entries of leave, in the order of the file.
  package var leaveByPerson: [PersonID: [Leave]] {
    leave.reduce(into: [:]) { entries, leave in
      for person in people(on: leave) { entries[person, default: []].append(leave) }
    }
  }

  /// Whether leave takes somebody away in a stretch of a day.
  package func isAway(_ person: PersonID, _ day: Day, _ stretch: TimeRange) -> Bool {
    absence(of: person, day, stretch) != nil
  }

  /// Whether somebody is in the team, within their hours and not away throughout a stretch of a day.
  package func isAvailable(_ person: Person, _ day: Day, _ stretch: TimeRange) -> Bool {
    person.hours(on: day, window: service.window)?.contains(stretch) ?? false && !isAway(person.id, day, stretch)
  }

  /// The first entry of leave that takes somebody away in a stretch of a day.
  package func absence(of person: PersonID, _ day: Day, _ stretch: TimeRange) -> Leave? {
    leave.first { $0.off && $0.isOf(person) && calendars.touches($0.when, day, stretch) }
  }

  /// Whether the day is in the calendar called `holiday`.
  package func isHoliday(_ day: Day) -> Bool {
    calendars.place(of: "holiday").map { calendars.holds($0, day) } ?? false
  }
}
