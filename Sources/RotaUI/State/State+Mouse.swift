internal import RotaModel
internal import RotaTerminal
internal import RotaPages

/// A click goes to what it points at, as far as the arrow keys could; one on what the lead is on already opens it.
extension State {
  mutating func click(_ point: Point) -> [Effect] {
    guard let here = view(self, size: size).cursor else { return [] }
    let before = (subject, cursor)
    guard aim(at: point, from: here) else { return [] }
    return before == (subject, cursor) ? run(.open) : []
  }

  /// Whether there is something.
  private mutating func aim(at point: Point, from here: Point) -> Bool {
    let down = point.row - here.row
    switch page {
    case .week: return aimInWeek(point, cursor.person + down)
    case .day: return aimInDay(point, down)
    case .person:
      let day = floorDivide(2 * cursor.day + down, 2)
      guard (0..<7).contains(day) else { return false }
      cursor.day = day
    default:
      let row = row(in: rowCount) + down
      guard (0..<rowCount).contains(row) else { return false }
      cursor.rows[page] = row
    }
    return true
  }

  private mutating func aimInWeek(_ point: Point, _ person: Int) -> Bool {
    guard let desk, desk.team.staff.indices.contains(person) else { return false }
    let layout = WeekView(self, desk).layout(columns: size.columns)
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
