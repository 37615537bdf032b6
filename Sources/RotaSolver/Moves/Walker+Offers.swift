import RotaModel

/// The cheapest places among what was found: a start, and one worker or several.
extension Walker {
  /// What stretching a shift or moving a break is taken to cost.
  /// Against a published rota, and what is changed is told.
  var stretchPrice: Int {
    state.problem.base.isPresent ? 4 + state.problem.weights.change.shift * weight : 4
  }

  /// The cheapest start common to what is given: fitting and preferred, fitting, stretched and preferred, stretched.
  /// Nil where there is none.
  @inline(__always)
  private mutating func drawStart(
    _ fitting: (Int) -> SlotBits, _ stretching: (Int) -> SlotBits
  ) -> (start: SlotIndex, price: Int)? {
    let preference = state.problem.weights.preferredTime
    let preferred = offers.preferred
    if let start = drawBit({ fitting($0) & preferred[$0] }) { return (start, 0) }
    if let start = drawBit(fitting) { return (start, preference) }
    if let start = drawBit({ stretching($0) & preferred[$0] }) { return (start, stretchPrice) }
    if let start = drawBit(stretching) { return (start, stretchPrice + preference) }
    return nil
  }

  /// One of the bits at random; nil where there is none.
  @inline(__always)
  private mutating func drawBit(_ bits: (Int) -> SlotBits) -> SlotIndex? {
    var count = 0
    for word in 0..<state.words { count += bits(word).nonzeroBitCount }
    if count == 0 { return nil }
    var nth = count == 1 ? 0 : random.below(count)
    for word in 0..<state.words {
      var left = bits(word)
      let here = left.nonzeroBitCount
      if nth >= here {
        nth -= here
        continue
      }
      for _ in 0..<nth { left &= left &- 1 }
      return word * 64 + left.trailingZeroBitCount
    }
    return nil
  }

  /// Each worker's cheapest start of the day.
  mutating func offerAlone(_ d: DayIndex, _ count: Int, _ breadth: Breadth, _ offered: inout Int) {
    let words = state.words
    for candidate in 0..<count {
      if breadth.blink > 0 && random.once(in: breadth.blink) { continue }
      let fitting = offers.fitting + candidate * words
      let stretching = offers.stretching + candidate * words
      guard let (start, price) = drawStart({ fitting[$0] }, { stretching[$0] }) else { continue }
      // Ties are broken at random.
      let weighed = (price + Int(offers.personal[candidate])) * 8 + random.below(8)
      let workers = Workers(Int(offers.people[candidate]))
      offers.add(Placement(day: d, start: start, workers: workers, price: weighed), &offered, breadth.tries)
    }
  }

  /// For each first worker the cheapest that complete the set: by what they bring, then by price.
  mutating func offerTogether(
    _ c: ContactIndex, _ d: DayIndex, _ count: Int, _ wanted: Int, _ breadth: Breadth, _ offered: inout Int
  ) {
    let words = state.words
    guard wanted <= Workers.most else { return }
    for first in 0..<count {
      if breadth.blink > 0 && random.once(in: breadth.blink) { continue }
      guard let (chosen, personal) = complete(c, d, first, count, wanted) else { continue }
      var workers = Workers()
      for j in 0..<wanted { workers.append(Int(offers.people[chosen[j]])) }
      let common = { (rows: UnsafeMutablePointer<SlotBits>) in
        { (word: Int) -> SlotBits in (0..<wanted).reduce(~0) { $0 & rows[chosen[$1] * words + word] } }
      }
      guard let (start, price) = drawStart(common(offers.fitting), common(offers.stretching)) else { continue }
      let weighed = (price + personal) * 8 + random.below(8)
      offers.add(Placement(day: d, start: start, workers: workers, price: weighed), &offered, breadth.tries)
    }
  }

  /// Candidates who, with the first, bring all that is asked and have a start in common.
  private mutating func complete(
    _ c: ContactIndex, _ d: DayIndex, _ first: Int, _ count: Int, _ wanted: Int
  ) -> (Workers, Int)? {
    let contacts = state.problem.contacts
    let row = contacts.row.int(c)
    let asks = contacts.asks[row]
    let brings = contacts.brings.base + (contacts.bringsStart.int(row) + d * contacts.bringsStep.int(row))
    let words = state.words
    var chosen = Workers(first)
    var brought = brings[Int(offers.people[first])]
    var personal = Int(offers.personal[first])
    while chosen.count < wanted {
      let isLast = chosen.count == wanted - 1
      var best = Int.max
      var pick = -1
      for candidate in 0..<count where !chosen.contains(candidate) {
        let lacking = (asks & ~(brought | brings[Int(offers.people[candidate])])).nonzeroBitCount
        if isLast && lacking > 0 { continue }
        var fits: SlotBits = 0
        var stretches: SlotBits = 0
        for word in 0..<words {
          var both = offers.fitting[candidate * words + word]
          var wide = offers.stretching[candidate * words + word]
          for j in 0..<chosen.count {
            both &= offers.fitting[chosen[j] * words + word]
            wide &= offers.stretching[chosen[j] * words + word]
          }
          fits |= both
          stretches |= wide
        }
        if stretches == 0 { continue }
        let price =
          (Int(offers.personal[candidate]) + lacking * 30 + (fits == 0 ? stretchPrice : 0)) * 4 + random.below(4)
        if price < best {
          best = price
          pick = candidate
        }
      }
      if pick < 0 { return nil }
      chosen.append(pick)
      brought |= brings[Int(offers.people[pick])]
      personal += Int(offers.personal[pick])
    }
    return asks & ~brought == 0 ? (chosen, personal) : nil
  }
}
