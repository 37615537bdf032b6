internal import RotaModel

extension Sheet {
  /// Those that must be there first.
  static func columns<Owner>(of table: [TeamField<Owner>]) -> [Column] {
    let all = table.flatMap(\.columns)
    return all.filter(\.isRequired).map { .required($0.name) }
      + all.filter { !$0.isRequired }.map { .optional($0.name) }
  }
}

/// The cells of a row by the rows of a table.
extension CellReader {
  /// Lays what a row says over what is so: a blank cell changes nothing. What others name it by is for the caller.
  mutating func read<Owner>(
    _ table: [TeamField<Owner>], _ row: SheetRow, into owner: inout Owner, staff: StaffSheet? = nil
  ) {
    for field in table {
      let columns = field.columns
      if columns.contains(where: { row[$0.name] != nil }) {
        read(field, row, columns.map(\.name), into: &owner, staff)
      } else {
        for column in columns where column.isRequired && row.hasColumn(column.name) {
          report(row, column.name, SheetMessage.blankCell(column.name))
        }
      }
    }
  }

  private mutating func read<Owner>(
    _ field: TeamField<Owner>, _ row: SheetRow, _ columns: [String], into owner: inout Owner, _ staff: StaffSheet?
  ) {
    let column = columns[0]
    func set<Fact>(_ path: WritableKeyPath<Owner, Fact>, _ fact: Fact?) {
      if let fact { owner[keyPath: path] = fact }
    }
    switch field.value {
    case .text(let path): set(path, line(row, column))
    case .optionalText(let path): set(path, line(row, column))
    case .phone(let path): set(path, phone(row, column))
    case .role(let path): set(path, word(row, column).map { Role($0) })
    case .choice(let path, let words): set(path, choice(row, column, words))
    case .flag(let path): set(path, yesOrNo(row, column))
    case .whole(let path, let range): set(path, whole(row, column, field.column?.range ?? range))
    case .optionalWhole(let path, let range): set(path, whole(row, column, field.column?.range ?? range))
    case .hours(let path, _): set(path, hours(row, column))
    case .optionalHours(let path): set(path, hours(row, column))
    case .day(let path): set(path, day(row, column))
    case .skills(let path, _): set(path, Set(wordSet(row, column).map { Skill($0) }))
    case .traits(let path, _): set(path, Set(wordSet(row, column).map { Trait($0) }))
    case .ownTraits(let path): set(path, Set(wordSet(row, column).map { Trait($0) }))
    case .person(let path): set(path, staff.flatMap { person(row, column, $0) })
    case .people(let path): set(path, staff.map { Set(people(row, column, $0)) })
    case .zone(let path): set(path, word(row, column).map { Zone($0) })
    case .partner(let path): set(path, word(row, column).map { PartnerID($0) })
    case .periods(let path): set(path, periods(row, column).map(\.period))
    case .periodsOrAlways(let path): set(path, periods(row, column).map(\.period))
    case .pauses(let path): set(path, pauses(row, columns))
    case .contract(let path): read(row, into: &owner[keyPath: path])
    case .shiftLengths(let path): set(path, hourRange(row, column))
    case .weekends(let path): set(path, weekends(row, column))
    case .flex(let path): read(row, into: &owner[keyPath: path])
    case .wishes(let path):
      for kind in Wish.Kind.allCases where row[kind.rawValue] != nil {
        owner[keyPath: path].removeAll { $0.kind == kind }
        owner[keyPath: path] += periods(row, kind.rawValue).map { Wish(kind, $0.period) }
      }
    case .roles(let path): set(path, word(row, column).map { [Role($0)] })
    case .days(let path):
      let days = weekdays(row, column)
      owner[keyPath: path].weekdays = days.isEmpty ? .all : days
    case .timeOfDay(let path):
      for column in columns where row[column] == nil && row.hasColumn(column) {
        report(row, column, SheetMessage.blankCell(column))
      }
      if let time = stretch(row, columns[0], columns[1]) { owner[keyPath: path].time = time }
    // No sheet has these, or it is its own to say what they are.
    case .id, .moment, .length, .everybody, .period, .ends, .carry: break
    }
  }

  /// The most that nobody has said goes with the hours.
  private mutating func read(_ row: SheetRow, into contract: inout Contract) {
    let isUsual = contract.max == Contract(hours: contract.hours).max
    read(Contract.fields, row, into: &contract)
    if isUsual, row["max"] == nil { contract.max = Contract(hours: contract.hours).max }
  }

  /// `from` and `to` on each day but those named under `off`.
  private mutating func read(_ row: SheetRow, into flex: inout Flex) {
    let hours = stretch(row, "from", "to")
    reportHalf(row, "from", "to")
    let off = weekdays(row, "off")
    if let hours { flex = Flex(.within(hours)) }
    for day in Weekday.allCases where off.contains(day) { flex[day] = .off }
  }

  /// From one cell to another.
  private mutating func stretch(_ row: SheetRow, _ first: String, _ last: String) -> TimeRange? {
    let readings = together(row, first, last)
    if readings.count > 1 {
      report(
        row, first,
        SheetMessage.badCell(
          first, row[first] ?? "", expected: "plain beside \(row[last] ?? "")", help: CellReader.which(readings)))
      return nil
    }
    if let reading = readings.first, let stretch = stretch(row, first, last, as: reading) { return stretch }
    let from = time(row, first)
    let to = time(row, last)
    guard let from, let to else { return nil }
    guard from < to else {
      let expected = "later than the \(clockTime(from)) under '\(first)'"
      report(row, last, SheetMessage.badCell(last, clockTime(to), expected: expected))
      return nil
    }
    return TimeRange(from, to)
  }

  /// `10` and `4` are ten to four in the afternoon, `2` and `6` of the night or not; none where each of them says all.
  private func together(_ row: SheetRow, _ first: String, _ last: String) -> [String] {
    guard let from = row[first], let to = row[last], clockMinutes(from) == nil || clockMinutes(to) == nil else {
      return []
    }
    return Meant.rangeReadings("\(from)-\(to)")
  }

  private mutating func stretch(
    _ row: SheetRow, _ first: String, _ last: String, as reading: String
  ) -> TimeRange? {
    let ends = reading.split(separator: "-").compactMap { clockMinutes($0) }
    guard ends.count == 2, let from = row[first], let to = row[last] else { return nil }
    for (column, text, minutes) in [(first, from, ends[0]), (last, to, ends[1])] where clockMinutes(text) != minutes {
      report(row, column, SheetMessage.readAs(column, text, clockTime(minutes)), severity: .warning)
    }
    return TimeRange(ends[0], ends[1])
  }

  /// The first day and the last, each under its own heading.
  private mutating func pauses(_ row: SheetRow, _ columns: [String]) -> [Period] {
    let first = day(row, columns[0])
    let last = day(row, columns[1])
    reportHalf(row, columns[0], columns[1])
    guard let first, let last else { return [] }
    guard first <= last else {
      report(row, columns[1], SheetMessage.badCell(columns[1], "\(last)", expected: "on or after \(first)"))
      return []
    }
    return [Period(dates: first...last)]
  }

  /// One of two cells that need each other.
  private mutating func reportHalf(_ row: SheetRow, _ first: String, _ second: String) {
    for (one, other) in [(first, second), (second, first)] where row[one] != nil && row[other] == nil {
      report(row, other, SheetMessage.blankBeside(other, one))
    }
  }
}
