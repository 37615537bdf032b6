import RotaModel

/// What is left out goes in: where there is room, or by pushing out what is in the way
/// (guided ejection; Nagata and Bräysy 2009).
extension Walker {
  mutating func repair() -> Bool {
    guard let c = drawLeftOut() else { return false }
    if insert(c, random.once(in: 2) ? .wide : .narrow) { return decide() }
    return eject(for: c)
  }

  private mutating func drawLeftOut() -> ContactIndex? {
    if state.total.service == 0 && state.missing == 0 { return nil }
    let count = state.contactCount
    if count == 0 { return nil }
    let offset = random.below(count)
    for step in 0..<count {
      let c = (offset + step) % count
      if state.contactDay[c] < 0 && !state.problem.contacts.isFixed[c]
        && (state.problem.contacts.unmet[c] != .zero || state.problem.contacts.isMandatory[c])
      {
        return c
      }
    }
    return nil
  }

  /// How many contacts may push others out before what is then in hand has to find room.
  private static let longestChain = 4

  /// A contact pushes others out, and these, where there is no room for them, others again.
  private mutating func eject(for c: ContactIndex) -> Bool {
    var homeless = Taken(c)
    var settled = Taken()
    for _ in 0..<Walker.longestChain {
      guard let next = takeDearest(&homeless) else { break }
      if settled.count > 0 && insert(next, .wide) { continue }
      failures[next] += 1
      guard makeWay(for: next, keeping: settled, &homeless) else { return giveUp() }
      settled.append(next)
    }
    return recreate(&homeless)
  }

  private func takeDearest(_ homeless: inout Taken) -> ContactIndex? {
    let unmet = state.problem.contacts.unmet
    guard let dearest = (0..<homeless.count).max(by: { unmet[homeless[$0]] < unmet[homeless[$1]] }) else { return nil }
    return homeless.remove(dearest)
  }

  /// A contact gets its workers for a day; what they and the child have then is in hand.
  private mutating func makeWay(for c: ContactIndex, keeping settled: Taken, _ homeless: inout Taken) -> Bool {
    guard let (d, crew) = drawEasiest(c, keeping: settled) else { return false }
    var taken = Taken()
    for j in 0..<crew.count { takeDay(crew[j] * state.dayCount + d, &taken) }
    if random.once(in: 2) { takeChild(of: c, on: d..<d + 1, &taken) }
    for j in 0..<taken.count { state.unplace(taken[j]) }
    guard put(c, d, crew, from: 0, &taken) else { return false }
    for j in 0..<taken.count { homeless.append(taken[j]) }
    return true
  }

  /// Of a few days and crews the one whose contacts were the least hard to put anywhere so far.
  private mutating func drawEasiest(_ c: ContactIndex, keeping settled: Taken) -> (DayIndex, Workers)? {
    var best = Int.max
    var easiest: (DayIndex, Workers)?
    for _ in 0..<3 {
      let d = state.problem.contacts.firstDay.int(c) + random.below(state.problem.contacts.dayCount.int(c))
      guard let crew = drawCrew(c, d), let hardness = hardness(crew, d, keeping: settled), hardness < best else {
        continue
      }
      best = hardness
      easiest = (d, crew)
    }
    return easiest
  }

  /// How often what the crew holds that day had to push others out; nil where it holds what has just done so.
  private func hardness(_ crew: Workers, _ d: DayIndex, keeping settled: Taken) -> Int? {
    var sum = 0
    for j in 0..<crew.count {
      let i = crew[j] * state.dayCount + d
      for k in 0..<Int(state.heldCount[i]) {
        let c = Int(state.held[i * state.heldLimit + k])
        if settled.contains(c) { return nil }
        sum += 1 + Int(failures[c])
      }
    }
    return sum
  }

  /// Workers who together bring all that is asked, on shift that day or not.
  private mutating func drawCrew(_ c: ContactIndex, _ d: DayIndex) -> Workers? {
    let contacts = state.problem.contacts
    let range = contacts.candidates.range(contacts.row.int(c))
    let wanted = contacts.workers.int(c)
    if range.count < wanted || wanted > Workers.most { return nil }
    for _ in 0..<4 {
      var crew = Workers()
      for _ in 0..<4 * wanted where crew.count < wanted {
        let p = drawCandidate(range)
        if !crew.contains(p) && state.problem.staff.freedom[p * state.dayCount + d] != .fixed { crew.append(p) }
      }
      state.work += wanted
      if crew.count == wanted && bringAll(c, d, crew) { return crew }
    }
    return nil
  }

  /// Puts a contact at any start of a day with its crew, from one of them on. Now and then one gives up another day,
  /// that is made anew after it: rest, hours or days a week may stand against it.
  private mutating func put(_ c: ContactIndex, _ d: DayIndex, _ crew: Workers, from j: Int, _ taken: inout Taken)
    -> Bool
  {
    if j == crew.count { return putAtAnyStart(c, d, crew) }
    let p = crew[j]
    guard random.once(in: 2), let other = drawOtherDay(p, d) else { return put(c, d, crew, from: j + 1, &taken) }
    let old = state.shape[p * state.dayCount + other]
    guard clearDay(p, other, &taken), put(c, d, crew, from: j + 1, &taken) else { return false }
    _ = openDay(p, other, like: old)
    return true
  }

  /// Another day on which somebody works: half the time the one before or after.
  private mutating func drawOtherDay(_ p: PersonIndex, _ d: DayIndex) -> DayIndex? {
    for _ in 0..<4 {
      let other = random.once(in: 2) ? d + (random.once(in: 2) ? 1 : -1) : d / 7 * 7 + random.below(7)
      if other == d || !(0..<state.dayCount).contains(other) { continue }
      let i = p * state.dayCount + other
      if state.shape[i].isOn && state.problem.staff.freedom[i] == .free { return other }
    }
    return nil
  }

  private mutating func putAtAnyStart(_ c: ContactIndex, _ d: DayIndex, _ crew: Workers) -> Bool {
    let turn = random.below(state.slotCount)
    var tries = 0
    for step in 0..<state.slotCount where tries < 6 {
      let start = (turn + step) % state.slotCount
      if !state.mayBegin(c, d, start) { continue }
      tries += 1
      if put(c, Placement(day: d, start: start, workers: crew, price: 0)) { return true }
    }
    state.work += 6 * tries
    return false
  }
}
