package import RotaModel
internal import RotaJudge

/// Where a contact could be and who could take a shift, each tried and judged: what breaks no rule, cheapest first.
extension Answers {
  package func places(for id: ContactID) throws(Refusal) -> Ranking {
    let asked = try asked(id)
    let search = PlaceSearch(judged, asked, mostStarts: 4)
    let tried = search.attempts(within: .shiftsAndHours).attempts
    let legal = tried.filter { $0.isLegal && !asked.isThere($0) }
    let able = Set(legal.flatMap(\.staff))
    let barred = barred(asked)
    let obstacles = team.staff.filter { !able.contains($0.id) }.mappedAtOnce { person -> Obstacle in
      if let safeguard = barred[person.id] {
        return Obstacle(who: person.id, reasons: reasons([person.id: safeguard], asked))
      }
      let kept = hindrances(of: person, search, besides: legal)
      let none = Reason(rule: "contact", who: [person.id], text: "no time of its week is open")
      let alone = Reason(rule: "workers", who: [person.id], text: "nobody to go with at the same time")
      let reasons = dayByDay(kept, of: person.id, asked.openDays)
      return Obstacle(
        who: person.id, days: asked.openDays,
        reasons: !reasons.isEmpty ? reasons : asked.starts.isEmpty ? [none] : [alone])
    }
    return Ranking(
      choices: legal.map { $0.choice(beside: shiftHappenings($0)) }.sorted(by: Choice.precedes), obstacles: obstacles)
  }

  /// Each of the others, with the shift and what is in it.
  package func takers(of person: PersonID, on day: Day) throws(Refusal) -> Ranking {
    guard let given = rota.shift(of: person, on: day) else { return Ranking(choices: [], obstacles: []) }
    let held = rota.contacts(of: person, on: day)
    var choices: [Choice] = []
    var obstacles: [Obstacle] = []
    for other in team.staff where other.id != person {
      if let own = rota.shift(of: other.id, on: day) {
        obstacles.append(obstacle(other, "shift", "works \(own.time.words) already"))
        continue
      }
      let moved = held.map { contact in
        Edit.contact(
          contact.id, day, start: contact.time.start, staff: contact.staff.map { $0 == person ? other.id : $0 })
      }
      let edits = [.dayOff(person, day), .shift(other.id, day, given.time, pause: given.pause)] + moved
      let excerpt = try judged.excerpt(
        people: [person, other.id], children: Set(held.map(\.child)), days: [day])
      guard
        let attempt = excerpt.attempt(edits, day, given.time.start, [other.id], moving: Set(held.map(\.id)))
      else {
        obstacles.append(obstacle(other, "shift", "can't be in one of its contacts twice"))
        continue
      }
      if let kept = hindrance(attempt, for: other.id) {
        obstacles.append(obstacle(other, kept.rule, kept.text))
      } else {
        choices.append(attempt.choice())
      }
    }
    return Ranking(choices: choices.sorted(by: Choice.precedes), obstacles: obstacles)
  }

  /// `Thu and Fri: on leave`, the strongest first.
  private func dayByDay(_ hindrances: [Day: Hindrance], of person: PersonID, _ days: [Day]) -> [Reason] {
    let groups = Dictionary(grouping: hindrances, by: \.value).mapValues { $0.map(\.key).sorted() }
    return groups.sorted { ($0.key.strength, $0.value[0]) < ($1.key.strength, $1.value[0]) }.map { hindrance, when in
      Reason(
        rule: hindrance.rule, who: [person], when: when,
        text: when.count == days.count ? hindrance.text : "\(words(when)): \(hindrance.text)",
        source: hindrance.source)
    }
  }

  private func obstacle(_ person: Person, _ rule: String, _ text: String) -> Obstacle {
    Obstacle(who: person.id, reasons: [Reason(rule: rule, who: [person.id], text: text)])
  }
}
