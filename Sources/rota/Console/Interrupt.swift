internal import Foundation
internal import RotaWorkspace
internal import Synchronization

/// Ctrl-C and a polite kill. They end the program at once, with the status that says so, and no file that is not whole
/// stays behind; while planning the first asks the search to stop, and a second one ends it.
enum Interrupt {
  private static let received = Atomic<Int32>(0)
  private static let numbers = [SIGINT, SIGTERM]

  /// From the first moment of the program on, whatever a parent has had us ignore, as a script does for what it runs in
  /// the background.
  static func endAtOnce() {
    // Touched here, so that the handler finds it made.
    OutputFile.takeAwayUnfinished()
    hear { Interrupt.end($0) }
  }

  private static func end(_ number: Int32) {
    OutputFile.takeAwayUnfinished()
    _exit(128 + number)
  }

  /// From here on, until the program ends.
  static func listen() {
    // Touched here, so that the handler finds it made.
    received.store(0, ordering: .relaxed)
    hear { number in
      Interrupt.received.store(number, ordering: .relaxed)
      signal(number) { Interrupt.end($0) }
    }
  }

  private static func hear(_ handler: @escaping @convention(c) (Int32) -> Void) {
    // A parent may have started us with its own signals held back.
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in numbers {
      sigaddset(&heard, number)
      signal(number, handler)
    }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
  }

  static var wasAsked: Bool { received.load(ordering: .relaxed) != 0 }

  /// What the program ends with: 130 or 143.
  static var status: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : 128 + number
  }
}
