import RotaModel
import RotaJudge
import RotaSolver

/// The best rota of a tiny team, found by trying every one: people's weeks first, then places and workers of contacts.
///
/// It shares no code with the engine. The judge says what one person's week and one contact may be and cost; how they
/// meet is reckoned here, minute by minute. What can't become as good as a rota already known is left.
struct Exhaustive {
  private let team: Team
  private let horizon: Horizon
  private let published: Published?
  private let weeks: [[Week]]
  private let contacts: [ContactOptions]
  /// By contact: all of its places.
  private let everywhere: [PlaceSet]
  private let cover: CoverCells
  private let duties: DueDuties
  /// By person: the least that the weeks from there on cost.
  private let leastWeeks: [Tally]
  private var limit: Tally
  private var best: Rota?

  /// A person's week with what it means to everything else.
  private struct Week {
    let option: WeekOption
    /// The duties that are missed whatever the contacts.
    let missed: Tally
    /// Cells of cover in which the person counts.
    let cells: [Int]
    /// By contact: the places in which the person is no worker, or that lie in a shift.
    let places: [PlaceSet]

    var least: Tally { option.price + missed }
  }

  /// The best rota, if none is better than the score; nil where all are worse.
  static func best(_ planning: Planning, notAbove score: Score) throws -> Rota? {
    var search = try Exhaustive(planning.team, planning.horizon, planning.published, notAbove: score)
    search.tryWeeks([], search.cover.nobody, Tally())
    return search.best
  }

  private init(_ team: Team, _ horizon: Horizon, _ published: Published?, notAbove score: Score) throws {
    self.team = team
    self.horizon = horizon
    self.published = published
    limit = Tally(score)
    let contacts = try ContactOptions.all(team, horizon, published)
    let cover = CoverCells(team, horizon)
    let duties = try DueDuties(team, horizon)
    weeks = try team.staff.map { person in
      var rooms: [Shift: [PlaceSet]] = [:]
      return try WeekOptions.all(person, team, horizon, published).map { option in
        for shift in option.shifts.values where rooms[shift] == nil {
          rooms[shift] = contacts.map { PlaceSet.within(shift, $0) }
        }
        let away = contacts.map { PlaceSet.without(person.id, $0) }
        let places = option.shifts.values.reduce(away) { zip($0, rooms[$1] ?? []).map { $0.union($1) } }
        return Week(
          option: option, missed: duties.leastMissed(person.id, option), cells: cover.cells(person, option),
          places: places)
      }.sorted { $0.least < $1.least }
    }
    self.contacts = contacts
    everywhere = contacts.map { PlaceSet.all($0) }
    self.cover = cover
    self.duties = duties
    var least = [Tally()]
    for options in weeks.reversed() { least.append(least[least.count - 1] + (options.first?.least ?? Tally())) }
    leastWeeks = least.reversed()
  }

  // MARK: People's weeks

  private mutating func tryWeeks(_ chosen: [Week], _ heads: [Int], _ price: Tally) {
    let person = chosen.count
    guard person < weeks.count else { return tryContacts(chosen, heads, price) }
    for week in weeks[person] {
      let least = price + week.least + leastWeeks[person + 1]
      if least > limit { break }
      var heads = heads
      for cell in week.cells { heads[cell] += 1 }
      if least + cover.price(heads, mayCome: person + 1) > limit { continue }
      tryWeeks(chosen + [week], heads, price + week.least)
    }
  }

  // MARK: Contacts

  private mutating func tryContacts(_ chosen: [Week], _ heads: [Int], _ price: Tally) {
    let open = contacts.indices.map { c in
      chosen.reduce(everywhere[c]) { $0.intersection($1.places[c]) }
    }
    let least = contacts.indices.map { c in
      min(contacts[c].unmet, open[c].first.map { contacts[c].places[$0].price } ?? contacts[c].unmet)
    }
    let order = contacts.indices.sorted { open[$0].count < open[$1].count }
    // What is still to come, from the last backwards.
    var rest = [Tally()]
    for c in order.reversed() {
      rest.append(rest[rest.count - 1] + least[c])
    }
    let price = price + cover.price(heads, mayCome: weeks.count)
    if price + rest[rest.count - 1] > limit { return }
    let places = contacts.indices.map { c in open[c].members.map { contacts[c].places[$0] } }
    place(order[...], places, Table(weeks: chosen, heads: heads), price, rest.dropLast())
  }

  /// What has been decided.
  private struct Table {
    let weeks: [Week]
    let heads: [Int]
    var planned: [Planned] = []

    struct Planned {
      let contact: Contact
      let demand: ContactDemand
      let zone: Zone?
    }

    func round(_ person: PersonID, _ day: Day) -> [Planned] {
      planned.filter { $0.contact.day == day && $0.contact.staff.contains(person) }
        .sorted { $0.contact.time.start < $1.contact.time.start }
    }

    func stops(_ person: PersonID, _ day: Day) -> [Round.Stop] {
      round(person, day).map { Round.Stop(time: $0.contact.time, writeUp: $0.demand.need.writeUp, zone: $0.zone) }
    }
  }

  private mutating func place(
    _ order: ArraySlice<Int>, _ open: [[PlaceOption]], _ table: Table, _ price: Tally,
    _ rest: ArraySlice<Tally>
  ) {
    guard let c = order.first, let still = rest.last else { return finish(table, price) }
    for option in open[c] {
      if price + option.price + still > limit { break }
      var next = table
      next.planned.append(.init(contact: option.contact, demand: contacts[c].demand, zone: contacts[c].zone))
      if canMeet(next) { place(order.dropFirst(), open, next, price + option.price, rest.dropLast()) }
    }
    if !contacts[c].hasBegun, price + contacts[c].unmet + still <= limit {
      place(order.dropFirst(), open, table, price + contacts[c].unmet, rest.dropLast())
    }
  }

  /// Whether the contact planned last goes with the others.
  private func canMeet(_ table: Table) -> Bool {
    guard let new = table.planned.last else { return true }
    let others = table.planned.dropLast()
    let sameDay = others.filter { $0.contact.day == new.contact.day }
    let overlapping = sameDay.filter { $0.contact.time.overlaps(new.contact.time) }
    if overlapping.contains(where: { $0.contact.child == new.contact.child }) { return false }
    if let partner = new.demand.need.partner, overlapping.contains(where: { $0.demand.need.partner == partner }) {
      return false
    }
    let isClose = others.contains {
      $0.contact.id.child == new.contact.id.child && $0.contact.id.need == new.contact.id.need
        && abs($0.contact.day - new.contact.day) < new.demand.need.apart
    }
    return !isClose
      && new.contact.staff.allSatisfy { worker in
        guard let shift = shift(worker, new.contact.day, table) else { return false }
        return Round(shift: shift, team: team).holds(table.stops(worker, new.contact.day))
      }
  }

  private func shift(_ person: PersonID, _ day: Day, _ table: Table) -> Shift? {
    team.staff.firstIndex { $0.id == person }.flatMap { table.weeks[$0].option.shifts[day] }
  }

  // MARK: A whole rota

  private mutating func finish(_ table: Table, _ price: Tally) {
    var sum = price + continuity(table)
    if sum > limit { return }
    for (person, week) in zip(team.staff, table.weeks) {
      sum = sum + duties.missed(person.id, week.option) { table.stops(person.id, $0) } - week.missed
      for shift in week.option.shifts.values { sum = sum + load(table.round(person.id, shift.day)) }
    }
    sum = sum + cover.busy(table.heads, busyCells(table)) + told(table) + weekendShare(table)
    if sum > limit { return }
    limit = sum - Tally(wishes: 1)
    best = Rota(
      horizon: horizon, shifts: table.weeks.flatMap(\.option.shifts.values), contacts: table.planned.map(\.contact))
  }

  /// Of people whose weekends are limited so many may work this one.
  private func weekendShare(_ table: Table) -> Tally {
    let weekend = horizon.days.filter(\.weekday.isWeekend)
    let limited = zip(team.staff, table.weeks).filter { person, _ in
      person.contract.weekends != nil && weekend.contains { person.isInTeam(on: $0) }
    }
    let working = limited.count { _, week in weekend.contains { week.option.shifts[$0] != nil } }
    // Nobody's `of` is more than three: sixths are exact.
    let sixths = limited.reduce(0) { sum, limited in
      sum + (limited.0.contract.weekends.map { $0.max * 6 / $0.of } ?? 0)
    }
    return Tally(wishes: team.rules.weekendShare * max(0, working - ceilingDivide(sixths, 6)))
  }

  /// People who are told of contacts alone: of shifts is in the price of their weeks.
  private func told(_ table: Table) -> Tally {
    guard let published else { return Tally() }
    let old = Set(published.rota.contacts.map { Told($0) })
    let new = Set(table.planned.map { Told($0.contact) })
    let concerned = old.symmetricDifference(new).reduce(into: Set<PersonID>()) { $0.formUnion($1.staff) }
    let others = zip(team.staff, table.weeks).count { concerned.contains($0.id) && !$1.option.isTold }
    return Tally(service: others * team.rules.change.person)
  }

  /// What is told of a contact.
  private struct Told: Hashable {
    let id: ContactID
    let day: Day
    let time: TimeRange
    let staff: Set<PersonID>

    init(_ contact: Contact) {
      (id, day, time, staff) = (contact.id, contact.day, contact.time, Set(contact.staff))
    }
  }

  private func continuity(_ table: Table) -> Tally {
    let children = Dictionary(grouping: table.planned.map(\.contact), by: \.child)
    let beyond = children.values.reduce(0) { sum, contacts in
      sum + max(0, Set(contacts.flatMap(\.staff)).count - (contacts.map(\.staff.count).max() ?? 0))
    }
    return Tally(wishes: team.rules.continuity * beyond)
  }

  private func load(_ round: [Table.Planned]) -> Tally {
    let beyond = round.reduce(0) { $0 + $1.contact.time.length } - team.rules.contactLoad.hours.wholeMinutes
    return Tally(wishes: team.rules.contactLoad.weight * ceilingDivide(max(0, beyond), team.service.slot))
  }

  /// The cells of lines that want people free in which somebody is in a contact or at a duty.
  private func busyCells(_ table: Table) -> [Int] {
    zip(team.staff, table.weeks).flatMap { person, week -> [Int] in
      let taken = week.option.shifts.mapValues { shift in
        table.round(person.id, shift.day).map(\.contact.time)
          + duties.times(person.id, shift, beside: table.stops(person.id, shift.day))
      }
      return week.cells.filter { cell in cover.isTaken(cell, taken) }
    }
  }
}
