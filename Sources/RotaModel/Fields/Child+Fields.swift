extension Child {
  /// Its needs have a table of their own.
  package static let fields: [TeamField<Child>] = [
    TeamField("id", .id(\.id.word, "a child's id"), must: true, column: .required),
    TeamField("zone", .zone(\.zone), column: .optional, row: .init(1, "zone")),
    TeamField("key-worker", .person(\.keyWorker), column: .optional, row: .init(2, "key worker")),
    TeamField("known", .people(\.known), column: .optional),
    TeamField("avoid", .people(\.avoid), column: .optional),
    TeamField("traits", .traits(\.traits, .asked), column: .optional),
    TeamField("paused", .pauses(\.paused), column: .optional),
  ]
}

extension Need {
  package static let fields: [TeamField<Need>] = [
    TeamField("id", .id(\.id.word, "a need's id"), must: true, column: .required("need")),
    TeamField(
      "minutes", .whole(\.minutes, 1...1440), must: true, column: .required,
      row: .init(1, "minutes", "minutes", 1...720)),
    TeamField(
      "times", .whole(\.times, 1...100), column: .optional(1...50), row: .init(2, "times a week", "times", 1...21)),
    TeamField("every", .whole(\.every, 1...52), row: .init(3, "every … weeks", "weeks")),
    TeamField("from", .day(\.from), row: .init(4, "from the week of")),
    TeamField("until", .day(\.until), row: .init(5, "to the week of")),
    TeamField("within", .periodsOrAlways(\.within), column: .optional),
    TeamField("prefer", .periods(\.prefer), column: .optional),
    TeamField("skills", .skills(\.skills, .asked), column: .optional),
    TeamField("traits", .ownTraits(\.traits), column: .optional),
    TeamField("workers", .whole(\.workers, 1...1000), column: .optional(1...20)),
    TeamField("partner", .partner(\.partner), column: .optional),
    TeamField(
      "priority", .choice(\.priority.word, Priority.words), column: .optional, row: .init(7, "priority")),
    TeamField("apart", .whole(\.apart, 0...1000), column: .optional(0...7), row: .init(6, "days apart", "days", 0...7)),
    TeamField("write-up", .whole(\.writeUp, 0...1440), column: .optional(0...480)),
    TeamField("key-worker", .choice(\.keyWorker.word, KeyWorkerRule.words), column: .optional),
    TeamField("known", .flag(\.known), column: .optional),
    TeamField("not", .people(\.not), column: .optional),
    TeamField("zone", .zone(\.zone), column: .optional),
    TeamField("after", .moment(\.after)),
    TeamField("start-by", .moment(\.startBy)),
  ]

  /// Of a contact that is asked for once: of no week, and with its window.
  package static let once = fields.filter { !["times", "every", "from", "until"].contains($0.key) }
    .map { ["after", "start-by"].contains($0.key) ? $0.needed : $0 }

  /// Of a contact of a critical moment: the moment says when.
  package static let ofMoment = once.filter { !["after", "start-by"].contains($0.key) }
}

extension MomentContact {
  /// Beside those of its need.
  package static let fields: [TeamField<MomentContact>] = [
    TeamField("least", .optionalWhole(\.least, 1...1440)),
    TeamField("start-within", .length(\.startWithin), must: true),
  ]
}
