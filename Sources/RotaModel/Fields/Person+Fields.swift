extension Person {
  package static let fields: [TeamField<Person>] = [
    TeamField("id", .id(\.id.word, "an id of a member of staff"), must: true, column: .optional),
    TeamField("name", .text(\.name), must: true, column: .required, row: .init(1, "name", "as it is said")),
    TeamField("role", .role(\.role), column: .optional),
    TeamField("skills", .skills(\.skills, .held), column: .optional),
    TeamField("traits", .traits(\.traits, .held), column: .optional),
    TeamField("expires", .ends(\.expires), row: .init(8, "skills end")),
    TeamField("contract", .contract(\.contract), must: true),
    TeamField("flex", .flex(\.flex), column: .optional),
    TeamField("wishes", .wishes(\.wishes), column: .optional),
    TeamField("lone", .flag(\.mayWorkAlone), column: .optional),
    TeamField("counts", .flag(\.countsInCover), column: .optional),
    TeamField("phone", .phone(\.phone), column: .optional, row: .init(5, "work phone", "a number")),
    TeamField("carry", .carry(\.carry)),
    TeamField("from", .day(\.from), row: .init(6, "first day")),
    TeamField("until", .day(\.until), row: .init(7, "last day")),
  ]
}

extension Contract {
  package static let fields: [TeamField<Contract>] = [
    TeamField("hours", .hours(\.hours), must: true, column: .required, row: .init(2, "hours a week")),
    TeamField("max", .hours(\.max), column: .optional, row: .init(3, "at most")),
    TeamField("shift", .shiftLengths(\.shift), column: .optional),
    TeamField("days", .whole(\.days, 0...7), column: .optional(1...7), row: .init(4, "days a week", "days", 1...7)),
    TeamField("weekends", .weekends(\.weekends), column: .optional),
    TeamField("opt-out", .flag(\.optOut)),
  ]

  var shift: ClosedRange<Hours> {
    get { shortestShift...Swift.max(shortestShift, longestShift) }
    set { (shortestShift, longestShift) = (newValue.lowerBound, newValue.upperBound) }
  }
}

extension Contract.Weekends {
  package static let fields: [TeamField<Contract.Weekends>] = [
    TeamField("max", .whole(\.max, 0...52), must: true), TeamField("of", .whole(\.of, 1...52), must: true),
  ]
}

extension Carry {
  package static let fields: [TeamField<Carry>] = [
    TeamField("hours", .hours(\.hours, -168...168)), TeamField("unsocial", .whole(\.unsocial, -10_000...10_000)),
  ]
}
