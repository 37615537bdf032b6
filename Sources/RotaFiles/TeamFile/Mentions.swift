package import RotaModel

/// A line of a team file.
package struct Mention: Hashable, Sendable {
  /// From 1.
  package let line: Int
  package let text: String
}

extension TeamFile {
  /// The lines that name somebody, notes among them, and all of their own entry.
  package static func mentions(of subject: Subject, in source: TeamSource) -> [Mention] {
    let document = TeamDocument(source, number: 0)
    let text = String(decoding: source.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n" as Character, omittingEmptySubsequences: false).map { String($0) }
    let words = Redactor(finding: subject.words)
    let own = (try? document.root.get()).flatMap { entry(of: subject, SourceText(text, $0), $0) }
    var mentions: [Mention] = []
    for (number, line) in lines.enumerated() where own?.contains(number) == true || words.finds(in: line) {
      mentions.append(Mention(line: number + 1, text: line.last == "\r" ? String(line.dropLast()) : line))
    }
    return mentions
  }

  /// By line, from 0.
  private static func entry(of subject: Subject, _ text: SourceText, _ root: YAMLNode) -> ClosedRange<Int>? {
    let section = subject.kind == .child ? "children" : "staff"
    guard case .map(let sections) = root.content,
      case .list(let entries)? = sections.first(where: { $0.key.text == section })?.value.content
    else { return nil }
    let own = entries.first { entry in
      guard case .map(let fields) = entry.content else { return false }
      return fields.contains { $0.key.text == "id" && $0.value.text == subject.id }
    }
    return own.map { text.line(of: $0.span.lowerBound)...text.line(of: max($0.span.lowerBound, text.end(of: $0) - 1)) }
  }
}
