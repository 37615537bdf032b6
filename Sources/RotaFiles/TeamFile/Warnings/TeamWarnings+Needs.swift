internal import RotaModel

/// A stretch of a weekday in which a contact may lie.
private struct Opening {
  let weekday: Weekday
  let time: TimeRange
}

extension TeamWarnings {
  mutating func lookAtNeeds() {
    for child in team.children {
      for need in child.needs { look(at: need, of: child, isOneOff: false) }
    }
    let children = Dictionary(team.children.map { ($0.id, $0) }) { first, _ in first }
    for oneOff in team.oneOffs {
      if let child = children[oneOff.child] { look(at: oneOff.need, of: child, isOneOff: true) }
    }
  }

  private mutating func look(at need: Need, of child: Child, isOneOff: Bool) {
    let id = ContactID(child: child.id, need: need.id)
    guard let place = places.needs[id] else { return }
    let people = team.staff.indices.filter { may(team.staff[$0], see: child, need) }
    if let lack = lack(among: people, for: need, of: child) {
      warn(.nobodyForNeed("\(id)", lack), at: place)
      return
    }
    let openings = openings(for: need)
    let longest = openings.map { room($0, for: need) }.max() ?? 0
    guard longest >= need.minutes else {
      warn(.noTimeForNeed("\(id)", minutes: need.minutes, longest: longest), at: place)
      return
    }
    let most = mostTimes(need, of: child, among: people, in: openings, enough: isOneOff ? 1 : need.times)
    if most == 0 {
      warn(.nobodyWorksThen("\(id)"), at: place)
    } else if !isOneOff, most < need.times {
      warn(.tooOften("\(id)", times: need.times, most: most), at: place)
    }
  }

  /// How many contacts of a need a week has days for, counted as far as is enough.
  private func mostTimes(_ need: Need, of child: Child, among people: [Int], in openings: [Opening], enough: Int)
    -> Int
  {
    var count = 0
    var next = 0
    for opening in openings where opening.weekday.rawValue >= next && room(opening, for: need) >= need.minutes {
      let free = people.filter { isFree($0, for: need, in: opening) }
      guard lack(among: free, for: need, of: child) == nil else { continue }
      count += 1
      next = opening.weekday.rawValue + need.apart
      if need.apart == 0 || count >= enough { return enough }
    }
    return count
  }

  /// Whether a person can be one of the workers, whoever the others are.
  private func may(_ person: Person, see child: Child, _ need: Need) -> Bool {
    (need.traits ?? child.traits).isSubset(of: person.traits) && !child.avoid.contains(person.id)
      && !need.not.contains(person.id) && !(need.keyWorker == .exclude && person.id == child.keyWorker)
  }

  /// What people, by their places in the staff, together lack for a need; nil where some of them could do it.
  private func lack(among people: [Int], for need: Need, of child: Child) -> Lack? {
    func isThere(_ condition: (Person) -> Bool) -> Bool { people.contains { condition(team.staff[$0]) } }
    func isKeyWorker(_ person: Person) -> Bool { person.id == child.keyWorker }

    if people.isEmpty { return .anybody }
    if people.count < need.workers { return .workers(need.workers, have: people.count) }
    if !isThere(\.mayWorkAlone) { return .lone }
    if need.keyWorker == .only, !isThere(isKeyWorker) { return .keyWorker }
    if need.known, !isThere({ isKeyWorker($0) || child.known.contains($0.id) }) { return .known }
    if let skill = need.skills.sorted().first(where: { skill in !isThere { $0.skills.contains(skill) } }) {
      return .skill(skill.text)
    }
    return NeededCrew(need, of: child).lack(among: people.map { team.staff[$0] })
  }

  /// Where a contact may lie in a week: in one of its periods, in the window, in one of its partner's periods.
  private func openings(for need: Need) -> [Opening] {
    let partner = need.partner.flatMap { team.partner($0) }?.available ?? [.always]
    return Weekday.allCases.flatMap { weekday in
      (need.within ?? [.always]).filter { team.calendars.mayFall($0, on: weekday) }.flatMap { within in
        partner.filter { team.calendars.mayFall($0, on: weekday) }.compactMap { available -> Opening? in
          let start = max(within.time.start, available.time.start, team.service.window.start)
          let end = min(within.time.end, available.time.end, team.service.window.end)
          return start < end ? Opening(weekday: weekday, time: TimeRange(start, end)) : nil
        }
      }
    }
  }

  /// The longest contact that fits, beginning on the grid.
  private func room(_ opening: Opening, for need: Need) -> Minutes {
    let slot = team.service.slot
    return max(0, opening.time.end - ceilingDivide(opening.time.start, slot) * slot)
  }

  /// Whether a person works long enough, and at a time, to take the contact.
  private func isFree(_ person: Int, for need: Need, in opening: Opening) -> Bool {
    guard let hours = workable[person][opening.weekday.rawValue],
      !team.staff[person].contract.longestShift.isExceeded(by: need.minutes + need.writeUp)
    else { return false }
    let slot = team.service.slot
    let start = ceilingDivide(max(hours.start, opening.time.start), slot) * slot
    return start + need.minutes <= opening.time.end && start + need.minutes + need.writeUp <= hours.end
  }
}
