internal import Foundation
internal import RotaModel
internal import RotaWorkspace
internal import Synchronization

/// One line on a terminal that tells how planning goes, from half a second on.
final class ProgressLine: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let began = ContinuousClock.now
  private let isOn: Bool

  init(isOn: Bool) { self.isOn = isOn }

  /// Called from any thread.
  func show(_ words: @autoclosure () -> String) {
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
  func wipe() {
    state.withLock { state in
      if state.isShown { draw("") }
      state.isShown = false
    }
  }

  /// Wiped: what follows says how it ended.
  func end() {
    state.withLock { state in
      if state.isShown { draw("") }
      state.isOver = true
    }
  }

  /// The last column is left free: a terminal may go on to the next line when it is filled.
  private func draw(_ words: String) {
    let room = Terminal.columns(isScreen: true, STDERR_FILENO) - 1
    _ = writeAll("\r\u{1B}[K\(fitted(words, to: room))", to: STDERR_FILENO)
  }
}
