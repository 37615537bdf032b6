internal import RotaModel

/// The ids of contacts that no longer say whose they were: `@forgotten/contact/2026-11-30/7`. No team file can have such
/// an id. The numbers run through a week, whoever's contacts they were, so that nobody's can be put together again.
struct NeutralContacts {
  static let child = ChildID("@forgotten")
  private static let need = NeedID("contact")

  private var ids: [ContactID: ContactID] = [:]
  private var last: [Day: Int] = [:]

  /// Goes on after the numbers that a rota has from earlier.
  mutating func know(_ rota: String) {
    for line in rota.split(separator: "\n") {
      let word = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
      guard let id = word.flatMap({ ContactID($0) }), id.child == Self.child, let occurrence = id.occurrence else {
        continue
      }
      last[occurrence.week] = max(last[occurrence.week] ?? 0, occurrence.number)
    }
  }

  /// A one-off has no week of its own: it is that in which it was found first.
  mutating func id(for contact: ContactID, in week: Day) -> ContactID {
    if let known = ids[contact] { return known }
    let week = contact.occurrence?.week ?? week
    let number = (last[week] ?? 0) + 1
    last[week] = number
    let id = ContactID(child: Self.child, need: Self.need, occurrence: .init(week: week, number: number))
    ids[contact] = id
    return id
  }
}
