internal import RotaModel

extension MyWeek {
  /// For programs.
  package var json: String {
    JSONText.object([
      .init("staff", .string(person.id.text)), .init("now", .string("\(now)")),
      .init("days", .list(days.map(\.json))), .init("paid-minutes", .number(paid)),
      .init("target-minutes", .number(target)),
      .init(
        "weekends",
        weekends.map { .object([.init("worked", .number($0.worked)), .init("of", .number($0.of))]) } ?? .null),
      .init("new", .list(new.keys.sorted().map { .string("\($0)") })), .init("to-confirm", .number(toConfirm)),
      .init(
        "offers",
        .list(
          offers.map {
            .object([
              .init("number", .number($0.number)), .init("what", .string($0.what)),
              .init("state", .string($0.state.rawValue)),
            ])
          })),
      .init(
        "requests",
        .list(
          asks.map {
            .object([
              .init("number", .number($0.number)), .init("staff", .string($0.person.text)),
              .init("state", .string($0.state.rawValue)), .init("because", $0.because.map { .string($0) } ?? .null),
            ])
          })),
    ]).page
  }
}

extension MyWeek.MyDay {
  fileprivate var json: JSONText {
    .object([
      .init("date", .string("\(day)")), .init("start", shift.map { .string(clockTime($0.time.start)) } ?? .null),
      .init("end", shift.map { .string(clockTime($0.time.end)) } ?? .null),
      .init("away", .string(isAway ? "yes" : "no")), .init("stops", .list(stops.map(\.json))),
      .init("change", change?.json ?? .null),
    ])
  }
}

extension MyWeek.Change {
  fileprivate var json: JSONText {
    .object([
      .init("before", before.map { .string("\($0.time)") } ?? .null), .init("until", .string("\(until)")),
      .init("why", .string(why.words)), .init("contacts", .list(contacts.map(\.json))),
    ])
  }
}

extension MyWeek.Change.Moved {
  fileprivate var json: JSONText {
    let place = { (contact: Contact?) -> JSONText in
      contact.map { .string("\($0.day) \(clockTime($0.time.start))") } ?? .null
    }
    return .object([
      .init("child", .string(id.child.text)), .init("what", .string(isUrgent ? "urgent contact" : id.need.text)),
      .init("before", place(before)), .init("after", place(after)),
    ])
  }
}

extension MyWeek.Stop {
  fileprivate var json: JSONText {
    let time = { (minute: Minutes?) -> JSONText in minute.map { .string(clockTime($0)) } ?? .null }
    let (what, child, with, words): (String, JSONText, [PersonID], String?) =
      switch kind {
      case .pause: ("break", .null, [], nil)
      case .duty(let id): (id.text, .null, [], nil)
      case .contact(let contact, let others, let isUrgent, let words):
        (isUrgent ? "urgent contact" : contact.id.need.text, .string(contact.child.text), others, words)
      }
    return .object([
      .init("start", time(self.time.start)), .init("end", time(self.time.end)), .init("what", .string(what)),
      .init("child", child), .init("zone", zone.map { .string($0.text) } ?? .null),
      .init("with", .list(with.map { .string($0.text) })), .init("leave-by", time(leaveBy)),
      .init("back-by", time(backBy)), .init("lead-says", words.map { .string($0) } ?? .null),
    ])
  }
}
