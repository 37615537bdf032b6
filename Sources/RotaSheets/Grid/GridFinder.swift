internal import RotaModel

/// Finds the grids of one sheet: days across the top, people down the side, several below one another.
struct GridFinder {
  /// One grid: its days, and the rows below them.
  struct Block {
    let days: GridDays
    let nameColumn: Int
    /// The place of its heading row, and what stands in it beside the days.
    let headings: [Int: String]
    /// What stands between two days in the place of others, and is none.
    let noDays: [SheetCell]
    let rows: [[SheetCell]]
  }

  private let table: SheetTable
  private let today: Day

  init(_ table: SheetTable, today: Day) { (self.table, self.today) = (table, today) }

  func blocks() -> [Block] {
    var heading = ReadOnce { GridHeading(text: $0) }
    let headings = table.rows.map { Self.headings($0, &heading) }
    // A row of days begins a grid; a row of dates right above or below it belongs to it.
    var starts: [(row: Int, last: Int, merged: [Int: GridHeading])] = []
    var place = 0
    while place < headings.count {
      guard headings[place].values.count(where: \.isStrong) >= 3, !Self.repeats(headings[place]) else {
        place += 1
        continue
      }
      var merged = headings[place]
      var (first, last) = (place, place)
      if place > 0, starts.last.map({ $0.last < place - 1 }) ?? true, Self.belongs(headings[place - 1], to: merged) {
        merged.merge(headings[place - 1]) { $0.with($1) }
        first = place - 1
      }
      if place + 1 < headings.count, Self.belongs(headings[place + 1], to: merged) {
        merged.merge(headings[place + 1]) { $0.with($1) }
        last = place + 1
      }
      starts.append((first, last, merged))
      place = last + 1
    }
    return starts.enumerated().compactMap { number, start in
      let end = number + 1 < starts.count ? starts[number + 1].row : table.rows.count
      let top = number > 0 ? starts[number - 1].last + 1 : 0
      return block(start.merged, above: max(top, start.row - 6)..<start.row, headingRow: start.last, end: end)
    }
  }

  /// Whether what another row says stands over most of the same columns.
  private static func belongs(_ other: [Int: GridHeading], to days: [Int: GridHeading]) -> Bool {
    let shared = other.keys.count { days[$0] != nil }
    // A second row of days would be a grid of its own.
    let adds = other.contains { column, heading in
      days[column].map { ($0.weekday == nil && heading.weekday != nil) || ($0.date == nil && heading.date != nil) }
        ?? false
    }
    return shared >= 3 && shared * 2 >= days.count && adds && isCounted(other)
  }

  /// One date twice: `9-5` has become the 9th of May in each cell.
  private static func repeats(_ headings: [Int: GridHeading]) -> Bool {
    let dates = headings.sorted { $0.key < $1.key }.compactMap(\.value.date)
    return zip(dates, dates.dropFirst()).contains { first, second in
      if case .day = first { first == second } else { false }
    }
  }

  /// `30 1 2 3`, and not `8 8 7.5`; nor the 9th of May five times, which was `9-5`.
  private static func isCounted(_ headings: [Int: GridHeading]) -> Bool {
    let dates = headings.sorted { $0.key < $1.key }.compactMap(\.value.date)
    return zip(dates, dates.dropFirst()).allSatisfy { first, second in
      switch (first, second) {
      case (.number(let one), .number(let other)): other == one + 1 || other == 1 || other == one + 3
      case (.day(let one), .day(let other)): one < other
      default: first != second
      }
    }
  }

  private static func headings(_ row: [SheetCell], _ read: inout ReadOnce<GridHeading?>) -> [Int: GridHeading] {
    var found: [Int: GridHeading] = [:]
    for cell in row { if let heading = GridHeading(cell, &read) { found[cell.column] = heading } }
    if found.isEmpty || found.values.allSatisfy({ $0.weekday == nil && $0.date == nil }) { return letters(row) }
    return found
  }

  /// `M T W T F S S`
  private static func letters(_ row: [SheetCell]) -> [Int: GridHeading] {
    let cells = row.filter { $0.text.count == 1 && "MTWFS".contains($0.text.uppercased()) }
    guard cells.count >= 5 else { return [:] }
    let word = cells.map { $0.text.uppercased() }.joined()
    for first in 0..<7 {
      let weekdays = cells.indices.compactMap { Weekday(rawValue: (first + $0) % 7) }
      if weekdays.map({ String($0.word.uppercased().prefix(1)) }).joined() == word,
        first == 0 || first == 6 || cells.count >= 7
      {
        return Dictionary(zip(cells.map(\.column), weekdays.map { GridHeading(weekday: $0) })) { first, _ in first }
      }
    }
    return [:]
  }

  private func block(
    _ merged: [Int: GridHeading], above: Range<Int>, headingRow: Int, end: Int
  ) -> Block? {
    let headings = merged.sorted { $0.key < $1.key }.map { (column: $0.key, heading: $0.value) }
    let rows = Array(table.rows[(headingRow + 1)..<end])
    // What stands left of the days and looks like one is none: a person may be called May.
    guard let days = GridDays(headings, anchors: anchors(above), near: today), let first = days.columns.min(),
      let nameColumn = nameColumn(rows, before: first, headings: table.rows[headingRow])
    else { return nil }
    let days7 = Set(days.columns)
    let beside = table.rows[headingRow].filter { !days7.contains($0.column) }
    return Block(
      days: days, nameColumn: nameColumn,
      headings: Dictionary(beside.map { ($0.column, Sheet.normalised($0.text)) }) { first, _ in first },
      noDays: beside.filter { Self.stands($0.column, inPlaceOfADayOf: days) && !$0.text.isEmpty }, rows: rows)
  }

  /// Whether it is between two days of a week that are not next to each other.
  private static func stands(_ column: Int, inPlaceOfADayOf days: GridDays) -> Bool {
    days.weeks.contains { week in
      let known = week.columns.enumerated().compactMap { day, column in column.map { (day: day, column: $0) } }
      return zip(known, known.dropFirst()).contains { first, second in
        second.day - first.day > 1 && first.column < column && column < second.column
      }
    }
  }

  /// The column with most names in it, or that which is called so.
  private func nameColumn(_ rows: [[SheetCell]], before first: Int, headings: [SheetCell]) -> Int? {
    let called = headings.first {
      $0.column < first
        && ["name", "names", "staff", "employee", "worker", "staff-name", "who", "staff-member"].contains(
          Sheet.normalised($0.text))
    }
    if let called { return called.column }
    var names: [Int: Set<String>] = [:]
    // A team's names are found long before the end of a sheet of another kind.
    for row in rows.prefix(500) {
      for cell in row
      where cell.column < first && cell.text.contains(where: \.isLetter) && GridEntry.times(cell.text) == nil {
        names[cell.column, default: []].insert(cell.text)
      }
    }
    return names.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
  }

  /// Dates above a grid, and in the name of the sheet: `w/c 30/11/2026`.
  private func anchors(_ rows: Range<Int>) -> [GridDays.Anchor] {
    var anchors: [GridDays.Anchor] = []
    for cell in table.rows[rows].flatMap({ $0 }) {
      if let day = Self.day(cell, near: today) { anchors.append(GridDays.Anchor(column: cell.column, day: day)) }
    }
    if anchors.isEmpty, let name = table.sheet, let day = Self.day(in: name, near: today) {
      anchors.append(GridDays.Anchor(column: 0, day: day))
    }
    return anchors
  }

  private static func day(_ cell: SheetCell, near today: Day) -> Day? {
    switch cell.value {
    case .day(let day): day
    case .text(let text): day(in: text, near: today)
    default: nil
    }
  }

  /// Of a longer text, the date in it.
  static func day(in text: String, near today: Day) -> Day? {
    let words = text.split { $0.isWhitespace || ",;".contains($0) }
    for count in [4, 3, 2, 1] where words.count >= count {
      for first in 0...(words.count - count) {
        let part = words[first..<(first + count)].joined(separator: " ")
        guard let heading = GridHeading(text: part), heading.isStrong, heading.date != nil,
          let days = GridDays.date(of: heading, near: today)
        else { continue }
        return days
      }
    }
    return nil
  }
}
