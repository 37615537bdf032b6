/// Changes the text of one value into that of another, as few places of it as can be, so that notes, order and layout
/// stay.
struct TextWeaver {
  let source: SourceText
  private(set) var changes: [SourceText.Change] = []

  /// What holds a value.
  enum Holder {
    case document
    case key(YAMLNode)
    /// An entry of a list with a dash.
    case item
    /// Brackets.
    case flow(key: String?)

    var key: String? {
      switch self {
      case .key(let key): key.text
      case .flow(let key): key
      case .document, .item: nil
      }
    }
  }

  /// Longest line that is made.
  static let width = 120

  init(_ source: SourceText) { self.source = source }

  mutating func change(_ range: Range<Int>, to text: String) {
    changes.append(SourceText.Change(range: range, text: text))
  }

  /// `node` says `old`, and shall say `new`.
  mutating func weave(_ node: YAMLNode, from old: YAMLText, to new: YAMLText, in holder: Holder) {
    if old.isSame(as: new) { return }
    switch (node.content, old.meant, new.meant) {
    case (.map(let entries), .map(let old), .map(let new)) where node.style != .alias:
      let table = Table(node: node, entries: entries, old: old, new: new, holder: holder)
      if table.canBeWoven { return weave(table) }
    case (.list(let nodes), .list(let old), .list(let new)) where node.style != .alias:
      if let list = List(node: node, nodes: nodes, old: old, new: new, holder: holder) { return weave(list) }
    default: break
    }
    replace(node, with: new.meant, in: holder)
  }

  /// All of it: its notes too, if it has any.
  mutating func replace(_ node: YAMLNode, with new: YAMLText, in holder: Holder) {
    let start = node.span.lowerBound
    switch holder {
    case .key(let key) where node.style == .block && source.line(of: start) != source.line(of: key.span.lowerBound):
      replaceBelow(key, node, with: new)
    case .key(let key) where node.span.isEmpty && !new.isInline:
      let column = source.column(of: key.span.lowerBound)
      put(new.lines(column: column + 2), afterLine: source.line(of: start))
    case .item where node.style == .block:
      let lines = new.lines(column: source.column(of: start)).joined(separator: source.lineBreak)
      change(start..<source.end(of: node), to: String(lines.drop { $0 == " " }))
    default:
      let text = new.flow(like: node)
      change(start..<source.end(of: node), to: node.span.isEmpty ? " " + text : text)
    }
  }

  /// A block on the lines below its key.
  private mutating func replaceBelow(_ key: YAMLNode, _ node: YAMLNode, with new: YAMLText) {
    let first = source.line(of: node.span.lowerBound)
    let last = lastLine(of: node, column: source.column(of: key.span.lowerBound))
    guard new.isInline else {
      let lines = new.lines(column: source.column(of: node.span.lowerBound))
      return change(
        source.start(ofLine: first)..<source.end(ofLine: last), to: lines.joined(separator: source.lineBreak))
    }
    let keyLine = source.line(of: key.span.lowerBound)
    let colon = source.scalars[key.span.upperBound...].firstIndex(of: ":") ?? key.span.upperBound
    change(colon + 1..<colon + 1, to: " " + new.flow)
    change(source.end(ofLine: keyLine)..<source.end(ofLine: last), to: "")
  }
}

/// Whole lines.
extension TextWeaver {
  mutating func put(_ lines: [String], afterLine line: Int) {
    let end = source.end(ofLine: line)
    change(end..<end, to: lines.map { source.lineBreak + $0 }.joined())
  }

  mutating func put(_ lines: [String], beforeLine line: Int) {
    let start = source.start(ofLine: line)
    change(start..<start, to: lines.map { $0 + source.lineBreak }.joined())
  }

  /// The last line of an entry that begins in a column, the notes below that are indented further included.
  func lastLine(of node: YAMLNode, column: Int) -> Int {
    var line = source.line(of: source.end(of: node))
    while let note = source.column(ofNoteOnLine: line + 1), note > column { line += 1 }
    return line
  }

  /// Takes out an entry with the notes right above it and those in it. A note above the first entry is taken for a
  /// heading, and stays.
  mutating func remove(lines: ClosedRange<Int>, column: Int, isFirst: Bool) {
    var (first, last) = (lines.lowerBound, lines.upperBound)
    if !isFirst {
      while first > 0, let note = source.column(ofNoteOnLine: first - 1), note >= column { first -= 1 }
    }
    // Of the blank lines round it one gap is left.
    if source.isBlank(line: last + 1) || last + 1 >= source.lineCount {
      if first > 0, source.isBlank(line: first - 1) {
        while first > 0, source.isBlank(line: first - 1) { first -= 1 }
      } else if isFirst {
        while last + 1 < source.lineCount - 1, source.isBlank(line: last + 1) { last += 1 }
      }
    }
    change(source.start(ofLine: first)..<source.start(ofLine: last + 1), to: "")
  }
}

extension YAMLText {
  /// Without the mark that it goes without saying.
  var meant: YAMLText { if case .usual(let value) = self { value } else { self } }

  var isUsual: Bool { if case .usual = self { true } else { false } }

  func isSame(as other: YAMLText) -> Bool { isUsual == other.isUsual && flow == other.flow }

  /// Whether it stands on the line of its key.
  var isInline: Bool {
    if case .scalar = meant { return true }
    return isEmpty || isSimple && flow.count <= 90
  }

  func lines(column: Int) -> [String] {
    let indent = String(repeating: " ", count: column)
    return lines(depth: 2).map { indent + $0.dropFirst(4) }
  }

  /// On one line, in quotes where the text before had them.
  func flow(like node: YAMLNode) -> String {
    guard case .scalar(let text) = meant, !text.hasPrefix("\"") else { return flow }
    return switch node.style {
    case .doubleQuoted: "\"\(text)\""
    case .singleQuoted: "'\(text)'"
    default: text
    }
  }

  /// In brackets, on further lines where one is too short.
  func flow(column: Int, lineBreak: String) -> String {
    guard case .map = meant, column + flow.count > TextWeaver.width else { return flow }
    var (text, length) = ("{", column + 1)
    for (number, entry) in meant.flowEntries.enumerated() {
      if number > 0 {
        text += ","
        let fits = length + entry.count + 3 <= TextWeaver.width
        text += fits ? " " : lineBreak + String(repeating: " ", count: column + 1)
        length = fits ? length + 2 : column + 1
      }
      text += entry
      length += entry.count
    }
    return text + "}"
  }
}
