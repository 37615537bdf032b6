package import RotaModel

/// What people were told, and a team file that has changed since.
extension Team {
  /// A published rota as the planner takes it: without those who have left the team, and without what had begun of
  /// contacts that the team no longer has, for no rota of this team could hold that, and the judge says so. What was to
  /// come of such contacts stays, so that whoever was to hold them is told.
  package func baseline(_ published: Rota, now: Moment) -> Rota {
    var rota = withoutStrangers(published)
    let gone = Set(gone(from: rota).map(\.id))
    rota.contacts.removeAll { gone.contains($0.id) && Moment($0.day, $0.time.start) < now }
    rota.unmet.removeAll { gone.contains($0.id) }
    return rota
  }

  /// A rota with what was done before it, as far as the team knows of that again.
  package func recalled(_ rota: Rota) -> Rota {
    guard !rota.done.isEmpty else { return rota }
    let ids = Set(demand(in: rota.horizon).map(\.id)).subtracting(rota.contacts.map(\.id))
    var recalled = rota
    recalled.contacts += rota.done.filter { ids.contains($0.id) }
    recalled.done.removeAll { ids.contains($0.id) }
    return recalled
  }

  /// A rota as it goes on from a published one: what was done by then and the team no longer has stays done.
  package func keepingDone(_ rota: Rota, of published: Rota?, by now: Moment) -> Rota {
    guard let published else { return rota }
    let ids = Set(rota.contacts.map(\.id))
    let begun = gone(from: published).filter { Moment($0.day, $0.time.start) < now }
    var kept = rota
    kept.done = (published.done + begun).filter { !ids.contains($0.id) }
    return kept
  }

  /// The contacts of a rota that the team no longer has: of a child, a need, a one-off or a number that is not in its
  /// file any more.
  package func gone(from rota: Rota) -> [Contact] {
    let ids = Set(demand(in: rota.horizon).map(\.id))
    return rota.contacts.filter { !ids.contains($0.id) }
  }
}

extension Rota {
  /// As people know it: with what they did before it.
  package var withDone: Rota {
    guard !done.isEmpty else { return self }
    let ids = Set(contacts.map(\.id))
    var whole = self
    whole.contacts += done.filter { !ids.contains($0.id) }
    whole.done = []
    return whole
  }
}

extension PlanRequest {
  /// What people were told of and the team file no longer has, in words; nil where it has all.
  package var goneWords: String? {
    guard let base = surroundings.base, let now = surroundings.now else { return nil }
    let gone = team.gone(from: base).sorted { Moment($0.day, $0.time.start) < Moment($1.day, $1.time.start) }
    let begun = gone.filter { Moment($0.day, $0.time.start) < now }
    let notes = [
      words(gone.filter { !begun.contains($0) }) {
        "\($0) that people were told of \($1) not in the team file any more:"
      },
      words(begun) {
        "\($0) that had begun \($1) not in the team file any more; no rota can hold that, so it counts as broken:"
      },
    ]
    return notes.contains { $0 != nil } ? notes.compactMap(\.self).joined(separator: "\n") : nil
  }

  private func words(_ contacts: [Contact], _ what: (_ number: String, _ verb: String) -> String) -> String? {
    if contacts.isEmpty { return nil }
    let lines = contacts.map { contact in
      "  \(team.title(contact.id)), \(contact.day.words) \(clockTime(contact.time.start)): "
        + listed(contact.staff.map { team.name($0) })
    }
    let more = lines.count > 5 ? ["  … and \(lines.count - 5) more"] : []
    let first = "note: " + what(counted(contacts.count, "contact"), contacts.count == 1 ? "is" : "are")
    return ([first] + lines.prefix(5) + more).joined(separator: "\n")
  }
}
