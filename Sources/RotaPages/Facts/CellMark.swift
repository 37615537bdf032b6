package import RotaModel
package import RotaJudge

/// The mark beside a day of a person: the one that matters most.
package enum CellMark: CaseIterable, Sendable {
  case broken, wishBroken, pinned, wishGranted

  package var symbol: String {
    switch self {
    case .broken: "!"
    case .wishBroken: "x"
    case .pinned: "▪"
    case .wishGranted: "♥"
    }
  }

  package var meaning: String {
    switch self {
    case .broken: "rule broken"
    case .wishBroken: "wish broken"
    case .pinned: "pinned"
    case .wishGranted: "wish granted"
    }
  }
}

extension PersonWeek.Cell {
  package var mark: CellMark? {
    broken ? .broken : wish == .broken ? .wishBroken : pinned ? .pinned : wish == .granted ? .wishGranted : nil
  }
}

extension Team {
  /// A person's contacts and break in the order of the day: `15:30 C014 mentoring + Ben`.
  package func stops(of cell: PersonWeek.Cell, _ person: PersonID) -> [String] {
    let contacts = cell.contacts.map { contact in
      let others = contact.staff.filter { $0 != person }.map { " + \(name($0))" }.joined()
      return (contact.time.start, "\(clockTime(contact.time.start)) \(contact.id.child) \(contact.id.need)\(others)")
    }
    let pause = cell.shift?.pause.map { [($0.start, "\(clockTime($0.start)) break")] } ?? []
    return (contacts + pause).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
