internal import RotaModel

/// Something that happens to a published rota: a critical moment, or somebody who is away.
struct Disruption: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A child's critical moment, and the contacts that it asks for.
    case moment(MomentKind, ChildID)
    /// From the next slot on, and so many whole days after.
    case sick(PersonID, daysAfter: Int)
    /// Whole days that are still to come.
    case leave(PersonID, ClosedRange<Day>)
  }

  let kind: Kind
  /// When it becomes known; nothing before it can change.
  let now: Moment

  /// `arrest of C012, Wed 2 Dec 17:40`.
  var words: String {
    switch kind {
    case .moment(let kind, let child): "\(kind.name) of \(child), \(now.words)"
    case .sick(let person, let days):
      "\(person) ill, \(now.words)\(days > 0 ? " and \(counted(days, "day")) more" : "")"
    case .leave(let person, let days):
      "\(person) away \(days.lowerBound.words)\(days.count > 1 ? " to \(days.upperBound.words)" : ""), \(now.words)"
    }
  }
}

extension Disruption {
  /// The team as it is once this is known. `published` says what whoever is away would have worked.
  func applied(to team: Team, published: Rota) -> Team {
    var team = team
    switch kind {
    case .moment(let kind, let child):
      let moment = team.criticalMoment(kind, of: child, at: now)
      for fact in team.facts(of: moment, in: published.horizon, published: published, now: now) {
        team.apply(.added(fact))
      }
    case .sick(let person, let days):
      let slot = team.service.slot
      let from = min(
        1440, ceilingDivide(now.minute - team.service.window.start, slot) * slot + team.service.window.start)
      team.leave += Disruption.away(person, now.day, from: max(0, from), published)
      for day in 0..<days { team.leave += Disruption.away(person, now.day + 1 + day, from: 0, published) }
    case .leave(let person, let days): team.leave.append(Leave(staff: person, when: Period(dates: days)))
    }
    return team
  }

  /// Sickness credits what was published.
  private static func away(_ person: PersonID, _ day: Day, from minute: Minutes, _ published: Rota) -> [Leave] {
    guard minute < 1440 else { return [] }
    let away = TimeRange(minute, 1440)
    let shift = published.shift(of: person, on: day)
    let lost = shift.map { $0.time.overlap(away) - ($0.pause?.overlap(away) ?? 0) } ?? 0
    return [
      Leave(
        staff: person, when: Period(dates: day...day, time: away), reason: "sick",
        hours: Hours(millionths: lost * Hours.scale / 60))
    ]
  }
}
