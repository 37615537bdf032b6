internal import RotaModel
internal import RotaText

extension Changes {
  /// The edits that make the new rota of the old one. What goes elsewhere is taken out first, so that nothing stands in
  /// the way of anything.
  var edits: [Edit] {
    let gone = contacts.filter { $0.before != nil }.map { Edit.leaveOut($0.id) }
    let off = people.flatMap { person in
      person.shifts.filter { $0.after == nil }.map { Edit.dayOff(person.person.id, $0.day) }
    }
    let on = people.flatMap(\.shifts).compactMap(\.after).map { Edit.shift($0.staff, $0.day, $0.time, pause: $0.pause) }
    let put = contacts.compactMap(\.after).map { Edit.contact($0.id, $0.day, start: $0.time.start, staff: $0.staff) }
    return gone + off + on + put
  }
}
