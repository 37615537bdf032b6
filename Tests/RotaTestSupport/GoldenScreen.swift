internal import Foundation
package import RotaTerminal
package import Testing

/// Compares a screen with the one kept under `Screens` beside the test that asks. With `ROTA_RECORD_SCREENS=1` what is
/// drawn is kept instead: look at the difference before you commit it.
package func expectScreen(
  _ screen: CellBuffer, matches name: String, file: StaticString = #filePath,
  at place: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent("Screens")
  let golden = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["ROTA_RECORD_SCREENS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(screen.screenText.utf8).write(to: golden)
    } catch {
      Issue.record("the screen '\(name)' can't be kept: \(error)", sourceLocation: place)
    }
    return
  }
  guard let kept = try? String(contentsOf: golden, encoding: .utf8) else {
    Issue.record("there is no screen '\(name)' yet; it would be\n\(screen.screenText)", sourceLocation: place)
    return
  }
  guard kept != screen.screenText else { return }
  Issue.record(
    "the screen is not '\(name)':\n\(difference(kept, screen.screenText))\nit is\n\(screen.screenText)",
    sourceLocation: place)
}

/// The lines that are only in one of the two, in order.
private func difference(_ kept: String, _ drawn: String) -> String {
  let (old, new) = (kept.split(separator: "\n"), drawn.split(separator: "\n"))
  return new.difference(from: old).sorted { $0.place < $1.place }.map { change in
    switch change {
    case .remove(let line, let text, _): "- \(line): \(text)"
    case .insert(let line, let text, _): "+ \(line): \(text)"
    }
  }.joined(separator: "\n")
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .remove(let offset, _, _): offset * 2
    case .insert(let offset, _, _): offset * 2 + 1
    }
  }
}
