internal import Foundation
internal import RotaModel
internal import Synchronization

/// One line on a terminal that tells how far something is that takes its time, from half a second on.
package final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let began = ContinuousClock.now
  private let isOn: Bool
  private let columns: @Sendable () -> Int

  package init(isOn: Bool, columns: @escaping @Sendable () -> Int) { (self.isOn, self.columns) = (isOn, columns) }

  /// Called from any thread.
  package func show(_ words: @autoclosure () -> String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      let isTooSoon = state.lastDrawn.map { now - $0 < .milliseconds(100) } ?? (now - began < .milliseconds(500))
      guard !state.isOver, !isTooSoon else { return }
      state.lastDrawn = now
      state.isShown = true
      draw(words())
    }
  }

  /// Before something else is said; it comes again.
  package func wipe() {
    state.withLock { state in
      if state.isShown { draw("") }
      state.isShown = false
    }
  }

  /// Wiped: what follows says how it ended.
  package func end() {
    state.withLock { state in
      if state.isShown { draw("") }
      state.isOver = true
    }
  }

  /// The last column is left free: a terminal may go on to the next line when it is filled.
  private func draw(_ words: String) {
    let bytes = Array("\r\u{1B}[K\(fitted(words, to: columns() - 1))".utf8)
    // Nobody is worse off where a part of it is not written.
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
