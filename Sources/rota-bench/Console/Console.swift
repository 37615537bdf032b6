internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

/// Results go to standard output, words about them to standard error.
enum Console {
  static func put(_ text: String) throws {
    guard let problem = writeAll(text, to: STDOUT_FILENO) else { return }
    if problem == EPIPE { throw ReaderGone() }
    throw Refusal(
      .cannotBeWritten, "error: standard output can't be written: \(String(cString: strerror(problem)).lowercased())")
  }

  static func warn(_ words: String) { _ = writeAll(words + "\n", to: STDERR_FILENO) }
}

/// Whoever read our standard output has gone.
struct ReaderGone: Error {}
