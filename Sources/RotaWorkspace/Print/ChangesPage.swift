internal import RotaFiles
package import RotaModel

/// What changed, in words, by person: `Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later`.
package struct ChangesPage {
  private let team: Team
  private let changes: Changes
  private let paper: Paper

  package init(_ team: Team, _ changes: Changes, on paper: Paper) {
    self.team = team
    self.changes = changes
    self.paper = paper
  }

  package var text: String {
    guard !changes.isEmpty else { return paper.print([Line("nothing changes")]) }
    let nobody = changes.contacts.filter { $0.staff.isEmpty }
    return paper.print(
      changes.people.flatMap(lines) + nobody.map { Line(words($0, for: nil)) } + [Line(), Line(summary, .strong)])
  }

  private func lines(_ change: Changes.PersonChanges) -> [Line] {
    let name = min(16, (changes.people.map { displayWidth($0.person.name) }.max() ?? 0) + 2)
    let words = change.shifts.map(words) + change.contacts.map { self.words($0, for: change.person.id) }
    let lines = words.flatMap { wrapped($0, to: max(8, paper.columns - name), indent: 2) }
    return lines.enumerated().map { index, text in
      Line(column(index == 0 ? change.person.name : "", name), .strong) + Line(text)
    }
  }

  private var summary: String {
    let people = Words.count(changes.people.count, "person", "people")
    let shifts = counted(changes.people.reduce(0) { $0 + $1.shifts.count }, "shift")
    let contacts = counted(changes.contacts.count, "contact")
    return "\(people) to tell · \(shifts) and \(contacts) changed"
  }
}

extension ChangesPage {
  private func words(_ change: Changes.ShiftChange) -> String {
    let day = change.day.words
    switch (change.before, change.after) {
    case (let before?, let after?):
      guard before.time != after.time else {
        return "\(day) \(after.time.words) as before, \(pauseWords(before.pause, after.pause))"
      }
      return "\(day) \(before.time.words) → \(after.time.words), \(timeWords(before.time, after.time))"
    case (let before?, nil): return "\(day) \(before.time.words) → off"
    case (nil, let after?): return "\(day) off → \(after.time.words)"
    case (nil, nil): return day
    }
  }

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

  /// `C003 mentoring Wed 2 Dec 18:30 → Thu 3 Dec 16:30, Ana as before`
  private func words(_ change: Changes.ContactChange, for person: PersonID?) -> String {
    let title = team.title(change.id)
    switch (change.before, change.after) {
    case (let before?, let after?):
      let moved = (before.day, before.time.start) != (after.day, after.time.start)
      let when = moved ? "\(title) \(place(before)) → \(place(after))" : "\(title) \(place(after))"
      return "\(when), \(staffWords(before.staff, after.staff))"
    case (let before?, nil): return "\(title) \(place(before)) dropped\(with(before.staff, person))"
    case (nil, let after?): return "\(title) \(place(after)) added\(with(after.staff, person))"
    case (nil, nil): return title
    }
  }

  private func place(_ contact: Contact) -> String { "\(contact.day.words) \(clockTime(contact.time.start))" }

  private func staffWords(_ before: [PersonID], _ after: [PersonID]) -> String {
    let names = { (staff: [PersonID]) in listed(staff.map { team.name($0) }) }
    return before == after ? "\(names(after)) as before" : "\(names(before)) → \(names(after))"
  }

  private func with(_ staff: [PersonID], _ person: PersonID?) -> String {
    let others = staff.filter { $0 != person }
    return others.isEmpty ? "" : ", with \(listed(others.map { team.name($0) }))"
  }
}

extension Changes {
  /// `{"people": [{"staff", "shifts": [{"date", "before", "after"}], "contacts": [ID]}], "contacts": [{"id", "before",
  /// "after"}]}`, where what was not there before, or is no more, is null.
  package var json: String {
    JSONText.object([
      .init("people", .list(people.map(\.json))), .init("contacts", .list(contacts.map(\.json))),
    ]).page
  }
}

extension Changes.PersonChanges {
  fileprivate var json: JSONText {
    .object([
      .init("staff", .string(person.id.text)),
      .init(
        "shifts",
        .list(
          shifts.map { change in
            .object([
              .init("date", .string("\(change.day)")), .init("before", change.before?.json ?? .null),
              .init("after", change.after?.json ?? .null),
            ])
          })),
      .init("contacts", .list(contacts.map { .string("\($0.id)") })),
    ])
  }
}

extension Changes.ContactChange {
  fileprivate var json: JSONText {
    .object([
      .init("id", .string("\(id)")), .init("before", before?.json ?? .null), .init("after", after?.json ?? .null),
    ])
  }
}
