/// As text: the place and what is wrong, the line with a caret under it, and help where there is any.
extension Diagnostic {
  package var rendered: String {
    var lines = ["\(file):\(line):\(column): \(severity.rawValue): \(message.text)".printable]
    lines += excerpt
    if let help { lines.append("help: \(help)".printable) }
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
    for (index, scalar) in scalars[first..<last].enumerated() {
      text.unicodeScalars.append(contentsOf: scalar == "\t" ? [scalar] : scalar.printable)
      guard first + index < caret else { continue }
      // A tab under a tab is as wide as it is.
      pad += scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.columns)
    }
    return [text + (last < scalars.count ? "…" : ""), pad + "^"]
  }
}

extension String {
  /// Without what would steer a terminal.
  fileprivate var printable: String {
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(contentsOf: scalar.printable) }
    return text
  }
}

extension Unicode.Scalar {
  /// Itself, or what stands in its place where it would steer a terminal.
  fileprivate var printable: [Unicode.Scalar] {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: ["\u{FFFD}"]
    // These turn the direction of writing round.
    case .format where (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value): ["\u{FFFD}"]
    default: [self]
    }
  }

  /// Columns that it takes on a terminal, near enough for a caret.
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) ? 1 : 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(value) } ? 2 : 1
  }
}
