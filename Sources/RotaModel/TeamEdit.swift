/// One change to a fact that the team file holds. A form makes it from what it showed and what was typed into it.
package enum TeamEdit: Hashable, Sendable {
  package enum Change<Fact: Hashable & Sendable>: Hashable, Sendable {
    case add(Fact)
    /// With the fact as it was seen, so that what somebody else changed meanwhile is never overwritten.
    case replace(Fact, by: Fact)
    case remove(Fact)
  }

  case person(Change<Person>)
  case child(Change<Child>)
  case need(of: ChildID, Change<Need>)
  case cover(Change<CoverLine>)
  case duty(Change<Duty>)
  case partner(Change<Partner>)
  case leave(Change<Leave>)
  case oneOff(Change<OneOff>)
  case cancelled(Change<ContactID>)
  case pin(Change<Pin>)
}

/// Why a team can't be changed so; `what` names the fact: `ana`, `C014/visit`.
package enum TeamEditError: Error, Hashable, Sendable {
  /// What is added is there.
  case alreadyThere(what: String)
  /// What is changed or removed isn't there any more.
  case gone(what: String)
  /// It isn't as it was seen.
  case changedMeanwhile(what: String)

  package var words: String {
    switch self {
    case .alreadyThere(let what): "\(what) is in the team already"
    case .gone(let what): "\(what) is no longer in the team"
    case .changedMeanwhile(let what): "\(what) has been changed meanwhile; look again"
    }
  }
}

extension Team {
  /// The team after these changes, in this order. New facts come last in their lists.
  package func changed(by edits: [TeamEdit]) throws(TeamEditError) -> Team {
    var team = self
    for edit in edits { try team.apply(edit) }
    return team
  }

  private mutating func apply(_ edit: TeamEdit) throws(TeamEditError) {
    switch edit {
    case .person(let change): try staff.apply(change, name: \.id.text)
    case .child(let change): try children.apply(change, name: \.id.text)
    case .cover(let change): try cover.apply(change, name: \.id.text)
    case .duty(let change): try duties.apply(change, name: \.id.text)
    case .partner(let change): try partners.apply(change, name: \.id.text)
    case .leave(let change): try leave.apply(change, name: \.name)
    case .oneOff(let change): try oneOffs.apply(change, name: \.name)
    case .cancelled(let change): try cancelled.apply(change, name: \.description)
    case .pin(let change): try pins.apply(change, name: \.name)
    case .need(let child, let change):
      guard let place = children.firstIndex(where: { $0.id == child }) else { throw .gone(what: child.text) }
      try children[place].needs.apply(change) { "\(child)/\($0.id)" }
    }
  }
}

extension Array where Element: Hashable & Sendable {
  /// Facts of one name are the same fact.
  fileprivate mutating func apply(
    _ change: TeamEdit.Change<Element>, name: (Element) -> String
  ) throws(TeamEditError) {
    switch change {
    case .add(let fact):
      if contains(where: { name($0) == name(fact) }) { throw .alreadyThere(what: name(fact)) }
      append(fact)
    case .replace(let old, let new):
      let place = try place(of: old, name: name)
      if name(old) != name(new), contains(where: { name($0) == name(new) }) { throw .alreadyThere(what: name(new)) }
      self[place] = new
    case .remove(let old):
      remove(at: try place(of: old, name: name))
    }
  }

  private func place(of fact: Element, name: (Element) -> String) throws(TeamEditError) -> Int {
    if let place = firstIndex(of: fact) { return place }
    throw contains { name($0) == name(fact) } ? .changedMeanwhile(what: name(fact)) : .gone(what: name(fact))
  }
}

extension Leave {
  fileprivate var name: String { "the leave of \(people.map { listed($0.map(\.text)) } ?? "all"), \(when.name)" }
}

extension OneOff {
  fileprivate var name: String { "\(child)/\(need.id)" }
}

extension Period {
  /// Enough to tell it from others of one person.
  fileprivate var name: String {
    let days = dates.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)..\($0.upperBound)" }
    let weekdays = weekdays.map { days in
      Weekday.allCases.filter { days.contains($0) }.map(\.word).joined(separator: ",")
    }
    let parts = [days, calendar.map { "calendar \($0)" }, weekdays, isWholeDay ? nil : "\(time)"]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

extension Pin {
  fileprivate var name: String {
    switch self {
    case .shift(let staff, let day, _, _): "the pin of \(staff) on \(day)"
    case .off(let staff, let day): "the day off of \(staff) on \(day)"
    case .contact(let contact, _, _, _): "the pin of \(contact)"
    }
  }
}
