internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// Every child with zone and key worker, what is planned of what is owed, and when.
struct ChildrenView: PageView {
  let state: LeadState
  let desk: LeadWeek

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

/// One child; below, the row under the cursor where it is cut.
struct ChildView: PageView {
  let state: LeadState
  let desk: LeadWeek
  let id: ChildID

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let week = desk.children.first(where: { $0.child.id == id }) else {
      screen.write(TextLine(" \(id) is no longer in the team", .dim), in: part.row(0))
      return
    }
    let page = ChildPage(desk.team, desk.rota, week)
    let rows = page.rows(part.columns)
    let selected = rows.isEmpty ? nil : state.row(in: rows.count)
    let cut = selected.map { rows[$0] }.flatMap { $0.line.width < part.columns ? nil : $0.lines(part.columns) } ?? []
    let parts = part.rows(.rest, .exactly(cut.count))
    ListFrame(
      head: page.facts(part.columns) + [TextLine()], rows: rows.map(\.line), selected: selected, empty: ChildPage.empty
    ).draw(on: &screen, parts[0])
    screen.write(cut, in: parts[1])
  }
}
