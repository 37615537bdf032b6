/// Something said that must be so. A pin dated outside the horizon says nothing.
package enum Pin: Hashable, Sendable {
  /// A shift on the day; the start and the end where they are said.
  case shift(PersonID, Day, start: Minutes?, end: Minutes?)
  case off(PersonID, Day)
  /// A contact on the day, at the start, with exactly the staff, where they are said.
  case contact(ContactID, date: Day?, start: Minutes?, staff: [PersonID]?)

  package var day: Day? {
    switch self {
    case .shift(_, let day, _, _), .off(_, let day): day
    case .contact(_, let day, _, _): day
    }
  }
}
