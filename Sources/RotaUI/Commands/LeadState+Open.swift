internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaPages

/// What is under the cursor, one step nearer.
extension LeadState {
  mutating func openDay() -> [LeadEffect] {
    guard subject.isCell else { return [] }
    if let shift = desk?.cell(cursor.person, cursor.day)?.shift { cursor.minute = shift.time.start }
    if case .person(let id) = page, let place = desk?.places[id] { cursor.person = place }
    return open(.day)
  }

  mutating func openChild() -> [LeadEffect] {
    guard case .child(let id) = subject else { return [] }
    if !standing.notesLooks { open(.child(id)) }
    return [.look(id)]
  }

  /// The answer takes its moment; whatever else is pressed meanwhile does without it.
  mutating func askWhy() -> [LeadEffect] {
    guard let question else { return [] }
    let number = nextQuestion()
    awaited = number
    return [.ask(.why(question), question: number)]
  }

  /// To where a contact is; why, where it is nowhere.
  mutating func openContact() -> [LeadEffect] {
    guard let desk, case .contact(let id) = subject, let contact = desk.contact(id), let worker = contact.staff.first,
      let row = desk.places[worker]
    else {
      return askWhy()
    }
    cursor.person = row
    cursor.day = max(0, min(6, contact.day - desk.monday))
    cursor.minute = contact.time.start
    return open(.day)
  }

  /// Each problem jumps to its place; one that has none says why.
  mutating func openTrouble() -> [LeadEffect] {
    guard let desk, case .trouble(let row) = subject else { return [] }
    let place = desk.troubles[row].place
    guard case .leftOut = desk.troubles[row].kind else {
      guard let day = place.day, (0..<7).contains(day - desk.monday) else { return askWhy() }
      if let worker = place.staff.first, let person = desk.places[worker] { cursor.person = person }
      cursor.day = day - desk.monday
      if let start = place.time?.start { cursor.minute = start }
      return open(place.time == nil && place.contact == nil ? .week : .day)
    }
    return askWhy()
  }

  mutating func restoreHere() -> [LeadEffect] {
    let row = row(in: versions.count)
    guard versions.indices.contains(row), !standing.isReadOnly else { return [] }
    let version = versions[row]
    return show(
      Confirmation(
        title: "Version \(version.number) as the draft?",
        lines: ["The draft becomes what version \(version.number) says, of \(version.when).", "Undo takes it back."],
        key: "y", doing: "make it the draft", action: .ask(for: .publishing(.restore(version: version.number)))))
  }

  /// Nil where there is no such repair.
  mutating func tryRepair(_ number: Int, of why: Explanation) -> [LeadEffect]? {
    guard let repair = why.repairs.first(where: { $0.number == number }) else { return nil }
    if let writer = standing.writer { return refuse(writer.obstacle) }
    if let needs = repair.needs { return refuse("that is yours to decide and to write first: \(needs)") }
    goBack()
    return [.edit(.make(repair))]
  }
}
