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
    var facts = NamedLists(self)
    for edit in edits { try facts.apply(edit) }
    return facts.team
  }

  /// Its lists while they are changed.
  private struct NamedLists {
    private let before: Team
    private var staff: NamedFacts<Person>
    private var children: NamedFacts<Child>
    private var cover: NamedFacts<CoverLine>
    private var duties: NamedFacts<Duty>
    private var partners: NamedFacts<Partner>
    private var leave: NamedFacts<Leave>
    private var oneOffs: NamedFacts<OneOff>
    private var cancelled: NamedFacts<ContactID>
    private var pins: NamedFacts<Pin>

    init(_ team: Team) {
      before = team
      staff = NamedFacts(team.staff) { $0.id.text }
      children = NamedFacts(team.children) { $0.id.text }
      cover = NamedFacts(team.cover) { $0.id.text }
      duties = NamedFacts(team.duties) { $0.id.text }
      partners = NamedFacts(team.partners) { $0.id.text }
      leave = NamedFacts(team.leave) { $0.name }
      oneOffs = NamedFacts(team.oneOffs) { $0.name }
      cancelled = NamedFacts(team.cancelled) { $0.description }
      pins = NamedFacts(team.pins) { $0.name }
    }

    mutating func apply(_ edit: TeamEdit) throws(TeamEditError) {
      switch edit {
      case .person(let change): try staff.apply(change)
      case .child(let change): try children.apply(change)
      case .cover(let change): try cover.apply(change)
      case .duty(let change): try duties.apply(change)
      case .partner(let change): try partners.apply(change)
      case .leave(let change): try leave.apply(change)
      case .oneOff(let change): try oneOffs.apply(change)
      case .cancelled(let change): try cancelled.apply(change)
      case .pin(let change): try pins.apply(change)
      case .need(let id, let change):
        try children.change(id.text) { child throws(TeamEditError) in
          var needs = NamedFacts(child.needs) { "\(id)/\($0.id)" }
          try needs.apply(change)
          child.needs = needs.all
        }
      }
    }

    var team: Team {
      var team = before
      (team.staff, team.children, team.cover, team.duties) = (staff.all, children.all, cover.all, duties.all)
      (team.partners, team.leave, team.oneOffs) = (partners.all, leave.all, oneOffs.all)
      (team.cancelled, team.pins) = (cancelled.all, pins.all)
      return team
    }
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
