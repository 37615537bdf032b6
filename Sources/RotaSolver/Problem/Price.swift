/// Service and wishes in one number, so that both are summed at once: service in the upper half, wishes in the lower.
struct Price: Hashable, Comparable, BitwiseCopyable, Sendable {
  var raw: Int

  @inline(__always) init(raw: Int) { self.raw = raw }
  @inline(__always) init(service: Int = 0, wishes: Int = 0) { raw = service << 32 + wishes }

  static let zero = Price(raw: 0)

  @inline(__always) var wishes: Int { Int(Int32(truncatingIfNeeded: raw)) }
  @inline(__always) var service: Int { (raw - wishes) >> 32 }

  @inline(__always) static func + (a: Price, b: Price) -> Price { Price(raw: a.raw &+ b.raw) }
  @inline(__always) static func - (a: Price, b: Price) -> Price { Price(raw: a.raw &- b.raw) }
  @inline(__always) static func += (a: inout Price, b: Price) { a.raw = a.raw &+ b.raw }
  @inline(__always) static func -= (a: inout Price, b: Price) { a.raw = a.raw &- b.raw }
  /// Lexicographic as long as wishes stay below two thousand million.
  @inline(__always) static func < (a: Price, b: Price) -> Bool { a.raw < b.raw }

  /// What the search minimises: service weighed against wishes.
  @inline(__always) func energy(_ weight: Int) -> Int { service &* weight &+ wishes }
}
