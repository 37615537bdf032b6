internal import CNcurses
internal import Foundation

/// The terminal, by ncurses. It is given back when this is closed or dropped, and however the program ends.
package final class Screen<Mail: Sendable>: Display {
  package private(set) var size: Size
  package let mailbox = Mailbox<Mail>()
  package let abilities: Abilities
  private let theme: Theme
  private let bell: Int32
  private var decoder = KeyDecoder()
  private var painter: Painter
  private var isOpen = true
  private var hasMouse = false

  package init(theme: Theme = Theme(environment: ProcessInfo.processInfo.environment)) throws(ScreenRefusal) {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    switch rota_open() {
    case rota_opened: break
    case rota_unknown_terminal: throw .unknownTerminal(kind)
    case rota_no_cursor_addressing: throw .cannotPlaceCursor(kind)
    default: throw .noTerminal
    }
    bell = rota_signals_begin()
    abilities = Abilities(colours: Int(rota_colours()), unicode: rota_is_unicode())
    self.theme = theme
    size = Size(columns: Int(rota_columns()), rows: Int(rota_rows()))
    painter = Painter(theme: theme, abilities: abilities)
    mailbox.ring(at: rota_wake_end())
  }

  deinit { if isOpen { rota_close() } }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    mailbox.ring(at: nil)
    rota_signals_end()
    rota_close()
  }

  package func draw(_ buffer: CellBuffer) {
    guard isOpen else { return }
    painter.paint(buffer)
  }

  package func setMouse(_ isOn: Bool) {
    hasMouse = isOn
    rota_send(isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l")
  }

  package func aside<Result>(_ body: () throws -> Result) rethrows -> Result {
    rota_leave()
    defer { comeBack() }
    return try body()
  }

  private func suspend() {
    rota_leave()
    rota_stop()
    comeBack()
  }

  private func comeBack() {
    rota_return()
    if hasMouse { setMouse(true) }
    measure()
    painter.forget()
  }

  /// What the terminal doesn't know stays as it was.
  private func measure() {
    var (columns, rows) = (Int32(0), Int32(0))
    guard rota_measure(&columns, &rows) else { return }
    resizeterm(rows, columns)
    size = Size(columns: Int(columns), rows: Int(rows))
    painter.forget()
  }
}

extension Screen {
  package func wait() -> [Event<Mail>] {
    var events: [Event<Mail>] = []
    while events.isEmpty { events = happened() }
    return events
  }

  /// Waits once; there may be nothing, where half a key has come.
  private func happened() -> [Event<Mail>] {
    var places = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0), pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
    ]
    let patience = decoder.patience.map { Int32($0 / .milliseconds(1)) } ?? -1
    let count = poll(&places, 2, patience)
    if count == 0 { return keys(decoder.timeOut()) }
    guard count > 0 else { return [] }
    var events: [Event<Mail>] = []
    if places[1].revents != 0 { events += heard() }
    if places[0].revents != 0 { events += typed() }
    return events
  }

  private func typed() -> [Event<Mail>] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { return keys(decoder.decode(bytes.prefix(count))) }
    // The line has gone dead: nobody is there any more.
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : [.end(signal: nil)]
  }

  /// Ctrl-Z is answered here: it means the same everywhere.
  private func keys(_ keys: [KeyEvent]) -> [Event<Mail>] {
    keys.flatMap { key -> [Event<Mail>] in
      guard key == .control("z") else { return [.key(key)] }
      suspend()
      return [.key(.resumed), .key(.resize(size))]
    }
  }

  /// Letters, and signals by their number.
  private func heard() -> [Event<Mail>] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = max(0, read(bell, &bytes, bytes.count))
    // Of many changes of size only the last counts.
    let signals = Set(bytes.prefix(count).map { Int32($0) })
    var events: [Event<Mail>] = []
    if signals.contains(SIGTSTP) { suspend() }
    if signals.contains(SIGCONT) { comeBack() }
    if !signals.isDisjoint(with: [SIGTSTP, SIGCONT]) { events.append(.key(.resumed)) }
    if !signals.isDisjoint(with: [SIGWINCH, SIGTSTP, SIGCONT]) {
      measure()
      events.append(.key(.resize(size)))
    }
    events += mailbox.take().map { .mail($0) }
    // A window that is closed ends the program like any other end, so that what was begun is kept.
    for signal in [SIGINT, SIGTERM, SIGHUP] where signals.contains(signal) { events.append(.end(signal: signal)) }
    return events
  }
}

/// Why there can be no screen.
package enum ScreenRefusal: Error, Hashable, Sendable {
  case noTerminal
  /// By the name in `TERM`.
  case unknownTerminal(String)
  case cannotPlaceCursor(String)

  package var words: String {
    switch self {
    case .noTerminal: "the screen needs a terminal, and there is none"
    case .unknownTerminal(""): "the screen needs to know the terminal, and TERM is not set; is it 'xterm-256color'?"
    case .unknownTerminal(let kind):
      "the terminal '\(kind)', which TERM names, is not known here; try TERM=xterm-256color"
    case .cannotPlaceCursor(let kind): "the terminal '\(kind)', which TERM names, can't show a screen"
    }
  }
}

/// However the program ends from here on, the terminal is set right. First thing in `main`.
package func guardTerminal() { rota_guard() }
