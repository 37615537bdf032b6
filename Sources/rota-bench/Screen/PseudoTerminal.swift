internal import Foundation
internal import RotaAnswers
internal import RotaTerminal
internal import RotaWorkspace
internal import Synchronization

/// A terminal that nobody looks at: what is drawn is read and let go.
final class PseudoTerminal: Sendable {
  /// Ours: what is written here is typed.
  let keyboard: Int32
  /// What a program takes for its terminal.
  let line: Int32
  private let seen = Mutex<(text: [UInt8], isKept: Bool)>(([], true))

  init(_ size: Size) throws(Refusal) {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number) = (Int32(0), UInt32(0))
    guard keyboard >= 0, ioctl(keyboard, Linux.setLock, &lock) == 0, ioctl(keyboard, Linux.getNumber, &number) == 0
    else { throw .unmeasurable("this machine gives us no terminal to measure on") }
    line = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard line >= 0 else { throw .unmeasurable("this machine gives us no terminal to measure on") }
    _ = fcntl(keyboard, F_SETFD, FD_CLOEXEC)
    _ = fcntl(line, F_SETFD, FD_CLOEXEC)
    var shape = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(line, UInt(TIOCSWINSZ), &shape)
    let reader = Thread { [self] in read() }
    reader.qualityOfService = .userInitiated
    reader.start()
  }

  /// What `<asm/ioctls.h>` calls TIOCSPTLCK and TIOCGPTN, which Swift can't see.
  private enum Linux {
    static let setLock: UInt = 0x4004_5431
    static let getNumber: UInt = 0x8004_5430
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(keyboard, &bytes, bytes.count)
      if count <= 0 { return }
      seen.withLock { if $0.isKept { $0.text += bytes.prefix(count) } }
    }
  }

  func type(_ bytes: [UInt8]) { _ = write(keyboard, bytes, bytes.count) }

  /// Whether a text has been drawn by now, in one piece.
  func hasShown(_ text: String) -> Bool {
    seen.withLock { String(decoding: $0.text, as: UTF8.self).contains(text) }
  }

  /// From now on nothing is kept.
  func forget() { seen.withLock { $0 = ([], false) } }

  func close() {
    Foundation.close(line)
    Foundation.close(keyboard)
  }

  /// Has the terminal stand for standard input and output while `body` runs.
  func standIn<Result>(for body: () throws -> Result) rethrows -> Result {
    let own = [STDIN_FILENO, STDOUT_FILENO].map { dup($0) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO] { dup2(line, descriptor) }
    defer {
      for (descriptor, saved) in zip([STDIN_FILENO, STDOUT_FILENO], own) {
        dup2(saved, descriptor)
        Foundation.close(saved)
      }
    }
    return try body()
  }
}
