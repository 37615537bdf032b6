package import RotaModel

extension Changes.ShiftChange {
  /// `Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later`
  package var words: String {
    let day = day.words
    switch (before, after) {
    case (let before?, let after?):
      guard before.time != after.time else {
        return "\(day) \(after.time.words) as before, \(pauseWords(before.pause, after.pause))"
      }
      return "\(day) \(before.time.words) → \(after.time.words), \(timeWords(before.time, after.time))"
    case (let before?, nil): return "\(day) \(before.time.words) → \(isByLeave ? "away" : "off")"
    case (nil, let after?): return "\(day) off → \(after.time.words)"
    case (nil, nil): return day
    }
  }

  /// Of a week that nobody has been told of before: `Wed 2 Dec 13:00–21:00`
  package var newWords: String { after.map { "\($0.day.words) \($0.time.words)" } ?? "\(day.words) off" }

  private func timeWords(_ before: TimeRange, _ after: TimeRange) -> String {
    let start = after.start < before.start ? "starts earlier" : after.start > before.start ? "starts later" : nil
    let end = after.end < before.end ? "goes earlier" : after.end > before.end ? "stays later" : nil
    return [start, end].compactMap { $0 }.joined(separator: ", ")
  }

  private func pauseWords(_ before: TimeRange?, _ after: TimeRange?) -> String {
    switch (before, after) {
    case (let before?, let after?): "break \(before.words) → \(after.words)"
    case (let before?, nil): "no break, was \(before.words)"
    case (nil, let after?): "break \(after.words) added"
    case (nil, nil): ""
    }
  }
}

extension Team {
  /// `C003 mentoring Wed 2 Dec 18:30 → Thu 3 Dec 16:30, Ana as before`
  package func words(_ change: Changes.ContactChange, for person: PersonID?) -> String {
    let title = title(change.id)
    switch (change.before, change.after) {
    case (let before?, let after?):
      let moved = (before.day, before.time.start) != (after.day, after.time.start)
      let when = moved ? "\(title) \(place(before)) → \(place(after))" : "\(title) \(place(after))"
      return "\(when), \(staffWords(before.staff, after.staff))"
    case (let before?, nil):
      let fate = cancelled.contains(change.id) || need(of: change.id) == nil ? "cancelled" : "left out"
      return "\(urgentTitle(change.id)) \(place(before)) \(fate)\(with(before.staff, person))"
    case (nil, let after?): return "\(title) \(place(after)) added\(with(after.staff, person))"
    case (nil, nil): return title
    }
  }

  private func place(_ contact: Contact) -> String { "\(contact.day.words) \(clockTime(contact.time.start))" }

  private func staffWords(_ before: [PersonID], _ after: [PersonID]) -> String {
    let names = { (staff: [PersonID]) in listed(staff.map { name($0) }) }
    return before == after ? "\(names(after)) as before" : "\(names(before)) → \(names(after))"
  }

  private func with(_ staff: [PersonID], _ person: PersonID?) -> String {
    let others = staff.filter { $0 != person }
    return others.isEmpty ? "" : ", with \(listed(others.map { name($0) }))"
  }
}
