import RotaModel

/// A first complete rota: what is past, what is pinned, what a rota to start from has, then shifts where cover is
/// short, then contacts, the hardest first.
extension Walker {
  mutating func construct(from start: Rota?, shuffled: Bool) {
    keepPast()
    placePinned()
    if let start { follow(start) }
    for w in 0..<state.weekCount { fillWeek(w) }
    insertAll(shuffled: shuffled)
    state.begin()
    keepIfBest()
  }

  /// What began before now, as published.
  mutating func keepPast() {
    for i in 0..<state.people * state.dayCount {
      let kept = state.owner.past.kept[i]
      guard kept.isOn else { continue }
      state.begin()
      state.set(
        i / state.dayCount, i % state.dayCount,
        state.problem.staff.freedom[i] == .running ? state.cutShort(i, kept) : kept)
    }
    for c in 0..<state.contactCount where state.problem.contacts.isFixed[c] {
      state.begin()
      let base = state.problem.base
      var workers = Workers()
      for j in base.workers.range(c) { workers.append(Int(base.workers.items[j])) }
      // A rota file may date a contact anywhere.
      guard (0..<state.dayCount).contains(Int(base.day[c])), (0..<state.slotCount).contains(Int(base.start[c])),
        workers.count == state.problem.contacts.workers.int(c)
      else { continue }
      state.place(c, Int(base.day[c]), Int(base.start[c]), workers)
    }
  }

  /// As much of a given rota as is legal.
  private mutating func follow(_ rota: Rota) {
    let shapes = PublishedShapes(rota, state.problem.grid)
    for (p, person) in state.owner.team.staff.enumerated() {
      for d in 0..<state.dayCount where !state.shape[p * state.dayCount + d].isOn {
        let shape = shapes[person.id, state.problem.grid.day(d)]
        state.begin()
        if shape.isOn, state.problem.staff.freedom[p * state.dayCount + d] != .fixed, state.allows(p, d, shape) {
          state.set(p, d, shape)
        }
      }
    }
    let people = Dictionary(uniqueKeysWithValues: state.owner.team.staff.enumerated().map { ($1.id, $0) })
    let old = Dictionary(rota.contacts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for c in 0..<state.contactCount where !state.isPlaced(c) && !state.problem.contacts.isFixed[c] {
      guard let contact = old[state.owner.contacts[c].id], let start = state.problem.grid.exactSlot(contact.time.start)
      else { continue }
      let d = state.problem.grid.index(contact.day)
      var workers = Workers()
      for person in contact.staff {
        if let p = people[person], !workers.contains(p) { workers.append(p) }
      }
      guard workers.count == state.problem.contacts.workers.int(c), start < state.slotCount,
        (0..<state.dayCount).contains(d), bringAll(c, d, workers), state.mayBegin(c, d, start)
      else { continue }
      state.begin()
      _ = put(c, Placement(day: d, start: start, workers: workers, price: 0))
    }
  }

  /// Shifts for a week, each where it is worth most, until hours are used up.
  private mutating func fillWeek(_ w: Int) {
    let first = random.below(state.people)
    for step in 0..<state.people {
      let p = (first + step) % state.people
      let personWeek = p * state.weekCount + w
      for _ in 0..<state.problem.staff.mostDays.int(p) {
        let lacking = state.problem.staff.target.int(personWeek) - Int(state.week[personWeek].paid)
        if lacking < state.problem.staff.shortest.int(p) / 2 { break }
        if !addBestDay(p, w) { break }
      }
    }
  }

  private mutating func addBestDay(_ p: PersonIndex, _ w: Int) -> Bool {
    var best = Int.max
    var choice: (DayIndex, Shape)?
    for d in w * 7..<w * 7 + 7 {
      let i = p * state.dayCount + d
      if state.shape[i].isOn || state.problem.staff.freedom[i] != .free { continue }
      guard let shape = shaper.shape(state, p, d, view, &random, exponential), state.allows(p, d, shape) else {
        continue
      }
      state.begin()
      state.set(p, d, shape)
      let price = (state.total - state.journal.total).energy(weight) * 4 + random.below(4)
      state.undo()
      if price < best {
        best = price
        choice = (d, shape)
      }
    }
    // Nobody is told of a new shift that earns less than it costs.
    guard let (d, shape) = choice, best < 0 || !state.problem.base.isPresent else { return false }
    state.begin()
    state.set(p, d, shape)
    return true
  }

  /// Contacts by how dear and how hard they are: priority, workers at once, few who may go.
  private mutating func insertAll(shuffled: Bool) {
    let contacts = state.problem.contacts
    var order = (0..<state.contactCount).filter { !state.isPlaced($0) && contacts.unmet[$0] != .zero }.map { c in
      let choice = contacts.candidates.range(contacts.row.int(c)).count
      return (
        c, -contacts.unmet[c].service / 100 - contacts.workers.int(c) * 20 + choice + (shuffled ? random.below(10) : 0)
      )
    }
    order.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    for (c, _) in order {
      state.begin()
      _ = insert(c, .wide)
    }
  }
}
