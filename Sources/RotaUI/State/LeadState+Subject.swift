package import RotaModel
internal import RotaJudge
internal import RotaPages

/// What the lead is looking at.
extension LeadState {
  var requestHere: RequestLine? {
    guard let requests, page == .requests else { return nil }
    let row = row(in: requests.count)
    return requests.indices.contains(row) ? requests[row] : nil
  }

  /// The day of the person under the cursor.
  var cell: UnderCursor? { person.map { .cell($0, day) } }

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
    case .repair, .complaint, .request, nil: return nil
    }
  }

  /// A child as the lead may see it.
  func label(_ id: ChildID, to width: Int = .max) -> String { childNames.whole(id, to: width) }

  /// The pseudonym, with the initials that the lead's own file of names has for it.
  func shortLabel(_ id: ChildID) -> String { names[id].map { "\(id) \($0)" } ?? id.text }

  var childNames: ChildNames { ChildNames(desk?.team, desk?.names ?? ShortNames([]), initials: names) }
}
