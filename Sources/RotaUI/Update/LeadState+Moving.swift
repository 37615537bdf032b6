package import RotaTerminal
internal import RotaModel
internal import RotaJudge
internal import RotaPages

/// Moving about the week, a day and a person's week, by keys and by clicks.
extension LeadState {
  package mutating func move(_ movement: Movement) -> Bool {
    switch (page, movement) {
    case (.week, .rows(let count)): movePerson(by: count)
    case (.day, .rows(let count)): moveWorker(by: count)
    case (.week, .columns(let count)), (.person, .columns(let count)), (.person, .rows(let count)): moveDay(by: count)
    case (.day, .columns(let count)): moveMinute(by: count)
    case (.week, .toEnd(let first)), (.person, .toEnd(let first)): cursor.day = first ? 0 : 6
    case (.day, .toEnd(let first)): moveMinute(by: first ? -1000 : 1000)
    case (.week, .next(let count)), (.day, .next(let count)): cursor.day = (cursor.day + count + 7) % 7
    case (.person, .next(let count)): movePersonOn(by: count)
    case (.moment(let answer), .next(let count)): moveInRingList(of: answer, by: count)
    default: return false
    }
    return true
  }

  private mutating func moveDay(by count: Int) { cursor.day = max(0, min(6, cursor.day + count)) }

  private mutating func moveMinute(by count: Int) {
    guard let service = desk?.team.service else { return }
    let minute = cursor.minute / service.slot * service.slot + count * service.slot
    cursor.minute = max(service.window.start, min(service.window.end - service.slot, minute))
  }

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

  private mutating func movePersonOn(by count: Int) {
    guard let staff = desk?.team.staff, !staff.isEmpty else { return }
    cursor.person = (cursor.person + count + staff.count) % staff.count
    goBack()
    open(.person(staff[cursor.person].id))
  }

  package mutating func aim(at point: Point, from here: Point) -> Bool? {
    let down = point.row - here.row
    switch page {
    case .week: return aimInWeek(point, cursor.person + down)
    case .day: return aimInDay(point, down)
    case .person:
      let day = floorDivide(2 * cursor.day + down, 2)
      guard (0..<7).contains(day) else { return false }
      cursor.day = day
      return true
    default: return nil
    }
  }

  private mutating func aimInWeek(_ point: Point, _ person: Int) -> Bool {
    guard let desk, desk.team.staff.indices.contains(person) else { return false }
    let layout = WeekView(state: self, desk: desk).layout(columns: size.columns)
    let day = floorDivide(point.column - layout.name, layout.day)
    guard day < layout.days.count else { return false }
    cursor.person = person
    // A name is its row, whatever the day.
    if day >= 0 { cursor.day = layout.days.lowerBound + day }
    return true
  }

  private mutating func aimInDay(_ point: Point, _ down: Int) -> Bool {
    guard let desk, let place = desk.dayRows(cursor).firstIndex(of: cursor.person) else { return false }
    let rows = desk.dayRows(cursor)
    // A name is its row, whatever the hour.
    let minute = DayView(self, desk).minute(column: point.column, columns: size.columns) ?? cursor.minute
    guard rows.indices.contains(place + down), desk.team.service.window.contains(minute) else { return false }
    cursor.person = rows[place + down]
    cursor.minute = minute
    return true
  }
}

extension LeadWeek {
  /// Who has a row in the day view: whoever is on shift, and whoever the lead is on.
  func dayRows(_ cursor: Cursor) -> [Int] {
    guard strips.indices.contains(cursor.day) else { return [] }
    return strips[cursor.day].indices.filter { strips[cursor.day][$0].cell.shift != nil || $0 == cursor.person }
  }
}
