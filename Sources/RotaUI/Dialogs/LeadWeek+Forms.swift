internal import RotaModel

/// Standing facts, as the team file has them. What safeguards a child or a worker is not among them: that is changed in
/// the file itself, where it can be read in full.
extension LeadWeek {
  func factForm(_ kind: LeadForm, _ state: LeadState) -> Form? {
    switch kind {
    case .person(let id):
      return team.person(id).map { person in
        Form(
          kind, title: "\(person.name), in the team file",
          rows: [
            .init("name", .text("as it is said"), person.name),
            .init("hours a week", .hours, person.contract.hours.description),
            .init("at most", .hours, person.contract.max.description),
            .init("days a week", .number(1...7, "days"), "\(person.contract.days)"),
            .init("work phone", .optional(.text("a number")), person.phone ?? ""),
            .init("first day", .optional(.day), person.from?.description ?? ""),
            .init("last day", .optional(.day), person.until?.description ?? ""),
            .init("skills end", .optional(.ends(person.skills.sorted())), ends(of: person)),
          ])
      }
    case .child(let id):
      return team.child(id).map { child in
        Form(
          kind, title: "\(state.label(id)), in the team file",
          rows: [
            .init("zone", .optional(.choice(zones)), child.zone?.text ?? ""),
            .init("key worker", .optional(.person), child.keyWorker.map { team.name($0) } ?? ""),
          ])
      }
    case .need(let child, let id):
      return team.child(child)?.needs.first { $0.id == id }.map { need in
        Form(
          kind, title: "\(id) of \(state.label(child)), in the team file",
          rows: [
            .init("minutes", .number(1...720, "minutes"), "\(need.minutes)"),
            .init("times a week", .number(1...21, "times"), "\(need.times)"),
            .init("every … weeks", .number(1...52, "weeks"), "\(need.every)"),
            .init("from the week of", .optional(.day), need.from?.description ?? ""),
            .init("to the week of", .optional(.day), need.until?.description ?? ""),
            .init("days apart", .number(0...7, "days"), "\(need.apart)"),
            .init("priority", .choice(["critical", "high", "standard"]), need.priority.rawValue),
          ])
      }
    case .cover(let id):
      return team.cover.first { $0.id == id }.map { line in
        Form(
          kind, title: "cover \(id), in the team file",
          rows: [
            .init("need", .number(0...99, "people"), "\(line.need)"),
            .init("ideal", .number(0...99, "people"), "\(line.ideal)"),
          ])
      }
    default: return nil
    }
  }

  private func ends(of person: Person) -> String {
    person.expires.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private var zones: [String] {
    (team.travel.zones.union(team.service.base.map { [$0] } ?? [])).map(\.text).sorted()
  }

  /// What the form changes; nothing where all is as it was.
  func teamEdits(_ form: Form) -> [TeamEdit] {
    let reading = Reading(self)
    switch form.kind {
    case .person(let id):
      guard let old = team.person(id) else { return [] }
      var new = old
      new.name = form.text(0)
      new.contract.hours = Hours(form.text(1)) ?? old.contract.hours
      new.contract.max = Hours(form.text(2)) ?? old.contract.max
      new.contract.days = Int(form.text(3)) ?? old.contract.days
      new.phone = form.text(4).isEmpty ? nil : form.text(4)
      (new.from, new.until) = (reading.day(form.text(5)), reading.day(form.text(6)))
      new.expires = reading.ends(form.text(7), of: old.skills.sorted()) ?? old.expires
      return new == old ? [] : [.person(.replace(old, by: new))]
    case .child(let id):
      guard let old = team.child(id) else { return [] }
      var new = old
      new.zone = form.text(0).isEmpty ? nil : Zone(form.text(0))
      new.keyWorker = reading.person(form.text(1))?.id
      return new == old ? [] : [.child(.replace(old, by: new))]
    case .need(let child, let id):
      guard let old = team.child(child)?.needs.first(where: { $0.id == id }) else { return [] }
      var new = old
      new.minutes = Int(form.text(0)) ?? old.minutes
      new.times = Int(form.text(1)) ?? old.times
      new.every = Int(form.text(2)) ?? old.every
      (new.from, new.until) = (reading.day(form.text(3)), reading.day(form.text(4)))
      new.apart = Int(form.text(5)) ?? old.apart
      new.priority = Priority(rawValue: form.text(6)) ?? old.priority
      return new == old ? [] : [.need(of: child, .replace(old, by: new))]
    case .cover(let id):
      guard let old = team.cover.first(where: { $0.id == id }) else { return [] }
      var new = old
      new.need = Int(form.text(0)) ?? old.need
      new.ideal = Int(form.text(1)) ?? old.ideal
      return new == old ? [] : [.cover(.replace(old, by: new))]
    default: return []
    }
  }
}
