package import RotaModel

extension Team {
  /// `weeks` are one rota each, as they were worked; `notices` are how long before somebody was told of each change of
  /// a week that they knew.
  package func ledger(_ weeks: [Rota], notices: [PersonID: [Minutes]]) -> Ledger {
    let shares = weeks.map { unsocialShares(week: $0.horizon.first) }
    let shifts = weeks.map { Dictionary(grouping: $0.shifts, by: \.staff) }
    let absences = leaveByPerson
    return Ledger(
      weeks: weeks.map(\.horizon.first),
      entries: staff.map { person in
        // Whom somebody saw is nobody's account, nor is what was pinned.
        var own = self
        own.leave = absences[person.id] ?? []
        own.pins = []
        let rotas = zip(weeks, shifts).map { Rota(horizon: $0.horizon, shifts: $1[person.id] ?? []) }
        let account = Account(own, person, rotas.map { own.personWeek(person, in: $0, from: $0.horizon.first) })
        let share = shares.suffix(account.weeks.count).reduce(0) { $0 + ($1?[person.id] ?? 0) }
        return account.entry(share: share, notices[person.id] ?? [])
      })
  }
}

/// One person's weeks, added up.
private struct Account {
  let team: Team
  let person: Person
  let weeks: [PersonWeek]
  let shifts: [Shift]
  let paid: Minutes

  /// Regulation 4 of the Working Time Regulations 1998.
  private static let mostOnAverage: Minutes = 48 * 60

  init(_ team: Team, _ person: Person, _ weeks: [PersonWeek]) {
    self.team = team
    self.person = person
    // Before their first shift or leave they were not here.
    self.weeks = Array(weeks.drop { $0.cells.allSatisfy { $0.shift == nil && !$0.away } })
    shifts = self.weeks.flatMap { $0.cells.compactMap(\.shift) }
    paid = shifts.reduce(0) { $0 + team.paidMinutes($1) }
  }

  func entry(share: Int, _ notices: [Minutes]) -> Ledger.Entry {
    let marks = weeks.flatMap(\.cells).compactMap(\.wish)
    return Ledger.Entry(
      person: person.id, paid: paid,
      target: weeks.reduce(0) { $0 + max(0, team.target(person, week: $1.cells[0].day, first: false, team.leave)) },
      weekends: Set(shifts.filter(\.day.weekday.isWeekend).map(\.day.monday)).count,
      lates: shifts.count { $0.time.end > team.rules.lates.after },
      unsocial: shifts.reduce(0) { $0 + team.unsocialSlots($1.day, $1.time) }, unsocialShare: share,
      wishesGranted: marks.count { $0 == .granted }, wishesBroken: marks.count { $0 == .broken },
      changes: notices.count, shortNotice: notices.count { team.rules.change.notice.isMissed(by: $0) },
      leastNotice: notices.min(), average: average,
      isOverAverage: !person.contract.optOut && (average ?? 0) > Self.mostOnAverage, restOwed: restOwed,
      bands: team.bands.map { band in shifts.reduce(0) { $0 + team.paidMinutes($1, in: band) } })
  }

  /// Days of leave are left out of both sides, as regulation 4(6) has it.
  private var average: Minutes? {
    let days = weeks.flatMap(\.cells).count { !$0.away }
    return days == 0 ? nil : paid * 7 / days
  }

  /// A rest that was too short is owed until a later one is longer by as much as it has to be itself: the daily rest,
  /// or over a day off the weekly one.
  private var restOwed: Minutes {
    let (daily, weekly) = (team.rules.dailyRest.wholeMinutes, team.rules.weeklyRest.wholeMinutes)
    var owed: [Minutes] = []
    for (before, after) in zip(shifts, shifts.dropFirst()) {
      let rest = team.service.clock.minutes(from: before.day, before.time.end, to: after.day, after.time.start)
      if rest < daily {
        owed.append(daily - rest)
      } else {
        let spare = rest - (after.day - before.day > 1 ? weekly : daily)
        if let place = owed.firstIndex(where: { $0 <= spare }) { owed.remove(at: place) }
      }
    }
    return owed.reduce(0, +)
  }
}

extension Ledger.Entry {
  /// What the next week is to make up for, as far as one week can: the contract is neither undercut nor exceeded by it.
  package func carry(of person: Person, share: Int) -> Carry {
    guard !person.isBank else { return Carry() }
    let contract = person.contract
    let hours = Hours(millionths: balance * Hours.scale / 60) + person.carry.hours
    let slots = unsocial - unsocialShare + person.carry.unsocial
    return Carry(
      hours: min(contract.hours, max(contract.hours - contract.max, hours)), unsocial: min(share, max(-share, slots)))
  }
}
