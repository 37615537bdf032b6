import RotaModel

/// The cheapest week of one person at given prices, nothing legal left out.
///
/// Days a week, daily rest within it, hours open, lengths and breaks are kept exactly; hours of the week, late ends and
/// unsocial slots have prices of their own. Weekly rest, days in a row, weekends of other weeks and what contacts
/// ask of a day are let go: without them a week is only cheaper.
struct WeekPricer: ~Copyable {
  /// The prices of one person-week.
  struct Offer {
    /// By `day × slots + slot`: what presence is worth.
    let gain: UnsafePointer<Int>
    let paid: Int
    let unsocial: Int
    let late: Int
  }

  private let tables: UnsafePointer<Tables>
  /// The frozen tables, read in place: held here they would be hundreds of fields for the compiler to follow.
  private var problem: Tables {
    @inline(__always) unsafeAddress { tables }
  }
  private let choices: DayChoices
  private let rest: RestClasses
  private let slots: Int
  private let days: Int

  /// By `day × (slots + 1) + slot`: prefix sums of what a slot on shift is worth, and of what a slot of break loses.
  private let worth: UnsafeMutablePointer<Int>
  private let loss: UnsafeMutablePointer<Int>
  /// By end of a break: what the cheapest one loses.
  private let pause: UnsafeMutablePointer<Int>
  /// By `(day × classes + class before) × classes + class of the end`.
  private let cheapest: UnsafeMutablePointer<Int>
  private let shape: UnsafeMutablePointer<Shape>
  /// By `((day × 8 + worked) × classes + class) × 2 + whether Saturday is worked`.
  private let label: UnsafeMutablePointer<Int>
  private let labelCount: Int

  /// The seven days of the last answer.
  let answer: UnsafeMutablePointer<Shape>

  init(_ tables: UnsafePointer<Tables>, _ choices: DayChoices, _ rest: RestClasses) {
    self.tables = tables
    let problem = tables.pointee
    self.choices = choices
    self.rest = rest
    slots = problem.grid.slotCount
    days = problem.grid.dayCount
    worth = .allocate(capacity: 7 * (slots + 1))
    loss = .allocate(capacity: 7 * (slots + 1))
    pause = .allocate(capacity: slots + 1)
    cheapest = .allocate(capacity: 7 * rest.count * rest.count)
    shape = .allocate(capacity: 7 * rest.count * rest.count)
    labelCount = 8 * 8 * rest.count * 2
    label = .allocate(capacity: labelCount)
    answer = .allocate(capacity: 7)
  }

  deinit {
    worth.deallocate()
    loss.deallocate()
    pause.deallocate()
    cheapest.deallocate()
    shape.deallocate()
    label.deallocate()
    answer.deallocate()
  }

  /// Nil where no week is possible.
  func price(_ p: PersonIndex, _ week: Int, _ offer: Offer) -> Int? {
    cheapest.update(repeating: Measure.never, count: 7 * rest.count * rest.count)
    var kept = 0
    for day in 0..<7 {
      let i = p * days + week * 7 + day
      let duty = problem.staff.freedom[i]
      kept += duty == .fixed || duty == .running ? 1 : 0
      sum(offer, week * 7 + day, day)
      if duty == .fixed { priceKept(i, day, offer) } else { priceDay(i, day, offer) }
    }
    return join(p, week, most: min(7, max(kept, problem.staff.mostDays.int(p))))
  }

  private func sum(_ offer: Offer, _ d: DayIndex, _ day: Int) {
    let gain = offer.gain + day * slots
    let unsocial = problem.staff.unsocialRow(d, problem.grid)
    let unpaid = problem.weights.pausePaid ? 0 : offer.paid
    let worth = worth + day * (slots + 1)
    let loss = loss + day * (slots + 1)
    worth[0] = 0
    loss[0] = 0
    for slot in 0..<slots {
      worth[slot + 1] =
        worth[slot] + gain[slot] - offer.paid - offer.unsocial * Int(unsocial[slot + 1] - unsocial[slot])
      loss[slot + 1] = loss[slot] + gain[slot] - unpaid
    }
  }

  private func priceKept(_ i: PersonDay, _ day: Int, _ offer: Offer) {
    let kept = choices.kept[i]
    guard kept.isOn else { return }
    let worth = worth + day * (slots + 1)
    let loss = loss + day * (slots + 1)
    let lost = kept.hasPause ? loss[kept.pauseEnd] - loss[kept.pauseStart] : 0
    keep(i, day, kept, worth[kept.start] - worth[kept.end] + lost + late(kept.end, offer), before: rest.count - 1)
  }

  private func priceDay(_ i: PersonDay, _ day: Int, _ offer: Offer) {
    let rules = choices.pauses[i]
    let worth = worth + day * (slots + 1)
    let loss = loss + day * (slots + 1)
    for end in 0...slots {
      pause[end] = Measure.never
      for length in rules.least...max(rules.least, rules.most) where length <= end {
        pause[end] = min(pause[end], loss[end] - loss[end - length])
      }
    }
    let d = i % days
    let isRunning = problem.staff.freedom[i] == .running
    for r in choices.rows.range(i) {
      let row = choices.rows.items[r]
      let start = Int(row.start)
      let before = isRunning ? rest.count - 1 : rest.before.int(d * (slots + 1) + start)
      let costs = choices.costs.base + Int(row.costs)
      let firstEnd = Int(row.firstEnd)
      var lost = rules.isOptional ? 0 : Measure.never
      var next = start + rules.clear + rules.least
      for end in firstEnd...Int(row.lastEnd) {
        let isLong = end - start > rules.over || rules.isOptional
        if isLong {
          while next <= end - rules.clear {
            lost = min(lost, cheapestPause(loss, endingAt: next, from: start + rules.clear, rules))
            next += 1
          }
          if lost >= Measure.never { continue }
        }
        let cost = costs[end - firstEnd] + worth[start] - worth[end] + (isLong ? lost : 0) + late(end, offer)
        keep(i, day, Shape(start: start, end: end), cost, before: before)
      }
    }
  }

  @inline(__always)
  private func late(_ end: SlotIndex, _ offer: Offer) -> Int { end >= problem.staff.lateFrom ? offer.late : 0 }

  @inline(__always)
  private func cheapestPause(
    _ loss: UnsafeMutablePointer<Int>, endingAt end: SlotIndex, from first: SlotIndex, _ rules: DayChoices.Pause
  ) -> Int {
    if end - rules.most >= first { return pause[end] }
    var best = Measure.never
    var length = rules.least
    while end - length >= first {
      best = min(best, loss[end] - loss[end - length])
      length += 1
    }
    return best
  }

  @inline(__always)
  private func keep(_ i: PersonDay, _ day: Int, _ new: Shape, _ cost: Int, before: Int) {
    let place = (day * rest.count + before) * rest.count + rest.ofEnd.int(i % days * (slots + 1) + new.end)
    if cost < cheapest[place] {
      cheapest[place] = cost
      shape[place] = new
    }
  }
}

/// The seven days together.
extension WeekPricer {
  @inline(__always)
  private func place(_ day: Int, _ worked: Int, _ kind: Int, _ saturday: Int) -> Int {
    ((day * 8 + worked) * rest.count + kind) * 2 + saturday
  }

  private func join(_ p: PersonIndex, _ week: Int, most: Int) -> Int? {
    label.update(repeating: Measure.never, count: labelCount)
    label[place(0, 0, 0, 0)] = 0
    let first = p * days + week * 7
    for day in 0..<7 { extend(first + day, day, most) }
    let ends = place(7, 0, 0, 0)..<place(7, most + 1, 0, 0)
    guard let end = ends.min(by: { label[$0] < label[$1] }), label[end] < Measure.never else { return nil }
    trace(first, end - ends.lowerBound)
    return label[end]
  }

  /// A day off leaves no late end behind; a day worked comes after an end that leaves it its rest.
  private func extend(_ i: PersonDay, _ day: Int, _ most: Int) {
    let off = choices.off[i]
    for worked in 0...most {
      for saturday in 0..<2 {
        var reached = Measure.never
        for before in 0..<rest.count {
          reached = min(reached, label[place(day, worked, before, saturday)])
          if reached >= Measure.never || worked == most { continue }
          let price = reached + (day == 6 && saturday == 0 ? choices.splitWeekend : 0)
          let row = cheapest + (day * rest.count + before) * rest.count
          for end in 0..<rest.count where row[end] < Measure.never {
            let to = place(day + 1, worked + 1, end, day == 5 ? 1 : saturday)
            label[to] = min(label[to], price + row[end])
          }
        }
        if reached >= Measure.never || off >= Measure.never { continue }
        let to = place(day + 1, worked, 0, day == 5 ? 0 : saturday)
        label[to] = min(label[to], reached + off + (day == 6 && saturday == 1 ? choices.splitWeekend : 0))
      }
    }
  }

  /// Finds again what each label was made of.
  private func trace(_ first: PersonDay, _ end: Int) {
    var worked = end / (rest.count * 2)
    var kind = end / 2 % rest.count
    var saturday = end % 2
    for day in stride(from: 6, through: 0, by: -1) {
      let price = label[place(day + 1, worked, kind, saturday)]
      let saturdays = day == 5 ? 0...1 : saturday...saturday
      (answer[day], worked, kind, saturday) = origin(first + day, day, price, worked, kind, saturday, saturdays)
    }
  }

  private func origin(
    _ i: PersonDay, _ day: Int, _ price: Int, _ worked: Int, _ kind: Int, _ saturday: Int,
    _ saturdays: ClosedRange<Int>
  ) -> (Shape, Int, Int, Int) {
    for last in saturdays {
      for before in 0..<rest.count {
        if kind == 0 && (day != 5 || saturday == 0) {
          let split = day == 6 && last == 1 ? choices.splitWeekend : 0
          if label[place(day, worked, before, last)] + choices.off[i] + split == price {
            return (.off, worked, before, last)
          }
        }
        if worked == 0 || (day == 5 && saturday == 0) { continue }
        let split = day == 6 && last == 0 ? choices.splitWeekend : 0
        for limit in before..<rest.count {
          let place = (day * rest.count + limit) * rest.count + kind
          if label[self.place(day, worked - 1, before, last)] + cheapest[place] + split == price {
            return (shape[place], worked - 1, before, last)
          }
        }
      }
    }
    return (.off, worked, kind, saturday)
  }

  /// The answer's day with its break where it loses least, as it was priced.
  func withPause(_ i: PersonDay, _ day: Int, _ shape: Shape) -> Shape {
    let rules = choices.pauses[i]
    let loss = loss + day * (slots + 1)
    if problem.staff.freedom[i] == .fixed || !shape.isOn { return shape }
    if shape.length <= rules.over && !rules.isOptional { return shape }
    var best = rules.isOptional ? 0 : Measure.never
    var answer = shape
    for end in shape.start + rules.clear
      + rules.least...max(
        shape.start + rules.clear + rules.least, shape.end - rules.clear)
    {
      for length in rules.least...max(rules.least, rules.most) where end - length >= shape.start + rules.clear {
        let lost = loss[end] - loss[end - length]
        if lost < best {
          best = lost
          answer = Shape(start: shape.start, end: shape.end, pauseStart: end - length, pauseEnd: end)
        }
      }
    }
    return answer
  }
}
