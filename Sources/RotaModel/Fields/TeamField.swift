/// One fact of a person, a contract, a child, a need or a cover line: what it is called, and what it may be. The team
/// file, sheets, forms and the store go by it, each in its own way: so a fact is said in one place, and none of them can
/// forget it.
package struct TeamField<Owner: Sendable>: Sendable {
  package typealias Path<Fact> = any WritableKeyPath<Owner, Fact> & Sendable

  /// Where it is kept, and what may stand there. What stands there where nobody says it is the owner's own default.
  package enum Value: Sendable {
    /// What others name it by, with the words for it.
    case id(Path<String>, String)
    case text(Path<String>)
    case optionalText(Path<String?>)
    case phone(Path<String?>)
    case role(Path<Role?>)
    case choice(Path<String>, [String])
    case flag(Path<Bool>)
    case whole(Path<Int>, ClosedRange<Int>)
    case optionalWhole(Path<Int?>, ClosedRange<Int>)
    case hours(Path<Hours>, ClosedRange<Int> = 0...168)
    case optionalHours(Path<Hours?>)
    case day(Path<Day?>)
    case moment(Path<Moment?>)
    /// Of how long: `72h`.
    case length(Path<Minutes>)
    case skills(Path<Set<Skill>>, Holding)
    case traits(Path<Set<Trait>>, Holding)
    /// Nothing said is not the same as none.
    case ownTraits(Path<Set<Trait>?>)
    case person(Path<PersonID?>)
    case people(Path<Set<PersonID>>)
    /// Nobody named is everybody.
    case everybody(Path<[PersonID]?>)
    case roles(Path<[Role]?>)
    case zone(Path<Zone?>)
    case partner(Path<PartnerID?>)
    case period(Path<Period>, withTime: Bool)
    case periods(Path<[Period]>)
    /// Nothing said is always.
    case periodsOrAlways(Path<[Period]?>)
    /// Whole days without a worker or a contact, which a sheet has as the first and the last.
    case pauses(Path<[Period]>)
    /// The days of a period, and its time of day.
    case days(Path<Period>)
    case timeOfDay(Path<Period>)
    case ends(Path<[Skill: Day]>)
    case contract(Path<Contract>)
    case shiftLengths(Path<ClosedRange<Hours>>)
    case weekends(Path<Contract.Weekends?>)
    case flex(Path<Flex>)
    case wishes(Path<[Wish]>)
    case carry(Path<Carry>)
  }

  /// In a sheet.
  package struct Column: Sendable {
    let name: String?
    package let isRequired: Bool
    /// Where a sheet takes less than the team file does.
    package let range: ClosedRange<Int>?

    package static var optional: Column { Column(name: nil, isRequired: false, range: nil) }
    package static var required: Column { Column(name: nil, isRequired: true, range: nil) }
    package static func optional(_ range: ClosedRange<Int>) -> Column {
      Column(name: nil, isRequired: false, range: range)
    }
    package static func required(_ range: ClosedRange<Int>) -> Column {
      Column(name: nil, isRequired: true, range: range)
    }
    package static func required(_ name: String) -> Column { Column(name: name, isRequired: true, range: nil) }
  }

  /// In the lead's form.
  package struct Row: Sendable {
    package let number: Int
    package let label: String
    /// What is expected there.
    package let hint: String
    package let range: ClosedRange<Int>?

    package init(_ number: Int, _ label: String, _ hint: String = "", _ range: ClosedRange<Int>? = nil) {
      (self.number, self.label, self.hint, self.range) = (number, label, hint, range)
    }
  }

  package let key: String
  package let value: Value
  /// Whether a team file must say it.
  package let isRequired: Bool
  package let column: Column?
  package let row: Row?

  package init(
    _ key: String, _ value: Value, must isRequired: Bool = false, column: Column? = nil, row: Row? = nil
  ) {
    (self.key, self.value, self.isRequired, self.column, self.row) = (key, value, isRequired, column, row)
  }
}

/// Whether skills and traits are somebody's, or wanted of somebody.
package enum Holding: Hashable, Sendable {
  case held, asked
}

extension TeamField {
  /// Whether a team file has a list there whose order says nothing.
  package var isUnordered: Bool {
    switch value {
    case .skills, .traits, .ownTraits, .people: true
    default: false
    }
  }

  /// Whether a team file may have a list there, in brackets on one line.
  package var isList: Bool {
    switch value {
    case .roles, .everybody, .periods, .periodsOrAlways, .pauses: true
    default: isUnordered
    }
  }

  /// What the sheet's columns for it are called, in their order; none where no sheet has it.
  package var columns: [(name: String, isRequired: Bool)] {
    if case .contract = value { return Contract.fields.flatMap(\.columns) }
    guard let column else { return [] }
    let names =
      switch value {
      case .flex: ["from", "to", "off"]
      case .wishes: Wish.Kind.allCases.map(\.rawValue)
      case .timeOfDay: ["from", "to"]
      case .pauses: ["\(key)-from", "\(key)-to"]
      default: [column.name ?? key]
      }
    return names.map { ($0, column.isRequired) }
  }
}

extension TeamField {
  /// The same where it has to be said.
  var needed: TeamField { TeamField(key, value, must: true, column: column, row: row) }
}

/// Ids and the words of a choice as text, so that one kind of row has all of them.
extension Identifier {
  var word: String {
    get { text }
    set { self = Identifier(newValue) }
  }
}

extension RawRepresentable<String> where Self: CaseIterable {
  var word: String {
    get { rawValue }
    set { self = Self(rawValue: newValue) ?? self }
  }

  static var words: [String] { allCases.map(\.rawValue) }
}
