import RotaModel

extension Walker {
  /// Two days of a person's week solved together: hours move between them, a day off may become a day worked and the
  /// other way round. Contacts stay, or, now and then, those of one day are put in hand first.
  mutating func twoDays() -> Bool {
    let p = random.below(state.people)
    let d =
      focus.share > 0 ? focus.day(&random, of: state.dayCount) : random.below(state.weekCount) * 7 + random.below(7)
    let week = d / 7 * 7
    let other = week + (d - week + 1 + random.below(6)) % 7
    let i = p * state.dayCount + d
    let j = p * state.dayCount + other
    if !state.shape[i].isOn && !state.shape[j].isOn { return false }
    var taken = Taken()
    if random.once(in: 4) && state.problem.staff.freedom[i] != .fixed {
      takeDay(i, &taken)
      for k in 0..<taken.count { state.unplace(taken[k]) }
    }
    guard solve(p, d, other) else { return giveUp() }
    return recreate(&taken)
  }

  /// Sets two days to the pair of shapes with the least price, some noise added. False where nothing changes.
  private mutating func solve(_ p: PersonIndex, _ d: DayIndex, _ other: DayIndex) -> Bool {
    let i = p * state.dayCount + d
    let j = p * state.dayCount + other
    let w = state.weekOf(p, d)
    var others = state.totals(without: p, d)
    let second = state.totals(w, other, state.shape[j], .off)
    others = others + second - state.week[w]
    state.work += 3 * DayShaper.work
    shaper.table(state, p, d, others, view, tables.0)
    shaper.table(state, p, other, others, view, tables.1)
    guard let (shape, otherShape) = cheapestPair(p, w, others) else { return false }
    if shape == state.shape[i] && otherShape == state.shape[j] { return false }
    // The day that gives hours up goes first, so that the week never holds too many on the way.
    return state.paid(shape) <= state.paid(state.shape[i])
      ? write(p, d, shape) && write(p, other, otherShape) : write(p, other, otherShape) && write(p, d, shape)
  }

  private mutating func cheapestPair(_ p: PersonIndex, _ w: PersonWeek, _ others: WeekTotals) -> (Shape, Shape)? {
    let first = tables.0
    let second = tables.1
    let most = state.problem.staff.mostPaid.int(p) - Int(others.paid)
    let room = state.problem.staff.mostDays.int(p) - Int(others.days)
    let hours = state.problem.staff.hours.of(w) + Int(others.paid)
    var best = PaidTable.impossible
    var pair: (Int, Int)?
    for a in 0..<first.count where first.price[a] < PaidTable.impossible {
      for b in 0..<second.count where second.price[b] < PaidTable.impossible {
        let paid = a + b
        if paid > most { break }
        var price = first.price[a] + second.price[b] + Int(hours[paid])
        if price >= best || (first.shape[a].isOn ? 1 : 0) + (second.shape[b].isOn ? 1 : 0) > room { continue }
        price += exponential.noise(temperature, &random)
        if price >= best { continue }
        best = price
        pair = (a, b)
      }
    }
    return pair.map { (first.shape[$0.0], second.shape[$0.1]) }
  }

  private mutating func write(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) -> Bool {
    let i = p * state.dayCount + d
    if new == state.shape[i] { return true }
    guard new.isOn ? state.allows(p, d, new) : state.maySendHome(i) else { return false }
    state.set(p, d, new)
    return true
  }
}
