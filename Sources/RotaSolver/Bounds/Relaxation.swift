import RotaModel

/// A rota taken apart: cover, every person's week and every child's contacts by themselves, tied by prices alone.
///
/// The sum of their cheapest answers is no more than any rota costs (Lagrangian relaxation; Geoffrion 1974). All in
/// whole numbers, so the sum is a proof whatever the prices.
struct Relaxation: ~Copyable {
  let measure: Measure
  let owner: Compiled
  private let tables: UnsafePointer<Tables>
  /// The frozen tables, read in place: held here they would be hundreds of fields for the compiler to follow.
  var problem: Tables {
    @inline(__always) unsafeAddress { tables }
  }
  let multipliers: Multipliers
  private let memory: Memory
  private let demand: CoverDemand
  private let contacts: ContactChoices
  private let weeks: WeekPricer
  private let children: ChildPricer
  private let days: Int
  private let slots: Int
  private let gain: UnsafeMutablePointer<Int>
  private let timeSum: UnsafeMutablePointer<Int>
  private let busySum: UnsafeMutablePointer<Int>
  /// Counted work of one sum: slots, ends and starts visited.
  let work: Int

  init(_ owner: Compiled, _ measure: Measure) {
    self.owner = owner
    self.measure = measure
    tables = owner.tables
    let problem = tables.pointee
    memory = Memory()
    let choices = DayChoices(owner, measure, memory)
    demand = CoverDemand(problem, measure, choices, memory)
    contacts = ContactChoices(owner, choices, memory)
    weeks = WeekPricer(tables, choices, RestClasses(problem, memory))
    children = ChildPricer(tables, measure, contacts)
    multipliers = Multipliers(problem)
    days = problem.grid.dayCount
    slots = problem.grid.slotCount
    gain = .allocate(capacity: 7 * slots)
    timeSum = .allocate(capacity: problem.staff.count * days * (slots + 1))
    busySum = .allocate(capacity: problem.staff.count * days * (slots + 1))
    let bits = contacts.starts
    let starts = (0..<bits.count).reduce(0) { $0 + bits[$1].nonzeroBitCount }
    work = 2 * choices.costs.count + starts + 2 * multipliers.count
  }

  deinit {
    gain.deallocate()
    timeSum.deallocate()
    busySum.deallocate()
  }

  /// The sum of the parts at the multipliers' prices, and where each multiplier's rule is broken. Nil where somebody has
  /// no legal week at all.
  func sum() -> Int? {
    multipliers.clearSlopes()
    var sum = demand.lost + priceCover()
    for p in 0..<problem.staff.count {
      for week in 0..<problem.grid.weekCount {
        guard let price = priceWeek(p, week) else { return nil }
        sum += price
      }
    }
    sumTime()
    let offer = ChildPricer.Offer(time: timeSum, busy: busySum)
    for group in 0..<contacts.freeWorkers.count { sum += children.price(group, offer) { hold($0) } }
    return sum
  }

  /// Where a head is asked for as a wish, among the multipliers of heads, and what it is worth.
  func idealPrices() -> [(place: Int, price: Int)] {
    (0..<demand.cells.count).map { (Int(demand.cells[$0].place), demand.idealPrice(demand.cells[$0], measure)) }
  }

  private func priceCover() -> Int {
    var sum = 0
    for j in 0..<demand.cells.count {
      let cell = demand.cells[j]
      let place = multipliers.places.head + Int(cell.place)
      let (heads, price) = demand.cheapest(cell, multipliers.values[place])
      sum += price
      multipliers.slopes[place] += heads
    }
    return sum
  }

  private func addHead(_ line: Int, _ d: DayIndex, _ slot: SlotIndex, _ count: Int) {
    multipliers.slopes[multipliers.places.head + (line * days + d) * slots + slot] += count
  }
}

/// A person's week.
extension Relaxation {
  private func priceWeek(_ p: PersonIndex, _ week: Int) -> Int? {
    let w = p * problem.grid.weekCount + week
    let values = multipliers.values
    for day in 0..<7 { fillGain(p, week * 7 + day, gain + day * slots) }
    let offer = WeekPricer.Offer(
      gain: UnsafePointer(gain), paid: values[multipliers.places.paid + w],
      unsocial: values[multipliers.places.unsocial + w],
      late: values[multipliers.places.late + w])
    guard let price = weeks.price(p, week, offer) else { return nil }
    var totals = (paid: 0, unsocial: 0, lates: 0, kept: false)
    for day in 0..<7 {
      let d = week * 7 + day
      let i = p * days + d
      let duty = problem.staff.duties[i]
      totals.kept = totals.kept || duty == .fixed || duty == .running
      let shape = weeks.withPause(i, day, weeks.answer[day])
      if !shape.isOn { continue }
      let unsocial = problem.staff.unsocialBefore.base + d * (slots + 1)
      totals.paid += shape.length - (problem.weights.pausePaid ? 0 : shape.pauseLength)
      totals.unsocial += Int(unsocial[shape.end] - unsocial[shape.start])
      totals.lates += shape.end >= problem.staff.lateFrom ? 1 : 0
      give(p, d, shape)
    }
    let share = problem.staff.share.int(w)
    multipliers.slopes[multipliers.places.unsocial + w] = totals.unsocial - share
    multipliers.slopes[multipliers.places.late + w] = totals.lates - problem.weights.lates.max
    let hours = priceHours(p, w, offer.paid, isKept: totals.kept)
    multipliers.slopes[multipliers.places.paid + w] = totals.paid - hours.slots
    return price + hours.price - offer.unsocial * share - offer.late * problem.weights.lates.max
  }

  private func fillGain(_ p: PersonIndex, _ d: DayIndex, _ gain: UnsafeMutablePointer<Int>) {
    let time = multipliers.values + multipliers.places.time + (p * days + d) * slots
    for slot in 0..<slots { gain[slot] = time[slot] }
    for lines in [problem.cover.presentLines, problem.cover.freeLines] {
      for j in lines.range(p) {
        let row = multipliers.values + multipliers.places.head + (Int(lines.items[j]) * days + d) * slots
        for slot in 0..<slots { gain[slot] += row[slot] }
      }
    }
  }

  /// What a shift gives to the cover and to contacts.
  private func give(_ p: PersonIndex, _ d: DayIndex, _ shape: Shape) {
    let time = multipliers.slopes + multipliers.places.time + (p * days + d) * slots
    for slot in shape.start..<shape.end where slot < shape.pauseStart || slot >= shape.pauseEnd {
      time[slot] -= 1
      for lines in [problem.cover.presentLines, problem.cover.freeLines] {
        for j in lines.range(p) { addHead(Int(lines.items[j]), d, slot, -1) }
      }
    }
  }

  /// Hours under and over the target, at most the contract's maximum, where each slot is sold at a price.
  private func priceHours(_ p: PersonIndex, _ w: PersonWeek, _ price: Int, isKept: Bool) -> (slots: Int, price: Int) {
    let target = problem.staff.target.int(w)
    // What began and is as published breaks no rule about hours.
    let most = isKept ? 7 * slots : problem.staff.mostPaid.int(p)
    let hours = problem.weights.hours
    var best = (slots: 0, price: Int.max)
    for paid in [0, min(target, most), most] {
      let off = (paid < target ? hours.under : hours.over) * abs(paid - target) * measure.wishes
      if off - price * paid < best.price { best = (paid, off - price * paid) }
    }
    return best
  }
}

/// A child's contacts.
extension Relaxation {
  private func sumTime() {
    for p in 0..<problem.staff.count {
      for d in 0..<days {
        let i = p * days + d
        let time = timeSum + i * (slots + 1)
        let busy = busySum + i * (slots + 1)
        let own = multipliers.values + multipliers.places.time + i * slots
        time[0] = 0
        busy[0] = 0
        for slot in 0..<slots {
          time[slot + 1] = time[slot] + own[slot]
          busy[slot + 1] = busy[slot]
        }
        for j in problem.cover.freeLines.range(p) {
          let row =
            multipliers.values + multipliers.places.head + (Int(problem.cover.freeLines.items[j]) * days + d) * slots
          var sum = 0
          for slot in 0..<slots {
            sum += row[slot]
            busy[slot + 1] += sum
          }
        }
      }
    }
  }

  /// A contact takes its worker's time, write-up included, and keeps them from being free.
  private func hold(_ held: ChildPricer.Held) {
    let contacts = problem.contacts
    let time = multipliers.slopes + multipliers.places.time + (held.person * days + held.day) * slots
    for slot in held.start..<min(slots, held.start + contacts.tail.int(held.contact)) { time[slot] += 1 }
    for slot in held.start..<min(slots, held.start + contacts.length.int(held.contact)) {
      for j in problem.cover.freeLines.range(held.person) {
        let line = Int(problem.cover.freeLines.items[j])
        let word = (line * days + held.day) * problem.grid.words + slot / 64
        if problem.cover.holds[word] >> UInt64(slot % 64) & 1 == 1 { addHead(line, held.day, slot, 1) }
      }
    }
  }
}
