import RotaModel

/// Everything that is derived, made anew from the decisions; and the audit that compares.
extension State {
  /// Brings every cached figure in line with shapes, places and workers.
  mutating func derive() {
    let contacts = problem.contacts
    zeroDerived()
    for c in 0..<contactCount where contactDay[c] >= 0 {
      for p in workers(of: c) { enlist(c, Int(p) * dayCount + Int(contactDay[c])) }
    }
    total = problem.cover.lost
    missing = 0
    priceEmptyCover()
    for p in 0..<people {
      for w in 0..<weekCount { deriveWeek(p, w) }
      deriveSwing(p)
      for d in 0..<dayCount {
        dayPrice[p * dayCount + d] = .zero
        refresh(p, d)
        if problem.staff.freedom[p * dayCount + d] == .mustWork && !shape[p * dayCount + d].isOn { missing += 1 }
      }
    }
    for c in 0..<contactCount {
      if contacts.isMandatory[c] && contactDay[c] < 0 { missing += 1 }
      contactPrice[c] = .zero
      repriceOne(c)
    }
    deriveTold()
    for c in 0..<contactCount { count(c) }
    journal.personDays = 0
    journal.contacts = 0
  }

  private mutating func zeroDerived() {
    let first = UnsafeMutableRawPointer(held)
    let length = byteCount - decisionBytes
    first.initializeMemory(as: UInt8.self, repeating: 0, count: length)
  }

  private mutating func enlist(_ c: ContactIndex, _ i: PersonDay) {
    let list = held + i * heldLimit
    var j = Int(heldCount[i])
    while j > 0 && contactStart[Int(list[j - 1])] > contactStart[c] {
      list[j] = list[j - 1]
      j -= 1
    }
    list[j] = Int16(truncatingIfNeeded: c)
    heldCount[i] += 1
  }

  private mutating func priceEmptyCover() {
    let cover = problem.cover
    for line in 0..<cover.lineCount {
      let empty = cover.prices[line * cover.headsLimit]
      for j in 0..<dayCount * words {
        for _ in 0..<cover.holds[line * dayCount * words + j].nonzeroBitCount { total += empty }
      }
    }
  }

  private mutating func deriveWeek(_ p: PersonIndex, _ w: Int) {
    let personWeek = p * weekCount + w
    for d in w * 7..<w * 7 + 7 { week[personWeek] = totals(personWeek, d, .off, shape[p * dayCount + d]) }
    let saturday = p * dayCount + w * 7 + 5
    let isSplit = shape[saturday].isOn != shape[saturday + 1].isOn
    weekPrice[personWeek] = Price(
      wishes: price(personWeek, week[personWeek]) + (isSplit ? problem.weights.splitWeekend : 0))
    total += weekPrice[personWeek]
    if problem.weekends.isLimited[personWeek] && (shape[saturday].isOn || shape[saturday + 1].isOn) {
      total -= Price(wishes: problem.weekends.price(w, Int(weekendWorkers[w])))
      weekendWorkers[w] += 1
      total += Price(wishes: problem.weekends.price(w, Int(weekendWorkers[w])))
    }
  }

  private mutating func deriveSwing(_ p: PersonIndex) {
    let row = shape + p * dayCount
    let shapes = problem.shapes
    if row[0].isOn { total += Price(wishes: shapes.ofFirst(p, row[0].start)) }
    for d in 1..<dayCount where row[d].isOn { total += Price(wishes: shapes.beside(row[d - 1], row[d].start)) }
  }

  private mutating func deriveTold() {
    guard problem.base.isPresent else { return }
    for p in 0..<people {
      told[p] = problem.base.told[p]
      if told[p] > 0 { total += Price(service: problem.weights.change.person) }
    }
    for i in 0..<people * dayCount { countTold(i, shape[i], 1) }
  }

  /// The decisions of another state or of a kept best.
  mutating func adopt(_ kept: UnsafeRawPointer) {
    decisions.copyMemory(from: kept, byteCount: decisionBytes)
    derive()
  }
}

/// Where a cached figure and its slow twin differ.
struct Drift: Error, CustomStringConvertible {
  let term: String
  let cached: Int
  let slow: Int

  var description: String { "\(term): cached \(cached), true \(slow)" }
}

extension State {
  /// Compares every cached figure with one made anew from the decisions, and each list in both directions.
  func audit() -> Drift? {
    var twin = State(owner)
    twin.adopt(decisions)
    func first<Element: Equatable>(
      _ name: String, _ mine: UnsafeMutablePointer<Element>, _ other: UnsafeMutablePointer<Element>, _ count: Int
    ) -> Drift? {
      for j in 0..<count where mine[j] != other[j] { return Drift(term: "\(name)[\(j)]", cached: -1, slow: -1) }
      return nil
    }
    for i in 0..<people * dayCount {
      let isFixed = problem.staff.freedom[i] == .fixed || problem.staff.freedom[i] == .running
      if heldCount[i] > 0 && !isFixed && !(shape[i].isOn && fits(i, shape[i])) {
        return Drift(term: "contacts held without room on \(i)", cached: Int(heldCount[i]), slow: 0)
      }
      if heldCount[i] != twin.heldCount[i] {
        return Drift(term: "contacts held on \(i)", cached: Int(heldCount[i]), slow: Int(twin.heldCount[i]))
      }
      for j in 0..<Int(heldCount[i]) where held[i * heldLimit + j] != twin.held[i * heldLimit + j] {
        return Drift(
          term: "contact \(j) held on \(i)", cached: Int(held[i * heldLimit + j]),
          slow: Int(twin.held[i * heldLimit + j]))
      }
    }
    if let drift = first("present", present, twin.present, people * dayCount * words) { return drift }
    if let drift = first("free", free, twin.free, people * dayCount * words) { return drift }
    if let drift = first("heads", heads, twin.heads, problem.cover.lineCount * dayCount * slotCount) { return drift }
    if let drift = first("day price", dayPrice, twin.dayPrice, people * dayCount) { return drift }
    if let drift = first("week", week, twin.week, people * weekCount) { return drift }
    if let drift = first("week price", weekPrice, twin.weekPrice, people * weekCount) { return drift }
    if let drift = first("weekend workers", weekendWorkers, twin.weekendWorkers, weekCount) { return drift }
    let childWeeks = problem.contacts.childCount * weekCount
    if let drift = first("shared", shared, twin.shared, childWeeks * people) { return drift }
    if let drift = first("workers seen", workersSeen, twin.workersSeen, childWeeks) { return drift }
    if let drift = first("child price", childPrice, twin.childPrice, childWeeks) { return drift }
    if let drift = first("contact price", contactPrice, twin.contactPrice, contactCount) { return drift }
    if let drift = first("told", told, twin.told, people) { return drift }
    let busy = problem.contacts.partnerCount * dayCount * slotCount
    if let drift = first("partner", partnerBusy, twin.partnerBusy, busy) { return drift }
    if missing != twin.missing { return Drift(term: "missing", cached: missing, slow: twin.missing) }
    if total != twin.total { return Drift(term: "total", cached: total.raw, slow: twin.total.raw) }
    return nil
  }
}
