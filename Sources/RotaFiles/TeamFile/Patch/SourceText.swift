/// A text that is changed in places: its lines, and the notes (`# …`) in it. Places are Unicode scalars from the start,
/// as the YAML parser counts them.
struct SourceText {
  let scalars: [Unicode.Scalar]
  /// How its lines end.
  let lineBreak: String
  private let lineStarts: [Int]
  /// By line, where its note begins.
  private let notes: [Int: Int]

  init(_ text: String, _ root: YAMLNode) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    lineBreak = zip(scalars, scalars.dropFirst()).contains { $0 == "\r" && $1 == "\n" } ? "\r\n" : "\n"
    notes = SourceText.notes(scalars, outside: root.scalarSpans)
  }

  /// A `#` after a blank begins a note, unless it stands in a value.
  private static func notes(_ scalars: [Unicode.Scalar], outside spans: [Range<Int>]) -> [Int: Int] {
    var notes: [Int: Int] = [:]
    var spans = spans.sorted { $0.lowerBound < $1.lowerBound }[...]
    var (index, line) = (0, 0)
    while index < scalars.count {
      while let span = spans.first, span.upperBound <= index { spans = spans.dropFirst() }
      if scalars[index] == "\n" { line += 1 }
      let isInValue = spans.first.map { $0.contains(index) } ?? false
      if scalars[index] == "#", !isInValue, notes[line] == nil, index == 0 || scalars[index - 1].isBlank {
        notes[line] = index
        while index + 1 < scalars.count, scalars[index + 1] != "\n" { index += 1 }
      }
      index += 1
    }
    return notes
  }
}

extension SourceText {
  var lineCount: Int { lineStarts.count }

  /// From 0.
  func line(of index: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  func column(of index: Int) -> Int { index - lineStarts[line(of: index)] }

  func start(ofLine line: Int) -> Int { line < lineStarts.count ? lineStarts[line] : scalars.count }

  /// Before the line's break.
  func end(ofLine line: Int) -> Int {
    guard line + 1 < lineStarts.count else { return scalars.count }
    let end = lineStarts[line + 1] - 1
    return end > lineStarts[line] && scalars[end - 1] == "\r" ? end - 1 : end
  }

  func isBlank(line: Int) -> Bool {
    line < lineCount && scalars[start(ofLine: line)..<end(ofLine: line)].allSatisfy(\.isBlank)
  }

  func note(onLine line: Int) -> Int? { notes[line] }

  /// The column of a note that has the line for itself.
  func column(ofNoteOnLine line: Int) -> Int? {
    guard let note = notes[line], scalars[start(ofLine: line)..<note].allSatisfy(\.isBlank) else { return nil }
    return note - start(ofLine: line)
  }

  /// Where a node ends, without the blanks and line breaks that the parser counts to it.
  func end(of node: YAMLNode) -> Int {
    var end = min(node.span.upperBound, scalars.count)
    while end > node.span.lowerBound, scalars[end - 1].isBlank || scalars[end - 1] == "\n" { end -= 1 }
    return end
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}

extension SourceText {
  /// Takes a stretch out and puts a text in its place.
  struct Change {
    let range: Range<Int>
    let text: String
  }

  /// Nil where two changes touch the same stretch. Of changes at one place the earlier comes first.
  func changed(by changes: [Change]) -> String? {
    let all = (changes + keepingNotesInColumn(changes)).enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var text: [Unicode.Scalar] = []
    var place = 0
    for change in all.map(\.element) {
      if let lines = linesAfter(change, removedTo: place) {
        text.append(contentsOf: lines.unicodeScalars)
        continue
      }
      guard change.range.lowerBound >= place else { return nil }
      text.append(contentsOf: scalars[place..<change.range.lowerBound])
      text.append(contentsOf: change.text.unicodeScalars)
      place = change.range.upperBound
    }
    text.append(contentsOf: scalars[place...])
    return String(String.UnicodeScalarView(text))
  }

  /// Lines that come after one that goes: they stand where the next begins.
  private func linesAfter(_ change: Change, removedTo place: Int) -> String? {
    guard change.range.isEmpty, change.range.lowerBound < place, change.text.hasPrefix(lineBreak), place > 0,
      scalars[place - 1] == "\n"
    else { return nil }
    return String(change.text.dropFirst(lineBreak.count)) + lineBreak
  }

  /// A note at the end of a line stays in its column where there is room for it.
  private func keepingNotesInColumn(_ changes: [Change]) -> [Change] {
    var growth: [Int: Int] = [:]
    for change in changes {
      let line = line(of: change.range.lowerBound)
      guard let note = notes[line], change.range.upperBound < note, !change.text.contains(where: \.isNewline) else {
        continue
      }
      growth[line, default: 0] += change.text.unicodeScalars.count - change.range.count
    }
    return growth.compactMap { line, growth in
      guard let note = notes[line] else { return nil }
      var start = note
      while start > self.start(ofLine: line), scalars[start - 1].isBlank { start -= 1 }
      let gap = note - start
      guard gap >= 2, start > self.start(ofLine: line) else { return nil }
      return Change(range: start..<note, text: String(repeating: " ", count: max(2, gap - growth)))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\r" }
}

extension YAMLNode {
  /// Of each scalar in it that stands in its own place.
  fileprivate var scalarSpans: [Range<Int>] {
    guard style != .alias else { return [] }
    return switch content {
    case .scalar: [span]
    case .list(let nodes): nodes.flatMap(\.scalarSpans)
    case .map(let entries): entries.flatMap { $0.key.scalarSpans + $0.value.scalarSpans }
    }
  }
}
