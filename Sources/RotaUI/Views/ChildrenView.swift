internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// Every child with zone and key worker, what is planned of what is owed, and when.
struct ChildrenView {
  let state: State
  let desk: LeadWeek

  init(_ state: State, _ desk: LeadWeek) {
    self.state = state
    self.desk = desk
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let names = max(
      16, min(state.isNarrow ? 24 : 34, (desk.children.map { displayWidth(state.label($0.child.id)) }.max() ?? 0) + 2))
    let head = [
      TextLine(" ") + column("child", names, .heading) + column("planned", 9, .heading)
        + TextLine("when, with whom", .heading)
    ]
    let count = desk.children.count
    ListFrame(head: head, count: count, selected: state.row(in: count), empty: "the team has no children yet") {
      index in
      let week = desk.children[index]
      let isWhole = week.planned == week.owed
      let planned = "\(week.planned) of \(week.owed)\(isWhole ? "" : " !")"
      return column(state.label(week.child.id, to: names - 1), names, .child)
        + column(planned, 9, isWhole ? .plain : .problem)
        + when(week, to: part.columns - names - 10)
    }
    .draw(on: &screen, part)
  }

  private func when(_ week: ChildWeek, to columns: Int) -> TextLine {
    let contacts = week.entries.compactMap(\.contact).sorted { ($0.day, $0.time.start) < ($1.day, $1.time.start) }
    return contacts.map { contact in
      TextLine("\(contact.day.weekday.name) \(clockTime(contact.time.start)) ", .contact)
        + TextLine(contact.staff.map { desk.names.short($0, to: max(8, columns - 10)) }.joined(separator: " + "))
    }.joined(by: TextLine(" · ", .dim), to: columns)
  }
}

/// One child: what it should get, what is planned, with whom, and what is left out.
struct ChildView {
  let state: State
  let desk: LeadWeek
  let id: ChildID

  init(_ state: State, _ desk: LeadWeek, _ id: ChildID) {
    self.state = state
    self.desk = desk
    self.id = id
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let week = desk.children.first(where: { $0.child.id == id }) else {
      screen.write(TextLine(" \(id) is no longer in the team", .dim), in: part.row(0))
      return
    }
    let rows = week.entries.map(row)
    ListFrame(
      head: facts(week.child) + [TextLine()], rows: rows, selected: rows.isEmpty ? nil : state.row(in: rows.count),
      empty: "nothing is owed this week"
    ).draw(on: &screen, part)
  }

  private func facts(_ child: Child) -> [TextLine] {
    let names = { (ids: Set<PersonID>) in listed(ids.map { desk.name($0) }.sorted()) }
    let parts = [
      child.zone.map { "zone \($0)" }, child.keyWorker.map { "key worker \(desk.name($0))" },
      child.known.isEmpty ? nil : "knows \(names(child.known))",
      child.avoid.isEmpty ? nil : "never sent: \(names(child.avoid))",
      child.traits.isEmpty ? nil : "only \(child.traits.map(\.text).sorted().joined(separator: ", "))",
    ].compactMap { $0 }
    return parts.map { TextLine(" \($0)", .dim) }
  }

  private func row(_ entry: ChildWeek.Entry) -> TextLine {
    let need = entry.need
    let start =
      state.isNarrow
      ? column(desk.team.needWords(entry.id), 17)
      : column(desk.team.needWords(entry.id), 22) + column(durationInWords(need.minutes), 10, .dim)
    guard let contact = entry.contact else {
      let word = entry.cancelled ? "cancelled" : entry.owed ? "left out (\(need.priority.rawValue))" : "not owed"
      return start + TextLine(entry.owed ? "! \(word)" : word, entry.owed ? .problem : .dim)
    }
    let staff = contact.staff.map {
      "\(desk.name($0))\($0 == desk.child(id)?.keyWorker ? " (key worker)" : "")"
    }
    let day =
      state.isNarrow ? column(Words.shortDay(contact.day), 8, .contact) : column(contact.day.words, 12, .contact)
    return start + day + TextLine("\(contact.time.words)  ", .contact)
      + TextLine(listed(staff))
      + TextLine(desk.isPinned(entry.id) ? " ▪" : "", .pinned)
  }
}
