import RotaModel

/// The days that a search from a published rota looks at most: those on which something differs from what is
/// published, or service is wanting. Elsewhere every change costs, and hardly any pays.
struct Focus: Sendable {
  /// Draws in sixteen that are from these days; 0 where there is nothing to look at.
  private(set) var share = 0
  private var days: [DayIndex] = []
  private var mask: UInt64 = 0

  static let none = Focus()

  init() {}

  init(_ state: borrowing State, share: Int) {
    for d in 0..<state.dayCount where state.isUpset(d) {
      days.append(d)
      mask |= 1 << UInt64(d)
    }
    self.share = days.isEmpty || days.count == state.dayCount ? 0 : share
  }

  @inline(__always)
  func holds(_ d: DayIndex) -> Bool { mask >> UInt64(d) & 1 == 1 }

  /// A day of these, or any; one draw in so many.
  @inline(__always)
  func day(_ random: inout Random, of dayCount: Int) -> DayIndex {
    if share > 0 && random.below(16) < share { return days[random.below(days.count)] }
    return random.below(dayCount)
  }
}

extension State {
  /// Whether a day differs from the published one, or has service to be mended.
  fileprivate func isUpset(_ d: DayIndex) -> Bool {
    for p in 0..<people {
      let i = p * dayCount + d
      let base = problem.base.shapes[i]
      if base.start != shape[i].start || base.end != shape[i].end { return true }
    }
    for c in 0..<contactCount where !problem.contacts.isFixed[c] {
      let first = problem.contacts.firstDay.int(c)
      if contactDay[c] < 0 {
        // Left out: any of its days may take it.
        if problem.contacts.unmet[c] != .zero && first <= d && d < first + problem.contacts.dayCount.int(c) {
          return true
        }
      } else if Int(contactDay[c]) == d || Int(problem.base.day[c]) == d {
        if isMoved(c) || hasOtherWorkers(c) { return true }
      }
    }
    return isShort(d)
  }

  /// Whether some cover line lacks somebody.
  private func isShort(_ d: DayIndex) -> Bool {
    for line in 0..<problem.cover.lineCount {
      let prices = problem.cover.prices.base + line * problem.cover.headsLimit
      for word in 0..<words {
        var bits = problem.cover.holds[(line * dayCount + d) * words + word]
        let row = heads + ((line * dayCount + d) * slotCount + word * 64)
        while bits != 0 {
          if prices[Int(row[bits.trailingZeroBitCount])].service > 0 { return true }
          bits &= bits &- 1
        }
      }
    }
    return false
  }
}
