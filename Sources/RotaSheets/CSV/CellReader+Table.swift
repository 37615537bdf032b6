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
  /// Everything that a row says but by what others name it.
  mutating func read<Owner>(
    _ table: [TeamField<Owner>], _ row: SheetRow, into owner: inout Owner, staff: StaffSheet? = nil
  ) {
    for field in table where !field.columns.isEmpty { read(field, row, into: &owner, staff) }
  }

  private mutating func read<Owner>(
    _ field: TeamField<Owner>, _ row: SheetRow, into owner: inout Owner, _ staff: StaffSheet?
  ) {
    let column = field.columns[0].name
    func set<Fact>(_ path: WritableKeyPath<Owner, Fact>, _ fact: Fact?) {
      if let fact { owner[keyPath: path] = fact }
    }
    switch field.value {
    case .text(let path): set(path, line(row, column))
    case .optionalText(let path): set(path, line(row, column))
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
    case .ownTraits(let path):
      let traits = wordSet(row, column).map { Trait($0) }
      if !traits.isEmpty { owner[keyPath: path] = Set(traits) }
    case .person(let path): set(path, staff.flatMap { person(row, column, $0) })
    case .people(let path): set(path, staff.map { Set(people(row, column, $0)) })
    case .zone(let path): set(path, word(row, column).map { Zone($0) })
    case .partner(let path): set(path, word(row, column).map { PartnerID($0) })
    case .periods(let path): set(path, periods(row, column).map(\.period))
    case .periodsOrAlways(let path):
      let periods = periods(row, column).map(\.period)
      if !periods.isEmpty { owner[keyPath: path] = periods }
    case .pauses(let path): set(path, pauses(row, field.columns.map(\.name)))
    case .contract(let path): read(Contract.fields, row, into: &owner[keyPath: path])
    case .shiftLengths(let path): set(path, hourRange(row, column))
    case .weekends(let path): set(path, weekends(row, column))
    case .flex(let path): set(path, flex(row))
    case .wishes(let path):
      set(path, Wish.Kind.allCases.flatMap { kind in periods(row, kind.rawValue).map { Wish(kind, $0.period) } })
    // No sheet has these, or it is its own to say what they are.
    case .id, .moment, .length, .everybody, .roles, .period, .days, .timeOfDay, .ends, .carry: break
    }
    if field.column?.isRequired ?? false, row[column] == nil, row.hasColumn(column) {
      report(row, column, SheetMessage.blankCell(column))
    }
  }

  /// `from` and `to` on each day but those named under `off`.
  private mutating func flex(_ row: SheetRow) -> Flex {
    let from = time(row, "from")
    let to = time(row, "to")
    if let from, let to, from >= to {
      report(
        row, "to", SheetMessage.badCell("to", clockTime(to), expected: "later than the \(clockTime(from)) under 'from'")
      )
    }
    reportHalf(row, "from", "to")
    let off = weekdays(row, "off")
    var flex = Flex()
    if let from, let to, from < to { flex = Flex(.within(TimeRange(from, to))) }
    for day in Weekday.allCases where off.contains(day) { flex[day] = .off }
    return flex
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
