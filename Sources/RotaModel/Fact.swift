/// A dated fact: what is so for some days beside the standing facts of the team file.
package enum Fact: Hashable, Sendable {
  case leave(Leave)
  case oneOff(OneOff)
  case cancelled(ContactID)
  case said(ContactID, String)
  case pin(Pin)
  case duty(Duty)
  /// Besides those that the team file has.
  case wish(PersonID, Wish)
  /// Nothing is planned for a child: a critical moment asks for that.
  case paused(ChildID, Period)
}

/// A dated fact that comes to hold, or that holds no longer: what the team file says can be withdrawn, too.
package enum FactChange: Hashable, Sendable {
  case added(Fact)
  case removed(Fact)

  package var fact: Fact {
    switch self {
    case .added(let fact), .removed(let fact): fact
    }
  }

  package var undone: FactChange {
    switch self {
    case .added(let fact): .removed(fact)
    case .removed(let fact): .added(fact)
    }
  }
}

extension Team {
  package func holds(_ fact: Fact) -> Bool {
    switch fact {
    case .leave(let leave): self.leave.contains(leave)
    case .oneOff(let oneOff): oneOffs.contains(oneOff)
    case .cancelled(let id): cancelled.contains(id)
    case .said(let id, let words): said[id] == words
    case .pin(let pin): pins.contains(pin)
    case .duty(let duty): duties.contains(duty)
    case .wish(let id, let wish): person(id)?.wishes.contains(wish) ?? false
    case .paused(let id, let period): child(id)?.paused.contains(period) ?? false
    }
  }

  package mutating func apply(_ change: FactChange) {
    switch change {
    case .added(let fact): add(fact)
    case .removed(let fact): remove(fact)
    }
  }

  private mutating func add(_ fact: Fact) {
    guard !holds(fact) else { return }
    switch fact {
    case .leave(let leave): self.leave.append(leave)
    case .oneOff(let oneOff): oneOffs.append(oneOff)
    case .cancelled(let id): cancelled.append(id)
    case .said(let id, let words): said[id] = words
    case .pin(let pin): pins.append(pin)
    case .duty(let duty): duties.append(duty)
    case .wish(let id, let wish): change(id) { $0.wishes.append(wish) }
    case .paused(let id, let period): change(id) { $0.paused.append(period) }
    }
  }

  private mutating func remove(_ fact: Fact) {
    switch fact {
    case .leave(let leave): self.leave.removeAll { $0 == leave }
    case .oneOff(let oneOff): oneOffs.removeAll { $0 == oneOff }
    case .cancelled(let id): cancelled.removeAll { $0 == id }
    case .said(let id, let words): if said[id] == words { said[id] = nil }
    case .pin(let pin): pins.removeAll { $0 == pin }
    case .duty(let duty): duties.removeAll { $0 == duty }
    case .wish(let id, let wish): change(id) { person in person.wishes.removeAll { $0 == wish } }
    case .paused(let id, let period): change(id) { child in child.paused.removeAll { $0 == period } }
    }
  }

  private mutating func change(_ id: PersonID, _ body: (inout Person) -> Void) {
    if let place = staff.firstIndex(where: { $0.id == id }) { body(&staff[place]) }
  }

  private mutating func change(_ id: ChildID, _ body: (inout Child) -> Void) {
    if let place = children.firstIndex(where: { $0.id == id }) { body(&children[place]) }
  }
}
