import RotaModel

/// Where in the horizon a contact may begin, whoever its workers are.
struct PlaceRules {
  private let team: Team
  private let grid: Grid
  private let paused: [ChildID: [Period]]
  private let partners: [PartnerID: Partner]
  private let pins: [ContactID: [Pin]]
  private let oldDays: [SeriesName: [Day]]
  private let published: [ContactID: Contact]
  private let now: Moment?
  /// Where more has begun at once already than a partner can do today: nothing new is to come to it on that day.
  private let fullDays: [PartnerID: Set<Day>]

  init(_ team: Team, _ grid: Grid, previous: Rota?, published: Published?) {
    self.team = team
    self.grid = grid
    paused = Dictionary(uniqueKeysWithValues: team.children.map { ($0.id, $0.paused) })
    partners = Dictionary(uniqueKeysWithValues: team.partners.map { ($0.id, $0) })
    var pins: [ContactID: [Pin]] = [:]
    for pin in team.pins {
      guard case .contact(let id, _, _, _) = pin else { continue }
      pins[id, default: []].append(pin)
    }
    self.pins = pins
    oldDays = Dictionary(grouping: previous?.contacts ?? [], by: { SeriesName($0.id) }).mapValues { $0.map(\.day) }
    self.published = Dictionary((published?.rota.contacts ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    now = published?.now
    fullDays = published.map { PlaceRules.fullDays(team, $0) } ?? [:]
  }

  private static func fullDays(_ team: Team, _ published: Published) -> [PartnerID: Set<Day>] {
    let begun = published.rota.contacts.filter { Moment($0.day, $0.time.start) < published.now }
    var full: [PartnerID: Set<Day>] = [:]
    for partner in team.partners {
      let joined = begun.filter { team.need(of: $0.id)?.partner == partner.id }
      for (day, contacts) in Dictionary(grouping: joined, by: \.day)
      where stride(from: 0, to: 1440, by: team.service.slot).contains(where: { minute in
        contacts.count { $0.time.contains(minute) } > partner.capacity
      }) {
        full[partner.id, default: []].insert(day)
      }
    }
    return full
  }

  func isPinned(_ id: ContactID) -> Bool { pins[id] != nil }

  func hasBegun(_ id: ContactID) -> Bool {
    guard let now, let contact = published[id] else { return false }
    return Moment(contact.day, contact.time.start) < now
  }

  /// The contact as it is published, where it has begun: that is a fact, whatever the need has become since.
  func begun(_ id: ContactID) -> Contact? { hasBegun(id) ? published[id] : nil }

  func days(of contact: ContactDemand) -> Range<DayIndex> {
    let first = grid.index(contact.span.lowerBound)
    return first..<(grid.index(contact.span.upperBound) + 1)
  }

  func bits(_ contact: ContactDemand, on index: DayIndex) -> (starts: [SlotBits], preferred: [SlotBits]) {
    let day = grid.day(index)
    let need = contact.need
    let minutes = begun(contact.id)?.time.length ?? need.minutes
    let prefer = need.prefer.isEmpty ? nil : times(need.prefer, day)
    let preferred = grid.mask { slot in
      let stretch = TimeRange(grid.minute(slot), grid.minute(slot) + minutes)
      return prefer?.contains { $0.contains(stretch) } ?? true
    }
    let isFull = need.partner.flatMap { fullDays[$0] }?.contains(day) ?? false
    guard !hasBegun(contact.id), !isFull, contact.agreed || isApart(contact, day) else {
      return (grid.mask { _ in false }, preferred)
    }
    let paused = (paused[contact.id.child] ?? []).filter { team.calendars.on($0, day) }.map(\.time)
    let within = contact.agreed ? nil : times(need.within, day)
    let partner = contact.agreed ? nil : need.partner.flatMap { partners[$0] }.flatMap { times($0.available, day) }
    let pins = pins[contact.id] ?? []
    let starts = grid.mask { slot in
      let stretch = TimeRange(grid.minute(slot), grid.minute(slot) + need.minutes)
      let moment = Moment(day, stretch.start)
      return grid.isOnTeamGrid(slot) && grid.teamWindow.contains(stretch)
        && within?.contains { $0.contains(stretch) } ?? true
        && partner?.contains { $0.contains(stretch) } ?? true
        && !paused.contains { $0.overlaps(stretch) }
        && need.after.map { $0 <= moment } ?? true
        && need.startBy.map { moment <= $0 } ?? true
        && now.map { $0 <= moment } ?? true
        && pins.allSatisfy { $0.allows(day, stretch.start) }
    }
    return (starts, preferred)
  }

  /// The times of day of those periods that hold on a day; nil where nothing is said.
  private func times(_ periods: [Period]?, _ day: Day) -> [TimeRange]? {
    periods?.filter { team.calendars.on($0, day) }.map(\.time)
  }

  private func isApart(_ contact: ContactDemand, _ day: Day) -> Bool {
    (oldDays[SeriesName(contact.id)] ?? []).allSatisfy { $0 > day || day - $0 >= contact.need.apart }
  }
}

extension Pin {
  fileprivate func allows(_ day: Day, _ start: Minutes) -> Bool {
    guard case .contact(_, let pinnedDay, let pinnedStart, _) = self else { return true }
    return pinnedDay.map { $0 == day } ?? true && pinnedStart.map { $0 == start } ?? true
  }
}
