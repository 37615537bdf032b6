package import RotaTerminal

/// A screen in memory, which hears what it is told and keeps what it was shown.
package final class ScreenInMemory<Mail: Sendable>: Display {
  package private(set) var size: Size
  package let mailbox = Mailbox<Mail>()
  package private(set) var frames: [CellBuffer] = []
  package private(set) var hasMouse = false
  private var script: [[Event<Mail>]]

  /// Each `wait` tells the next of these and the letters that have come; the program is asked to end after the last.
  package init(size: Size, script: [[Event<Mail>]] = []) {
    self.size = size
    self.script = script
  }

  package func draw(_ buffer: CellBuffer) { frames.append(buffer) }

  package func wait() -> [Event<Mail>] {
    let letters = mailbox.take().map { Event.mail($0) }
    guard !script.isEmpty else { return letters.isEmpty ? [.end(signal: nil)] : letters }
    let events = script.removeFirst()
    for case .key(.resize(let size)) in events { self.size = size }
    return events + letters
  }

  package func aside<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

  package func setMouse(_ isOn: Bool) { hasMouse = isOn }
}
