package import RotaModel

/// A slip of the finger in a year makes leave of decades: nobody means that, and nobody sees it.
package enum FarDates {
  /// Days: two years ahead or back, and two years long.
  private static let most = 731

  package static func check(_ period: Period, _ what: String, now: Moment) throws(Refusal) {
    guard let days = period.dates else { return }
    try check(days, what, now: now)
  }

  package static func check(_ days: ClosedRange<Day>, _ what: String, now: Moment) throws(Refusal) {
    let first = days.lowerBound
    guard abs(first - now.day) <= most else {
      throw .wrongInput(
        "\(what) on \(first.words) \(first.year) is \(years(abs(first - now.day))) "
          + "\(first > now.day ? "ahead" : "ago"), and two years is the most: is the year right?")
    }
    guard days.upperBound - first <= most else {
      let last = days.upperBound
      throw .wrongInput(
        "\(what) from \(first.words) \(first.year) to \(last.words) \(last.year) is "
          + "\(years(last - first)) long, and two years is the most: is the year right?")
    }
  }

  private static func years(_ days: Int) -> String { Words.count(max(2, days / 365), "year", "years") }
}
