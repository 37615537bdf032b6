internal import Foundation
internal import Synchronization

/// Ctrl-C and a polite kill while planning: the first asks the search to stop, a second one ends the program.
enum Interrupt {
  private static let received = Atomic<Int32>(0)

  /// From here on, until the program ends.
  static func listen() {
    // Touched here, so that the handler finds it made.
    received.store(0, ordering: .relaxed)
    // A parent may have started us with its own signals held back.
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGINT, SIGTERM] { sigaddset(&heard, number) }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.received.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  static var wasAsked: Bool { received.load(ordering: .relaxed) != 0 }

  /// What the program ends with: 130 or 143.
  static var status: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : 128 + number
  }
}
