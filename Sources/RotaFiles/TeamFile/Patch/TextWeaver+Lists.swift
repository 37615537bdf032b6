/// Lists: entries that come and go.
extension TextWeaver {
  struct List {
    let node: YAMLNode
    let nodes: [YAMLNode]
    let old: [YAMLText]
    let new: [YAMLText]
    let holder: Holder

    /// Nil where the nodes aren't the old entries one by one.
    init?(node: YAMLNode, nodes: [YAMLNode], old: [YAMLText], new: [YAMLText], holder: Holder) {
      (self.node, self.nodes, self.holder) = (node, nodes, holder)
      if TeamKeys.unordered.contains(holder.key ?? "") {
        let written = nodes.map { YAMLText.text($0.text ?? "") }
        let words = Set(old.map(\.flow))
        guard Set(written.map(\.flow)) == words else { return nil }
        let kept = Set(new.map(\.flow))
        self.old = written
        self.new = written.filter { kept.contains($0.flow) } + new.filter { !words.contains($0.flow) }
      } else {
        guard nodes.count == old.count else { return nil }
        (self.old, self.new) = (old, new)
      }
    }

    enum Step {
      case keep(old: Int, new: Int)
      case remove(old: Int)
      case insert(new: Int)
    }

    /// How the old list becomes the new one. An entry with an id is kept while it has its id; others that come where
    /// others go are taken for the same ones, changed.
    var steps: [Step] {
      let (before, after) = (old.map(\.name), new.map(\.name))
      let haveIDs = (old + new).allSatisfy(\.hasID)
      var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
      // What is the same at both ends needs no search, and one for thousands that come at the end takes its time.
      let head = zip(before, after).prefix { $0 == $1 }.count
      let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
      let (left, right) = (before.dropFirst(head).dropLast(tail), after.dropFirst(head).dropLast(tail))
      if left.isEmpty || right.isEmpty {
        (removed, inserted) = (Set(left.indices), Set(right.indices))
      } else {
        for change in Array(right).difference(from: Array(left)) {
          switch change {
          case .remove(let place, _, _): removed.insert(head + place)
          case .insert(let place, _, _): inserted.insert(head + place)
          }
        }
      }
      var steps: [Step] = []
      var (i, j) = (0, 0)
      while i < before.count || j < after.count {
        if removed.contains(i), inserted.contains(j), !haveIDs {
          steps.append(.keep(old: i, new: j))
          (i, j) = (i + 1, j + 1)
        } else if removed.contains(i) {
          steps.append(.remove(old: i))
          i += 1
        } else if inserted.contains(j) {
          steps.append(.insert(new: j))
          j += 1
        } else {
          steps.append(.keep(old: i, new: j))
          (i, j) = (i + 1, j + 1)
        }
      }
      return steps
    }
  }

  mutating func weave(_ list: List) {
    if list.nodes.isEmpty || list.new.isEmpty {
      replace(list.node, with: .list(list.new), in: list.holder)
    } else if list.node.style == .flow {
      weaveFlow(list)
    } else {
      weaveBlock(list)
    }
  }

  /// Where entries come or go the brackets are written anew, those that stay as they were.
  private mutating func weaveFlow(_ list: List) {
    let steps = list.steps
    let isSameLength = steps.allSatisfy { if case .keep = $0 { true } else { false } }
    if isSameLength {
      for case .keep(let i, let j) in steps {
        weave(list.nodes[i], from: list.old[i], to: list.new[j], in: .flow(key: nil))
      }
      return
    }
    let texts = steps.compactMap { step -> String? in
      switch step {
      case .remove: nil
      case .insert(let j): list.new[j].flow
      case .keep(let i, let j):
        list.old[i].isSame(as: list.new[j])
          ? source.text(list.nodes[i].span.lowerBound..<source.end(of: list.nodes[i])) : list.new[j].flow
      }
    }
    change(
      list.node.span.lowerBound..<source.end(of: list.node), to: "[\(texts.joined(separator: ", "))]")
  }

  private mutating func weaveBlock(_ list: List) {
    let column = source.column(of: list.node.span.lowerBound)
    var lastKept: Int?
    for step in list.steps {
      switch step {
      case .keep(let i, let j):
        weave(list.nodes[i], from: list.old[i], to: list.new[j], in: .item)
        lastKept = i
      case .remove(let i):
        let last = lastLine(of: list.nodes[i], column: column)
        remove(lines: dashLine(of: i, list)...last, column: column, isFirst: i == 0)
      case .insert(let j): insert(list.new[j], into: list, after: lastKept, column: column)
      }
    }
  }

  /// As its neighbour is written: in brackets or not, with a blank line between or not.
  private mutating func insert(_ value: YAMLText, into list: List, after place: Int?, column: Int) {
    let indent = String(repeating: " ", count: column)
    let neighbour = list.nodes[place ?? 0]
    let isFlow = neighbour.style == .flow && value.meant.isSimple
    let lines =
      isFlow
      ? ["\(indent)- \(value.flow(column: column + 2, lineBreak: source.lineBreak))"]
      : YAMLText.list([value]).expanded(column: column)
    guard let place else { return put(lines, beforeLine: dashLine(of: 0, list)) }
    let last = lastLine(of: neighbour, column: column)
    let isSpaced = list.nodes.count > 1 && source.isBlank(line: max(0, dashLine(of: max(1, place), list) - 1))
    put(isSpaced ? [""] + lines : lines, afterLine: last)
  }

  /// The line of an entry's dash, which may stand above the entry itself.
  private func dashLine(of place: Int, _ list: List) -> Int {
    let start = list.nodes[place].span.lowerBound
    let column = source.column(of: list.node.span.lowerBound)
    var line = source.line(of: start)
    let first = source.line(of: list.node.span.lowerBound)
    while line > first {
      let dash = source.start(ofLine: line) + column
      if dash < source.scalars.count, source.scalars[dash] == "-", dash < start { break }
      line -= 1
    }
    return line
  }
}

extension YAMLText {
  private subscript(key: String) -> String? { said.first { $0.key == key }?.value.flow }

  fileprivate var hasID: Bool { self["id"] != nil }

  /// By which an entry is the same one, whatever else of it changes.
  fileprivate var name: String {
    guard let id = self["id"] else { return flow }
    return [self["child"], id].compactMap { $0 }.joined(separator: "/")
  }

  /// A list with each key of an entry on a line of its own.
  fileprivate func expanded(column: Int) -> [String] {
    let indent = String(repeating: " ", count: column)
    return lines(depth: 1).map { indent + $0.dropFirst(2) }
  }
}
