internal import RotaModel

/// What something is printed on: how wide, how colourful, and who may read it.
package struct Paper: Hashable, Sendable {
  /// What a printed form may say of children.
  package enum Disclosure: Int, Hashable, Sendable, Comparable {
    /// For the wall: shifts only, and no child's pseudonym anywhere.
    case shiftsOnly
    /// For the lead's own screen: contacts that are left out are named, and what is asked for by name is shown whole.
    case named
    /// Contacts stand under each shift.
    case contacts

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package var columns: Int
  package var colour: Bool
  package var unicode: Bool
  package var disclosure: Disclosure
  /// Pages are parted by a form feed, as a printer understands it, or by an empty line, as a screen does.
  package var formFeeds: Bool

  package init(
    columns: Int = 132, colour: Bool = false, unicode: Bool = true, disclosure: Disclosure = .shiftsOnly,
    formFeeds: Bool = false
  ) {
    self.columns = columns
    self.colour = colour
    self.unicode = unicode
    self.disclosure = disclosure
    self.formFeeds = formFeeds
  }

  /// Under this a week no longer fits side by side.
  package static let narrowestWeek = 60
  /// Under this nothing can be said on a line.
  package static let narrowest = 20
}

/// How a stretch of text stands out. A symbol always says the same, so nothing is lost without colour.
package enum Tone: Hashable, Sendable {
  case plain, strong, faint, problem, good

  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .problem: "33"
    case .good: "94"
    }
  }
}

/// One printed line, in stretches of one tone each.
package struct Line: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var text: String
    package var tone: Tone
  }

  package var spans: [Span] = []

  package init() {}
  package init(_ text: String, _ tone: Tone = .plain) { spans = [Span(text: printable(text), tone: tone)] }

  package static func + (a: Line, b: Line) -> Line {
    var line = a
    line.spans += b.spans
    return line
  }

  package var width: Int { spans.reduce(0) { $0 + displayWidth($1.text) } }
  package var text: String { spans.map(\.text).joined() }

  /// Filled with blanks up to a width.
  package func padded(to width: Int) -> Line {
    let missing = width - self.width
    return missing > 0 ? self + Line(String(repeating: " ", count: missing)) : self
  }

  /// Cut where it is too wide, whole where it fits.
  package func cut(to width: Int) -> Line {
    guard self.width > width else { return self }
    var line = Line()
    for span in spans {
      let room = width - line.width
      if displayWidth(span.text) <= room {
        line.spans.append(span)
      } else {
        line.spans.append(Span(text: fitted(span.text, to: room), tone: span.tone))
        break
      }
    }
    return line
  }
}

extension Paper {
  package func print(_ lines: [Line]) -> String { lines.map { print($0) + "\n" }.joined() }

  private func print(_ line: Line) -> String {
    var spans = line.cut(to: columns).spans
    while let last = spans.last, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
    if let last = spans.indices.last {
      let text = spans[last].text
      spans[last].text = String(
        text.prefix(text.lastIndex { $0 != " " }.map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0))
    }
    return spans.map { span in
      let text = unicode ? span.text : asciiSymbols(span.text)
      guard colour, let code = span.tone.code, !text.isEmpty else { return text }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }.joined()
  }
}

/// A sentence, broken between words.
package func laidOut(_ sentence: String, columns: Int) -> String {
  wrapped(sentence, to: max(Paper.narrowest, columns), indent: 2).joined(separator: "\n")
}
