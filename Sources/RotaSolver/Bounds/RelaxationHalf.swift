import RotaModel

/// Every other person's week and every other child's contacts, added up by one thread with scratch of its own.
struct RelaxationHalf: ~Copyable {
  private let number: Int
  private let halves: Int
  private let tables: UnsafePointer<Tables>
  /// The frozen tables, read in place: held here they would be hundreds of fields for the compiler to follow.
  private var problem: Tables {
    @inline(__always) unsafeAddress { tables }
  }
  private let measure: Measure
  private let places: Multipliers.Places
  private let values: UnsafePointer<Int>
  private let time: ChildPricer.Offer
  private let contacts: ContactChoices
  private let weeks: WeekPricer
  private let children: ChildPricer
  private let days: Int
  private let slots: Int
  private let gain: UnsafeMutablePointer<Int>
  /// How far this half's answers break each multiplier's rule.
  let slopes: UnsafeMutablePointer<Int>
  /// Nil where somebody has no legal week at all.
  private(set) var sum: Int?

  /// `time`: the prefix sums of the multipliers that `multipliers` holds, the owner's to fill before each sum.
  init(
    _ number: Int, of halves: Int, _ tables: UnsafePointer<Tables>, _ measure: Measure,
    _ multipliers: borrowing Multipliers, time: ChildPricer.Offer, _ choices: DayChoices, _ contacts: ContactChoices,
    _ rest: RestClasses, _ change: ChangePrices
  ) {
    self.number = number
    self.halves = halves
    self.tables = tables
    self.measure = measure
    self.time = time
    self.contacts = contacts
    places = multipliers.places
    values = UnsafePointer(multipliers.values)
    weeks = WeekPricer(tables, choices, rest)
    children = ChildPricer(tables, measure, contacts, change)
    let problem = tables.pointee
    days = problem.grid.dayCount
    slots = problem.grid.slotCount
    gain = .allocate(capacity: 7 * slots)
    slopes = .allocate(capacity: places.count)
    slopes.initialize(repeating: 0, count: places.count)
  }

  deinit {
    gain.deallocate()
    slopes.deallocate()
  }

  /// The cheapest answers of this half at the multipliers' prices.
  mutating func add() {
    slopes.update(repeating: 0, count: places.count)
    sum = nil
    var total = 0
    for p in stride(from: number, to: problem.staff.count, by: halves) {
      for week in 0..<problem.grid.weekCount {
        guard let price = priceWeek(p, week) else { return }
        total += price
      }
    }
    for group in stride(from: number, to: contacts.freeWorkers.count, by: halves) {
      total += children.price(group, time) { hold($0) }
    }
    sum = total
  }

  private func addHead(_ line: Int, _ d: DayIndex, _ slot: SlotIndex, _ count: Int) {
    slopes[places.head + (line * days + d) * slots + slot] += count
  }
}

/// A person's week.
extension RelaxationHalf {
  private func priceWeek(_ p: PersonIndex, _ week: Int) -> Int? {
    let w = p * problem.grid.weekCount + week
    for day in 0..<7 { fillGain(p, week * 7 + day, gain + day * slots) }
    let offer = WeekPricer.Offer(
      gain: UnsafePointer(gain), paid: values[places.paid + w],
      unsocial: values[places.unsocial + w],
      late: values[places.late + w])
    guard let price = weeks.price(p, week, offer) else { return nil }
    var totals = (paid: 0, unsocial: 0, lates: 0, kept: false)
    for day in 0..<7 {
      let d = week * 7 + day
      let i = p * days + d
      let duty = problem.staff.freedom[i]
      totals.kept = totals.kept || duty == .fixed || duty == .running
      let shape = weeks.withPause(i, day, weeks.answer[day])
      if !shape.isOn { continue }
      let unsocial = problem.staff.unsocialRow(d, problem.grid)
      totals.paid += shape.length - (problem.weights.pausePaid ? 0 : shape.pauseLength)
      totals.unsocial += Int(unsocial[shape.end] - unsocial[shape.start])
      totals.lates += shape.end >= problem.staff.lateFrom ? 1 : 0
      give(p, d, shape)
    }
    let share = problem.staff.share.int(w)
    slopes[places.unsocial + w] = totals.unsocial - share
    slopes[places.late + w] = totals.lates - problem.weights.lates.max
    let hours = priceHours(p, w, offer.paid, isKept: totals.kept)
    slopes[places.paid + w] = totals.paid - hours.slots
    return price + hours.price - offer.unsocial * share - offer.late * problem.weights.lates.max
  }

  private func fillGain(_ p: PersonIndex, _ d: DayIndex, _ gain: UnsafeMutablePointer<Int>) {
    let time = values + places.time + (p * days + d) * slots
    for slot in 0..<slots { gain[slot] = time[slot] }
    for lines in [problem.cover.presentLines, problem.cover.freeLines] {
      for j in lines.range(p * days + d) {
        let row = values + places.head + (Int(lines.items[j]) * days + d) * slots
        for slot in 0..<slots { gain[slot] += row[slot] }
      }
    }
  }

  /// What a shift gives to the cover and to contacts.
  private func give(_ p: PersonIndex, _ d: DayIndex, _ shape: Shape) {
    let time = slopes + places.time + (p * days + d) * slots
    for slot in shape.start..<shape.end where slot < shape.pauseStart || slot >= shape.pauseEnd {
      time[slot] -= 1
      for lines in [problem.cover.presentLines, problem.cover.freeLines] {
        for j in lines.range(p * days + d) { addHead(Int(lines.items[j]), d, slot, -1) }
      }
    }
  }

  /// Hours off the target, at most the contract's maximum, where each slot is sold at a price.
  private func priceHours(_ p: PersonIndex, _ w: PersonWeek, _ price: Int, isKept: Bool) -> (slots: Int, price: Int) {
    // What began and is as published breaks no rule about hours.
    let most = isKept ? 7 * slots : problem.staff.mostPaid.int(p)
    let hours = problem.staff.hours.of(w)
    var best = (slots: 0, price: Int.max)
    for paid in 0...most {
      let off = Int(hours[paid]) * measure.wishes
      if off - price * paid < best.price { best = (paid, off - price * paid) }
    }
    return best
  }
}

/// A child's contacts.
extension RelaxationHalf {
  /// A contact takes its worker's time, write-up included, and keeps them from being free.
  private func hold(_ held: ChildPricer.Held) {
    let contacts = problem.contacts
    let time = slopes + places.time + (held.person * days + held.day) * slots
    for slot in held.start..<min(slots, held.start + contacts.tail.int(held.contact)) { time[slot] += 1 }
    for slot in held.start..<min(slots, held.start + contacts.length.int(held.contact)) {
      for j in problem.cover.freeLines.range(held.person * days + held.day) {
        let line = Int(problem.cover.freeLines.items[j])
        let word = (line * days + held.day) * problem.grid.words + slot / 64
        if problem.cover.holds[word] >> UInt64(slot % 64) & 1 == 1 { addHead(line, held.day, slot, 1) }
      }
    }
  }
}
