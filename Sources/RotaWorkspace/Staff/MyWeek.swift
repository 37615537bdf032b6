package import RotaAnswers
package import RotaModel
internal import RotaJudge
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

  /// What of a day is otherwise than they know it.
  package struct Change: Hashable, Sendable {
    package enum Why: Hashable, Sendable {
      case urgentContact, rest(Hours), leave, rota
    }

    /// A contact of theirs that is new, gone or another; what of it is not theirs is nil.
    package struct Moved: Hashable, Sendable {
      package let id: ContactID
      package let before: Contact?
      package let after: Contact?
      package let isUrgent: Bool
    }

    package let before: Shift?
    package let movesShift: Bool
    package let contacts: [Moved]
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
  /// Weeks of which they had not been told before, by their Mondays, with when they were.
  package let new: [Day: Moment]
  /// Versions that wait for them to say that they know, and answers.
  package let toConfirm: Int
  /// Swaps that wait for them to agree, and what of their own was answered since they last confirmed.
  package let asks: [Request]
  /// The newest version of any week.
  package let version: Int
}

extension MyWeek {
  /// Days of this week that are over and are otherwise than they know them: no change goes with its day.
  package var earlierChanges: [MyDay] { before.filter { $0.change != nil } }

  /// Whether anything is there to see of what they are to confirm.
  var isAsKnown: Bool { (before + days).allSatisfy { $0.change == nil } && new.isEmpty && asks.isEmpty }
}

extension OpenTeam {
  /// How far ahead what is published is shown.
  private static let weeksAhead = 12

  /// What has changed is counted from what they have confirmed, or from a moment.
  package func myWeek(_ person: Person, at now: Moment, since: Moment? = nil) throws(Refusal) -> MyWeek {
    guard hasStore else { throw .noStoreBeside(file) }
    let team = try teamTold(at: now)
    let monday = now.day.monday
    let open = try tellings(person: person.id).filter { $0.acknowledged == nil }.map(\.version)
    let known = Known(
      versions: try versions(), open: Set(open), since: since.map { standing.service.clock.seconds(at: $0) })
    var days: [MyWeek.MyDay] = []
    var (new, earlier): ([Day: Moment], [Day: MyWeek.Change]) = ([:], [:])
    var (onTomorrow, reachable): ([Shift]?, [MyWeek.Reachable]) = (nil, [])
    for week in 0..<Self.weeksAhead {
      let first = monday + 7 * week
      guard let told = try publishedRota(first).map({ team.withoutStrangers($0) }) else {
        if week == 0 { continue }
        break
      }
      if week == 0 { reachable = team.reachable(at: now, in: told, by: person.id) }
      if told.horizon.contains(now.day + 1) { onTomorrow = told.others(than: person.id, on: now.day + 1) }
      let changes = try changes(of: person, in: first, to: told, known, team)
      if week == 0 { earlier = changes }
      days += team.myDays(person, max(first, now.day)...(first + 6), told, changes)
      new[first] = known.isNew(first).map { moment(of: $0) }
    }
    let carrying = try carrying(team, into: monday)
    let hours = carrying.personWeek(
      carrying.person(person.id) ?? person, in: try told(monday, weeks: 1, team), from: monday)
    let asks = try asks(of: person)
    return MyWeek(
      person: person, now: now, before: try past(person, at: now, team, earlier), days: days, onTomorrow: onTomorrow,
      reachable: reachable, paid: hours.paid, target: hours.target,
      weekends: try weekends(of: person, upTo: monday, team), new: new,
      toConfirm: known.versions.count { $0.week >= monday && open.contains($0.number) }
        + asks.count { $0.person == person.id },
      asks: asks, version: known.versions.last?.number ?? 0)
  }

  /// Swaps that wait for somebody, and what of their own was answered since they last confirmed.
  private func asks(of person: Person) throws(Refusal) -> [Request] {
    guard let store, let path = storePath else { return [] }
    let confirmed = try refusing(path) { () throws(StoreError) in try store.lastConfirmed(by: person.id) }
    return try requests(of: person).filter { request in
      if request.person != person.id { return request.state == .asked }
      return !request.state.isOpen && request.state != .withdrawn && (request.answer?.at ?? 0) >= confirmed ?? 0
    }
  }

  private func past(
    _ person: Person, at now: Moment, _ team: Team, _ changes: [Day: MyWeek.Change]
  ) throws(Refusal) -> [MyWeek.MyDay] {
    guard let store, let path = storePath else { return [] }
    var days: [MyWeek.MyDay] = []
    for monday in [now.day.monday - 7, now.day.monday] where monday < now.day {
      guard let told = try publishedRota(monday).map({ team.withoutStrangers($0) }) else { continue }
      let worked = try refusing(path) { () throws(StoreError) in try store.worked(monday...(monday + 6)) }
      days += team.myDays(person, monday...(min(monday + 7, now.day) - 1), told.asWorked(worked).sorted, changes)
    }
    return days
  }

  func moment(of version: Version) -> Moment {
    Dates(standing.service.clock, at: Double(version.signature.at)).now
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

extension Team {
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
}
