package import RotaModel
internal import RotaRules
internal import RotaStore

/// A member of staff's own days from today on, as they have been told; nothing of anybody else's but who is with them.
package struct MyWeek: Hashable, Sendable {
  package struct Stop: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case pause
      case duty(DutyID)
      /// `words`: what the lead wants those who go to know.
      case contact(Contact, with: [PersonID], isUrgent: Bool, words: String?)
    }

    package let time: TimeRange
    package let kind: Kind
    package let zone: Zone?
    /// When to leave where they are before, if that is elsewhere.
    package let leaveBy: Minutes?
    /// When they are back from the last contact of the day.
    package let backBy: Minutes?
  }

  /// What of a day is otherwise than they last saw it.
  package struct Change: Hashable, Sendable {
    package enum Why: Hashable, Sendable {
      case urgentContact, rest(Hours), leave, rota
    }

    package let before: Shift?
    package let movesShift: Bool
    /// Until when it was so.
    package let until: Moment
    package let why: Why
  }

  package struct MyDay: Hashable, Sendable {
    package let day: Day
    package let shift: Shift?
    package let isAway: Bool
    package let stops: [Stop]
    package let change: Change?
    /// Where they are the first of the day, or the last.
    package let opening: Edge?
    package let closing: Edge?
  }

  package struct Weekends: Hashable, Sendable {
    package let worked: Int
    package let of: Int
  }

  package let person: Person
  package let now: Moment
  /// Of last week and this one, up to yesterday, as far as they were told: with the hours that were really worked.
  package let before: [MyDay]
  /// From today to the end of the last week that was told, week after week.
  package let days: [MyDay]
  /// The shifts of all others tomorrow, the earliest first; nil where nothing has been told of it.
  package let onTomorrow: [Shift]?
  /// Whom they can ring now.
  package let reachable: [Reachable]
  package let paid: Minutes
  package let target: Minutes
  /// Of the last so many weeks, where the contract says how many may be worked.
  package let weekends: Weekends?
  /// Versions that wait for them to say that they know.
  package let toConfirm: Int
  /// Swaps that wait for them to agree, and what of their own was answered since they last looked.
  package let asks: [Request]
}

extension OpenTeam {
  /// How far ahead what is published is shown.
  private static let weeksAhead = 12

  /// Without a last look nothing is called a change.
  package func myWeek(_ person: Person, at now: Moment, since: Look?) throws(Refusal) -> MyWeek {
    guard hasStore else { throw .noStoreBeside(file) }
    let team = try teamTold(at: now)
    let monday = now.day.monday
    var days: [MyWeek.MyDay] = []
    var (onTomorrow, reachable): ([Shift]?, [MyWeek.Reachable]) = (nil, [])
    for week in 0..<Self.weeksAhead {
      let first = monday + 7 * week
      guard let told = try publishedRota(first).map({ team.known($0) }) else {
        if week == 0 { continue }
        break
      }
      if week == 0 { reachable = team.reachable(at: now, in: told, by: person.id) }
      if told.horizon.contains(now.day + 1) { onTomorrow = told.others(than: person.id, on: now.day + 1) }
      let changes = try changes(of: person, in: first, to: told, since: since, team)
      days += team.myDays(person, max(first, now.day)...(first + 6), told, changes)
    }
    let carrying = try carrying(team, into: monday)
    let hours = carrying.personWeek(
      carrying.person(person.id) ?? person, in: try told(monday, weeks: 1, team), from: monday)
    return MyWeek(
      person: person, now: now, before: try past(person, at: now, team), days: days, onTomorrow: onTomorrow,
      reachable: reachable, paid: hours.paid, target: hours.target,
      weekends: try weekends(of: person, upTo: monday, team),
      toConfirm: try tellings(person: person.id).count { $0.acknowledged == nil },
      asks: try requests(of: person).filter { request in
        if request.person != person.id { return request.state == .asked }
        return !request.state.isOpen && request.state != .withdrawn && (request.answer?.at ?? 0) >= since?.at ?? 0
      })
  }

  private func past(_ person: Person, at now: Moment, _ team: Team) throws(Refusal) -> [MyWeek.MyDay] {
    guard let store, let path = storePath else { return [] }
    var days: [MyWeek.MyDay] = []
    for monday in [now.day.monday - 7, now.day.monday] where monday < now.day {
      guard let told = try publishedRota(monday).map({ team.known($0) }) else { continue }
      let worked = try refusing(path) { () throws(StoreError) in try store.worked(monday...(monday + 6)) }
      days += team.myDays(person, monday...(min(monday + 7, now.day) - 1), told.asWorked(worked).sorted, [:])
    }
    return days
  }

  /// Nil where they never looked.
  package func lastLook(of person: Person) throws(Refusal) -> Look? {
    guard let store, let path = storePath else { return nil }
    return try refusing(path) { () throws(StoreError) in try store.lastLook(of: person.id) }
  }

  package func noteLook(of person: Person) throws(Refusal) {
    let (store, path) = try open()
    let look = Look(at: .seconds, version: try versions().last?.number ?? 0)
    try refusing(path) { () throws(StoreError) in try store.noteLook(of: person.id, look) }
  }

  /// As if they had looked at a moment of the service's clock.
  package func look(at moment: Moment) throws(Refusal) -> Look {
    let seconds = standing.service.clock.instant(moment.day, moment.minute) * 60
    return Look(at: seconds, version: try versions().last { $0.signature.at <= seconds }?.number ?? 0)
  }

  /// Saturdays and Sundays as they were worked, or as they have been told.
  private func weekends(of person: Person, upTo monday: Day, _ team: Team) throws(Refusal) -> MyWeek.Weekends? {
    guard let limit = person.contract.weekends, let store, let path = storePath else { return nil }
    let rota = try told(monday - 7 * (limit.of - 1), weeks: limit.of, team)
    let worked = try refusing(path) { () throws(StoreError) in try store.worked(rota.horizon.days) }
    let weekends = rota.asWorked(worked).shifts.filter { $0.staff == person.id && $0.day.weekday.isWeekend }
    return MyWeek.Weekends(worked: Set(weekends.map(\.day.monday)).count, of: limit.of)
  }
}

/// What has changed for somebody since they last looked.
extension OpenTeam {
  private func changes(
    of person: Person, in week: Day, to told: Rota, since: Look?, _ team: Team
  ) throws(Refusal) -> [Day: MyWeek.Change] {
    guard let since else { return [:] }
    let versions = try versions(of: week)
    guard let seen = versions.last(where: { $0.number <= since.version }) else { return [:] }
    let newer = versions.filter { $0.number > since.version }
    var before = team.known(try rota(ofVersion: seen.number))
    let known = before
    var times: [Day: Moment] = [:]
    var urgent: Set<Day> = []
    for version in newer {
      let after = version == newer.last ? told : team.known(try rota(ofVersion: version.number))
      for day in week...(week + 6) where before.isOtherwise(than: after, for: person.id, on: day) {
        times[day] = Dates(team.service.clock, at: Double(version.signature.at)).now
        if team.urgent(after.contacts(of: person.id, on: day), since: before) { urgent.insert(day) }
      }
      before = after
    }
    var changes: [Day: MyWeek.Change] = [:]
    for (day, until) in times where known.isOtherwise(than: told, for: person.id, on: day) {
      let old = known.shift(of: person.id, on: day)
      let new = told.shift(of: person.id, on: day)
      changes[day] = MyWeek.Change(
        before: old, movesShift: old?.time != new?.time, until: until,
        why: urgent.contains(day) ? .urgentContact : team.why(person.id, old, new, on: day, told))
    }
    return changes
  }
}

extension Team {
  fileprivate func urgent(_ contacts: [Contact], since before: Rota) -> Bool {
    let known = Set(before.contacts.map(\.id))
    return contacts.contains { isUrgent($0.id) && !known.contains($0.id) }
  }

  /// A critical contact that is asked for once; why it is, is the lead's to know.
  fileprivate func isUrgent(_ id: ContactID) -> Bool {
    id.occurrence == nil && need(of: id)?.priority == .critical
  }

  /// Why a day is otherwise, as far as it is their own matter: their leave, or the rest that is theirs.
  fileprivate func why(_ person: PersonID, _ old: Shift?, _ new: Shift?, on day: Day, _ told: Rota) -> MyWeek.Change.Why
  {
    if leave.contains(where: { $0.staff == person && calendars.touches($0.when, day, old?.time ?? .wholeDay) }) {
      return .leave
    }
    guard let old, let new, new.time.start > old.time.start, let night = told.shift(of: person, on: day - 1) else {
      return .rota
    }
    let rest = service.clock.minutes(from: day - 1, night.time.end, to: day, old.time.start)
    return rules.dailyRest.isMissed(by: rest) ? .rest(rules.dailyRest) : .rota
  }

  fileprivate func myDays(
    _ person: Person, _ days: ClosedRange<Day>, _ told: Rota, _ changes: [Day: MyWeek.Change]
  ) -> [MyWeek.MyDay] {
    let week = personWeek(person, in: told, from: days.lowerBound.monday)
    return days.map { day in
      let cell = week.cells[day - day.monday]
      return MyWeek.MyDay(
        day: day, shift: cell.shift, isAway: cell.away, stops: stops(cell, told, person), change: changes[day],
        opening: cell.shift.flatMap { told.opening($0) }, closing: cell.shift.flatMap { told.closing($0) })
    }
  }

  /// In the order of the day, each with the way to it from where they are before.
  private func stops(_ cell: PersonWeek.Cell, _ told: Rota, _ person: Person) -> [MyWeek.Stop] {
    guard let shift = cell.shift else { return [] }
    let stays = (cell.contacts.map { stay($0, person) } + dutiesAttended(shift, in: told).map { stay($0) })
      .sorted { $0.time.start < $1.time.start }
    var here = service.base
    var stops: [MyWeek.Stop] = []
    for (number, stay) in stays.enumerated() {
      let way = travel.minutes(here, stay.zone)
      let back = travel.minutes(stay.zone, service.base)
      stops.append(
        MyWeek.Stop(
          time: stay.time, kind: stay.kind, zone: stay.isAtBase ? nil : stay.zone,
          leaveBy: way > 0 ? stay.time.start - way : nil,
          backBy: number == stays.count - 1 && back > 0 ? stay.time.end + stay.writeUp + back : nil))
      here = stay.zone
    }
    let pause = shift.pause.map { [MyWeek.Stop(time: $0, kind: .pause, zone: nil, leaveBy: nil, backBy: nil)] } ?? []
    return (stops + pause).sorted { $0.time.start < $1.time.start }
  }

  private func stay(_ contact: Contact, _ person: Person) -> Stay {
    Stay(
      time: contact.time, zone: zone(of: contact.id), writeUp: need(of: contact.id)?.writeUp ?? 0, isAtBase: false,
      kind: .contact(
        contact, with: contact.staff.filter { $0 != person.id }, isUrgent: isUrgent(contact.id),
        words: said[contact.id]))
  }

  private func stay(_ duty: Duty) -> Stay {
    Stay(
      time: duty.when.time, zone: duty.zone ?? service.base, writeUp: 0, isAtBase: duty.zone == nil,
      kind: .duty(duty.id))
  }
}

/// Somewhere to be at a time.
private struct Stay {
  let time: TimeRange
  let zone: Zone?
  let writeUp: Minutes
  let isAtBase: Bool
  let kind: MyWeek.Stop.Kind
}

extension Rota {
  fileprivate func others(than person: PersonID, on day: Day) -> [Shift] {
    shifts.filter { $0.day == day && $0.staff != person }.sorted {
      ($0.time.start, $0.staff) < ($1.time.start, $1.staff)
    }
  }

  fileprivate func isOtherwise(than other: Rota, for person: PersonID, on day: Day) -> Bool {
    shift(of: person, on: day) != other.shift(of: person, on: day)
      || Set(sorted.contacts(of: person, on: day)) != Set(other.sorted.contacts(of: person, on: day))
  }
}
