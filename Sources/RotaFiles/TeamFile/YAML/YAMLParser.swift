// Yams' own composer stops at the first duplicate key, recurses without a limit and expands aliases while it hashes;
// so the tree is built here, from the events of the parser that Yams carries.
internal import CYaml
internal import RotaModel

/// Why a text is not YAML, or not YAML that can be read here.
struct YAMLError: Error {
  let message: Diagnostic.Message
  let line: Int
  let column: Int
  /// What the parser says, where it was the parser that gave up.
  var fault: YAMLFault?

  func with(_ message: Diagnostic.Message) -> YAMLError { YAMLError(message: message, line: line, column: column) }
}

/// Builds the tree of the one document of a text.
struct YAMLParser {
  /// More than a team file can need, and few enough that nothing that walks the tree runs out of stack.
  static let deepest = 40
  /// Nodes that aliases may repeat, all in all.
  static let mostRepeated = 100_000
  /// Nodes in a file: twenty times those of a team of a hundred and twenty people.
  static let most = 500_000

  private enum Open {
    case list([YAMLNode])
    case map([YAMLNode.Entry], key: YAMLNode?)
  }

  private struct Frame {
    var open: Open
    let place: Place
    let anchor: String?
    let style: YAMLNode.Style
    let start: Int
    /// Nodes so far, this one included.
    var weight = 1
    /// Levels below this one.
    var depth = 0
  }

  private struct Anchored {
    let node: YAMLNode
    let weight: Int
    let depth: Int
  }

  private let source: Int
  private var frames: [Frame] = []
  private var anchors: [String: Anchored] = [:]
  private var repeated = 0
  private var count = 0
  private var root: YAMLNode?

  private init(source: Int) { self.source = source }

  /// Nil where there is no document, or an empty one.
  static func parse(_ bytes: ArraySlice<UInt8>, source: Int) throws(YAMLError) -> YAMLNode? {
    var parser = YAMLParser(source: source)
    let events = YAMLEvents(bytes)
    defer { events.close() }
    while true {
      let event = try events.next()
      switch event.kind {
      case .documentStart where parser.root != nil: throw event.error(.secondDocument)
      case .documentStart, .documentEnd: continue
      case .streamEnd: return parser.root
      default: try parser.take(event)
      }
    }
  }

  private mutating func take(_ event: YAMLEvent) throws(YAMLError) {
    count += 1
    guard count <= Self.most else { throw event.error(.tooMuch) }
    let place = Place(source: source, line: event.line, column: event.column)
    switch event.kind {
    case .scalar(let text, let isPlain):
      if let anchor = event.anchor, isPlain, text.isEmpty { throw event.error(.cannotBegin("&", "&\(anchor)")) }
      let node = YAMLNode(
        place: place, content: .scalar(text, isPlain: isPlain), style: event.style, span: event.span)
      try add(node, weight: 1, depth: 0, anchor: event.anchor)
    case .listStart: try open(.list([]), event, place)
    case .mapStart: try open(.map([], key: nil), event, place)
    case .end: try close(event)
    case .alias: try repeatAnchor(event, place)
    case .documentStart, .documentEnd, .streamEnd: break
    }
  }

  private mutating func open(_ open: Open, _ event: YAMLEvent, _ place: Place) throws(YAMLError) {
    guard frames.count < Self.deepest else { throw event.error(.nestedTooDeep) }
    frames.append(
      Frame(open: open, place: place, anchor: event.anchor, style: event.style, start: event.span.lowerBound))
  }

  private mutating func close(_ event: YAMLEvent) throws(YAMLError) {
    guard let frame = frames.popLast() else { return }
    let content: YAMLNode.Content
    let last: YAMLNode?
    switch frame.open {
    case .list(let nodes): (content, last) = (.list(nodes), nodes.last)
    case .map(let entries, _): (content, last) = (.map(entries), entries.last?.value)
    }
    // The parser ends a block where the next thing begins, beyond the notes between the two.
    let end = frame.style == .flow ? event.span.upperBound : last?.span.upperBound ?? frame.start
    let node = YAMLNode(
      place: frame.place, content: content, style: frame.style, span: frame.start..<max(frame.start, end))
    try add(node, weight: frame.weight, depth: frame.depth + 1, anchor: frame.anchor)
  }

  private mutating func repeatAnchor(_ event: YAMLEvent, _ place: Place) throws(YAMLError) {
    guard let name = event.anchor, let anchored = anchors[name] else {
      throw event.error(.unknownAnchor(event.anchor ?? "", near: nearest(event.anchor ?? "", in: anchors.keys)))
    }
    repeated += anchored.weight
    guard repeated <= Self.mostRepeated else { throw event.error(.tooManyRepeats) }
    guard frames.count + anchored.depth <= Self.deepest else { throw event.error(.nestedTooDeep) }
    var node = anchored.node
    node.place = place
    node.style = .alias
    node.span = event.span
    try add(node, weight: anchored.weight, depth: anchored.depth, anchor: nil)
  }

  private mutating func add(_ node: YAMLNode, weight: Int, depth: Int, anchor: String?) throws(YAMLError) {
    if let anchor { anchors[anchor] = Anchored(node: node, weight: weight, depth: depth) }
    guard var frame = frames.popLast() else {
      root = node
      return
    }
    switch frame.open {
    case .list(var nodes):
      // The list is emptied first, so that it grows in place and is not copied for each node.
      frame.open = .list([])
      nodes.append(node)
      frame.open = .list(nodes)
    case .map(var entries, let key?):
      frame.open = .map([], key: nil)
      entries.append(YAMLNode.Entry(key: key, value: node))
      frame.open = .map(entries, key: nil)
    case .map(let entries, nil):
      frame.open = .map(entries, key: node)
    }
    frame.weight += weight
    frame.depth = max(frame.depth, depth)
    frames.append(frame)
  }
}
