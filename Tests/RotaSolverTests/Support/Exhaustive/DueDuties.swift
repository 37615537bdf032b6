import RotaModel
import RotaJudge

/// Who is due at which duty: all whom the judge misses where nobody works at all.
struct DueDuties {
  private struct PersonDay: Hashable {
    let person: PersonID
    let day: Day
  }

  private struct Due {
    let stop: Round.Stop
    let weight: Int
    let place: Int
  }

  private let team: Team
  /// In the order of their starts.
  private var due: [PersonDay: [Due]] = [:]

  init(_ team: Team, _ horizon: Horizon) throws {
    self.team = team
    let places = Dictionary(uniqueKeysWithValues: team.duties.enumerated().map { ($1.id, $0) })
    for cost in try RuleBook(team).judge(Rota(horizon: horizon)).costs where cost.name == .duty {
      guard let person = cost.place.staff.first, let day = cost.place.day, let time = cost.place.time,
        let place = cost.place.duty.flatMap({ places[$0] })
      else { continue }
      let stop = Round.Stop(time: time, zone: team.duties[place].zone ?? team.service.base)
      due[PersonDay(person: person, day: day), default: []].append(
        Due(stop: stop, weight: cost.amount, place: place))
    }
    due = due.mapValues { $0.sorted { ($0.stop.time.start, $0.place) < ($1.stop.time.start, $1.place) } }
  }

  /// What a person misses in a week with these contacts.
  func missed(_ person: PersonID, _ week: WeekOption, _ stops: (Day) -> [Round.Stop]) -> Tally {
    sum(person, week) { due, shift in
      Round(shift: shift, team: team).attended(due.map(\.stop), beside: stops(shift.day))
    }
  }

  /// No less, whatever the contacts: each duty by itself.
  func leastMissed(_ person: PersonID, _ week: WeekOption) -> Tally {
    sum(person, week) { due, shift in
      due.flatMap { Round(shift: shift, team: team).attended([$0.stop], beside: []) }
    }
  }

  private func sum(_ person: PersonID, _ week: WeekOption, _ attended: ([Due], Shift) -> [Bool]) -> Tally {
    due.filter { $0.key.person == person }.reduce(Tally()) { sum, entry in
      let isThere = week.shifts[entry.key.day].map { attended(entry.value, $0) } ?? entry.value.map { _ in false }
      return sum + Tally(service: zip(entry.value, isThere).reduce(0) { $0 + ($1.1 ? 0 : $1.0.weight) })
    }
  }

  /// When a person is at a duty.
  func times(_ person: PersonID, _ shift: Shift, beside stops: [Round.Stop]) -> [TimeRange] {
    let due = due[PersonDay(person: person, day: shift.day)] ?? []
    let isThere = Round(shift: shift, team: team).attended(due.map(\.stop), beside: stops)
    return zip(due, isThere).filter(\.1).map(\.0.stop.time)
  }
}
