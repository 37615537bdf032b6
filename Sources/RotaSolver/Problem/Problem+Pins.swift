import RotaModel

/// Pins that cannot all be so are found before the search, and named as a smallest set that conflicts.
extension Problem {
  func refuseImpossible() throws(Unplannable) {
    let pins = compiled.team.pins
    if pins.isEmpty || Trial(compiled).holds(pins) { return }
    // Each pin without which the others stand no better is left out: what stays is a smallest conflicting set.
    var needed = pins
    for pin in pins {
      let fewer = needed.filter { $0 != pin }
      if !Trial(compiled.with(pins: fewer)).holds(fewer) { needed = fewer }
    }
    throw .conflictingPins(needed, because: reason(needed))
  }

  private func reason(_ pins: [Pin]) -> String {
    guard pins.count == 1, let pin = pins.first else {
      return "each could be so without the others, but not all of them"
    }
    switch pin {
    case .shift(let person, let day, let start, let end): return reason(person, day, start, end)
    case .off(let person, let day): return "\(name(person)) began a shift on \(day.words) before now, and it stays"
    case .contact(let id, _, _, let staff):
      if let contact = compiled.contacts.first(where: { $0.id == id }), let staff,
        staff.count != contact.need.workers
      {
        return "\(id) needs \(counted(contact.need.workers, "worker")), and the pin names \(staff.count)"
      }
      return "there is no day, time and worker for \(id) that the rules allow and the pin names"
    }
  }

  private func reason(_ person: PersonID, _ day: Day, _ start: Minutes?, _ end: Minutes?) -> String {
    let team = compiled.team
    let who = name(person)
    let when = TimeRange(start ?? team.service.window.start, end ?? team.service.window.end)
    for edge in [start, end].compactMap({ $0 })
    where edge % team.service.slot != 0 || edge < team.service.window.start || edge > team.service.window.end {
      return "\(clockTime(edge)) is not on a step of \(team.service.slot) minutes within \(team.service.window.words)"
    }
    guard let known = team.person(person) else { return "nobody is called \(person)" }
    if !known.isInTeam(on: day) { return "\(who) is not in the team on \(day.words)" }
    guard let flex = known.hours(on: day, window: team.service.window) else {
      return "\(who) never works on \(day.weekday.name)"
    }
    let isWhole = start != nil && end != nil
    if isWhole && !flex.contains(when) { return "\(who) works \(flex.words) on \(day.weekday.name) at most" }
    if team.isAway(person, day, when) {
      return "\(who) is on leave on \(day.words)"
    }
    let contract = known.contract
    if isWhole, contract.longestShift.isExceeded(by: when.length) || contract.shortestShift.isMissed(by: when.length) {
      return "\(who)'s shifts are \(contract.shortestShift) to \(contract.longestShift) hours long"
    }
    return "no shift on \(day.words) leaves \(who) within hours, rest and what is published"
  }

  private func name(_ person: PersonID) -> String { compiled.team.person(person)?.name ?? person.text }
}

/// Whether a set of pins can all be so, found by placing nothing else.
private struct Trial {
  let compiled: Compiled

  init(_ compiled: Compiled) { self.compiled = compiled }

  func holds(_ pins: [Pin]) -> Bool {
    for stream in 0..<3 {
      var walker = Walker(compiled, seed: 1, stream: stream, Exponential())
      walker.keepPast()
      walker.placePinned()
      if pins.allSatisfy({ walker.state.holds($0) }) { return true }
    }
    return false
  }
}

extension Compiled {
  fileprivate func with(pins: [Pin]) -> Compiled {
    var fewer = team
    fewer.pins = pins
    return Compiled(team: fewer, horizon: horizon, after: previous, published: published)
  }
}

extension State {
  /// Whether a pin is so.
  func holds(_ pin: Pin) -> Bool {
    switch pin {
    case .shift(let person, let day, let start, let end):
      guard let shape = shape(of: person, on: day), shape.isOn else { return false }
      return start.map { problem.grid.minute(shape.start) == $0 } ?? true
        && end.map { problem.grid.minute(shape.end) == $0 } ?? true
    case .off(let person, let day):
      return shape(of: person, on: day).map { !$0.isOn } ?? true
    case .contact(let id, let day, let start, let staff):
      guard let c = owner.contacts.firstIndex(where: { $0.id == id }), isPlaced(c) else { return false }
      let names = workers(of: c).map { owner.team.staff[Int($0)].id }
      return day.map { problem.grid.index($0) == Int(contactDay[c]) } ?? true
        && start.map { problem.grid.minute(Int(contactStart[c])) == $0 } ?? true
        && staff.map { $0.sorted() == names.sorted() } ?? true
    }
  }

  private func shape(of person: PersonID, on day: Day) -> Shape? {
    guard let p = owner.team.staff.firstIndex(where: { $0.id == person }), owner.horizon.contains(day) else {
      return nil
    }
    return shape[p * dayCount + problem.grid.index(day)]
  }
}
