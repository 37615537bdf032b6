internal import RotaFiles
package import RotaModel

extension MomentAnswer {
  /// `{"contacts", "options": [{"number", "rota", "told", "changes", "lost", "spare-minutes", "price"}], "elapsed-ms"}`.
  /// The contacts are as a team file's `contacts` has them. Where there is no way, `conflict` says why, `nearest` is one
  /// that comes too late, and `last-resort` one that cuts rest or passes contract hours. The kind is nowhere in it.
  package func json(milliseconds: Int) -> String {
    var pairs: [JSONText.Pair] = [
      .init("contacts", .list(moment.contacts.map(\.json))), .init("options", .list(ways.map(\.json))),
    ]
    if ways.isEmpty {
      pairs.append(.init("conflict", .list(conflict.map { .string($0) })))
      pairs.append(.init("nearest", nearest?.json ?? .null))
      pairs.append(.init("last-resort", lastResort?.json ?? .null))
    }
    return JSONText.object(pairs + [.init("elapsed-ms", .number(milliseconds))]).page
  }
}

extension WayOut {
  fileprivate var json: JSONText {
    .object([
      .init("number", .number(number)), .init("rota", RotaFile.json(rota)),
      .init("told", .list(told.map { .string($0.text) })),
      .init("changes", .list(changes.map { .string("\($0.name): \($0.words.joined(separator: "; "))") })),
      .init("lost", .list(lost.map { .string("\($0)") })),
      .init("spare-minutes", spare.map { .number($0) } ?? .null),
      .init("price", .object([.init("service", .number(service)), .init("wishes", .number(wishes))])),
    ])
  }
}

extension OneOff {
  /// In the words of the team file, so that it may stand in one as it is.
  fileprivate var json: JSONText {
    var pairs: [JSONText.Pair] = [
      .init("child", .string(child.text)), .init("id", .string(need.id.text)),
      .init("minutes", .number(need.minutes)), .init("workers", .number(need.workers)),
      .init("priority", .string(need.priority.rawValue)),
    ]
    func add(_ key: String, _ value: JSONText?) { if let value { pairs.append(.init(key, value)) } }
    func add(_ key: String, _ names: [String]) {
      if !names.isEmpty { add(key, .list(names.sorted().map { .string($0) })) }
    }
    add("after", need.after.map { .string("\($0)") })
    add("start-by", need.startBy.map { .string("\($0)") })
    add("zone", need.zone.map { .string($0.text) })
    add("skills", need.skills.map(\.text))
    add("traits", need.traits.map { .list($0.map(\.text).sorted().map { .string($0) }) })
    add("not", need.not.map(\.text))
    add("known", need.known ? .flag(true) : nil)
    add("key-worker", need.keyWorker == .prefer ? nil : .string(need.keyWorker.rawValue))
    add("partner", need.partner.map { .string($0.text) })
    add("write-up", need.writeUp == 0 ? nil : .number(need.writeUp))
    return .object(pairs)
  }
}
