internal import RotaModel

/// Standing facts, as the team file has them. What safeguards a child or a worker is not among them: that is changed in
/// the file itself, where it can be read in full.
extension LeadWeek {
  func factForm(_ kind: LeadForm, _ state: LeadState) -> Form? {
    switch kind {
    case .person(let id):
      return team.person(id).map { form(kind, "\($0.name)", Person.fields, $0) }
    case .child(let id):
      return team.child(id).map { form(kind, state.label(id), Child.fields, $0) }
    case .need(let child, let id):
      return need(id, of: child).map { form(kind, "\(id) of \(state.label(child))", Need.fields, $0) }
    case .cover(let id):
      return line(id).map { form(kind, "cover \(id)", CoverLine.fields, $0) }
    default: return nil
    }
  }

  private func form<Owner>(
    _ kind: LeadForm, _ title: String, _ table: [TeamField<Owner>], _ owner: Owner
  ) -> Form {
    Form(kind, title: "\(title), in the team file", rows: entries(table, owner).map(\.row))
  }

  /// What the form changes; nothing where all is as it was.
  func teamEdits(_ form: Form) -> [TeamEdit] {
    switch form.kind {
    case .person(let id): change(form, Person.fields, team.person(id)).map { [.person($0)] } ?? []
    case .child(let id): change(form, Child.fields, team.child(id)).map { [.child($0)] } ?? []
    case .need(let child, let id):
      change(form, Need.fields, need(id, of: child)).map { [.need(of: child, $0)] } ?? []
    case .cover(let id): change(form, CoverLine.fields, line(id)).map { [.cover($0)] } ?? []
    default: []
    }
  }

  private func change<Owner: Hashable & Sendable>(
    _ form: Form, _ table: [TeamField<Owner>], _ old: Owner?
  ) -> TeamEdit.Change<Owner>? {
    guard let old else { return nil }
    var new = old
    for (place, entry) in entries(table, old).enumerated() { entry.keep(form.text(place), &new) }
    return new == old ? nil : .replace(old, by: new)
  }

  private func need(_ id: NeedID, of child: ChildID) -> Need? { team.child(child)?.needs.first { $0.id == id } }

  private func line(_ id: CoverLineID) -> CoverLine? { team.cover.first { $0.id == id } }
}

/// A row of a form, and what becomes of what is typed there.
private struct FormEntry<Owner> {
  let number: Int
  let row: LeadState.Form.Row
  let keep: (String, inout Owner) -> Void
}

extension LeadWeek {
  /// Those that have a place in the form, in their order.
  private func entries<Owner>(_ table: [TeamField<Owner>], _ owner: Owner) -> [FormEntry<Owner>] {
    let held = table.compactMap { if case .skills(let path, .held) = $0.value { owner[keyPath: path] } else { nil } }
    return table.flatMap { field -> [FormEntry<Owner>] in
      if case .contract(let path) = field.value {
        return entries(Contract.fields, owner[keyPath: path]).map { inner in
          FormEntry(number: inner.number, row: inner.row) { inner.keep($0, &$1[keyPath: path]) }
        }
      }
      guard let place = field.row else { return [] }
      return entry(field.value, place, owner, skills: held.first.map { $0.sorted() } ?? []).map { [$0] } ?? []
    }.sorted { $0.number < $1.number }
  }

  /// Nil for what a form has no row for.
  private func entry<Owner>(
    _ value: TeamField<Owner>.Value, _ place: TeamField<Owner>.Row, _ owner: Owner, skills: [Skill]
  ) -> FormEntry<Owner>? {
    let reading = Reading(self)
    func entry<Fact>(
      _ path: WritableKeyPath<Owner, Fact>, _ expects: Expectation, _ text: String?, _ read: @escaping (String) -> Fact?
    ) -> FormEntry<Owner> {
      FormEntry(number: place.number, row: Form.Row(place.label, expects, text ?? "")) { text, owner in
        if let fact = read(text) { owner[keyPath: path] = fact }
      }
    }
    switch value {
    case .text(let path): return entry(path, .text(place.hint), owner[keyPath: path]) { $0 }
    case .optionalText(let path):
      return entry(path, .optional(.text(place.hint)), owner[keyPath: path]) { .some($0.isEmpty ? nil : $0) }
    case .choice(let path, let words):
      return entry(path, .choice(words), owner[keyPath: path]) { words.contains($0) ? $0 : nil }
    case .flag(let path):
      return entry(path, .choice(["yes", "no"]), owner[keyPath: path] ? "yes" : "no") { $0 == "yes" }
    case .whole(let path, let range):
      return entry(path, .number(place.range ?? range, place.hint), "\(owner[keyPath: path])") { Int($0) }
    case .optionalWhole(let path, let range):
      let number = Expectation.optional(.number(place.range ?? range, place.hint))
      return entry(path, number, owner[keyPath: path].map { "\($0)" }) { .some(Int($0)) }
    case .hours(let path, _): return entry(path, .hours, "\(owner[keyPath: path])") { Hours($0) }
    case .optionalHours(let path):
      return entry(path, .optional(.hours), owner[keyPath: path].map { "\($0)" }) { .some(Hours($0)) }
    case .day(let path):
      return entry(path, .optional(.day), owner[keyPath: path]?.description) { .some(reading.day($0)) }
    case .moment(let path):
      return entry(path, .optional(.moment), owner[keyPath: path]?.description) { .some(reading.moment($0)) }
    case .zone(let path):
      return entry(path, .optional(.choice(zones)), owner[keyPath: path]?.text) { .some($0.isEmpty ? nil : Zone($0)) }
    case .person(let path):
      let name = owner[keyPath: path].map { team.name($0) }
      return entry(path, .optional(.person), name) { .some(reading.person($0)?.id) }
    case .ends(let path):
      let ends = owner[keyPath: path].sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return entry(path, .optional(.ends(skills)), ends.joined(separator: ", ")) { reading.ends($0, of: skills) }
    default: return nil
    }
  }

  private var zones: [String] {
    (team.travel.zones.union(team.service.base.map { [$0] } ?? [])).map(\.text).sorted()
  }
}
