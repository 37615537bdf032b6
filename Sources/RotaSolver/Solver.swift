package import RotaModel

/// A version that people have been told of, and the moment at which it changes.
package struct Published: Hashable, Sendable {
  package let rota: Rota
  package let now: Moment

  package init(rota: Rota, now: Moment) {
    self.rota = rota
    self.now = now
  }
}

/// How long to search, in steps and never by the clock: `N` epochs of cooling, or `N:K`, the same cut at epoch K.
package struct Effort: Hashable, Sendable {
  package let epochs: Int
  package let cut: Int?

  package init(epochs: Int, cut: Int? = nil) {
    self.epochs = epochs
    self.cut = cut
  }
}

extension Effort: CustomStringConvertible {
  /// Reads `200` and `200:37`.
  package init?(_ text: String) {
    let parts = text.split(separator: ":" as Character, omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let epochs = parts[0], epochs >= 0 else { return nil }
    if parts.count == 2 {
      guard let cut = parts[1], (0...epochs).contains(cut) else { return nil }
      self.init(epochs: epochs, cut: cut)
    } else {
      self.init(epochs: epochs)
    }
  }

  package var description: String { cut.map { "\(epochs):\($0)" } ?? "\(epochs)" }
}

/// How much to search: a number of steps, a time from which the number is chosen, or until it is settled.
package enum Budget: Hashable, Sendable {
  case effort(Effort)
  case seconds(Double)
  /// The team's default effort, by size, but no longer than so many seconds.
  case settled(atMost: Double)
}

/// News of a search that goes on.
package struct Progress: Hashable, Sendable {
  package let best: Score
  /// Contacts owed and left out of the best rota.
  package let unmet: Int
  package let epoch: Int
  package let epochs: Int
  /// What no rota can go below, as far as it is proven by now.
  package let bound: Rota.Bound?
  /// The best so far, a few times a second: without score and reasons.
  package let rota: Rota?

  package init(
    best: Score, unmet: Int, epoch: Int, epochs: Int, bound: Rota.Bound? = nil, rota: Rota? = nil
  ) {
    self.rota = rota
    self.best = best
    self.unmet = unmet
    self.bound = bound
    self.epoch = epoch
    self.epochs = epochs
  }
}

/// How often every cached figure is compared with its slow twin. It costs time, and changes nothing else.
package enum Audit: Hashable, Sendable {
  case off, newBest, eachMove
}

/// What a search comes back with.
package struct Plan: Hashable, Sendable {
  /// Sorted, with score, seed, origin and the contacts left out with their reasons.
  package let rota: Rota
  /// False where it was cut short, by the clock or by cancelling.
  package let settled: Bool
  /// Moves tried by both walkers.
  package let moves: Int
  /// Where an audit found a cached figure that had drifted: the term, and the move that did it.
  package let drift: String?
  /// By family of moves, in the order in which the engine lists them.
  package let moveStatistics: [MoveProfile]

  package init(
    rota: Rota, settled: Bool, moves: Int, drift: String? = nil, moveStatistics: [MoveProfile] = []
  ) {
    self.rota = rota
    self.settled = settled
    self.moves = moves
    self.drift = drift
    self.moveStatistics = moveStatistics
  }
}

/// What a family of moves came to in a search, both walkers together.
package struct MoveProfile: Hashable, Sendable {
  package let name: String
  package let tried: Int
  package let taken: Int
  /// Rotas better than all that its walker had before.
  package let newBests: Int
  /// Slots and contacts visited.
  package let work: Int
  /// Of one core, reckoned from one move in sixteen; 0 where nobody asked for it.
  package let seconds: Double
  /// What was won by those that were taken and improved, service weighed against wishes.
  package let gain: Int

  package init(name: String, tried: Int, taken: Int, newBests: Int, work: Int, seconds: Double, gain: Int) {
    self.name = name
    self.tried = tried
    self.taken = taken
    self.newBests = newBests
    self.work = work
    self.seconds = seconds
    self.gain = gain
  }
}

/// Why there is no rota to be had.
package enum Unplannable: Error, Hashable, Sendable {
  /// A smallest set of pins that cannot all be so, with the reason in words.
  case conflictingPins([Pin], because: String)
  /// More than the engine can count: so many contacts, or weights so large that their sum has no end.
  case tooLarge(String)
}
