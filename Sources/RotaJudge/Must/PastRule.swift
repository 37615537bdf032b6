internal import RotaModel

extension JudgedCase {
  /// What began before now stays as it was, a break that has begun too, except the end, still to come, of a running
  /// shift; nothing new begins in the past.
  func pastRule() -> [Breach] {
    guard let published else { return [] }
    return pastShifts(published) + pastContacts(published)
  }

  private func pastShifts(_ published: PublishedByKey) -> [Breach] {
    (published.shifts.values + shifts.values.filter { published.shifts[$0.key] == nil }).compactMap { shift in
      let old = published.shifts[shift.key]
      let new = shifts[shift.key]
      guard [old, new].contains(where: { $0.map { published.hasBegun($0.day, $0.time.start) } ?? false }) else {
        return nil
      }
      guard let old else { return Breach(.past, Place(shift), "\(when(shift)): a new shift in the past") }
      guard let new, isKept(old, in: new, published) else {
        return Breach(.past, Place(shift), "\(when(old)): had begun, and is changed")
      }
      return nil
    }
  }

  /// Whether all that had begun of a shift is as it was.
  private func isKept(_ old: Shift, in new: Shift, _ published: PublishedByKey) -> Bool {
    func hasBegun(_ minute: Minutes) -> Bool { published.hasBegun(old.day, minute) }
    let breakChanged =
      old.pause != new.pause && [old.pause, new.pause].contains { $0.map { hasBegun($0.start) } ?? false }
    let endChanged = old.time.end != new.time.end && hasBegun(min(old.time.end, new.time.end))
    return old.time.start == new.time.start && !breakChanged && !endChanged
  }

  private func pastContacts(_ published: PublishedByKey) -> [Breach] {
    (published.contacts.values + contacts.values.filter { published.contacts[$0.id] == nil }).compactMap { contact in
      let old = published.contacts[contact.id]
      let new = contacts[contact.id]
      func hasBegun(_ contact: Contact?) -> Bool {
        contact.map { published.hasBegun($0.day, $0.time.start) } ?? false
      }
      let moved = !isSameTime(old, new)
      let day = contact.day.words
      if hasBegun(old), moved || !isSameStaff(old, new) {
        return Breach(.past, Place(contact), "\(name(contact.id)): had begun on \(day), and is changed")
      }
      if hasBegun(new), moved {
        return Breach(.past, Place(contact), "\(name(contact.id)): now in the past, \(new?.day.words ?? day)")
      }
      return nil
    }
  }

  /// Whether two contacts, or none, begin at the same time.
  func isSameTime(_ a: Contact?, _ b: Contact?) -> Bool { a?.day == b?.day && a?.time.start == b?.time.start }

  /// Whether two contacts, or none, are with the same people.
  func isSameStaff(_ a: Contact?, _ b: Contact?) -> Bool { (a?.staff.sorted() ?? []) == (b?.staff.sorted() ?? []) }
}
