internal import RotaTerminal
internal import RotaModel
internal import RotaJudge

/// What a message does to the screen, and what it asks for. Values in, values out.
package func update(_ state: inout State, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key):
    let effects = state.press(key)
    if let words = effects.compactMap(\.underway).last { state.underway = words }
    return effects
  default:
    if message.isAnswer { state.underway = nil }
    return state.hear(message)
  }
}

/// Keys: a screen without room, the blank screen, then what stands over the page, then what is in the hand, then commands, then movement.
extension State {
  mutating func press(_ key: KeyEvent) -> [Effect] {
    switch key {
    case .resize(let size):
      self.size = size
      return []
    case .resumed: return [.redraw]
    default: break
    }
    guard isSeen else { return [.character("q"), .control("c")].contains(key) ? [.quit] : [] }
    if isBlank {
      isBlank = false
      return []
    }
    if case .mouse(let point, .press) = key, let meant = ScreenCapture(self).key(under: point) { return press(meant) }
    notice = nil
    awaited = nil
    if dialog != nil { return pressInDialog(key) }
    if hand != nil { return pressWithHand(key) }
    if let effects = here.press(&self, key) { return effects }
    if let command = command(for: key) { return run(command) }
    return move(key)
  }
}

/// Movement.
extension State {
  mutating func move(_ key: KeyEvent) -> [Effect] {
    switch key {
    case .escape where page == .week && planning != nil: return run(.stopPlanning)
    case .escape: goBack()
    case .up, .character("k"): moveRow(by: -1)
    case .down, .character("j"): moveRow(by: 1)
    case .left, .character("h"): moveColumn(by: -1)
    case .right, .character("l"): moveColumn(by: 1)
    case .pageUp, .mouse(_, .wheelUp): moveRow(by: -max(1, size.rows / 2))
    case .pageDown, .mouse(_, .wheelDown): moveRow(by: max(1, size.rows / 2))
    case .mouse(let point, .press): return click(point)
    case .home: moveToEnd(first: true)
    case .end: moveToEnd(first: false)
    case .tab: step(by: 1)
    case .backTab: step(by: -1)
    default: break
    }
    return []
  }

  private mutating func moveRow(by count: Int) {
    switch page {
    case .week: movePerson(by: count)
    case .day: moveWorker(by: count)
    case .person: moveDay(by: count)
    case .calendar: moveInCalendar(by: 7 * count)
    default: cursor.rows[page] = max(0, min(rowCount - 1, row(in: rowCount) + count))
    }
  }

  /// Up and down is by weeks, and stays on the day of the week.
  private mutating func moveInCalendar(by days: Int) {
    let next = row(in: rowCount) + days
    if (0..<rowCount).contains(next) { cursor.rows[.calendar] = next }
  }

  private mutating func moveColumn(by count: Int) {
    if page == .calendar { return moveInCalendar(by: count) }
    guard let desk else { return }
    switch page {
    case .week, .person: moveDay(by: count)
    case .day:
      let service = desk.team.service
      let minute = cursor.minute / service.slot * service.slot + count * service.slot
      cursor.minute = max(service.window.start, min(service.window.end - service.slot, minute))
    default: break
    }
  }

  private mutating func moveDay(by count: Int) { cursor.day = max(0, min(6, cursor.day + count)) }

  private mutating func movePerson(by count: Int) {
    cursor.person = max(0, min((desk?.team.staff.count ?? 1) - 1, cursor.person + count))
  }

  /// In the day view those who are off have no row of their own.
  private mutating func moveWorker(by count: Int) {
    guard let desk else { return }
    let rows = desk.dayRows(cursor)
    guard let place = rows.firstIndex(of: cursor.person), !rows.isEmpty else { return movePerson(by: count) }
    cursor.person = rows[max(0, min(rows.count - 1, place + count))]
  }

  /// The next day of the day view, the next person of a person's week, the next day of the week.
  private mutating func step(by count: Int) {
    guard let staff = desk?.team.staff, !staff.isEmpty else { return }
    if page.isPerson {
      cursor.person = (cursor.person + count + staff.count) % staff.count
      goBack()
      open(.person(staff[cursor.person].id))
    } else if page == .day || page == .week {
      cursor.day = (cursor.day + count + 7) % 7
    }
  }

  private mutating func moveToEnd(first: Bool) {
    switch page {
    case .week, .person: cursor.day = first ? 0 : 6
    case .day: moveColumn(by: first ? -1000 : 1000)
    default: cursor.rows[page] = first ? 0 : max(0, rowCount - 1)
    }
  }
}

extension LeadWeek {
  /// Who has a row in the day view: whoever is on shift, and whoever the lead is on.
  func dayRows(_ cursor: Cursor) -> [Int] {
    guard strips.indices.contains(cursor.day) else { return [] }
    return strips[cursor.day].indices.filter { strips[cursor.day][$0].cell.shift != nil || $0 == cursor.person }
  }
}
