/// The keys of one table and their values.
struct Fields {
  let place: Place
  /// What the table is, for messages: "a need".
  let what: String
  fileprivate(set) var entries: [String: YAMLNode.Entry] = [:]

  subscript(key: String) -> YAMLNode? { entries[key]?.value }

  /// Where a value stands; without one, the table.
  func place(of key: String) -> Place { self[key]?.place ?? place }
}

extension TeamReader {
  /// The entries of a table with these keys; nil, and an error, where the node is no table.
  mutating func fields(_ node: YAMLNode, _ what: String, _ keys: [String]) -> Fields? {
    guard let entries = entries(node, what) else { return nil }
    var fields = Fields(place: node.place, what: what)
    for entry in entries {
      let key = entry.key.text ?? ""
      guard keys.contains(key) else {
        unknownKey(key, at: entry.key.place, in: what, keys)
        continue
      }
      fields.entries[key] = entry
    }
    return fields
  }

  private mutating func unknownKey(_ key: String, at place: Place, in what: String, _ keys: [String]) {
    if key == "<<" {
      error(.mergeKey, at: place)
    } else {
      let near = guess(key, in: keys)
      error(.unknownKey(key, in: what, near: near, keys: keys), at: place)
    }
  }

  /// The entries of a table, each key once and each a word; blank, it has none.
  mutating func entries(_ node: YAMLNode, _ what: String) -> [YAMLNode.Entry]? {
    if node.isBlank { return [] }
    guard case .map(let entries) = node.content else {
      error(.wrongType(what, "a table of keys", found: node.found), at: node.place)
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
      error(.wrongType(what, "a list", found: node.found, help: .listHelp(node.text)), at: node.place)
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
