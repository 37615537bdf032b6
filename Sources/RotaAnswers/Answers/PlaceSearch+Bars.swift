internal import RotaModel
internal import RotaJudge

/// What forbids each place, as the judge says it.
extension PlaceSearch {
  /// Places judged for one proof, where the team is so small that all can be.
  private static let mostJudged = 60_000
  /// In a large one, starts that are judged on each day of each person.
  private static let fewestStarts = 3

  /// Nobody's days are judged where what the child and the need ask leaves no place as it is.
  func barredPlaces() -> BarredPlaces {
    let plain = BarredPlaces(asked, staff, times([:]))
    let asking = asked.safeguardBars(of: staff) + [.workers]
    guard !plain.isForbidden(by: Set(asking + plain.times.flatMap(\.closed))) else { return plain }
    let days =
      alone.map { search in
        people.mappedAtOnce { person in asked.times.keys.sorted().map { search.barred(person, $0) } }.flatMap { $0 }
      } ?? []
    var breaches: [Bar: Breach] = [:]
    for day in days { breaches.merge(day.breaches) { first, _ in first } }
    let ways = Dictionary(uniqueKeysWithValues: days.map { (PersonDay(person: $0.person, day: $0.day), $0.ways) })
    return BarredPlaces(asked, staff, times(ways), breaches)
  }

  /// Of several at once each has a day of their own, and it is judged alone.
  private var alone: PlaceSearch? {
    guard asked.need.workers > 1 else { return self }
    guard let judged = judged.with(asked.id, { $0.workers = 1 }), let alone = ExplainedContact(judged, asked.id) else {
      return nil
    }
    return PlaceSearch(judged, alone, among: staff)
  }

  private struct PersonDay: Hashable {
    let person: PersonID
    let day: Day
  }

  private struct BarredDay {
    let person: PersonID
    let day: Day
    var ways: [Minutes: [Set<Bar>]] = [:]
    var breaches: [Bar: Breach] = [:]
  }

  private func times(_ ways: [PersonDay: [Minutes: [Set<Bar>]]]) -> [BarredPlaces.Time] {
    asked.times.keys.sorted().flatMap { day in
      starts(on: day).map { time in
        let there = people.compactMap { person in
          ways[PersonDay(person: person.id, day: day)]?[time.start].map { (person.id, $0) }
        }
        return BarredPlaces.Time(
          day: day, start: time.start, closed: Set(time.closures.map { .closed($0) }),
          ways: Dictionary(uniqueKeysWithValues: there))
      }
    }
  }

  /// All, or of many in a large team a few spread over the day, open ones above all.
  private func starts(on day: Day) -> [ExplainedContact.OpenTime] {
    let all = asked.times[day] ?? []
    let most = max(
      Self.fewestStarts,
      Self.mostJudged / max(1, (judged.team.staff.count + judged.team.children.count) * people.count * 7))
    let open = all.filter(\.closures.isEmpty)
    return open.spread(most: most) + all.filter { !$0.closures.isEmpty }.spread(most: most)
  }

  private func barred(_ person: Person, _ day: Day) -> BarredDay {
    var found = BarredDay(person: person.id, day: day)
    let times = starts(on: day)
    let away = times.allSatisfy { !judged.team.isAvailable(person, day, asked.time(at: $0.start)) }
    let isClosed = times.allSatisfy { !$0.closures.isEmpty }
    guard away || !isClosed, let excerpt = excerpt([person], day) else { return found }
    // Who is away all day is away whatever else would be: that is judged once.
    for time in away ? [times[times.count / 2]] : times {
      found.ways[time.start] = ways(person, day, time.start, in: excerpt).map { breaches in
        let kept = breaches.filter { !away || $0.key == .rule(.available, of: person.id, on: day) }
        found.breaches.merge(kept) { first, _ in first }
        return Set(kept.keys)
      }
    }
    guard away, let once = found.ways.values.first else { return found }
    found.ways = Dictionary(uniqueKeysWithValues: times.map { ($0.start, once) })
    return found
  }

  /// What each way to hold the contact in somebody's day would break.
  private func ways(
    _ person: Person, _ day: Day, _ start: Minutes, in excerpt: JudgedRota
  ) -> [[Bar: Breach]] {
    let room = DayRoom(judged, person, day, without: asked.id)
    let shapes = room.everyShape(
      holding: asked.time(at: start), writeUp: asked.need.writeUp, zone: asked.need.zone ?? asked.child.zone)
    // Where there is no room, the judge says what is in the way.
    let ways =
      shapes.isEmpty
      ? [[]]
      : shapes.map { shape in
        shape.time.map { [Edit.shift(person.id, day, $0, pause: nil)] } ?? []
      }
    return ways.compactMap { shifts in
      attempt(excerpt, [person], day, start, shifts).map { attempt in
        Dictionary(
          attempt.priced.breaches.compactMap { breach in bar(breach, person.id, day).map { ($0, breach) } },
          uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// Nil of what the child, the need and the time ask: that is known without the judge.
  private func bar(_ breach: Breach, _ person: PersonID, _ day: Day) -> Bar? {
    switch breach.rule {
    case .contact, .workers, .partner, .apart: nil
    default: .rule(breach.rule, of: person, on: day)
    }
  }
}
