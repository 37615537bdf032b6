/// Tables: keys with values.
extension TextWeaver {
  struct Table {
    typealias Entries = [(key: String, value: YAMLText)]

    let node: YAMLNode
    let entries: [YAMLNode.Entry]
    let old: Entries
    let new: Entries
    let holder: Holder

    var isDocument: Bool { if case .document = holder { true } else { false } }

    func holder(of entry: YAMLNode.Entry) -> Holder {
      node.style == .flow ? .flow(key: entry.key.text) : .key(entry.key)
    }

    /// A key that the new value lacks, though the old one has it. Of the document none is: its sections are emptied.
    func isDropped(_ entry: YAMLNode.Entry) -> Bool {
      !isDocument && new[entry.key.text] == nil && old[entry.key.text] != nil
    }

    /// False where the text says the same in other words: hours by weekday as hours of every day, say.
    var canBeWoven: Bool {
      if isDocument { return true }
      let keys = Set(entries.compactMap(\.key.text))
      let isWhole = old.allSatisfy { $0.value.isUsual || keys.contains($0.key) }
      let isKnown = entries.allSatisfy { old[$0.key.text] != nil || $0.value.saysNothing }
      return isWhole && isKnown && !entries.allSatisfy { isDropped($0) }
    }

    /// The keys that have to be written, each with the place of the entry after which it comes: the last one that
    /// stays of those before it in the new value. Nil: nothing that stays comes before it.
    var added: [(after: Int?, key: String, value: YAMLText)] {
      var places: [String: Int] = [:]
      for (place, entry) in entries.enumerated() where !isDropped(entry) { places[entry.key.text ?? ""] = place }
      var after: Int?
      return new.compactMap { key, value in
        if let place = places[key] {
          after = place
          return nil
        }
        return value.isUsual ? nil : (after, key, value)
      }
    }
  }

  mutating func weave(_ table: Table) {
    for entry in table.entries where !table.isDropped(entry) {
      guard let old = table.old[entry.key.text] else {
        if let new = table.new[entry.key.text] { replace(entry.value, with: new.meant, in: table.holder(of: entry)) }
        continue
      }
      weave(entry.value, from: old, to: table.new[entry.key.text] ?? .list([]), in: table.holder(of: entry))
    }
    if table.node.style == .flow { weaveFlow(table) } else { weaveBlock(table) }
  }

  private mutating func weaveFlow(_ table: Table) {
    let entries = table.entries
    let firstKept = entries.firstIndex { !table.isDropped($0) } ?? entries.endIndex
    for (place, entry) in entries.enumerated() where table.isDropped(entry) {
      if place < firstKept, entries.indices.contains(place + 1) {
        change(entry.key.span.lowerBound..<entries[place + 1].key.span.lowerBound, to: "")
      } else if place > 0 {
        change(source.end(of: entries[place - 1].value)..<source.end(of: entry.value), to: "")
      }
    }
    for added in table.added {
      let text = "\(YAMLText.text(added.key).flow): \(added.value.flow)"
      if let after = added.after {
        let end = source.end(of: entries[after].value)
        change(end..<end, to: separator(before: text, at: end, table) + text)
      } else if entries.indices.contains(firstKept) {
        let start = entries[firstKept].key.span.lowerBound
        change(start..<start, to: text + ", ")
      } else {
        let start = table.node.span.lowerBound + 1
        change(start..<start, to: text)
      }
    }
  }

  /// A line that would become too long is broken, its second half under the first key.
  private func separator(before text: String, at place: Int, _ table: Table) -> String {
    let line = source.line(of: place)
    let end = source.line(of: source.end(of: table.node)) == line ? source.end(of: table.node) : place
    guard end - source.start(ofLine: line) + text.count + 2 > Self.width else { return ", " }
    let column = source.column(of: table.node.span.lowerBound) + 1
    return "," + source.lineBreak + String(repeating: " ", count: column)
  }

  private mutating func weaveBlock(_ table: Table) {
    let entries = table.entries
    let column = source.column(of: table.node.span.lowerBound)
    let firstKept = entries.firstIndex { !table.isDropped($0) } ?? entries.endIndex
    for (place, entry) in entries.enumerated() where table.isDropped(entry) {
      let start = entry.key.span.lowerBound
      let line = source.line(of: start)
      if place < firstKept, beginsAfterDash(table), entries.indices.contains(place + 1) {
        change(start..<entries[place + 1].key.span.lowerBound, to: "")
      } else {
        let last = max(line, lastLine(of: entry.value, column: column))
        remove(lines: line...last, column: column, isFirst: place == 0)
      }
    }
    for added in table.added {
      guard entries.indices.contains(added.after ?? firstKept) else { continue }
      let value = YAMLText.map([(added.key, added.value)])
      let anchor = entries[added.after ?? firstKept].value
      let lines = table.isDocument ? [""] + value.lines(depth: 0) : value.lines(column: column)
      put(lines, afterLine: lastLine(of: anchor, column: column))
    }
  }

  private func beginsAfterDash(_ table: Table) -> Bool {
    let start = table.node.span.lowerBound
    return source.scalars[source.start(ofLine: source.line(of: start))..<start].contains("-")
  }
}

extension TextWeaver.Table.Entries {
  fileprivate subscript(key: String?) -> YAMLText? { first { $0.key == key }?.value }
}

extension YAMLNode {
  fileprivate var saysNothing: Bool {
    switch content {
    case .scalar: isBlank
    case .list(let nodes): nodes.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }
}
