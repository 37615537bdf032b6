internal import Foundation
internal import RotaModel
internal import RotaWorkspace
internal import Synchronization

/// One line on a terminal that tells how far a campaign is.
final class ProgressLine: Sendable {
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)
  private let isOn = isatty(STDERR_FILENO) == 1

  /// Called from any thread, as often as there is news.
  func show(_ words: @autoclosure () -> String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    lastDrawn.withLock { last in
      if let last, now - last < .milliseconds(100) { return }
      last = now
      draw(words())
    }
  }

  /// Wiped, so that what follows begins on an empty line.
  func clear() {
    lastDrawn.withLock { last in
      if last != nil, isOn { draw("") }
      last = nil
    }
  }

  private func draw(_ words: String) { _ = writeAll("\r\u{1B}[K\(fitted(words, to: 79))", to: STDERR_FILENO) }
}
