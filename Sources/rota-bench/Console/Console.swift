internal import Foundation
internal import RotaTerminal
internal import RotaWorkspace

/// Results go to standard output, words about them to standard error.
enum Console {
  static func put(_ text: String) throws { try RotaWorkspace.put(text) }

  static func warn(_ words: String) { _ = writeAll(words + "\n", to: STDERR_FILENO) }

  static func progress() -> ProgressLine { ProgressLine(isOn: isatty(STDERR_FILENO) == 1) { 80 } }
}
