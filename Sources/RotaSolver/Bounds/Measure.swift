/// What a bound adds up, in fixed point: so much for a point of service and so much for a point of wishes.
struct Measure: Hashable, Sendable {
  let service: Int
  let wishes: Int

  /// One point.
  static let point = 1 << 12
  /// Further than any sum of prices goes, and small enough to be added up.
  static let never = 1 << 50

  /// Service alone.
  static let service = Measure(service: point, wishes: 0)

  /// Wishes, with a point of service worth so many of them.
  static func wishes(with weight: Int) -> Measure { Measure(service: weight * point, wishes: point) }

  private init(service: Int, wishes: Int) {
    self.service = service
    self.wishes = wishes
  }

  @inline(__always)
  func of(_ price: Price) -> Int { price.service * service + price.wishes * wishes }
}
