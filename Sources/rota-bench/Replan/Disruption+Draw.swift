internal import RotaModel

/// Draws what happens: half of it critical moments, a third sickness, the rest leave asked for at short notice.
extension Disruption {
  /// The same team, rota, seed and number, the same disruption; nil where nothing can happen to this rota any more.
  static func draw(seed: Int, number: Int, team: Team, published: Rota) -> Disruption? {
    var dice = Dice(seed: seed, number: number)
    // A draw that nobody would notice is drawn again: a person who is off anyway, a contact owed in another week.
    for _ in 0..<200 {
      let now = dice.moment(published.horizon, team.service)
      let kind =
        switch dice.roll(1...6) {
        case 1...3: dice.critical(team)
        case 4...5: dice.sick(published, now)
        default: dice.leave(published, now)
        }
      guard let kind else { continue }
      let disruption = Disruption(kind: kind, now: now)
      if disruption.concerns(published) { return disruption }
    }
    return nil
  }

  /// Whether the rota must bend: a contact becomes owed in it, or somebody who was to work can't.
  private func concerns(_ published: Rota) -> Bool {
    switch kind {
    case .moment(let kind, _):
      kind.contacts.contains { published.horizon.contains((now + $0.startWithin).day) }
    case .sick(let person, _):
      published.shifts.contains { $0.staff == person && $0.day == now.day && now.minute < $0.time.end }
    case .leave(let person, let days):
      published.shifts.contains { $0.staff == person && days.contains($0.day) }
    }
  }
}

extension Dice {
  /// To the minute, while the service is open, on any day but the last.
  fileprivate mutating func moment(_ horizon: Horizon, _ service: Service) -> Moment {
    Moment(horizon.first + roll(0...horizon.dayCount - 2), roll(service.window.start...service.window.end - 60))
  }

  fileprivate mutating func critical(_ team: Team) -> Disruption.Kind? {
    let kinds = team.moments.isEmpty ? MomentKind.usual : team.moments
    guard let kind = pick(kinds), let child = pick(team.children) else { return nil }
    return .moment(kind, child.id)
  }

  fileprivate mutating func sick(_ published: Rota, _ now: Moment) -> Disruption.Kind? {
    let there = Set(published.shifts.filter { $0.day == now.day && now.minute < $0.time.end }.map(\.staff)).sorted()
    let days = roll(0...3)
    return pick(there).map { .sick($0, daysAfter: min(days, published.horizon.last - now.day)) }
  }

  fileprivate mutating func leave(_ published: Rota, _ now: Moment) -> Disruption.Kind? {
    let first = now.day + roll(1...3)
    let last = first + roll(0...1)
    guard let shift = pick(published.shifts.filter { $0.day == first }) else { return nil }
    return .leave(shift.staff, first...min(last, max(first, published.horizon.last)))
  }
}

extension MomentKind {
  /// For teams that say nothing about moments: what services of the kind do.
  static let usual = [
    MomentKind(
      name: "arrest",
      contacts: [
        MomentContact(
          need: Need(id: "custody", minutes: 180, workers: 2, priority: .critical, known: true), least: 60,
          startWithin: 90)
      ]),
    MomentKind(
      name: "found",
      contacts: [
        MomentContact(
          need: Need(id: "return-interview", minutes: 60, priority: .critical, keyWorker: .exclude),
          startWithin: 72 * 60)
      ]),
    MomentKind(
      name: "injury",
      contacts: [
        MomentContact(
          need: Need(id: "hospital", minutes: 120, priority: .critical, known: true), least: 60, startWithin: 180)
      ]),
    MomentKind(
      name: "exclusion",
      contacts: [
        MomentContact(need: Need(id: "meeting", minutes: 60, priority: .high), startWithin: 24 * 60),
        MomentContact(need: Need(id: "home-visit", minutes: 60, priority: .high), startWithin: 48 * 60),
      ]),
  ]
}
