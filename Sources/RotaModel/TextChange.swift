/// What has become of some lines of a text, with a few lines round them that say where. It can be made in any text that
/// has those lines once, whatever else of it somebody has changed meanwhile.
package struct TextChange: Hashable, Sendable {
  private enum Sign: Character { case kept = " ", gone = "-", new = "+" }

  private struct Line: Hashable {
    let sign: Sign
    let text: String
  }

  private let lines: [Line]

  /// Lines round a change that have to be as they were.
  private static let around = 3

  /// Nil where nothing has become of it.
  package init?(from old: String, to new: String) {
    guard old != new else { return nil }
    let (old, new) = (old.utf8Lines, new.utf8Lines)
    let first = zip(old, new).prefix { $0 == $1 }.count
    let last = zip(old.dropFirst(first).reversed(), new.dropFirst(first).reversed()).prefix { $0 == $1 }.count
    let kept = { (lines: ArraySlice<String>) in lines.map { Line(sign: .kept, text: $0) } }
    lines =
      kept(old.prefix(first).suffix(Self.around))
      + old.dropFirst(first).dropLast(last).map { Line(sign: .gone, text: $0) }
      + new.dropFirst(first).dropLast(last).map { Line(sign: .new, text: $0) }
      + kept(old.suffix(last).prefix(Self.around))
  }

  private init(_ lines: [Line]) { self.lines = lines }

  /// Takes it back.
  package var inverse: TextChange {
    let turned = lines.map { line in
      let sign: Sign = line.sign == .gone ? .new : line.sign == .new ? .gone : .kept
      return Line(sign: sign, text: line.text)
    }
    return TextChange(turned)
  }

  /// Nil where the lines that it is about are not there, or are there more than once.
  package func applied(to text: String) -> String? {
    let (all, old, new) = (text.utf8Lines, side(.gone), side(.new))
    let places = all.indices.filter { all[$0...].starts(with: old) }
    guard let place = places.first, places.count == 1 else { return nil }
    return (all[..<place] + new + all[(place + old.count)...]).joined(separator: "\n")
  }

  private func side(_ sign: Sign) -> [String] {
    lines.filter { $0.sign == .kept || $0.sign == sign }.map(\.text)
  }
}

/// As it is kept: each line with its sign before it.
extension TextChange {
  package init(text: String) {
    lines = text.utf8Lines.compactMap { line in
      guard let sign = line.unicodeScalars.first.flatMap({ Sign(rawValue: Character($0)) }) else { return nil }
      return Line(sign: sign, text: String(line.unicodeScalars.dropFirst()))
    }
  }

  package var text: String { lines.map { "\($0.sign.rawValue)\($0.text)" }.joined(separator: "\n") }
}

extension String {
  /// A carriage return stays with its line.
  fileprivate var utf8Lines: [String] {
    utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
