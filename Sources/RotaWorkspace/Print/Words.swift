package import RotaModel

/// How days, times and numbers are said to a team.
package enum Words {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  package static func weekday(_ day: Day) -> String { weekdays[day.weekday.rawValue] }

  /// `Wed 2 Dec`
  package static func day(_ day: Day) -> String { "\(weekday(day)) \(dayAndMonth(day))" }

  /// `Wed 2`
  package static func shortDay(_ day: Day) -> String { "\(weekday(day)) \(day.civil.day)" }

  private static func dayAndMonth(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(number) \(months[month - 1])"
  }

  /// `30 Nov – 6 Dec 2026`
  package static func span(_ first: Day, _ last: Day) -> String {
    let from = first.civil
    let start =
      from.year != last.year
      ? "\(dayAndMonth(first)) \(from.year)" : from.month != last.civil.month ? dayAndMonth(first) : "\(from.day)"
    return "\(start) – \(dayAndMonth(last)) \(last.year)"
  }

  /// `13:00–21:00`
  package static func time(_ range: TimeRange) -> String { "\(clockTime(range.start))–\(clockTime(range.end))" }

  /// `45 min`, `1 h`, `7 h 30`
  package static func length(_ minutes: Minutes) -> String {
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(padded(minutes % 60, to: 2))"
  }

  /// Hours as a decimal, to the hundredth: `36.5`.
  package static func hours(_ minutes: Minutes) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    let places = padded(hundredths % 100, to: 2)
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100).\(places.hasSuffix("0") ? String(places.prefix(1)) : places)"
  }

  /// `1 week`, `3 weeks`
  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `Ana, Ben and Dina`
  package static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `mentoring`, `evening-check 2` where the week has more than one of it.
  package static func need(_ id: ContactID, times: Int) -> String {
    guard let occurrence = id.occurrence, times > 1 else { return id.need.text }
    return "\(id.need) \(occurrence.number)"
  }
}

extension Team {
  package func name(_ id: PersonID) -> String { person(id)?.name ?? id.text }

  /// `C014 mentoring`
  package func title(_ id: ContactID) -> String { "\(id.child) \(needWords(id))" }

  func needWords(_ id: ContactID) -> String {
    Words.need(id, times: child(id.child)?.needs.first { $0.id == id.need }?.times ?? 1)
  }

  /// The need of a contact, standing or one-off.
  func need(of id: ContactID) -> Need? {
    id.occurrence == nil
      ? oneOffs.first { $0.child == id.child && $0.need.id == id.need }?.need
      : child(id.child)?.needs.first { $0.id == id.need }
  }
}
