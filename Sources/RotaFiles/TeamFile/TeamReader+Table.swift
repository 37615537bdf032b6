internal import RotaModel

/// Facts by their rows in the table, each with what is wrong with it.
extension TeamReader {
  mutating func fields<Owner>(_ node: YAMLNode, _ what: String, _ table: [TeamField<Owner>]) -> Fields? {
    fields(node, what, table.map(\.key))
  }

  mutating func read<Owner>(_ table: [TeamField<Owner>], _ fields: Fields, into owner: inout Owner) {
    for field in table {
      let node = field.isRequired ? require(fields, field.key) : fields[field.key]
      guard let node else { continue }
      // What may be left out and is blank says nothing, and a warning says so; else blank is a wrong value.
      if field.isRequired || !field.mayBeBlank {
        read(field, node, into: &owner)
      } else if let node = said(fields, field.key) {
        read(field, node, into: &owner)
      }
    }
  }

  /// A table of its own inside another.
  private mutating func table<Inner>(_ node: YAMLNode, _ what: String, _ table: [TeamField<Inner>], _ usual: Inner)
    -> Inner
  {
    var inner = usual
    if let fields = fields(node, what, table) { read(table, fields, into: &inner) }
    return inner
  }

  private mutating func read<Owner>(_ field: TeamField<Owner>, _ node: YAMLNode, into owner: inout Owner) {
    switch field.value {
    case .id(let path, let what): id(node, what).map { owner[keyPath: path] = $0 }
    case .text(let path): text(node).map { owner[keyPath: path] = $0 }
    case .optionalText(let path), .phone(let path): owner[keyPath: path] = text(node)
    case .role(let path): owner[keyPath: path] = word(node, "a role").map { Role($0) }
    case .choice(let path, let words): choice(node, among: words).map { owner[keyPath: path] = $0 }
    case .flag(let path): flag(node).map { owner[keyPath: path] = $0 }
    case .whole(let path, let range): whole(node, range).map { owner[keyPath: path] = $0 }
    case .optionalWhole(let path, let range): owner[keyPath: path] = whole(node, range)
    case .hours(let path, let range): hours(node, range).map { owner[keyPath: path] = $0 }
    case .optionalHours(let path): owner[keyPath: path] = hours(node)
    case .day(let path): owner[keyPath: path] = day(node)
    case .moment(let path): owner[keyPath: path] = moment(node)
    case .length(let path): duration(node).map { owner[keyPath: path] = $0 }
    case .skills(let path, let holding): owner[keyPath: path] = skills(node, holding)
    case .traits(let path, let holding): owner[keyPath: path] = traits(node, holding)
    case .ownTraits(let path): owner[keyPath: path] = traits(node, .asked)
    case .person(let path): owner[keyPath: path] = person(node)
    case .people(let path): owner[keyPath: path] = Set(people(node, "`\(field.key)`"))
    case .everybody(let path): owner[keyPath: path] = staffOrAll(node)
    case .roles(let path): owner[keyPath: path] = roles(node)
    case .zone(let path): owner[keyPath: path] = zone(node)
    case .partner(let path): owner[keyPath: path] = partner(node)
    case .period(let path, let withTime): period(node, needsTime: withTime).map { owner[keyPath: path] = $0 }
    case .periods(let path), .pauses(let path): owner[keyPath: path] = periods(node) ?? []
    case .periodsOrAlways(let path): owner[keyPath: path] = periods(node)
    case .days(let path): days(node).map { owner[keyPath: path] = Period(days: $0, time: owner[keyPath: path].time) }
    case .timeOfDay(let path): timeRange(node).map { owner[keyPath: path].time = $0 }
    case .ends(let path): owner[keyPath: path] = ends(node, "`\(field.key)`")
    case .contract(let path):
      owner[keyPath: path] = table(node, "a contract", Contract.fields, owner[keyPath: path])
    case .shiftLengths(let path): shiftLengths(node).map { owner[keyPath: path] = $0 }
    case .weekends(let path): owner[keyPath: path] = weekends(node)
    case .flex(let path): owner[keyPath: path] = flex(node)
    case .wishes(let path): owner[keyPath: path] = wishes(node)
    case .carry(let path): owner[keyPath: path] = table(node, "`carry`", Carry.fields, owner[keyPath: path])
    }
  }
}

extension TeamField {
  fileprivate var mayBeBlank: Bool {
    switch value {
    case .optionalText, .phone, .role, .zone, .person, .partner, .day, .moment, .optionalHours, .roles: true
    default: false
    }
  }
}

extension Period {
  fileprivate init(days: Period, time: TimeRange) {
    self = days
    self.time = time
  }
}

/// What the tables say of keys, whoever's they are.
enum TeamKeys {
  private static let all =
    keys(Person.fields) + keys(Child.fields) + keys(Need.fields) + keys(CoverLine.fields) + keys(Duty.fields)
    + keys(Leave.fields) + keys(Partner.fields)

  private static func keys<Owner>(_ table: [TeamField<Owner>]) -> [(key: String, isList: Bool, isUnordered: Bool)] {
    table.map { ($0.key, $0.isList, $0.isUnordered) }
  }

  /// Of lists in brackets.
  static let lists = Set(all.filter(\.isList).map(\.key))
  /// Of lists whose order says nothing: a file has them in its own.
  static let unordered = Set(all.filter(\.isUnordered).map(\.key))
}
