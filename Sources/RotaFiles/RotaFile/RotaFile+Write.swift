package import RotaModel

extension RotaFile {
  /// Sorted, each shift and each contact on a line of its own: the same rota is the same bytes, and two rotas can be
  /// compared line by line.
  package static func write(_ rota: Rota) -> String { json(rota).page }

  /// The same, as a value in another page.
  package static func json(_ rota: Rota) -> JSONText {
    let rota = rota.sorted
    var pairs: [JSONText.Pair] = [.init("format", .string(format))]
    if let team = rota.team { pairs.append(.init("team", .string(team))) }
    pairs += [
      .init("from", .string("\(rota.horizon.first)")),
      .init("days", .number(rota.horizon.dayCount)),
      .init("shifts", .list(rota.shifts.map(\.json))),
      .init("contacts", .list(rota.contacts.map(\.json))),
      .init("unmet", .list(rota.unmet.map(\.json))),
    ]
    if let score = rota.score { pairs.append(.init("score", score.json)) }
    if let bound = rota.bound {
      pairs.append(
        .init("bound", .object([.init("service", .number(bound.service)), .init("wishes", .number(bound.wishes))])))
    }
    if let seed = rota.seed { pairs.append(.init("seed", .number(seed))) }
    if let origin = rota.origin { pairs.append(.init("solver", origin.json)) }
    return JSONText.object(pairs)
  }
}

extension Shift {
  package var json: JSONText {
    .object([
      .init("staff", .string(staff.text)), .init("date", .string("\(day)")),
      .init("start", .string(clockTime(time.start))), .init("end", .string(clockTime(time.end))),
      .init("break", pause.map { .string("\($0)") } ?? .null),
    ])
  }
}

extension Contact {
  package var json: JSONText {
    .object([
      .init("id", .string("\(id)")), .init("child", .string(child.text)), .init("date", .string("\(day)")),
      .init("start", .string(clockTime(time.start))), .init("end", .string(clockTime(time.end))),
      .init("staff", .list(staff.map { .string($0.text) })),
    ])
  }
}

extension Rota.Unmet {
  fileprivate var json: JSONText {
    .object([.init("id", .string("\(id)")), .init("reasons", .list(reasons.map { .string($0) }))])
  }
}

extension Rota.Origin {
  fileprivate var json: JSONText {
    .object([
      .init("name", .string(name)), .init("version", .string(version)), .init("effort", .string(effort)),
      .init("walkers", .number(walkers)),
    ])
  }
}

extension Score {
  fileprivate var json: JSONText {
    .object([
      .init("must", .number(must)), .init("service", .number(service)), .init("wishes", .number(wishes)),
    ])
  }
}
