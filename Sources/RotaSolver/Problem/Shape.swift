/// A person's day in slots of the window: no shift, or a start, an end and where the break lies.
struct Shape: Hashable, BitwiseCopyable, Sendable {
  private var bits: SIMD4<Int16>

  @inline(__always)
  init(start: Int, end: Int, pauseStart: Int = -1, pauseEnd: Int = -1) {
    bits = SIMD4(
      Int16(truncatingIfNeeded: start), Int16(truncatingIfNeeded: end), Int16(truncatingIfNeeded: pauseStart),
      Int16(truncatingIfNeeded: pauseEnd))
  }

  static let off = Shape(start: -1, end: -1)

  @inline(__always) var start: Int { Int(bits.x) }
  @inline(__always) var end: Int { Int(bits.y) }
  /// -1 where there is no break.
  @inline(__always) var pauseStart: Int { Int(bits.z) }
  @inline(__always) var pauseEnd: Int { Int(bits.w) }
  @inline(__always) var isOn: Bool { bits.x >= 0 }
  @inline(__always) var hasPause: Bool { bits.z >= 0 }
  @inline(__always) var length: Int { end - start }
  @inline(__always) var pauseLength: Int { hasPause ? pauseEnd - pauseStart : 0 }

  @inline(__always)
  static func == (a: Shape, b: Shape) -> Bool { a.bits == b.bits }

  /// The slots of the break that lie between two slots: all of it or none, for no contact overlaps a break.
  @inline(__always)
  func pause(between lower: Int, and upper: Int) -> Int {
    hasPause ? max(0, min(upper, pauseEnd) - max(lower, pauseStart)) : 0
  }
}
