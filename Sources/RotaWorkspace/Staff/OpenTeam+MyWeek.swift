package import RotaAnswers
internal import RotaJudge
package import RotaModel
package import RotaPages
internal import RotaStore

extension OpenTeam {
  /// How far ahead what is published is shown.
  private static let weeksAhead = 12

  /// What has changed is counted from what they have confirmed, or from a moment.
  package func myWeek(_ person: Person, at now: Moment, since: Moment? = nil) throws(Refusal) -> MyWeek {
    guard hasStore else { throw .noStoreBeside(file) }
    let team = try teamTold(at: now)
    let monday = now.day.monday
    let tellings = try tellings(person: person.id)
    let open = tellings.filter { $0.acknowledged == nil }.map(\.version)
    let untold = Set(tellings.filter { $0.state != .told }.map(\.version))
    let known = Known(
      versions: try versions(), open: Set(open), since: since.map { standing.service.clock.seconds(at: $0) })
    var days: [MyWeek.MyDay] = []
    var (new, earlier): ([Day: MyWeek.Arrival], [Day: MyWeek.Change]) = ([:], [:])
    var (onTomorrow, reachable): ([Shift]?, [MyWeek.Reachable]) = (nil, [])
    for week in 0..<Self.weeksAhead {
      let first = monday + 7 * week
      guard let told = try toldRota(first, team) else {
        if week == 0 { continue }
        break
      }
      if week == 0 { reachable = team.reachable(at: now, in: told, by: person.id) }
      if told.horizon.contains(now.day + 1) { onTomorrow = told.others(than: person.id, on: now.day + 1) }
      let changes = try changes(of: person, in: first, to: told, known, team)
      if week == 0 { earlier = changes }
      days += team.myDays(person, max(first, now.day)...(first + 6), told, changes)
      new[first] = known.isNew(first).map {
        MyWeek.Arrival(at: moment(of: $0), isTold: !untold.contains($0.number))
      }
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
      asks: asks, offers: try myOffers(person.id, at: now, team), version: known.versions.last?.number ?? 0)
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
      guard let told = try toldRota(monday, team) else { continue }
      let worked = try refusing(path) { () throws(StoreError) in try store.worked(monday...(monday + 6)) }
      days += team.myDays(person, monday...(min(monday + 7, now.day) - 1), told.asWorked(worked).sorted, changes)
    }
    return days
  }

  func moment(of version: Version) -> Moment {
    standing.service.clock.moment(at: version.signature.at)
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

extension Rota {
  fileprivate func others(than person: PersonID, on day: Day) -> [Shift] {
    shifts.filter { $0.day == day && $0.staff != person }.sorted {
      ($0.time.start, $0.staff) < ($1.time.start, $1.staff)
    }
  }
}
