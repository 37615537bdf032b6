/// The move families. A move is one file (`Moves/Walker+….swift`) and one line here.
enum Move: Int, CaseIterable, Sendable {
  case reshape, exactDay, contactPlace, reinsert, swapDays, tradeDay, otherDay, twoDays, wholeWeek, force, exchange,
    repair, restore

  /// How often it is tried, in parts of the sum.
  var share: Int {
    switch self {
    case .reshape: 300
    case .exactDay: 60
    case .contactPlace: 300
    case .reinsert: 10
    case .swapDays: 40
    case .tradeDay: 40
    case .otherDay: 30
    case .twoDays: 30
    case .wholeWeek: 1
    case .force: 20
    case .exchange: 40
    case .repair: 20
    // Where there is a published rota to go back to.
    case .restore: 20
    }
  }
}

extension Walker {
  /// Tries one move of a family; what breaks a must or is not accepted leaves no trace.
  mutating func attempt(_ move: Move) -> Bool {
    state.begin()
    switch move {
    case .reshape: return reshape()
    case .exactDay: return exactDay()
    case .contactPlace: return movePlace()
    case .reinsert: return reinsert()
    case .swapDays: return swapDays()
    case .tradeDay: return tradeDay()
    case .otherDay: return otherDay()
    case .twoDays: return twoDays()
    case .wholeWeek: return wholeWeek()
    case .force: return force()
    case .exchange: return exchangeWorkers()
    case .repair: return repair()
    case .restore: return restore()
    }
  }

  /// Gives up a move that was begun.
  mutating func giveUp() -> Bool {
    state.undo()
    return false
  }

  /// A person's day drawn at random among those on which somebody works; nil after a few days off.
  @inline(__always)
  mutating func drawWorkedDay() -> (PersonIndex, DayIndex)? {
    for _ in 0..<4 {
      let i =
        focus.share == 0
        ? random.below(state.people * state.dayCount)
        : random.below(state.people) * state.dayCount + focus.day(&random, of: state.dayCount)
      if state.shape[i].isOn && state.problem.staff.freedom[i] != .fixed {
        return (i / state.dayCount, i % state.dayCount)
      }
    }
    return nil
  }
}
