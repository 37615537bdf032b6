import RotaModel

/// What a change would cost, found without writing anything: most are refused for their price alone.
extension State {
  /// The change of the total if a day that is worked took another shape in which its contacts fit; nil where only
  /// writing it tells: duties, a published rota, a week after that is used to this start.
  @inline(__always)
  func difference(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) -> Price? {
    let i = p * dayCount + d
    let old = shape[i]
    if problem.base.isPresent || (!problem.duties.isEmpty && !problem.duties.due.isEmpty(i)) { return nil }
    if d + 7 < dayCount && shape[i + 7].isOn && old.start != new.start { return nil }
    var delta = Price.zero
    for word in 0..<words {
      var on = problem.grid.bits(new.start, new.end, word: word)
      if new.hasPause { on &= ~problem.grid.bits(new.pauseStart, new.pauseEnd, word: word) }
      let changed = on ^ present[i * words + word]
      if changed == 0 { continue }
      delta.raw &+= coverDifference(i, word, changed, on, problem.cover.presentLines)
      delta.raw &+= coverDifference(i, word, changed, on, problem.cover.freeLines)
    }
    let w = weekOf(p, d)
    let hours = price(w, totals(w, d, old, new)) - price(w, week[w])
    var wishes = hours + shapeWishes(i, new) - shapeWishes(i, old)
    if problem.shapes.swing > 0 && old.start != new.start { wishes += swing(p, d, new) - swing(p, d, old) }
    return delta + Price(wishes: wishes)
  }

  @inline(__always)
  private func coverDifference(
    _ i: PersonDay, _ word: Int, _ changed: SlotBits, _ new: SlotBits, _ lines: Lists<Int32>
  ) -> Int {
    let d = i % dayCount
    var delta = 0
    for j in lines.range(i) {
      let line = Int(lines.items[j])
      let row = heads + ((line * dayCount + d) * slotCount + word * 64)
      let prices = problem.cover.prices.base + line * problem.cover.headsLimit
      var bits = changed & problem.cover.holds[(line * dayCount + d) * words + word]
      while bits != 0 {
        let slot = bits.trailingZeroBitCount
        let head = Int(row[slot])
        let step = Int(new >> UInt64(slot) & 1) * 2 - 1
        delta = delta &+ prices[head + step].raw &- prices[head].raw
        bits &= bits &- 1
      }
    }
    return delta
  }
}
