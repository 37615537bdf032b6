extension Team {
  /// Whether leave alone makes this of a shift: it falls away, or keeps one of its ends and lies outside the leave.
  /// Nobody has to give the person notice of that.
  package func leaveTakes(_ old: Shift, leaving new: Shift?) -> Bool {
    guard isAway(old.staff, old.day, old.time) else { return false }
    guard let new else { return true }
    return new.time != old.time && old.time.contains(new.time) && !isAway(new.staff, new.day, new.time)
      && (new.time.start == old.time.start || new.time.end == old.time.end)
  }
}
