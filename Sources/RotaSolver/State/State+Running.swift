import RotaModel

/// Shifts that run already when their person falls ill: they end where the leave begins, even where no rule is left
/// that such an end could keep, for the shift that goes on would break the same number.
extension State {
  /// A running shift as it is, or cut where leave has come in between.
  func cutShort(_ i: PersonDay, _ kept: Shape) -> Shape {
    if !isOnLeave(i, kept) { return kept }
    let reach = Int(problem.staff.reach[i * (slotCount + 1) + kept.start])
    for end in stride(from: min(reach, kept.end), to: kept.start, by: -1) {
      if let shape = legalShape(i, kept, end: end) { return shape }
    }
    let end = max(reach, owner.past.runningEarliestEnd[i], problem.staff.keptPause[i].pauseEnd, kept.start + 1)
    if end >= kept.end { return kept }
    let cut = isPauseWithin(kept, end) ? kept.ending(at: end) : Shape(start: kept.start, end: end)
    return breaches(i, cut) <= breaches(i, kept) ? cut : kept
  }

  /// What the judge counts against the shifts that run.
  func breachesOfRunningShifts() -> Int {
    var count = 0
    for i in 0..<people * dayCount where problem.staff.freedom[i] == .running { count += breaches(i, shape[i]) }
    return count
  }

  private func breaches(_ i: PersonDay, _ new: Shape) -> Int {
    let onLeave = isOnLeave(i, new) ? 1 : 0
    // As published it breaks no other rule.
    if new == owner.past.kept[i] { return onLeave }
    let (p, d, w) = (i / dayCount, i % dayCount, weekOf(i / dayCount, i % dayCount))
    let grid = problem.grid
    let time = TimeRange(grid.minute(new.start), grid.minute(new.end))
    let flex = owner.team.staff[p].hours(on: grid.day(d), window: grid.teamWindow)
    let paid = Int(week[w].paid) + paid(new) - paid(shape[i])
    let isKept = [
      grid.isOnTeamGrid(new.start) && grid.isOnTeamGrid(new.end), grid.teamWindow.contains(time),
      flex?.contains(time) ?? false, new.length <= problem.staff.longest.int(p),
      hasLegalPause(i, new, isRunning: true), isRested(p, d, new), hasLongRest(p, d / 7, d, new),
      isLegalRun(p, d), isLegalWeekend(p, d), paid <= problem.staff.mostPaid.int(p),
      Int(week[w].days) + (shape[i].isOn ? 0 : 1) <= problem.staff.mostDays.int(p),
    ]
    return onLeave + isKept.count { !$0 }
  }

  /// Whether leave touches what is still to come of a shift.
  private func isOnLeave(_ i: PersonDay, _ shape: Shape) -> Bool {
    let grid = problem.grid
    let from = max(grid.minute(shape.start), grid.minute(owner.past.bound(i)))
    return owner.team.isAway(
      owner.team.staff[i / dayCount].id, grid.day(i % dayCount), TimeRange(from, grid.minute(shape.end)))
  }

  /// With the break where it was, without one, or with one elsewhere.
  private func legalShape(_ i: PersonDay, _ kept: Shape, end: SlotIndex) -> Shape? {
    let asItWas = kept.ending(at: end)
    if isAllowed(i, asItWas) { return asItWas }
    let without = Shape(start: kept.start, end: end)
    if isAllowed(i, without) { return without }
    for pause in kept.start..<end {
      let shape = Shape(
        start: kept.start, end: end, pauseStart: pause, pauseEnd: pause + problem.weights.pauseLeast)
      if isAllowed(i, shape) { return shape }
    }
    return nil
  }

  private func isPauseWithin(_ shape: Shape, _ end: SlotIndex) -> Bool { shape.hasPause && shape.pauseEnd <= end }
}

extension Shape {
  fileprivate func ending(at end: SlotIndex) -> Shape {
    Shape(start: start, end: end, pauseStart: pauseStart, pauseEnd: pauseEnd)
  }
}
