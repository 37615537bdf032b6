extension CoverLine {
  package static let fields: [TeamField<CoverLine>] = [
    TeamField("id", .id(\.id.word, "a cover line's id"), must: true, column: .required),
    TeamField("days", .days(\.when), column: .optional),
    TeamField("time", .timeOfDay(\.when), must: true, column: .required),
    TeamField(
      "need", .whole(\.need, 0...1000), must: true, column: .required(0...200), row: .init(1, "need", "people", 0...99)),
    TeamField("ideal", .whole(\.ideal, 0...1000), column: .optional(0...200), row: .init(2, "ideal", "people", 0...99)),
    TeamField("weight", .optionalWhole(\.weight, 0...1_000_000)),
    TeamField("role", .roles(\.roles), column: .optional),
    TeamField("skills", .skills(\.skills, .asked), column: .optional),
    TeamField("traits", .traits(\.traits, .asked)),
    TeamField("free", .flag(\.free)),
  ]
}

extension Duty {
  package static let fields: [TeamField<Duty>] = [
    TeamField("id", .id(\.id.word, "a duty's id"), must: true),
    TeamField("when", .period(\.when, withTime: true), must: true),
    TeamField("staff", .everybody(\.staff)),
    TeamField("role", .roles(\.roles)),
    TeamField("zone", .zone(\.zone)),
    TeamField("weight", .optionalWhole(\.weight, 0...1_000_000)),
  ]
}

extension Leave {
  package static let fields: [TeamField<Leave>] = [
    TeamField("staff", .everybody(\.people), must: true),
    TeamField("when", .period(\.when, withTime: false), must: true),
    TeamField("reason", .optionalText(\.reason)),
    TeamField("hours", .optionalHours(\.hours)),
    TeamField("off", .flag(\.off)),
  ]
}

extension Partner {
  package static let fields: [TeamField<Partner>] = [
    TeamField("id", .id(\.id.word, "a partner's id"), must: true),
    TeamField("available", .periodsOrAlways(\.available)),
    TeamField("capacity", .whole(\.capacity, 1...1000)),
    TeamField("phone", .phone(\.phone)),
  ]
}
