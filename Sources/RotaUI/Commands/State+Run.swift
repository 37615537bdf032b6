internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaPages

/// What each command does, once nothing stands in its way.
extension State {
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .plan:
      planning = Planning()
      return [.plan]
    case .stopPlanning:
      planning?.isStopping = true
      return [.stopPlanning]
    case .edit, .pickUp: return pickUp()
    case .takeOver: return [.takeOver]
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .reread: return [.reread]
    case .editor: return [.openEditor(editorPlace)]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    case .blank: isBlank = true
    case .mouse: return turnMouse()
    case .weekBefore: return openWeek(by: -7)
    case .weekAfter: return openWeek(by: 7)
    case .pattern: return [.pattern]
    case .why: return askWhy()
    case .dayOff, .give, .swap, .copy, .paste, .pin, .places, .leaveOut, .cancel, .owe: return performHere(command)
    case .unpinAll: confirmUnpinning()
    case .publish: return [.review]
    case .tell: return [.tell]
    case .approve: return requestHere.map { [.approve(request: $0.number)] } ?? []
    case .decline: if let request = requestHere { openForm(Form.Kind.decline(request.number)) }
    case .typeTimes, .say, .add, .duty, .oneOff, .change: openForm(command)
    case .leave: openLeave()
    case .entered: openEntered()
    case .find, .palette, .help: openChooser(command)
    case .confirm, .askLeave, .askWish, .askSwap, .ended, .agree, .refuse, .takeBack: return performAsStaff(command)
    case .open, .week, .day, .person, .children, .problems, .now, .versions, .requests, .ledger, .calendar:
      return go(command)
    }
    return []
  }

  private mutating func turnMouse() -> [Effect] {
    hasMouse.toggle()
    notice = Notice(.done, hasMouse ? "the mouse is on: a click goes there, another opens it" : "the mouse is off")
    return [.mouse(hasMouse)]
  }

  private mutating func openWeek(by days: Int) -> [Effect] {
    guard let desk else { return [] }
    hand = nil
    return [.openWeek(desk.monday + days)]
  }

  private var editorPlace: EditorPlace {
    switch subject {
    case .cell(let person, _): .person(person)
    case .contact(let id): id.occurrence == nil ? .child(id.child) : .need(id.child, id.need)
    case .child(let id): .child(id)
    case .complaint(let row): .line(file: complaints[row].file, complaints[row].line)
    case .trouble(let row):
      (desk?.troubles[row].place.line).map { .cover($0) } ?? .top
    case .repair, .request, .nothing: .top
    }
  }
}

/// Going about.
extension State {
  private mutating func go(_ command: Command) -> [Effect] {
    switch command {
    case .open: return openHere()
    case .week: goHome()
    case .day: open(.day)
    case .person:
      guard let person else { break }
      open(.person(person))
      return [.readLedger]
    case .children: open(.children)
    case .problems: open(.problems)
    case .calendar: openCalendar()
    case .now:
      open(.now)
      return [.readNow]
    case .versions:
      open(.versions)
      return [.readVersions]
    case .requests:
      open(.requests)
      return [.readRequests]
    case .ledger:
      open(.ledger)
      return [.readLedger]
    default: break
    }
    return []
  }

  /// What is under the cursor, one step nearer.
  private mutating func openHere() -> [Effect] {
    switch subject {
    case .cell: page == .day ? askWhy() : openDay()
    case .contact(let id): page == .day ? askWhy() : jump(to: id)
    case .child(let id): page == .children ? openChild(id) : askWhy()
    case .trouble(let row): jump(to: row)
    case .repair(let row): tryRepair(row + 1)
    case .complaint: [.openEditor(editorPlace)]
    case .request: []
    case .nothing: page == .versions ? restoreHere() : []
    }
  }

  private mutating func openDay() -> [Effect] {
    if let shift = desk?.cell(cursor.person, cursor.day)?.shift { cursor.minute = shift.time.start }
    if case .person(let id) = page, let place = desk?.places[id] { cursor.person = place }
    open(.day)
    return []
  }

  private mutating func openChild(_ id: ChildID) -> [Effect] {
    if !standing.notesLooks { open(.child(id)) }
    return [.look(id)]
  }

  /// The answer takes its moment; whatever else is pressed meanwhile does without it.
  private mutating func askWhy() -> [Effect] {
    guard let question else { return [] }
    let number = nextQuestion()
    awaited = number
    return [.explain(question, question: number)]
  }

  /// To where a contact is; why, where it is nowhere.
  private mutating func jump(to id: ContactID) -> [Effect] {
    guard let desk, let contact = desk.contact(id), let worker = contact.staff.first, let row = desk.places[worker]
    else {
      return askWhy()
    }
    cursor.person = row
    cursor.day = max(0, min(6, contact.day - desk.monday))
    cursor.minute = contact.time.start
    open(.day)
    return []
  }

  /// Each problem jumps to its place; one that has none says why.
  private mutating func jump(to row: Int) -> [Effect] {
    guard let desk else { return [] }
    let place = desk.troubles[row].place
    guard case .leftOut = desk.troubles[row].kind else {
      guard let day = place.day, (0..<7).contains(day - desk.monday) else { return askWhy() }
      if let worker = place.staff.first, let person = desk.places[worker] { cursor.person = person }
      cursor.day = day - desk.monday
      if let start = place.time?.start { cursor.minute = start }
      open(place.time == nil && place.contact == nil ? .week : .day)
      return []
    }
    return askWhy()
  }

  private mutating func restoreHere() -> [Effect] {
    let row = row(in: versions.count)
    guard versions.indices.contains(row), !standing.isReadOnly else { return [] }
    let version = versions[row]
    dialog = .confirmation(
      Confirmation(
        title: "Version \(version.number) as the draft?",
        lines: ["The draft becomes what version \(version.number) says, of \(version.when).", "Undo takes it back."],
        key: "y", doing: "make it the draft", action: .restore(version: version.number)))
    return []
  }

  func repairNumber(_ key: KeyEvent) -> Int? {
    guard case .why(let explanation) = page, case .character(let character) = key,
      let number = character.wholeNumberValue,
      explanation.repairs.contains(where: { $0.number == number })
    else { return nil }
    return number
  }

  mutating func tryRepair(_ number: Int) -> [Effect] {
    guard case .why(let explanation) = page, let repair = explanation.repairs.first(where: { $0.number == number })
    else {
      return []
    }
    if let writer = standing.writer {
      notice = Notice(.refused, writer.obstacle)
      return []
    }
    if let needs = repair.needs {
      notice = Notice(.refused, "that is yours to decide and to write first: \(needs)")
      return []
    }
    goBack()
    return [.make(repair)]
  }
}
