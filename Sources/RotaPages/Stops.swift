package import RotaModel
package import RotaJudge
package import RotaText

/// What is in a shift, contact by contact, in the order of the day.
package struct Stops {
  /// How much is said of each, from all to what alone can't be left out.
  package enum Detail: CaseIterable, Sendable {
    /// The child with zone and key worker.
    case whole
    /// Whether it is their own key child.
    case short
    /// `15:30 C014 mentoring + Ben`
    case plain
    /// `15:30 C014 + Ben`
    case least
  }

  private let team: Team
  private let children: ChildNames

  package init(_ team: Team, _ children: ChildNames) {
    self.team = team
    self.children = children
  }

  package func lines(_ cell: PersonWeek.Cell, of person: PersonID, _ detail: Detail) -> [TextLine] {
    cell.contacts.map { contact in
      let others = contact.staff.filter { $0 != person }.map { " + \(team.name($0))" }.joined()
      let isKey = detail == .short && team.child(contact.child)?.keyWorker == person
      let label = detail == .whole ? children.whole(contact.child) : children.short(contact.child)
      let need = detail == .least ? "" : " \(contact.id.need)\(isKey ? " (key worker)" : "")"
      return TextLine("\(clockTime(contact.time.start)) ") + TextLine(label, .child)
        + TextLine("\(need)\(others)") + TextLine(isPinned(contact.id) ? " ▪" : "", .pinned)
    }
  }

  /// On one line, with as much as there is room for; in the end what is left out is counted.
  package func line(
    _ cell: PersonWeek.Cell, of person: PersonID, from most: Detail = .short, to columns: Int
  ) -> TextLine {
    let dot = TextLine(" · ", .dim)
    let forms = Detail.allCases.drop { $0 != most }.map { lines(cell, of: person, $0) }
    return forms.map { $0.joined(by: dot) }.first { $0.width <= columns }
      ?? (forms.last ?? []).joined(by: dot, to: columns)
  }

  private func isPinned(_ id: ContactID) -> Bool {
    team.pins.contains { pin in if case .contact(id, _, _, _) = pin { true } else { false } }
  }
}

extension Team {
  /// A person's contacts and break, for a narrow column: `15:30 C014 mentoring + Ben`.
  func stops(of cell: PersonWeek.Cell, _ person: PersonID) -> [String] {
    let stops = Stops(self, ChildNames(self, ShortNames([])))
    let contacts = zip(cell.contacts.map(\.time.start), stops.lines(cell, of: person, .plain).map(\.text))
    let pause = cell.shift?.pause.map { [($0.start, "\(clockTime($0.start)) break")] } ?? []
    return (contacts + pause).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A contact as one of its workers reads it, where there is a line for it.
  func words(_ contact: Contact, of person: Person) -> String {
    let zone = self.zone(of: contact.id).map { ", \($0)" } ?? ""
    let key = child(contact.child)?.keyWorker == person.id ? " (key worker)" : ""
    let others = contact.staff.filter { $0 != person.id }.map { name($0) }
    let with = others.isEmpty ? "" : ", with \(listed(others))"
    return "\(contact.time.words) \(contact.id.child) \(contact.id.need)\(key)\(zone)\(with)"
  }
}
