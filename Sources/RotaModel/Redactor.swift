/// Takes words out of a text and puts marks in their place. A word is whole: `ana` is not in `ana-maria` nor in `Hanna`.
package struct Redactor: Sendable {
  package let words: Set<String>
  /// By their first character, the longest first: of `Ben Ashe` and `Ben` the whole name goes.
  private let marks: [Character: [(word: [Character], mark: String)]]

  package init(_ marks: [String: String]) {
    let named = marks.filter { !$0.key.isEmpty }
    words = Set(named.keys)
    let longestFirst = named.sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }
    self.marks = Dictionary(grouping: longestFirst.map { (Array($0.key), $0.value) }) { $0.0[0] }
  }

  /// Only finds these words, and takes nothing out.
  package init(finding words: Set<String>) {
    self.init(Dictionary(uniqueKeysWithValues: words.map { ($0, $0) }))
  }

  package func finds(in text: String) -> Bool {
    let text = Array(text)
    return text.indices.contains { word(at: $0, in: text) != nil }
  }

  package func redacted(_ text: String) -> String {
    let text = Array(text)
    var result = ""
    var index = 0
    while index < text.count {
      guard let found = word(at: index, in: text) else {
        result.append(text[index])
        index += 1
        continue
      }
      result += found.mark
      index += found.word.count
      // The rest of a contact's id says what it was for.
      guard index < text.count, text[index] == "/" else { continue }
      while index < text.count, !text[index].endsContact { index += 1 }
    }
    return result
  }

  private func word(at index: Int, in text: [Character]) -> (word: [Character], mark: String)? {
    guard let candidates = marks[text[index]], index == 0 || !text[index - 1].isInWord else { return nil }
    return candidates.first { word, _ in
      let end = index + word.count
      guard end <= text.count, text[index..<end].elementsEqual(word) else { return false }
      guard end == text.count || !text[end].isInWord else { return false }
      return !isKey(index..<end, in: text)
    }
  }

  /// A key of JSON names nobody, whatever it is.
  private func isKey(_ range: Range<Int>, in text: [Character]) -> Bool {
    guard range.lowerBound > 0, range.upperBound + 1 < text.count else { return false }
    return text[range.lowerBound - 1] == "\"" && text[range.upperBound] == "\"" && text[range.upperBound + 1] == ":"
  }
}

extension Character {
  fileprivate var isInWord: Bool { isLetter || isNumber || self == "-" || self == "_" }
  fileprivate var endsContact: Bool { isWhitespace || ",;:\"'()".contains(self) }
}
