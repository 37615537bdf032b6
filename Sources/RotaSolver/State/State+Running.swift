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
    for i in 0..<people * dayCount where problem.staff.duties[i] == .running && !isAllowed(i, shape[i]) {
      count += breaches(i, shape[i])
    }
    return count
  }

  private func breaches(_ i: PersonDay, _ new: Shape) -> Int {
    let onLeave = isOnLeave(i, new) ? 1 : 0
    // As published it breaks no other rule.
    if new == owner.past.kept[i] { return onLeave }
    let grid = problem.grid
    let flex = owner.team.staff[i / dayCount].hours(on: grid.day(i % dayCount), window: owner.team.service.window)
    let inFlex = flex?.contains(TimeRange(grid.minute(new.start), grid.minute(new.end))) ?? false
    let tooLong = new.length > problem.staff.longest.int(i / dayCount)
    return onLeave + (inFlex ? 0 : 1) + (tooLong ? 1 : 0) + (hasLegalPause(i, new, isRunning: true) ? 0 : 1)
  }

  /// Whether leave touches what is still to come of a shift.
  private func isOnLeave(_ i: PersonDay, _ shape: Shape) -> Bool {
    guard let now = owner.published?.now else { return false }
    let grid = problem.grid
    let day = grid.day(i % dayCount)
    let gone = min(1440, max(0, now.faceMinutes - day.number * 1440))
    let left = TimeRange(max(grid.minute(shape.start), gone), grid.minute(shape.end))
    let person = owner.team.staff[i / dayCount].id
    return owner.team.isAway(person, day, left)
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
