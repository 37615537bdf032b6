internal import RotaModel

/// The keys of one table and their values.
struct Fields {
  let place: Place
  /// What the table is, for messages: "a need".
  let what: String
  fileprivate(set) var entries: [String: YAMLNode.Entry] = [:]
  /// Keys that are there, with something else wrong about them that has been said.
  fileprivate(set) var slipped: Set<String> = []

  subscript(key: String) -> YAMLNode? { entries[key]?.value }

  /// Where a value stands; without one, the table.
  func place(of key: String) -> Place { self[key]?.place ?? place }
}

extension TeamReader {
  /// The entries of a table with these keys; nil, and an error, where the node is no table.
  mutating func fields(_ node: YAMLNode, _ what: String, _ keys: [String]) -> Fields? {
    guard let entries = entries(node, what, keys) else { return nil }
    var fields = Fields(place: node.place, what: what)
    for (place, entry) in entries.enumerated() {
      let key = entry.key.text ?? ""
      if keys.contains(key) {
        if entry.isAlone(in: node) {
          error(.keyAlone(key, like: entries.dropFirst(place + 1).first?.value.plainText), at: entry.key.place)
          fields.slipped.insert(key)
        } else {
          fields.entries[key] = entry
        }
      } else if let meant = OtherKeys.meant(key, among: keys, in: entries) {
        // It is said once, and its key is not missing.
        if let help = meant.help {
          error(
            .otherKey(key, in: what, help: help), at: entry.key.place,
            mend: meant.isOtherWord ? entry.key.mend(meant.key) : nil)
        }
        fields.slipped.insert(meant.key)
      } else if let meant = unknownKey(entry, after: place > 0 ? entries[place - 1] : nil, in: what, keys) {
        // What it is to say is read all the same: the slip is one, and its key is not missing.
        if fields.entries[meant] == nil, !entry.value.isBlank { fields.entries[meant] = entry }
        fields.slipped.insert(meant)
      }
    }
    return fields
  }

  /// Says what is wrong with a key, and gives the one that is meant.
  private mutating func unknownKey(
    _ entry: YAMLNode.Entry, after before: YAMLNode.Entry?, in what: String, _ keys: [String]
  ) -> String? {
    let (key, place) = (entry.key.text ?? "", entry.key.place)
    if key == "<<" {
      error(.mergeKey, at: place)
      return nil
    }
    if let number = before?.value, number.isNumber, entry.value.isBlank, key.allSatisfy(\.isNumber) {
      let decimal = "\(number.text ?? "").\(key)"
      error(.decimalComma(decimal), at: number.place, mend: number.mend(with: entry.key, decimal))
      return nil
    }
    if let (found, offset) = key.firstLookalike {
      error(.lookalike(found), at: entry.key.place(after: offset))
      let plain = key.plainCharacters.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return keys.first { $0 == plain }
    }
    for sign in ["=", ":", ";"] as [Character] where entry.value.isBlank {
      guard let place = key.firstIndex(of: sign) else { continue }
      let own = key[..<place].filter { !$0.isWhitespace }
      guard keys.contains(own) else { continue }
      let value = String(key[key.index(after: place)...].drop(while: \.isWhitespace))
      let message: Diagnostic.Message =
        sign == ":" ? .missingBlank(after: own, value) : .notColon(sign, key: own, value: value)
      error(message, at: entry.key.place(after: key[..<place].unicodeScalars.count))
      return own
    }
    if entry.value.isBlank, let before, let value = before.value.text, guess(key, in: keys) == nil,
      let help = Meant.together(value, key, of: before.key.text ?? "")
    {
      error(.valueParted(key, help: help), at: place)
      return nil
    }
    let ends = key.split(separator: "-").map { end in Weekday.allCases.first { $0.word == end } }
    if ends.count == 2, let first = ends[0], let last = ends[1], keys.contains(first.word) {
      let span = Weekdays(from: first, through: last)
      let days = Weekday.allCases.filter { span.contains(Weekdays($0)) }.map(\.word)
      error(.dayRange(days, entry.value.text ?? "…"), at: place)
      return nil
    }
    let words = key.split(separator: " ", maxSplits: 1).map { String($0) }
    if words.count == 2, entry.value.isBlank, keys.contains(words[0]) {
      error(.keyAndValue(words[0], words[1]), at: entry.key.place(after: words[0].unicodeScalars.count))
      return words[0]
    }
    // Only where days are keys: it takes far longer than the guess, and a damaged file has thousands of such keys.
    let day = keys.contains(Weekday.mon.word) ? Meant.period(key) : nil
    let near = day.flatMap { keys.contains($0) ? $0 : nil } ?? guess(key, in: keys)
    let alike = keys.first { $0 == key.lowercased().split { " _".contains($0) }.joined(separator: "-") }
    let meant = alike ?? day.flatMap { keys.contains($0) ? $0 : nil }
    error(.unknownKey(key, in: what, near: meant ?? near, keys: keys), at: place, mend: entry.key.mend(meant))
    return meant ?? near
  }

  /// The entries of a table, each key once and each a word; blank, it has none.
  mutating func entries(_ node: YAMLNode, _ what: String, _ keys: [String] = []) -> [YAMLNode.Entry]? {
    if node.isBlank { return [] }
    guard case .map(let entries) = node.content else {
      let words = node.text?.split(separator: " ", maxSplits: 1).map { String($0) } ?? []
      let help = words.count == 2 && keys.contains(words[0]) ? "write \(words[0]): \(words[1].shortened)" : nil
      error(.wrongType(what, "a table of keys", found: node.found, help: help), at: node.place)
      return nil
    }
    var first: [String: Place] = [:]
    return entries.filter { entry in
      guard let key = entry.key.text else {
        error(.keyIsNoWord, at: entry.key.place)
        return false
      }
      guard let before = first[key] else {
        first[key] = entry.key.place
        return true
      }
      error(.duplicateKey(key, line: before.line), at: entry.key.place)
      return false
    }
  }

  /// The value of a key that must be there.
  mutating func require(_ fields: Fields, _ key: String) -> YAMLNode? {
    guard let node = fields[key] else {
      if fields.slipped.contains(key) { return nil }
      error(.missingKey(key, in: fields.what), at: fields.place)
      return nil
    }
    return node
  }

  /// The value of a key that may be left out; left blank, it says nothing, and a warning says so.
  mutating func said(_ fields: Fields, _ key: String) -> YAMLNode? {
    guard let node = fields[key] else { return nil }
    guard node.isBlank else { return node }
    warning(.blank(key), at: node.place)
    return nil
  }

  /// The nodes of a list, which may be blank. A single node is no list.
  mutating func list(_ node: YAMLNode?, _ what: String) -> [YAMLNode] {
    guard let node, !node.isBlank else { return [] }
    guard case .list(let nodes) = node.content else {
      error(
        .wrongType(what, "a list", found: node.found, help: .listHelp(node.text)), at: node.place,
        mend: node.text.flatMap { String.asList($0) }.flatMap { node.mend($0, isYAML: true) })
      return []
    }
    return nodes
  }

  /// The nodes of a list, or the one node that stands in place of a list of one.
  mutating func oneOrMore(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node, !node.isBlank else { return [] }
    if case .list(let nodes) = node.content { return nodes }
    return [node]
  }
}
