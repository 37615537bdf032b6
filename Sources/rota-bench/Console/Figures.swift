internal import Foundation

/// Figures as tables have them.
enum Figures {
  /// Rounded to so many places, without noughts that say nothing: `533.2`, `0`.
  static func rounded(_ value: Double, places: Int = 1) -> String {
    let text = String(format: "%.\(places)f", value)
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    let number = String(digits.reversed())
    return number == "-0" ? "0" : number
  }

  /// `+12.5`, `−3`, `0`.
  static func signed(_ value: Double, places: Int = 1) -> String {
    let text = rounded(value, places: places)
    if text.hasPrefix("-") { return "−" + text.dropFirst() }
    return text == "0" ? text : "+" + text
  }

  /// `1.21 M`, `830 k`, `75`.
  static func large(_ value: Double) -> String {
    if value >= 999_500 { return String(format: "%.2f M", value / 1e6) }
    if value >= 1000 { return String(format: "%.0f k", value / 1e3) }
    return rounded(value, places: 0)
  }

  /// `0.012 s`, `1.3 s`.
  static func seconds(_ value: Double) -> String { rounded(value, places: value < 1 ? 3 : 1) + " s" }

  /// To a tenth of a millisecond: more is noise, and makes files hard to read.
  static func kept(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}
