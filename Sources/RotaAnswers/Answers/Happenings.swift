internal import RotaModel
internal import RotaText

/// What happens if something is tried, in sentences: `K2 family is planned: Thu 16:00 with Ana`, `Dina finishes at 21:30
/// on Wed`. Points come after, for whoever wants them.
extension Answers {
  /// What is planned that was not comes first.
  func happenings(_ attempt: Attempt) -> [String] {
    let changes = attempt.priced.changes
    let new = changes.contacts.filter { $0.before == nil } + changes.contacts.filter { $0.before != nil }
    return new.map(happening) + shiftHappenings(changes)
  }

  func shiftHappenings(_ attempt: Attempt) -> [String] {
    shiftHappenings(attempt.priced.changes)
  }

  private func shiftHappenings(_ changes: Changes) -> [String] {
    changes.people.flatMap { person in person.shifts.map { happening($0, of: person.person.id) } }
  }

  private func happening(_ change: Changes.ContactChange) -> String {
    let title = team.title(change.id)
    guard let after = change.after else { return "\(team.urgentTitle(change.id)) is left out" }
    let place = "\(words(after.day)) \(clockTime(after.time.start))"
    guard let before = change.before else { return "\(title) is planned: \(place) with \(names(after.staff))" }
    if before.day == after.day, before.time == after.time {
      return "\(title) is with \(names(after.staff)) instead of \(names(before.staff))"
    }
    let with = before.staff.sorted() == after.staff.sorted() ? "" : " with \(names(after.staff))"
    return "\(title) moves to \(place)\(with)"
  }

  private func happening(_ change: Changes.ShiftChange, of person: PersonID) -> String {
    let (name, day) = (team.name(person), words(change.day))
    guard let after = change.after else { return "\(name) is off on \(day)" }
    guard let before = change.before else { return "\(name) works \(after.time.words) on \(day)" }
    if before.time == after.time {
      return after.pause.map { "\(name) takes the break at \(clockTime($0.start)) on \(day)" }
        ?? "\(name) has no break on \(day)"
    }
    if before.time.start == after.time.start { return "\(name) finishes at \(clockTime(after.time.end)) on \(day)" }
    if before.time.end == after.time.end { return "\(name) starts at \(clockTime(after.time.start)) on \(day)" }
    return "\(name) works \(after.time.words) on \(day)"
  }
}

/// Attempts as they are offered: the cheapest first, no two of the same people on the same day.
extension Answers {
  /// More than so many happenings are counted, and each is said below.
  private static let mostInASentence = 3

  /// Judged by the whole judge once more, however they were found.
  func repairs(_ attempts: [Attempt], moving contacts: Set<ContactID> = []) -> [Repair] {
    var offered: [Attempt] = []
    for attempt in attempts.sorted(by: Attempt.precedes) where offered.count < Self.mostRepairs {
      if offered.contains(where: { $0.day == attempt.day && $0.staff == attempt.staff }) { continue }
      if let whole = whole(attempt, moving: contacts) { offered.append(whole) }
    }
    return offered.enumerated().map { index, attempt in repair(attempt, number: index + 1) }
  }

  /// By the whole judge; nil where it breaks a rule.
  func whole(_ attempt: Attempt, moving contacts: Set<ContactID>) -> Attempt? {
    let whole = judged.attempt(
      attempt.edits, attempt.day, attempt.start, attempt.staff, moving: contacts, isAgreed: attempt.isAgreed)
    return whole.flatMap { $0.isLegal ? $0 : nil }
  }

  func repair(_ attempt: Attempt, number: Int, and more: String? = nil, needs: String? = nil) -> Repair {
    Repair(
      number: number, edits: attempt.edits, changes: changes(attempt), costs: attempt.priced.consequences,
      service: attempt.price.service, wishes: attempt.price.wishes, text: sentence(happenings(attempt), and: more),
      needs: needs)
  }

  private func sentence(_ happenings: [String], and more: String?) -> String {
    let beyond = happenings.count - Self.mostInASentence
    let said =
      beyond > 0 ? happenings.prefix(1) + ["\(happenings.count - 1) other things change"] : happenings[...]
    return (said + (more.map { [$0] } ?? [])).joined(separator: "; ")
  }

  /// Every change in words: `Dina Wed 2 Dec 14:30–21:00 → 14:30–21:30, stays later`.
  func changes(_ attempt: Attempt) -> [String] {
    let changes = attempt.priced.changes
    return changes.people.flatMap { person in person.shifts.map { "\(team.name(person.person.id)) \($0.words)" } }
      + changes.contacts.map { team.words($0, for: nil) }
  }
}

extension Attempt {
  /// `beside` is what happens besides the thing itself.
  func choice(beside happenings: [String] = []) -> Choice {
    Choice(
      day: day, start: start, staff: staff, edits: edits, changes: happenings + priced.consequences,
      service: price.service, wishes: price.wishes)
  }
}
