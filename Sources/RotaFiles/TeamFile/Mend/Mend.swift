internal import RotaModel

/// What is likely meant by what stands in a place of a team file, as it is to be written there.
package struct Mend: Hashable, Sendable {
  /// In the order in which the files were given.
  let source: Int
  /// In Unicode scalars from the start of the text.
  let span: Range<Int>
  /// What stands there.
  package let written: String
  /// One, or each way in which it may be read.
  package let readings: [Reading]

  package struct Reading: Hashable, Sendable {
    /// `09:00-17:00`
    package let text: String
    /// In quotes, where YAML needs them.
    let yaml: String
  }
}

extension YAMLNode {
  /// Of a text in its own place; what an alias (`*name`) repeats is mended where it stands.
  func mend(_ texts: [String], isYAML: Bool = false) -> Mend? {
    let isPlace = style == .plain || style == .singleQuoted || style == .doubleQuoted
    guard isPlace, let text, !span.isEmpty, !texts.isEmpty, isYAML || !texts.contains(text) else { return nil }
    return Mend(
      source: place.source, span: span, written: text,
      readings: texts.map { Mend.Reading(text: $0, yaml: isYAML ? $0 : YAMLText.text($0).flow) })
  }

  func mend(_ text: String?, isYAML: Bool = false) -> Mend? { mend(text.map { [$0] } ?? [], isYAML: isYAML) }

  /// `22,5` within braces: the comma has made a key of the 5.
  func mend(with key: YAMLNode, _ number: String) -> Mend? {
    guard span.upperBound <= key.span.lowerBound else { return nil }
    return Mend(
      source: place.source, span: span.lowerBound..<key.span.upperBound, written: number.replacing(".", with: ","),
      readings: [Mend.Reading(text: number, yaml: number)])
  }
}
