import RotaModel

/// What a published rota adds to a bound: contacts that change, and who is told whatever is done.
///
/// Whoever has a shift that can't be as published, or a contact that can't, is told for certain. Anybody else who takes
/// such a contact, or a new one, is told too; but once of all together, so each of them asks for a part of the price.
struct ChangePrices {
  /// Of those who are told for certain, in the measure's fixed point.
  let certain: Int
  /// By contact: what it asks for a worker who may not be told otherwise, for one who was not its worker, and for
  /// another time. All nothing without a published rota.
  private let telling: Table<Int>
  private let otherWorker: Table<Int>
  private let moved: Table<Int>
  /// By person: whether they are told for certain.
  private let isTold: Table<Bool>
  private let base: BaseTables

  init(_ problem: Tables, _ measure: Measure, _ days: DayChoices, _ contacts: ContactChoices, _ memory: Memory) {
    base = problem.base
    let count = problem.contacts.count
    guard base.isPresent else {
      certain = 0
      let nothing = memory.table([Int](repeating: 0, count: count))
      (telling, otherWorker, moved) = (nothing, nothing, nothing)
      isTold = memory.table([])
      return
    }
    let published = PublishedChoices(problem, days, contacts)
    let told = published.toldForCertain
    let news = (0..<count).filter { published.isNews($0) }
    let person = measure.of(Price(service: problem.weights.change.person))
    certain = told.count { $0 } * person
    isTold = memory.table(told)
    let part = person / max(1, news.count)
    var tellings = [Int](repeating: 0, count: count)
    for c in news { tellings[c] = part }
    telling = memory.table(tellings)
    let seat = { (c: ContactIndex, price: Int) in
      problem.base.day[c] == ContactTables.noDay
        ? 0 : measure.of(Price(service: price)) / problem.contacts.workers.int(c)
    }
    otherWorker = memory.table((0..<count).map { seat($0, problem.weights.change.contactWorker) })
    moved = memory.table((0..<count).map { seat($0, problem.weights.change.contactTime) })
  }

  /// What it costs that this worker takes a contact, whatever its time.
  @inline(__always)
  func price(_ c: ContactIndex, _ p: PersonIndex) -> Int {
    if !base.isPresent { return 0 }
    return (isTold[p] ? 0 : telling[c]) + (wasWorker(c, p) ? 0 : otherWorker[c])
  }

  /// What it costs that a contact is then.
  @inline(__always)
  func price(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex) -> Int {
    if moved[c] == 0 || (Int(base.day[c]) == d && Int(base.start[c]) == start) { return 0 }
    return moved[c]
  }

  private func wasWorker(_ c: ContactIndex, _ p: PersonIndex) -> Bool {
    base.workers.range(c).contains { base.workers.items.int($0) == p }
  }
}

/// Whether what is published can still be so.
private struct PublishedChoices {
  private let problem: Tables
  private let days: DayChoices
  private let contacts: ContactChoices

  init(_ problem: Tables, _ days: DayChoices, _ contacts: ContactChoices) {
    self.problem = problem
    self.days = days
    self.contacts = contacts
  }

  /// By person.
  var toldForCertain: [Bool] {
    var told = (0..<problem.staff.count).map { p in
      problem.base.told[p] > 0 || (0..<problem.grid.dayCount).contains { !mayStay(p * problem.grid.dayCount + $0) }
    }
    for c in 0..<problem.contacts.count where wasPlanned(c) && !mayStay(contact: c) {
      for j in problem.base.workers.range(c) { told[problem.base.workers.items.int(j)] = true }
    }
    return told
  }

  /// Not planned before, or not to be planned as it was: whoever takes it is told.
  func isNews(_ c: ContactIndex) -> Bool {
    !problem.contacts.isFixed[c] && problem.contacts.unmet[c] != .zero && !(wasPlanned(c) && mayStay(contact: c))
  }

  private func wasPlanned(_ c: ContactIndex) -> Bool { problem.base.day[c] != ContactTables.noDay }

  private func mayStay(_ i: PersonDay) -> Bool {
    let base = problem.base.shapes[i]
    if problem.staff.freedom[i] == .fixed { return true }
    if !base.isOn { return days.off[i] < Measure.never }
    return days.rows.range(i).contains { r in
      let row = days.rows.items[r]
      return Int(row.start) == base.start && (Int(row.firstEnd)...Int(row.lastEnd)).contains(base.end)
    }
  }

  private func mayStay(contact c: ContactIndex) -> Bool {
    if problem.contacts.isFixed[c] { return true }
    let offset = Int(problem.base.day[c]) - problem.contacts.firstDay.int(c)
    let start = Int(problem.base.start[c])
    guard (0..<problem.contacts.dayCount.int(c)).contains(offset), (0..<problem.grid.slotCount).contains(start) else {
      return false
    }
    let place = offset * problem.grid.words + start / 64
    return problem.base.workers.range(c).allSatisfy { j in
      contacts.candidates.range(c).contains { k in
        let candidate = contacts.candidates.items[k]
        return candidate.person == problem.base.workers.items[j]
          && contacts.starts[Int(candidate.bits) + place] >> UInt64(start % 64) & 1 == 1
      }
    }
  }
}
