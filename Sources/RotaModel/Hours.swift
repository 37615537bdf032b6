/// Hours as an exact decimal, to the millionth: what is written `22.5` is never rounded on the way.
package struct Hours: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let millionths: Int

  package init(millionths: Int) { self.millionths = millionths }
  package init(_ whole: Int) { self.init(millionths: whole * Hours.scale) }

  package static let scale = 1_000_000
  package static let zero = Hours(0)

  package static func < (a: Hours, b: Hours) -> Bool { a.millionths < b.millionths }
  package static func + (a: Hours, b: Hours) -> Hours { Hours(millionths: a.millionths + b.millionths) }
  package static func - (a: Hours, b: Hours) -> Hours { Hours(millionths: a.millionths - b.millionths) }

  /// Whether so many minutes are more than this.
  package func isExceeded(by minutes: Minutes) -> Bool { minutes * Hours.scale > millionths * 60 }
  /// Whether so many minutes fall short of this.
  package func isMissed(by minutes: Minutes) -> Bool { minutes * Hours.scale < millionths * 60 }

  /// By how many minutes a length exceeds this, rounded up to whole steps: 0 where it does not.
  package func stepsExceeded(by minutes: Minutes, step: Minutes) -> Int {
    max(0, ceilingDivide(minutes * Hours.scale - millionths * 60, step * Hours.scale))
  }

  /// A third of an hour is twenty minutes, though no decimal says it.
  package var nearestMinutes: Minutes { floorDivide(millionths * 60 + Hours.scale / 2, Hours.scale) }

  /// The whole minutes that fit.
  package var wholeMinutes: Minutes { floorDivide(millionths * 60, Hours.scale) }
}

extension Hours: CustomStringConvertible {
  /// Reads a decimal with at most six places, with or without a sign: `37`, `22.5`, `-4`.
  package init?(_ text: some StringProtocol) {
    var digits = Substring(text)
    let negative = digits.hasPrefix("-")
    if negative || digits.hasPrefix("+") { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count <= 7, parts.count == 1 || parts[1].utf8.count <= 6
    else { return nil }
    let places = parts.count == 2 ? String(parts[1]) : ""
    let fraction = Int(places + String(repeating: "0", count: 6 - places.utf8.count)) ?? 0
    let value = (Int(parts[0]) ?? 0) * Hours.scale + fraction
    self.init(millionths: negative ? -value : value)
  }

  package var description: String {
    let magnitude = abs(millionths)
    var places = padded(magnitude % Hours.scale, to: 6)
    while places.hasSuffix("0") { places.removeLast() }
    return "\(millionths < 0 ? "-" : "")\(magnitude / Hours.scale)\(places.isEmpty ? "" : ".\(places)")"
  }
}

/// Division rounding towards minus infinity; the divisor is positive.
package func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
/// Division rounding towards plus infinity; the divisor is positive.
package func ceilingDivide(_ a: Int, _ b: Int) -> Int { -floorDivide(-a, b) }

package func greatestCommonDivisor<Number: BinaryInteger>(_ a: Number, _ b: Number) -> Number {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}
