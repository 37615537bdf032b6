/// Random numbers of the bench's own (SplitMix64; Steele, Lea, Flood 2014): the same draws on every machine.
struct Dice: Sendable {
  private var state: UInt64

  /// `number` sets one draw's numbers apart from the next one's, so that each can be had without those before it.
  init(seed: Int, number: Int) {
    state =
      UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: number + 1)
      &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number of a range that is not empty.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(((next() >> 32) * UInt64(range.count)) >> 32)
  }

  /// Nil where there is nothing to choose from.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[roll(0...elements.count - 1)]
  }
}
