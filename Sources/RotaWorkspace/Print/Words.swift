package import RotaModel

/// What a printed page says in forms of its own; `Day.words` and its like are in RotaModel.
package enum Words {
  /// `Wed 2`
  package static func shortDay(_ day: Day) -> String { "\(day.weekday.name) \(day.civil.day)" }

  /// `2 Dec`
  private static func dayAndMonth(_ day: Day) -> String { String(day.words.dropFirst(4)) }

  /// `30 Nov – 6 Dec 2026`
  package static func span(_ first: Day, _ last: Day) -> String {
    let from = first.civil
    let start =
      from.year != last.year
      ? "\(dayAndMonth(first)) \(from.year)" : from.month != last.civil.month ? dayAndMonth(first) : "\(from.day)"
    return "\(start) – \(dayAndMonth(last)) \(last.year)"
  }

  /// Hours as a decimal, to the hundredth: `36.5`.
  package static func hours(_ minutes: Minutes) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    let places = padded(hundredths % 100, to: 2)
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100).\(places.hasSuffix("0") ? String(places.prefix(1)) : places)"
  }

  /// `1 staff wish`, `2 staff wishes`
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
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
