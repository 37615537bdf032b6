internal import CNcurses
internal import Synchronization

/// News from other threads for the one that owns the screen. Letters come out in the order in which they went in.
package final class Mailbox<Mail: Sendable>: Sendable {
  private struct State {
    var letters: [Mail] = []
    /// Where a byte wakes whoever waits for a letter.
    var bell: Int32?
  }

  private let state = Mutex(State())

  package init() {}

  /// From any thread.
  package func post(_ letter: Mail) {
    state.withLock { state in
      state.letters.append(letter)
      // One ring is enough for all that is taken together.
      if state.letters.count == 1, let bell = state.bell { rota_wake(bell) }
    }
  }

  package func take() -> [Mail] {
    state.withLock { state in
      defer { state.letters = [] }
      return state.letters
    }
  }

  func ring(at bell: Int32?) {
    state.withLock { state in
      state.bell = bell
      if !state.letters.isEmpty, let bell { rota_wake(bell) }
    }
  }
}
