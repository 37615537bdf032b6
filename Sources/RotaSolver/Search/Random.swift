/// The engine's own stream of random numbers (SplitMix64; Steele, Lea, Flood 2014): the same on every machine.
struct Random: BitwiseCopyable, Sendable {
  private var state: UInt64

  init(seed: Int, stream: Int) {
    state =
      UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: stream + 1)
      &* 0xD1B5_4A32_D192_ED03
    _ = next()
    _ = next()
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 to below the bound, which is at least 1.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int { Int(((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32) }

  /// True once in so many times.
  @inline(__always)
  mutating func once(in bound: Int) -> Bool { below(bound) == 0 }
}

/// Exponential variates as whole numbers, `1024 × −ln u`, so that acceptance needs no floating point at run time.
struct Exponential: Sendable {
  private let memory = Memory()
  private let table: Table<Int32>

  init() {
    let size = 4096
    table = memory.table(
      (0..<size).map { Int32(1024 * -Exponential.logarithm((Double($0) + 0.5) / Double(size)) + 0.5) })
  }

  /// What a temperature, in 1024ths of a wish, lets pass: whole wishes, exponentially distributed.
  @inline(__always)
  func noise(_ temperature: Int, _ random: inout Random) -> Int {
    (temperature &* table.int(random.below(4096))) >> 20
  }

  /// ln by halving and the series of atanh: only operations that IEEE 754 defines to the bit.
  private static func logarithm(_ value: Double) -> Double {
    var mantissa = value
    var halvings = 0.0
    while mantissa < 0.5 {
      mantissa *= 2
      halvings += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 61.0, by: 2.0) {
      sum += term / odd
      term *= ratio * ratio
    }
    return 2 * sum - halvings * 0.693_147_180_559_945_3
  }
}
