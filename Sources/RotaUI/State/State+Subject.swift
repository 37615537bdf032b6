package import RotaModel
internal import RotaJudge
internal import RotaPages

/// What the lead is looking at.
extension State {
  package var subject: UnderCursor {
    if audience == .staff { return requestHere.map { .request($0.number) } ?? .nothing }
    guard let desk else { return page == .complaints ? complaint : .nothing }
    switch page {
    case .week: return cell(desk)
    case .day: return contactHere(desk).map { .contact($0.id) } ?? cell(desk)
    case .person(let person): return .cell(person, day)
    case .children:
      let row = row(in: desk.children.count)
      return desk.children.indices.contains(row) ? .child(desk.children[row].child.id) : .nothing
    case .child(let id):
      let entries = desk.children.first { $0.child.id == id }?.entries ?? []
      let row = row(in: entries.count)
      return entries.indices.contains(row) ? .contact(entries[row].id) : .child(id)
    case .problems:
      let row = row(in: desk.troubles.count)
      return desk.troubles.indices.contains(row) ? .trouble(row) : .nothing
    case .why(let explanation):
      let row = row(in: explanation.repairs.count)
      return explanation.repairs.indices.contains(row) ? .repair(row) : .nothing
    case .complaints: return complaint
    case .requests: return requestHere.map { .request($0.number) } ?? .nothing
    case .mine, .calendar, .now, .versions, .review, .ledger: return .nothing
    }
  }

  var requestHere: RequestLine? {
    guard let requests, page == .requests else { return nil }
    let row = row(in: requests.count)
    return requests.indices.contains(row) ? requests[row] : nil
  }

  private var complaint: UnderCursor {
    let row = row(in: complaints.count)
    return complaints.indices.contains(row) ? .complaint(row) : .nothing
  }

  private func cell(_ desk: LeadWeek) -> UnderCursor {
    guard desk.team.staff.indices.contains(cursor.person) else { return .nothing }
    return .cell(desk.team.staff[cursor.person].id, day)
  }

  package var day: Day { (desk?.monday ?? now.day.monday) + cursor.day }

  var person: PersonID? {
    guard let staff = desk?.team.staff, staff.indices.contains(cursor.person) else { return nil }
    return staff[cursor.person].id
  }

  /// The contact under the cursor in the day view.
  func contactHere(_ desk: LeadWeek) -> Contact? {
    desk.cell(cursor.person, cursor.day)?.contacts.last { $0.time.contains(cursor.minute) }
  }

  /// The row that the lead is on in the list on the screen: never beyond its end.
  func row(in count: Int) -> Int { max(0, min(cursor.rows[page] ?? 0, count - 1)) }

  /// What `w` asks here.
  package var question: WhyQuestion? {
    guard let desk else { return nil }
    switch subject {
    case .cell(let person, let day): return .shift(person, day)
    case .contact(let id): return .contact(id, not: nil)
    case .trouble(let row): return desk.troubles[row].question
    case .child(let id):
      let entries = desk.children.first { $0.child.id == id }?.entries
      return (entries?.first { $0.owed && $0.contact == nil } ?? entries?.first).map { .contact($0.id, not: nil) }
    case .repair, .complaint, .request, .nothing: return nil
    }
  }

  /// A child as the lead may see it.
  func label(_ id: ChildID, to width: Int = .max) -> String { childNames.whole(id, to: width) }

  /// The pseudonym, with the initials that the lead's own file of names has for it.
  func shortLabel(_ id: ChildID) -> String { names[id].map { "\(id) \($0)" } ?? id.text }

  var childNames: ChildNames { ChildNames(desk?.team, desk?.names ?? ShortNames([]), initials: names) }
}
