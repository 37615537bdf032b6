internal import RotaModel

/// As text: the place and what is wrong, the line with a caret under it, and help where there is any.
extension Diagnostic {
  package var rendered: String {
    var lines = [printable("\(file):\(line):\(column): \(severity.rawValue): \(message.text)")]
    lines += excerpt
    if let help { lines.append(printable("help: \(help)")) }
    return lines.joined(separator: "\n")
  }

  /// Columns of a terminal that a line may fill.
  private static let width = 100

  /// The part of the line round the place, and a caret under the place.
  private var excerpt: [String] {
    guard let sourceLine, !sourceLine.allSatisfy(\.isWhitespace) else { return [] }
    let scalars = Array(sourceLine.unicodeScalars)
    let caret = min(max(0, column - 1), scalars.count)
    let first = scalars.count <= Self.width ? 0 : max(0, min(caret - Self.width / 2, scalars.count - Self.width))
    let last = min(scalars.count, first + Self.width)
    var text = first > 0 ? "…" : ""
    var pad = first > 0 ? " " : ""
    text += printableLines(String(String.UnicodeScalarView(scalars[first..<last])))
    for (index, scalar) in scalars[first..<last].enumerated() {
      guard first + index < caret else { continue }
      // A tab under a tab is as wide as it is.
      pad += scalar == "\t" ? "\t" : String(repeating: " ", count: displayWidth(Character(scalar)))
    }
    return [text + (last < scalars.count ? "…" : ""), pad + "^"]
  }
}
