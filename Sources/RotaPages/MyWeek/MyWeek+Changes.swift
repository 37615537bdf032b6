package import RotaModel

/// What is otherwise on a day than somebody knows it, and why.
extension Team {
  package func change(
    of person: PersonID, on day: Day, from before: Rota, to told: Rota, until: Moment, isUrgent: Bool
  ) -> MyWeek.Change {
    let (old, new) = (before.shift(of: person, on: day), told.shift(of: person, on: day))
    let moved = moved(from: before, to: told, for: person, on: day)
    return MyWeek.Change(
      before: old, movesShift: old?.time != new?.time, contacts: moved, until: until,
      why: isUrgent ? .urgentContact : why(person, old, new, moved, on: day, told))
  }

  /// Those of a day, and those that were on it.
  private func moved(
    from old: Rota, to new: Rota, for person: PersonID, on day: Day
  ) -> [MyWeek.Change.Moved] {
    let ids = Set((old.contacts(of: person, on: day) + new.contacts(of: person, on: day)).map(\.id)).sorted()
    return ids.compactMap { id in
      let before = old.contact(id, of: person)
      let after = new.contact(id, of: person)
      return before == after
        ? nil : MyWeek.Change.Moved(id: id, before: before, after: after, isUrgent: isUrgent(id))
    }
  }

  package func urgent(_ contacts: [Contact], since before: Rota) -> Bool {
    let known = Set(before.contacts.map(\.id))
    return contacts.contains { isUrgent($0.id) && !known.contains($0.id) }
  }

  /// A critical contact that is asked for once; why it is, is the lead's to know.
  package func isUrgent(_ id: ContactID) -> Bool {
    id.occurrence == nil && need(of: id)?.priority == .critical
  }

  /// Why a day is otherwise, as far as it is their own matter: their leave, or the rest that is theirs.
  private func why(
    _ person: PersonID, _ old: Shift?, _ new: Shift?, _ moved: [MyWeek.Change.Moved], on day: Day, _ told: Rota
  ) -> MyWeek.Change.Why {
    let areAllTaken = moved.allSatisfy { $0.after == nil && $0.before.map { isAway(person, day, $0.time) } ?? false }
    if let old, old.time == new?.time ? areAllTaken : leaveTakes(old, leaving: new) { return .leave }
    guard let old, let new, new.time.start > old.time.start, let night = told.shift(of: person, on: day - 1) else {
      return .rota
    }
    let rest = service.clock.minutes(from: day - 1, night.time.end, to: day, old.time.start)
    return rules.dailyRest.isMissed(by: rest) ? .rest(rules.dailyRest) : .rota
  }
}

/// Of rotas in the order of files.
extension Rota {
  fileprivate func contact(_ id: ContactID, of person: PersonID) -> Contact? {
    contacts.last { $0.id == id && $0.staff.contains(person) }
  }

  /// A break that alone has moved is no news.
  package func differs(
    from other: Rota, for person: PersonID, on day: Day
  ) -> (shift: Bool, contacts: Bool) {
    (
      shift(of: person, on: day)?.time != other.shift(of: person, on: day)?.time,
      Set(contacts(of: person, on: day)) != Set(other.contacts(of: person, on: day))
    )
  }
}
