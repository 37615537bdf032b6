package import RotaAnswers
internal import RotaFiles
package import RotaModel
package import RotaPages
internal import RotaText

/// What changed, in words, by person: `Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later`.
package struct ChangesPage {
  private let team: Team
  private let changes: Changes
  private let paper: Paper
  private let names: ShortNames

  package init(_ team: Team, _ changes: Changes, on paper: Paper) {
    self.team = team
    self.changes = changes
    self.paper = paper
    names = ShortNames(team)
  }

  package var text: String {
    guard !changes.isEmpty else { return paper.print([TextLine("nothing changes")]) }
    let nobody = changes.contacts.filter { $0.staff.isEmpty }
    return paper.print(
      changes.people.flatMap(lines) + nobody.map { TextLine(team.words($0, for: nil)) } + [TextLine(), TextLine(summary, .heading)])
  }

  private func lines(_ change: Changes.PersonChanges) -> [TextLine] {
    let name = min(16, (changes.people.map { displayWidth(names[$0.person.id]) }.max() ?? 0) + 2)
    let words = change.shifts.map(\.words) + change.contacts.map { team.words($0, for: change.person.id) }
    let lines = words.flatMap { wrapped($0, to: max(8, paper.columns - name), indent: 2) }
    return lines.enumerated().map { index, text in
      TextLine(index == 0 ? names.column(change.person.id, name - 1) + " " : column("", name), .heading) + TextLine(text)
    }
  }

  private var summary: String {
    let people = Words.count(changes.people.count(where: \.isToBeTold), "person", "people")
    let shifts = counted(changes.people.reduce(0) { $0 + $1.toBeTold.count }, "shift")
    let contacts = counted(changes.contacts.count, "contact")
    let breaks = changes.people.reduce(0) { $0 + $1.shifts.count - $1.toBeTold.count }
    return "\(people) to tell · \(shifts) and \(contacts) changed"
      + (breaks > 0 ? " · \(counted(breaks, "break")) moved, of which nobody is told" : "")
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
