package import RotaModel

/// Leave that has begun since a version was told: it has ended the shift by itself, before anybody could publish that.
extension Rota {
  /// What people know, as it has come to be by now: of whoever has left, the shift that had begun is as the draft leaves
  /// it, and so is what they were to hold since. A draft that asks more of them than leave allows says nothing here.
  package func withLeaveApplied(in draft: Rota, _ team: Team, by now: Moment) -> Rota {
    var known = self
    for day in horizon.days where day <= now.day {
      for leave in team.leave where leave.off && team.calendars.on(leave.when, day) {
        for person in team.people(on: leave) { known.follow(leave, of: person, on: day, in: draft, team, by: now) }
      }
    }
    return known == self ? self : known.sorted
  }

  private mutating func follow(
    _ leave: Leave, of person: PersonID, on day: Day, in draft: Rota, _ team: Team, by now: Moment
  ) {
    guard let old = shift(of: person, on: day), Moment(day, old.time.start) < now, leave.when.time.overlaps(old.time)
    else { return }
    let new = draft.shift(of: person, on: day)
    let hasBegun = Moment(day, leave.when.time.start) < now
    guard new.map({ team.explains($0, of: old, by: leave.when.time) && Moment(day, $0.time.end) < now }) ?? hasBegun
    else { return }
    shifts.removeAll { $0.staff == person && $0.day == day }
    if let new { shifts.append(new) }
    for contact in contacts(of: person, on: day)
    where contact.time.start >= leave.when.time.start && Moment(day, contact.time.start) < now {
      contacts.removeAll { $0.id == contact.id }
      contacts += draft.contacts.filter {
        $0.id == contact.id && $0.day == day && $0.time.start == contact.time.start
      }
    }
  }
}

extension Team {
  /// Whether leave has made a running shift end where it does: at the step after it began or the end of the break in
  /// which it did, earlier by as much as leaves no break due, or later where it was entered later and no hand has set
  /// that end.
  fileprivate func explains(_ new: Shift, of old: Shift, by leave: TimeRange) -> Bool {
    guard new.time.start == old.time.start, new.time.end < old.time.end else { return false }
    let slot = service.slot
    let noBreakDue = old.time.start + rules.pause.over.wholeMinutes / slot * slot
    let pause = old.pause.flatMap { $0.start < leave.start ? $0.end : nil } ?? 0
    let isSet = pins.contains { pin in
      if case .shift(old.staff, old.day, _, let end) = pin { end == new.time.end } else { false }
    }
    return new.time.end >= min(leave.start / slot * slot, noBreakDue)
      && (!isSet || new.time.end <= max(ceilingDivide(leave.start, slot) * slot, pause))
  }
}
