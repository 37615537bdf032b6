import Dispatch
import Foundation

/// Does pieces of work that don't touch one another, the first on the caller's thread, the others beside it where there
/// are threads for them; comes back when all are done.
///
/// The other thread is made by the caller's, so that it gives way to the rest of the program as that one does; a thread
/// of a pool would serve others afterwards.
func sideBySide(_ pieces: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let others = threads < 2 ? 0..<0 : 1..<pieces
  let done = DispatchSemaphore(value: 0)
  for piece in others {
    let thread = Thread {
      work(piece)
      done.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
  for piece in 0..<pieces where !others.contains(piece) { work(piece) }
  for _ in others { done.wait() }
}
