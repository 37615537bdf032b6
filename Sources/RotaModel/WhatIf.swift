/// Something that is not so yet, asked about before it is decided.
package enum WhatIf: Hashable, Sendable {
  /// Somebody is away.
  case leave(PersonID, Period)
  /// Somebody leaves the team; the day is their last.
  case leaves(PersonID, after: Day)
  /// A new child, with the needs and the zone of one whom the team knows.
  case referral(ChildID, like: ChildID)
  case times(ChildID, NeedID, Int)
  case minutes(ChildID, NeedID, Minutes)
  /// A cover line goes on for longer.
  case longer(CoverLineID, Minutes)
  case needed(CoverLineID, Int)
}

extension Team {
  /// As it would be.
  package func with(_ change: WhatIf) -> Team {
    var team = self
    switch change {
    case .leave(let person, let when): team.leave.append(Leave(staff: person, when: when, reason: nil))
    case .leaves(let person, let day):
      for place in team.staff.indices where team.staff[place].id == person { team.staff[place].until = day }
    case .referral(let id, let other):
      guard var child = child(other) else { return team }
      // Whom the other child knows, this one doesn't.
      (child.id, child.keyWorker, child.known, child.avoid, child.paused) = (id, nil, [], [], [])
      for place in child.needs.indices where child.needs[place].keyWorker == .only {
        child.needs[place].keyWorker = .prefer
      }
      team.children.append(child)
    case .times(let child, let need, let times): team.change(child, need) { $0.times = times }
    case .minutes(let child, let need, let minutes): team.change(child, need) { $0.minutes = minutes }
    case .longer(let line, let minutes):
      for place in team.cover.indices where team.cover[place].id == line {
        let time = team.cover[place].when.time
        team.cover[place].when.time = TimeRange(time.start, min(team.service.window.end, time.end + minutes))
      }
    case .needed(let line, let count):
      for place in team.cover.indices where team.cover[place].id == line { team.cover[place].need = count }
    }
    return team
  }

  private mutating func change(_ child: ChildID, _ need: NeedID, _ body: (inout Need) -> Void) {
    for place in children.indices where children[place].id == child {
      for number in children[place].needs.indices where children[place].needs[number].id == need {
        body(&children[place].needs[number])
      }
    }
  }

  package func words(_ change: WhatIf) -> String {
    switch change {
    case .leave(let person, let when): "\(name(person)) is away \(words(when))"
    case .leaves(let person, let day): "\(name(person)) leaves after \(day.words)"
    case .referral(let id, let other): "\(id) comes, with needs as \(other) has"
    case .times(let child, let need, let times): "\(child) gets \(need) \(Words.count(times, "time", "times")) a week"
    case .minutes(let child, let need, let minutes): "\(child)'s \(need) takes \(durationInWords(minutes))"
    case .longer(let line, let minutes): "\(line) goes on for \(durationInWords(minutes)) more"
    case .needed(let line, let count): "\(line) needs \(count)"
    }
  }
}
