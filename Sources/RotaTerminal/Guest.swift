internal import CNcurses
internal import Foundation

/// A program of somebody else's on the terminal that a screen has given up for it, an editor say. The keys are its own
/// until it ends; whatever ends us meanwhile ends it, too.
package enum Guest {
  package enum Ending: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
    /// There is no such program, or it goes on though it was told to end.
    case unknown
  }

  package static func run(_ words: [String]) -> Ending {
    var texts = words.map { strdup($0) }
    defer { for text in texts { free(text) } }
    texts.append(nil)
    return ending(rota_run_aside(texts))
  }

  /// As `waitpid` says it. A program that can't be found is known by the status that a shell gives it.
  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    if status < 0 || status == 127 << 8 { return .unknown }
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }
}
