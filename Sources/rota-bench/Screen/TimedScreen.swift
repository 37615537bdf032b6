internal import Foundation
internal import RotaTerminal
internal import RotaUI
internal import Synchronization

/// Keys that have been typed and not drawn yet, and whether there are more to come. The typist puts, the screen takes.
final class Typed: Sendable {
  struct Stroke: Sendable {
    /// The first moment at which it could be known for what it is.
    let time: ContinuousClock.Instant
    /// False for what the typist needs besides the script.
    let counts: Bool
  }

  private let strokes = Mutex<[Stroke]>([])
  private let over = Atomic<Bool>(false)

  func put(_ stroke: Stroke) { strokes.withLock { $0.append(stroke) } }

  func take(_ count: Int) -> [Stroke] {
    strokes.withLock { strokes in
      defer { strokes.removeFirst(min(count, strokes.count)) }
      return Array(strokes.prefix(count))
    }
  }

  /// Whether the screen has heard all.
  var isHeard: Bool { strokes.withLock { $0.isEmpty } }

  func end() { over.store(true, ordering: .releasing) }
  var isOver: Bool { over.load(ordering: .acquiring) }
}

/// The real screen, with a watch on it: how long from each key until its frame was written.
final class TimedScreen: Display {
  private let screen: Screen<LeadMessage>
  private let typed: Typed
  private var open: [Typed.Stroke] = []
  private(set) var frames: [Duration] = []

  init(_ screen: Screen<LeadMessage>, _ typed: Typed) {
    self.screen = screen
    self.typed = typed
  }

  var size: Size { screen.size }
  var mailbox: Mailbox<LeadMessage> { screen.mailbox }
  func aside<Result>(_ body: () throws -> Result) rethrows -> Result { try screen.aside(body) }
  func setMouse(_ isOn: Bool) { screen.setMouse(isOn) }

  func draw(_ buffer: CellBuffer) {
    screen.draw(buffer)
    let now = ContinuousClock.now
    frames += open.filter(\.counts).map { now - $0.time }
    open = []
  }

  func wait() -> [Event<LeadMessage>] {
    let events = screen.wait()
    open += typed.take(events.count { $0.isStroke })
    guard typed.isOver else { return events }
    if open.isEmpty { return events + [.end(signal: nil)] }
    // The last keys are still to be drawn: asks once more.
    mailbox.post(.said(""))
    return events
  }
}

extension Event {
  fileprivate var isStroke: Bool {
    switch self {
    case .key(.resize), .key(.resumed), .mail, .end: false
    case .key: true
    }
  }
}
