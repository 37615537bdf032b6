/// Chance that repeats: the same seed, the same throws (Steele, Lea and Flood, "SplitMix").
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of some; there is one at least.
  mutating func one<Element>(of all: [Element]) -> Element { all[within(0...(all.count - 1))] }

  mutating func some<Element>(_ count: ClosedRange<Int>, of all: [Element]) -> [Element] {
    Array(all.shuffled(using: &self).prefix(within(count)))
  }
}
