extension Walker {
  /// An edge of a shift moved, the shift slid, or its break put elsewhere.
  mutating func reshape() -> Bool {
    guard let (p, d) = drawWorkedDay() else { return false }
    let i = p * state.dayCount + d
    let old = state.shape[i]
    var start = old.start
    var end = old.end
    let grid = state.problem.grid.step
    let step = (1 + random.below(4)) * (random.once(in: 2) ? grid : -grid)
    var movesPause = false
    switch random.below(8) {
    case 0, 1: start += step
    case 2, 3: end += step
    case 4, 5:
      start += step
      end += step
    case 6:
      start += step
      end += (1 + random.below(4)) * (random.once(in: 2) ? grid : -grid)
    default: movesPause = true
    }
    if start < 0 || end > state.slotCount || end <= start { return false }
    state.work += 2
    guard let new = withPause(i, start, end, old, moved: movesPause), new != old else { return false }
    let limit = exponential.noise(temperature, &random)
    if let difference = state.difference(p, d, new), difference.energy(weight) > limit { return false }
    guard state.allows(p, d, new) else { return false }
    state.set(p, d, new)
    return decide(limit)
  }

  /// A shape with a break where it needs one: the old one if it will do, else one drawn at random.
  @inline(__always)
  private mutating func withPause(_ i: Int, _ start: Int, _ end: Int, _ old: Shape, moved: Bool) -> Shape? {
    let weights = state.problem.weights
    if end - start <= weights.pauseOver {
      return moved
        ? nil
        : keepsPause(i)
          ? Shape(start: start, end: end, pauseStart: old.pauseStart, pauseEnd: old.pauseEnd)
          : Shape(start: start, end: end)
    }
    let lower = start + weights.pauseClear
    let room = end - weights.pauseClear - weights.pauseLeast - lower + 1
    if room <= 0 { return nil }
    if !moved && old.hasPause && old.pauseStart >= lower && old.pauseEnd <= end - weights.pauseClear {
      return Shape(start: start, end: end, pauseStart: old.pauseStart, pauseEnd: old.pauseEnd)
    }
    // A longer break gives paid time back.
    let spare = weights.pauseMost - weights.pauseLeast
    let length = weights.pauseLeast + (spare > 0 && random.once(in: 6) ? random.below(spare + 1) : 0)
    let pause = lower + random.below(room)
    return Shape(start: start, end: end, pauseStart: pause, pauseEnd: pause + length)
  }

  private func keepsPause(_ i: Int) -> Bool {
    state.problem.staff.freedom[i] == .running && state.problem.staff.keptPause[i].hasPause
  }

  /// A person's day solved exactly, with noise that falls with the temperature.
  mutating func exactDay() -> Bool {
    guard let (p, d) = drawWorkedDay() else { return false }
    let i = p * state.dayCount + d
    state.work += DayShaper.work
    guard let new = shaper.shape(state, p, d, noisyView, &random, exponential), new != state.shape[i],
      state.allows(p, d, new)
    else { return false }
    state.set(p, d, new)
    return decide()
  }
}
