internal import RotaModel

extension Rota {
  /// The edits that make another rota of this one. What goes elsewhere is taken out first, so that nothing stands in the
  /// way of anything.
  func edits(to other: Rota) -> [Edit] {
    let before = Dictionary(contacts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(other.contacts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let gone = contacts.filter { after[$0.id] != $0 }
    let put = other.contacts.filter { before[$0.id] != $0 }
    return gone.map { .leaveOut($0.id) } + shiftEdits(to: other)
      + put.map { .contact($0.id, $0.day, start: $0.time.start, staff: $0.staff) }
  }

  private struct Cell: Hashable {
    let person: PersonID
    let day: Day
  }

  private func shiftEdits(to other: Rota) -> [Edit] {
    let cells = { (rota: Rota) in
      Dictionary(rota.shifts.map { (Cell(person: $0.staff, day: $0.day), $0) }, uniquingKeysWith: { $1 })
    }
    let (before, after) = (cells(self), cells(other))
    let off = shifts.filter { after[Cell(person: $0.staff, day: $0.day)] == nil }
    let put = other.shifts.filter { before[Cell(person: $0.staff, day: $0.day)] != $0 }
    return off.map { .dayOff($0.staff, $0.day) } + put.map { .shift($0.staff, $0.day, $0.time, pause: $0.pause) }
  }
}
