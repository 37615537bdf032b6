import RotaModel

/// What a must rule allows; nothing that these refuse is ever done.
extension State {
  /// Whether a person's day may take a shape, the contacts it holds included.
  @inline(__always)
  func allows(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) -> Bool {
    let i = p * dayCount + d
    return isAllowed(i, new) && fits(i, new) && isLegalWeek(p, d, new)
  }

  /// Whether a shift may be dropped: nothing is held and no pin or past speaks against it.
  @inline(__always)
  func maySendHome(_ i: PersonDay) -> Bool { heldCount[i] == 0 && problem.staff.freedom[i] == .free }

  /// Hours open to the person, length and break, whatever the rest of the week.
  @inline(__always)
  func isAllowed(_ i: PersonDay, _ new: Shape) -> Bool {
    let staff = problem.staff
    let p = i / dayCount
    guard new.start >= 0, new.end <= slotCount, new.start < new.end,
      Int(staff.reach[i * (slotCount + 1) + new.start]) >= new.end, new.end >= Int(staff.earliestEnd[i]),
      new.length <= staff.longest.int(p)
    else { return false }
    let isRunning = staff.freedom[i] == .running
    if new.length < staff.shortest.int(p) && !isRunning { return false }
    if !problem.grid.isOnTeamGrid(new.end) { return false }
    return hasLegalPause(i, new, isRunning: isRunning)
  }

  @inline(__always)
  func hasLegalPause(_ i: PersonDay, _ new: Shape, isRunning: Bool) -> Bool {
    let weights = problem.weights
    let kept = isRunning ? problem.staff.keptPause[i] : .off
    if kept.hasPause {
      guard new.pauseStart == kept.pauseStart, new.pauseEnd == kept.pauseEnd, new.pauseEnd <= new.end else {
        return false
      }
      if new.length <= weights.pauseOver { return true }
    } else if new.length <= weights.pauseOver {
      return !new.hasPause
    }
    return new.hasPause && problem.grid.isOnTeamGrid(new.pauseStart) && problem.grid.isOnTeamGrid(new.pauseEnd)
      && new.pauseLength >= weights.pauseLeast && new.pauseLength <= weights.pauseMost
      && new.pauseStart >= new.start + weights.pauseClear && new.pauseEnd <= new.end - weights.pauseClear
      && (kept.hasPause || new.pauseStart >= Int(problem.staff.earliestPause[i]))
  }

  /// Whether the contacts that a day holds, and one more perhaps, have room in a shape, travel, write-ups and the
  /// break included.
  @inline(__always)
  func fits(_ i: PersonDay, _ new: Shape, adding extra: DayShaper.Extra = .none) -> Bool {
    var order = HeldOrder(self, i, extra)
    var previous = -1
    var previousStart = 0
    while let (c, start) = order.next(self) {
      if !hasRoom(after: previous, previousStart, before: c, at: start, new) { return false }
      previous = c
      previousStart = start
    }
    if previous < 0 || problem.contacts.isFixed[previous] { return true }
    return backAtBase(previous, previousStart)
      + new.pause(between: previousStart + problem.contacts.length.int(previous), and: new.end) <= new.end
  }

  /// Whether a contact can begin at a slot after another, or, after none, from the start of the shift.
  @inline(__always)
  func hasRoom(
    after previous: ContactIndex, _ previousStart: SlotIndex, before c: ContactIndex, at start: SlotIndex,
    _ shape: Shape
  ) -> Bool {
    let contacts = problem.contacts
    if contacts.isFixed[c] { return true }
    if shape.hasPause && start < shape.pauseEnd && shape.pauseStart < start + contacts.tail.int(c) { return false }
    if previous < 0 {
      return shape.start + contacts.inbound.int(contacts.zone.int(c)) + shape.pause(between: shape.start, and: start)
        <= start
    }
    return previousStart + Int(contacts.onward[previous * problem.zones.count + contacts.zone.int(c)])
      + shape.pause(between: previousStart + contacts.length.int(previous), and: start) <= start
  }

  /// The slot at which a day's last contact has its worker back at the base, a break not counted.
  @inline(__always)
  func backAtBase(_ last: ContactIndex, _ start: SlotIndex) -> SlotIndex {
    start + Int(problem.contacts.onward[last * problem.zones.count + problem.zones.base])
  }

  /// Rest, days and hours with one day's shape changed.
  @inline(__always)
  func isLegalWeek(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) -> Bool {
    let i = p * dayCount + d
    let old = shape[i]
    let w = weekOf(p, d)
    if Int(week[w].paid) + paid(new) - paid(old) > problem.staff.mostPaid.int(p) { return false }
    if !isRested(p, d, new) { return false }
    // A shift that runs is judged anew where it changes.
    if !old.isOn || problem.staff.freedom[i] == .running {
      if Int(week[w].days) + (old.isOn ? 0 : 1) > problem.staff.mostDays.int(p) { return false }
      if !isLegalRun(p, d) || !isLegalWeekend(p, d) { return false }
    }
    return hasWeeklyRest(p, d, new)
  }

  /// A whole week as it stands, every day of it: for moves that write several days at once.
  func isLegalWeek(_ p: PersonIndex, _ w: Int) -> Bool {
    let totals = week[p * weekCount + w]
    if Int(totals.paid) > problem.staff.mostPaid.int(p) || Int(totals.days) > problem.staff.mostDays.int(p) {
      return false
    }
    for d in w * 7..<w * 7 + 7 {
      let i = p * dayCount + d
      let shape = shape[i]
      if !shape.isOn && heldCount[i] > 0 { return false }
      if !shape.isOn || problem.staff.freedom[i] == .fixed { continue }
      guard isAllowed(i, shape), fits(i, shape), isRested(p, d, shape), isLegalRun(p, d), isLegalWeekend(p, d),
        hasWeeklyRest(p, d, shape)
      else { return false }
    }
    return true
  }

  /// The daily rest before and after.
  @inline(__always)
  func isRested(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) -> Bool {
    problem.grid.real(d, new.start) >= earliestRealStart(p, d) && problem.grid.real(d, new.end) <= latestRealEnd(p, d)
  }

  /// The real minute from which a shift may start after the one before.
  @inline(__always)
  func earliestRealStart(_ p: PersonIndex, _ d: DayIndex) -> Int {
    let rest = problem.weights.restMinutes
    for back in 1...problem.weights.restDays {
      if d - back < 0 { return problem.staff.lastEndBefore.int(p) + rest }
      let other = shape[p * dayCount + d - back]
      if other.isOn { return problem.grid.real(d - back, other.end) + rest }
    }
    return Int.min
  }

  /// The real minute by which a shift must end before the next one.
  @inline(__always)
  func latestRealEnd(_ p: PersonIndex, _ d: DayIndex) -> Int {
    for ahead in 1...problem.weights.restDays where d + ahead < dayCount {
      let other = shape[p * dayCount + d + ahead]
      if other.isOn { return problem.grid.real(d + ahead, other.start) - problem.weights.restMinutes }
    }
    return Int.max
  }

  /// Days in a row, with one more worked.
  @inline(__always)
  func isLegalRun(_ p: PersonIndex, _ d: DayIndex) -> Bool {
    let row = shape + p * dayCount
    var run = 1
    var back = d - 1
    while back >= 0 && row[back].isOn {
      run += 1
      back -= 1
    }
    if back < 0 { run += problem.staff.runBefore.int(p) }
    var ahead = d + 1
    while ahead < dayCount && row[ahead].isOn {
      run += 1
      ahead += 1
    }
    return run <= problem.weights.consecutiveDays
  }

  /// Worked weekends among the last so many, with one more day worked.
  @inline(__always)
  func isLegalWeekend(_ p: PersonIndex, _ d: DayIndex) -> Bool {
    let of = problem.staff.weekendsOf.int(p)
    if of == 0 || d % 7 < 5 { return true }
    let mine = d / 7
    for last in mine..<min(weekCount, mine + of) {
      if last != mine && !worksWeekend(p, last) { continue }
      var worked = 0
      for back in 0..<of {
        let w = last - back
        if w == mine || (w >= 0 ? worksWeekend(p, w) : problem.staff.weekendsBefore.int(p) >> (-w - 1) & 1 == 1) {
          worked += 1
        }
      }
      if worked > problem.staff.weekendsMax.int(p) { return false }
    }
    return true
  }

  private func worksWeekend(_ p: PersonIndex, _ w: Int) -> Bool {
    let saturday = p * dayCount + w * 7 + 5
    return shape[saturday].isOn || shape[saturday + 1].isOn
  }

  /// Each week that the day can touch keeps its long rest.
  @inline(__always)
  private func hasWeeklyRest(_ p: PersonIndex, _ d: DayIndex, _ new: Shape) -> Bool {
    let w = d / 7
    if !hasLongRest(p, w, d, new) { return false }
    if w > 0 && isJudged(p, w - 1) && !hasLongRest(p, w - 1, d, new) { return false }
    return w + 1 >= weekCount || !isJudged(p, w + 1) || hasLongRest(p, w + 1, d, new)
  }

  /// A week that is wholly past is not judged any more.
  private func isJudged(_ p: PersonIndex, _ w: Int) -> Bool {
    for d in w * 7..<w * 7 + 7 where shape[p * dayCount + d].isOn && problem.staff.freedom[p * dayCount + d] != .fixed {
      return true
    }
    return false
  }

  func hasLongRest(_ p: PersonIndex, _ w: Int, _ d: DayIndex, _ new: Shape) -> Bool {
    let row = shape + p * dayCount
    let grid = problem.grid
    var day = w * 7
    while day < w * 7 + 7 {
      if day == d || row[day].isOn {
        day += 1
        continue
      }
      var before = day - 1
      while before >= 0 && before != d && !row[before].isOn { before -= 1 }
      var after = day + 1
      while after < dayCount && after != d && !row[after].isOn { after += 1 }
      if after >= dayCount { return true }
      if after - before > 2 && problem.weights.weeklyRestMinutes <= 47 * 60 && before >= 0 { return true }
      let end =
        before < 0 ? problem.staff.lastEndBefore.int(p) : grid.real(before, before == d ? new.end : row[before].end)
      let start = grid.real(after, after == d ? new.start : row[after].start)
      if start - end >= problem.weights.weeklyRestMinutes { return true }
      day = after + 1
    }
    return false
  }

  /// Whether a contact may lie on a day at a slot as far as its child, its need and its partner go.
  @inline(__always)
  func mayBegin(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex) -> Bool {
    let contacts = problem.contacts
    let place = contacts.starts(c, d, words: words)
    if place < 0 || contacts.starts[place + start / 64] >> UInt64(start % 64) & 1 == 0 { return false }
    return isFreeDay(c, d) && childIsFree(c, d, start) && partnerIsFree(c, d, start)
  }

  /// `apart`: no other contact of the need is too near.
  @inline(__always)
  func isFreeDay(_ c: ContactIndex, _ d: DayIndex) -> Bool {
    let contacts = problem.contacts
    if contacts.isAgreed[c] { return true }
    let apart = contacts.apart.int(c)
    for j in contacts.siblings.range(c) {
      let other = Int(contacts.siblings.items[j])
      let day = Int(contactDay[other])
      if day >= 0 && abs(day - d) < apart && !contacts.isAgreed[other] { return false }
    }
    return true
  }

  @inline(__always)
  func childIsFree(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex) -> Bool {
    let contacts = problem.contacts
    let end = start + contacts.length.int(c)
    for j in contacts.ofChild.range(contacts.child.int(c)) {
      let other = Int(contacts.ofChild.items[j])
      if Int(contactDay[other]) != d || other == c { continue }
      let begin = Int(contactStart[other])
      if begin < end && start < begin + contacts.length.int(other) { return false }
    }
    return true
  }

  @inline(__always)
  func partnerIsFree(_ c: ContactIndex, _ d: DayIndex, _ start: SlotIndex) -> Bool {
    let contacts = problem.contacts
    let partner = contacts.partner.int(c)
    if partner < 0 { return true }
    let capacity = contacts.partnerCapacity.int(partner)
    let busy = partnerBusy + ((partner * dayCount + d) * slotCount + start)
    for slot in 0..<contacts.length.int(c) where Int(busy[slot]) >= capacity { return false }
    return true
  }
}
