/// What happens while a screen is shown.
package enum Event<Mail: Sendable>: Sendable {
  case key(KeyEvent)
  case mail(Mail)
  /// The program is to end: by a signal, or because the terminal is gone.
  case end(signal: Int32?)
}

extension Event: Equatable where Mail: Equatable {}

/// A screen. Only the thread that made it may use it; others post to its mailbox.
package protocol Display<Mail>: AnyObject {
  associatedtype Mail: Sendable

  var size: Size { get }
  var mailbox: Mailbox<Mail> { get }
  /// Shows what differs from what is shown.
  func draw(_ buffer: CellBuffer)
  /// Sleeps until something happens, and tells all that has.
  func wait() -> [Event<Mail>]
  /// Gives the terminal to somebody else, an editor say, while `body` runs.
  func aside<Result>(_ body: () throws -> Result) rethrows -> Result
  /// Off until somebody asks: it takes the terminal's own selection away.
  func setMouse(_ isOn: Bool)
}
