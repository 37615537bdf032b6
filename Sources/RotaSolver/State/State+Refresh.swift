import RotaModel

/// The terms that a touched day or contact enters, recomputed whole.
extension State {
  @inline(__always)
  func weekOf(_ p: PersonIndex, _ d: DayIndex) -> PersonWeek { p * weekCount + d / 7 }

  /// Writes a new shape into a day and brings every figure that depends on it up to date.
  @inline(__always)
  mutating func set(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) {
    let i = p * dayCount + d
    save(i)
    let old = shape[i]
    if problem.base.isPresent, old != new {
      countTold(i, old, -1)
      shape[i] = new
      countTold(i, new, 1)
    }
    if problem.staff.freedom[i] == .mustWork { missing += (new.isOn ? 0 : 1) - (old.isOn ? 0 : 1) }
    if problem.shapes.swing > 0 && old.start != new.start {
      total += Price(wishes: swing(p, d, new) - swing(p, d, old))
    }
    shape[i] = new
    refreshWeek(p, d, old, new)
    refresh(p, d)
    // The week after is used to this start.
    if d + 7 < dayCount, old.start != new.start, shape[i + 7].isOn {
      save(i + 7)
      refresh(p, d + 7)
    }
  }

  /// A day after its contacts or its shape changed.
  @inline(__always)
  mutating func refresh(_ p: PersonIndex, _ d: DayIndex) {
    let i = p * dayCount + d
    let shape = shape[i]
    let isDue = !problem.duties.isEmpty && !problem.duties.due.isEmpty(i)
    var dutyPrice = 0
    for word in 0..<words {
      var on: SlotBits = 0
      if shape.isOn {
        on = problem.grid.bits(shape.start, shape.end, word: word)
        if shape.hasPause { on &= ~problem.grid.bits(shape.pauseStart, shape.pauseEnd, word: word) }
      }
      var loose = on
      for j in 0..<Int(heldCount[i]) {
        let c = Int(held[i * heldLimit + j])
        let start = Int(contactStart[c])
        loose &= ~problem.grid.bits(start, start + problem.contacts.length.int(c), word: word)
      }
      if isDue { dutyPrice = attend(i, shape, word, &loose) }
      recover(i, word, present[i * words + word], on, problem.cover.presentLines)
      recover(i, word, free[i * words + word], loose, problem.cover.freeLines)
      present[i * words + word] = on
      free[i * words + word] = loose
    }
    let price = dayPrice(p, d, dutyPrice)
    total += price - dayPrice[i]
    dayPrice[i] = price
    work += 4 + shape.length
  }

  /// Counts heads anew where someone comes or goes, and prices the difference.
  @inline(__always)
  private mutating func recover(
    _ i: PersonDay, _ word: Int, _ old: SlotBits, _ new: SlotBits, _ lines: Lists<Int32>
  ) {
    let changed = old ^ new
    if changed == 0 { return }
    let d = i % dayCount
    var delta = 0
    for j in lines.range(i) {
      let line = Int(lines.items[j])
      let row = heads + ((line * dayCount + d) * slotCount + word * 64)
      let prices = problem.cover.prices.base + line * problem.cover.headsLimit
      let held = changed & problem.cover.holds[(line * dayCount + d) * words + word]
      var come = held & new
      while come != 0 {
        let slot = come.trailingZeroBitCount
        let head = Int(row[slot])
        delta = delta &+ prices[head + 1].raw &- prices[head].raw
        row[slot] = Int16(truncatingIfNeeded: head + 1)
        come &= come &- 1
      }
      var gone = held & old
      while gone != 0 {
        let slot = gone.trailingZeroBitCount
        let head = Int(row[slot])
        delta = delta &+ prices[head - 1].raw &- prices[head].raw
        row[slot] = Int16(truncatingIfNeeded: head - 1)
        gone &= gone &- 1
      }
    }
    total.raw = total.raw &+ delta
  }

  @inline(__always)
  func paid(_ shape: Shape) -> Int {
    shape.isOn ? shape.length - (problem.weights.pausePaid ? 0 : shape.pauseLength) : 0
  }

  @inline(__always)
  func unsocial(_ d: DayIndex, _ shape: Shape) -> Int {
    if !shape.isOn { return 0 }
    let step = problem.grid.step
    let row = (step == 1 ? d : d * step + shape.start % step) * (slotCount + 1)
    return problem.staff.unsocialBefore.int(row + shape.end) - problem.staff.unsocialBefore.int(row + shape.start)
  }

  /// The week's totals with one day changed.
  @inline(__always)
  func totals(_ w: PersonWeek, _ d: DayIndex, _ old: Shape, _ new: Shape) -> WeekTotals {
    var totals = week[w]
    let late = problem.staff.lateFrom
    totals.paid += Int16(truncatingIfNeeded: paid(new) - paid(old))
    totals.unsocial += Int16(truncatingIfNeeded: unsocial(d, new) - unsocial(d, old))
    totals.lates += (new.isOn && new.end >= late ? 1 : 0) - (old.isOn && old.end >= late ? 1 : 0)
    totals.days += (new.isOn ? 1 : 0) - (old.isOn ? 1 : 0)
    return totals
  }

  /// The week's totals without one day.
  @inline(__always)
  func totals(without p: PersonIndex, _ d: DayIndex) -> WeekTotals {
    totals(weekOf(p, d), d, shape[p * dayCount + d], .off)
  }

  /// Hours, late ends and unsocial slots of a week.
  @inline(__always)
  func price(_ w: PersonWeek, _ totals: WeekTotals) -> Int {
    let weights = problem.weights
    return problem.staff.hours[w, Int(totals.paid)]
      + weights.lates.weight * max(0, Int(totals.lates) - weights.lates.max)
      + weights.unsocial * max(0, Int(totals.unsocial) - problem.staff.share.int(w))
  }

  @inline(__always)
  private mutating func refreshWeek(_ p: PersonIndex, _ d: DayIndex, _ old: Shape, _ new: Shape) {
    let w = weekOf(p, d)
    week[w] = totals(w, d, old, new)
    let saturday = p * dayCount + d / 7 * 7 + 5
    let isSplit = shape[saturday].isOn != shape[saturday + 1].isOn
    let price = Price(wishes: price(w, week[w]) + (isSplit ? problem.weights.splitWeekend : 0))
    total += price - weekPrice[w]
    weekPrice[w] = price
    let i = p * dayCount + d
    if d % 7 >= 5 { total += Price(wishes: countWeekend(i, old, new)) }
  }

  /// What a day costs by itself: wishes, pattern, contact load, duties missed, change.
  @inline(__always)
  private func dayPrice(_ p: PersonIndex, _ d: DayIndex, _ dutyPrice: Int) -> Price {
    let i = p * dayCount + d
    let shape = shape[i]
    var wishes = shapeWishes(i, shape)
    if heldCount[i] > 0 { wishes += loadPrice(i) }
    return Price(service: dutyPrice + changePrice(i, shape), wishes: wishes)
  }

  /// Staff wishes, what makes a shift easy to work, and the pattern of the week before.
  @inline(__always)
  func shapeWishes(_ i: PersonDay, _ shape: Shape) -> Int {
    let wishes = staffWishes(i, shape) + problem.shapes.of(shape)
    let before = startBefore(i)
    let isUsual = !shape.isOn || before == StaffTables.noStart || before == Int16(truncatingIfNeeded: shape.start)
    return isUsual ? wishes : wishes + problem.weights.pattern.shift
  }

  @inline(__always)
  func staffWishes(_ i: PersonDay, _ shape: Shape) -> Int {
    let weights = problem.weights
    var wishes = 0
    for j in problem.staff.wishes.range(i) {
      let wish = problem.staff.wishes.items[j]
      switch wish.kind {
      case .dayOff: wishes += wish.touches(shape) ? weights.wish.dayOff : 0
      case .work: wishes += wish.touches(shape) ? 0 : weights.wish.work
      case .avoid: wishes += shape.isOn ? weights.wish.avoid * wish.steps(in: shape, of: problem.grid.step) : 0
      }
    }
    return wishes
  }

  @inline(__always)
  func startBefore(_ i: PersonDay) -> Int16 {
    if i % dayCount < 7 { return problem.staff.startBefore[i] }
    return shape[i - 7].isOn ? Int16(truncatingIfNeeded: shape[i - 7].start) : StaffTables.noStart
  }

  @inline(__always)
  private func loadPrice(_ i: PersonDay) -> Int {
    var minutes = 0
    for j in 0..<Int(heldCount[i]) { minutes += problem.contacts.minutes.int(Int(held[i * heldLimit + j])) }
    return problem.weights.load * problem.weights.loadLimit.stepsExceeded(by: minutes, step: problem.grid.teamSlot)
  }

  /// A published shift that is changed, added or dropped, or whose break alone moves.
  @inline(__always)
  func changePrice(_ i: PersonDay, _ shape: Shape) -> Int {
    guard problem.base.isPresent else { return 0 }
    let base = problem.base.shapes[i]
    let change = problem.weights.change
    if base.start == shape.start && base.end == shape.end { return base == shape ? 0 : change.pause }
    let start = !base.isOn ? shape.start : !shape.isOn ? base.start : min(base.start, shape.start)
    return change.shift + (start < Int(problem.base.noticeFrom[i]) ? change.shortNotice : 0)
  }
}
