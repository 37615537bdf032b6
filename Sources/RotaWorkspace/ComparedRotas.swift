package import RotaAnswers
internal import RotaFiles
package import RotaModel
package import RotaText

extension Changes {
  /// Of two rotas that somebody names: they must have a day in common.
  package init(_ team: Team, comparing old: Rota, with new: Rota) throws(Refusal) {
    guard old.horizon.last >= new.horizon.first, new.horizon.last >= old.horizon.first else {
      throw .wrongInput(
        "the rotas share no day: one is for \(Words.span(old.horizon.first, old.horizon.last)), "
          + "the other for \(Words.span(new.horizon.first, new.horizon.last))")
    }
    self.init(team, from: old, to: new)
  }
}

extension Changes {
  /// `{"people": [{"staff", "shifts": [{"date", "before", "after"}], "contacts": [ID]}], "contacts": [{"id", "before",
  /// "after"}]}`, where what was not there before, or is no more, is null.
  package var json: String {
    JSONText.object([
      .init("people", .list(people.map(\.json))), .init("contacts", .list(contacts.map(\.json))),
    ]).page
  }
}

extension Changes.PersonChanges {
  fileprivate var json: JSONText {
    .object([
      .init("staff", .string(person.id.text)),
      .init(
        "shifts",
        .list(
          shifts.map { change in
            .object([
              .init("date", .string("\(change.day)")), .init("before", change.before?.json ?? .null),
              .init("after", change.after?.json ?? .null),
            ])
          })),
      .init("contacts", .list(contacts.map { .string("\($0.id)") })),
    ])
  }
}

extension Changes.ContactChange {
  fileprivate var json: JSONText {
    .object([
      .init("id", .string("\(id)")), .init("before", before?.json ?? .null), .init("after", after?.json ?? .null),
    ])
  }
}
