internal import Foundation
package import RotaTerminal
package import Testing

/// Compares a screen with the one kept under `Screens` beside the test that asks. With `ROTA_RECORD_SCREENS=1` what is
/// drawn is kept instead: look at the difference before you commit it. With a theme, what that makes of the styles
/// where there are no colours stands below.
package func expectScreen(
  _ screen: CellBuffer, and theme: Theme? = nil, matches name: String, file: StaticString = #filePath,
  at place: SourceLocation = #_sourceLocation
) {
  let drawn = theme.map { screen.screenText(and: $0) } ?? screen.screenText
  let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent("Screens")
  let golden = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["ROTA_RECORD_SCREENS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(drawn.utf8).write(to: golden)
    } catch {
      Issue.record("the screen '\(name)' can't be kept: \(error)", sourceLocation: place)
    }
    return
  }
  guard let kept = try? String(contentsOf: golden, encoding: .utf8) else {
    Issue.record("there is no screen '\(name)' yet; it would be\n\(drawn)", sourceLocation: place)
    return
  }
  guard kept != drawn else { return }
  Issue.record(
    "the screen is not '\(name)':\n\(difference(kept, drawn))\nit is\n\(drawn)",
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
