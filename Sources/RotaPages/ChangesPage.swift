package import RotaModel
package import RotaText

/// What changed, in words, by person: `Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later`.
package struct ChangesPage {
  private let team: Team
  private let changes: Changes
  private let names: ShortNames

  package init(_ team: Team, _ changes: Changes) {
    self.team = team
    self.changes = changes
    names = ShortNames(team)
  }

  package func text(on paper: Paper) -> String {
    guard !changes.isEmpty else { return paper.print([TextLine("nothing changes")]) }
    let name = min(16, (changes.people.map { displayWidth(names[$0.person.id]) }.max() ?? 0) + 2)
    let lines = changes.people.flatMap { change in
      words(change).enumerated().flatMap { index, text in
        let start = index == 0 ? column(change.person.id, names, name, .heading) : TextLine().padded(to: name)
        return (start + TextLine(text)).wrapped(to: max(Paper.narrowest, paper.columns), indent: name + 2)
      }
    }
    let nobody = changes.contacts.filter { $0.staff.isEmpty }
    return paper.print(
      lines + nobody.map { TextLine(team.words($0, for: nil)) } + [TextLine(), TextLine(summary, .heading)])
  }

  /// One change each, with whose it is.
  package var sentences: [String] {
    changes.people.flatMap { change in words(change).map { "\(change.person.name)  \($0)" } }
  }

  private func words(_ change: Changes.PersonChanges) -> [String] {
    change.shifts.map(\.words) + change.contacts.map { team.words($0, for: change.person.id) }
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
