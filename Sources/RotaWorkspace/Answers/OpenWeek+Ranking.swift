package import RotaModel
internal import RotaRules

/// Where a contact could be and who could take a shift, each tried and judged: what breaks no rule, cheapest first.
extension OpenWeek {
  /// The shifts as they are; so many places are tried that the answer comes at once.
  package func places(for id: ContactID) throws(Refusal) -> Ranking {
    guard let need = team.need(of: id), let child = team.child(id.child) else {
      return Ranking(choices: [], obstacles: [])
    }
    let week = Array(horizon.days)
    let traits = need.traits ?? child.traits
    var choices: [Choice] = []
    var obstacles: [Obstacle] = []
    for person in team.staff.sorted(by: { precedes($0, $1, child) }) {
      if let never = whyNever(person, need, child, traits) {
        obstacles.append(Obstacle(who: person.id, reasons: [Reason(rule: "workers", who: person.id, text: never)]))
        continue
      }
      let tries = week.flatMap { starts(person, $0, need, id).map { (day: $0.0, start: $0.1) } }.prefix(12)
      var broken: String?
      var found: [Choice] = []
      for place in tries {
        guard let staff = crew(person.id, id, need) else { continue }
        let edit = Edit.contact(id, place.day, start: place.start, staff: staff)
        switch try weighed([edit], place.day, place.start, staff) {
        case .choice(let choice): found.append(choice)
        case .breaks(let text): broken = broken ?? text
        }
      }
      choices += found
      guard found.isEmpty else { continue }
      let why = broken ?? (tries.isEmpty ? "has no room in the shifts as they are" : "can't be one of \(need.workers)")
      obstacles.append(Obstacle(who: person.id, reasons: [Reason(rule: "in the shift", who: person.id, text: why)]))
    }
    return Ranking(choices: choices.sorted(by: Choice.precedes), obstacles: obstacles)
  }

  /// Each of the others, with the shift and what is in it.
  package func takers(of person: PersonID, on day: Day) throws(Refusal) -> Ranking {
    guard let given = shift(person, day) else { return Ranking(choices: [], obstacles: []) }
    let contacts = rota.contacts.filter { $0.day == day && $0.staff.contains(person) }
    var choices: [Choice] = []
    var obstacles: [Obstacle] = []
    for other in team.staff where other.id != person {
      if let own = shift(other.id, day) {
        obstacles.append(obstacle(other, "works \(own.time.words) already"))
        continue
      }
      let moved = contacts.map { contact in
        Edit.contact(
          contact.id, day, start: contact.time.start, staff: contact.staff.map { $0 == person ? other.id : $0 })
      }
      let edits = [.dayOff(person, day), .shift(other.id, day, given.time, pause: given.pause)] + moved
      switch try weighed(edits, day, given.time.start, [other.id]) {
      case .choice(let choice): choices.append(choice)
      case .breaks(let text): obstacles.append(obstacle(other, text))
      }
    }
    return Ranking(choices: choices.sorted(by: Choice.precedes), obstacles: obstacles)
  }

  /// Shifts of the day made longer, so that they reach over a hole in the cover.
  func stretched(over gap: TimeRange, _ day: Day, line: CoverLineID) throws(Refusal) -> [Choice] {
    guard let line = team.cover.first(where: { $0.id == line }) else { return [] }
    var choices: [Choice] = []
    for person in team.staff where line.counts(person) {
      let own = shift(person.id, day)?.time
      let least = person.contract.shortestShift.wholeMinutes
      let start = max(team.service.window.start, min(gap.start, gap.end - least))
      let time = own.map { TimeRange(min($0.start, gap.start), max($0.end, gap.end)) } ?? TimeRange(start, gap.end)
      guard time != own else { continue }
      let edits = [Edit.shift(person.id, day, time, pause: nil)]
      if case .choice(let choice) = try weighed(edits, day, time.start, [person.id]), choice.service < 0 {
        choices.append(choice)
      }
    }
    return choices.sorted(by: Choice.precedes)
  }
}

extension OpenWeek {
  private enum Weighed {
    case choice(Choice)
    case breaks(String)
  }

  private func weighed(
    _ edits: [Edit], _ day: Day, _ start: Minutes, _ staff: [PersonID]
  ) throws(Refusal) -> Weighed {
    let price: EditPrice
    do throws(Refusal) { price = try self.price(of: edits) } catch { return .breaks(error.firstWords) }
    if let first = price.breaks.first { return .breaks(first) }
    return .choice(
      Choice(
        day: day, start: start, staff: staff, edits: edits, service: price.service, wishes: price.wishes))
  }

  private func obstacle(_ person: Person, _ text: String) -> Obstacle {
    Obstacle(who: person.id, reasons: [Reason(rule: "shift", who: person.id, text: text)])
  }

  /// The key worker, then those whom the child knows, then the others, as the team file has them.
  private func precedes(_ a: Person, _ b: Person, _ child: Child) -> Bool { rank(a, child) < rank(b, child) }

  private func rank(_ person: Person, _ child: Child) -> Int {
    person.id == child.keyWorker ? 0 : child.known.contains(person.id) ? 1 : 2
  }

  private func whyNever(_ person: Person, _ need: Need, _ child: Child, _ traits: Set<Trait>) -> String? {
    if child.avoid.contains(person.id) || need.not.contains(person.id) { return "is never sent to \(child.id)" }
    if let missing = traits.subtracting(person.traits).sorted().first { return "is not “\(missing)”" }
    if need.keyWorker == .only, person.id != child.keyWorker { return "is not the key worker, who alone may go" }
    if need.keyWorker == .exclude, person.id == child.keyWorker { return "is the key worker, who may not go" }
    if need.workers == 1, let skill = need.skills.subtracting(person.skills).sorted().first {
      return "does not hold “\(skill)”"
    }
    return nil
  }

  /// On the hour and the half, in the shift, clear of the break and of other contacts.
  private func starts(_ person: Person, _ day: Day, _ need: Need, _ id: ContactID) -> [(Day, Minutes)] {
    guard let shift = shift(person.id, day) else { return [] }
    let way = team.travel.minutes(team.service.base, team.zone(of: id))
    let others = rota.contacts.filter { $0.day == day && $0.id != id && $0.staff.contains(person.id) }.map(\.time)
    let taken = others + (shift.pause.map { [$0] } ?? [])
    let step = max(30, team.service.slot)
    let first = ceilingDivide(shift.time.start + way, step) * step
    return stride(from: first, through: shift.time.end - way - need.minutes - need.writeUp, by: step).filter { start in
      let time = TimeRange(start, start + need.minutes)
      let within = need.within.map { $0.contains { team.calendars.holds($0, day, time) } } ?? true
      return within && !taken.contains { $0.overlaps(time) }
    }.prefix(4).map { (day, $0) }
  }

  /// The person with as many of those who are in it already as it takes; nil where that is not enough.
  private func crew(_ person: PersonID, _ id: ContactID, _ need: Need) -> [PersonID]? {
    let now = rota.contacts.last { $0.id == id }?.staff ?? []
    let rest = now.filter { $0 != person }.prefix(need.workers - 1)
    return rest.count == need.workers - 1 ? ([person] + rest).sorted() : nil
  }
}

extension Refusal {
  /// The first line, without its label.
  var firstWords: String {
    let first = message.split(separator: "\n").first.map { String($0) } ?? message
    return first.hasPrefix("error: ") ? String(first.dropFirst(7)) : first
  }
}
