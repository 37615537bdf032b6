/// A contact that a horizon knows: what it needs, where it may lie, and whether it is owed.
package struct ContactDemand: Hashable, Sendable {
  package let id: ContactID
  package let need: Need
  /// Its week; for a one-off the whole horizon.
  package let span: ClosedRange<Day>
  /// Costs when it is left out.
  package let owed: Bool
  /// May be planned. What is owed may be planned; a one-off whose `start-by` lies beyond the horizon may be, too.
  package let allowed: Bool
  /// Pinned to a date and a start: `within`, `apart` and the partner's hours don't bind it.
  package let agreed: Bool
}

extension Team {
  /// Every contact by name that a horizon knows, in the order of the file; `previous`, the rota before, may hold a
  /// one-off already.
  package func demand(in horizon: Horizon, after previous: Rota? = nil) -> [ContactDemand] {
    let cancelled = Set(self.cancelled)
    let held = Set(previous?.contacts.map(\.id) ?? [])
    let agreed = Set(pins.compactMap(\.agreedContact))

    func demand(_ id: ContactID, _ need: Need, _ span: ClosedRange<Day>, may: Bool, owed: Bool) -> ContactDemand {
      let gone = cancelled.contains(id) || held.contains(id)
      return ContactDemand(
        id: id, need: need, span: span, owed: may && owed && !gone, allowed: may && !gone,
        agreed: agreed.contains(id))
    }

    let weekly = children.flatMap { child in
      child.needs.flatMap { need in
        horizon.weeks.flatMap { monday -> [ContactDemand] in
          let owed = owedTimes(of: need, child, week: monday)
          return (1...max(1, need.times)).map { number in
            let id = ContactID(child: child.id, need: need.id, occurrence: .init(week: monday, number: number))
            return demand(id, need, monday...(monday + 6), may: number <= owed, owed: true)
          }
        }
      }
    }
    let once = oneOffs.compactMap { oneOff -> ContactDemand? in
      guard let after = oneOff.need.after, let startBy = oneOff.need.startBy else { return nil }
      return demand(
        ContactID(child: oneOff.child, need: oneOff.need.id), oneOff.need, horizon.days,
        may: after.day <= horizon.last && startBy.day >= horizon.first, owed: horizon.contains(startBy.day))
    }
    return weekly + once
  }

  /// `times × free days ÷ days`, rounded up: a child paused on whole days is owed less.
  private func owedTimes(of need: Need, _ child: Child, week monday: Day) -> Int {
    guard need.runs(week: monday) else { return 0 }
    let free = (0..<7).count { day in
      !child.paused.contains { $0.isWholeDay && calendars.on($0, monday + day) }
    }
    return ceilingDivide(need.times * free, 7)
  }
}

extension Pin {
  fileprivate var agreedContact: ContactID? {
    if case .contact(let id, .some, .some, _) = self { id } else { nil }
  }
}
