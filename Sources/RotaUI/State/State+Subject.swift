package import RotaModel
internal import RotaJudge

/// What the lead is looking at.
extension State {
  var requestHere: RequestLine? {
    guard let requests, page == .requests else { return nil }
    let row = row(in: requests.count)
    return requests.indices.contains(row) ? requests[row] : nil
  }

  /// The day of the person under the cursor.
  var cell: UnderCursor { person.map { .cell($0, day) } ?? .nothing }

  package var day: Day { (desk?.monday ?? now.day.monday) + cursor.day }

  var person: PersonID? {
    guard let staff = desk?.team.staff, staff.indices.contains(cursor.person) else { return nil }
    return staff[cursor.person].id
  }

  /// The contact under the cursor in the day view.
  var contactHere: Contact? {
    desk?.cell(cursor.person, cursor.day)?.contacts.last { $0.time.contains(cursor.minute) }
  }

  /// What `w` asks here.
  package var question: WhyQuestion? {
    guard let desk else { return nil }
    switch subject {
    case .cell(let person, let day): return .shift(person, day)
    case .contact(let id): return .contact(id, not: nil)
    case .trouble(let row): return desk.troubles[row].question
    case .child(let id):
      let entries = desk.entries(of: id)
      return (entries.first { $0.owed && $0.contact == nil } ?? entries.first).map { .contact($0.id, not: nil) }
    case .repair, .complaint, .request, .nothing: return nil
    }
  }

  /// A child as the lead may see it: `C014 · north · Dina`, since C014 and C041 are easily mistaken.
  func label(_ id: ChildID) -> String { label(id, to: .max) }

  /// Where there is no room for all of it, the key worker's name is the one that is cut.
  func label(_ id: ChildID, to width: Int) -> String {
    let child = desk?.child(id)
    let start = [shortLabel(id), child?.zone?.text].compactMap { $0 }.joined(separator: " · ")
    guard let desk, let worker = child?.keyWorker else { return start }
    return "\(start) · \(desk.names.short(worker, to: max(5, width - displayWidth(start) - 3)))"
  }

  /// The pseudonym, with the initials that the lead's own file of names has for it.
  func shortLabel(_ id: ChildID) -> String { names[id].map { "\(id) \($0)" } ?? id.text }
}
