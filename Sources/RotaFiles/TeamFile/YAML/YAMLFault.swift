internal import RotaModel

/// Where a YAML parser gave up, and what it was reading: it often notices a slip only on the line after it.
struct YAMLFault: Hashable {
  struct Mark: Hashable {
    /// Both from 1.
    let line: Int
    let column: Int
  }

  let problem: String
  let context: String
  let mark: Mark
  /// Where what it was reading begins.
  let begin: Mark
}

extension YAMLFault {
  /// The slip itself, as whoever typed it would see it; nil where the parser's word is all that can be said.
  func slip(in lines: SourceLines) -> YAMLError? {
    if let foreign = lookalike(in: lines) { return foreign }
    switch problem {
    case "could not find expected ':'": return lines.text(begin).flatMap { colonMissing(in: $0, at: begin) }
    case "mapping values are not allowed in this context": return colonTooMuch(in: lines)
    case "did not find expected key", "did not find expected '-' indicator": return entryMissing(in: lines)
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'": return commaMissing(in: lines)
    case "found character that cannot start any token", "mapping keys are not allowed in this context":
      return wrongBeginning(in: lines)
    case "did not find expected alphabetic or numeric character": return nameMissing(in: lines)
    case "did not find expected node content": return valueMissing(in: lines)
    case "did not find expected comment or line break": return textAfterBar(in: lines)
    case "found unexpected end of stream" where context == "while scanning a quoted scalar":
      return .init(message: .openQuote, begin)
    default: return nil
    }
  }

  /// Where it is part of how the line is built: in front of it, behind a dash, about the colon.
  private func lookalike(in lines: SourceLines) -> YAMLError? {
    for number in [lines.above(mark.line), mark.line].compactMap({ $0 }) {
      guard let line = lines.line(number) else { continue }
      let key = line.prefix { $0 != ":" && Lookalike($0)?.plain != ":" }
      let end = min(line.count, key.count + 2)
      for (place, character) in line.prefix(end).enumerated() {
        guard let found = Lookalike(character), found.plain != "'" else { continue }
        let before = line.prefix(place)
        let isBuilding =
          found.plain == "-" ? before.allSatisfy(\.isWhitespace) : [" ", ":", "\""].contains(found.plain)
        guard isBuilding else { continue }
        let column = before.unicodeScalars.count + 1
        return YAMLError(message: .lookalike(found), line: number, column: column)
      }
    }
    guard problem == "mapping values are not allowed in this context", let line = lines.line(mark.line),
      let (found, place) = String(line).firstLookalike, found.plain == "\""
    else { return nil }
    return YAMLError(message: .lookalike(found), line: mark.line, column: place + 1)
  }

  /// `* id: C05` for an entry of a list; `name: & Nikhil`.
  private func nameMissing(in lines: SourceLines) -> YAMLError? {
    guard let line = lines.line(begin.line), let text = lines.text(begin), let first = text.first else { return nil }
    let before = line.scalars(before: begin.column)
    if first == "*", before.allSatisfy({ $0.isWhitespace || $0 == "-" }) {
      return YAMLError(message: .starForDash, begin)
    }
    return YAMLError(message: .cannotBegin(first, text.value), begin)
  }

  /// `[family,, x]`, `{hours: ]`.
  private func valueMissing(in lines: SourceLines) -> YAMLError? {
    switch lines.text(mark)?.first {
    case ",": YAMLError(message: .emptyBetweenCommas, mark)
    case "]", "}": closing(in: lines)
    default: nil
    }
  }

  /// The wrong bracket: in place of the other one, or one too many.
  private func closing(in lines: SourceLines) -> YAMLError? {
    guard let line = lines.line(mark.line), let bracket = lines.text(mark)?.first else { return nil }
    let wanted: Character = bracket == "]" ? "}" : "]"
    let opens: Character = bracket == "]" ? "{" : "["
    let isInPlace = line.count { $0 == opens } > line.count { $0 == wanted }
    return YAMLError(message: isInPlace ? .otherBracket(bracket, wanted) : .closesNothing(bracket), mark)
  }

  /// `name Ana`, `name:Ana`, `name = Ana`, `name; Ana`.
  private func colonMissing(in text: Substring, at place: Mark) -> YAMLError? {
    let word = text.prefix { !$0.isWhitespace && !":=;,".contains($0) }
    guard !word.isEmpty else { return nil }
    let rest = text.dropFirst(word.count).drop(while: \.isWhitespace)
    func error(_ message: Diagnostic.Message, after part: Substring) -> YAMLError {
      YAMLError(message: message, line: place.line, column: place.column + part.unicodeScalars.count)
    }
    switch rest.first {
    case ":": return error(.missingBlankAfterColon, after: text.prefix { $0 != ":" })
    case let sign? where "=;,".contains(sign): return error(.notColon(sign), after: text.prefix { $0 != sign })
    default: return error(.missingColon(after: String(word)), after: word)
    }
  }

  private func colonTooMuch(in lines: SourceLines) -> YAMLError? {
    guard let line = lines.line(mark.line) else { return nil }
    if let dash = dashWithoutBlank(line) { return dash }
    let before = line.scalars(before: mark.column).drop { $0.isWhitespace || $0 == "-" }
    if before.contains(": ") { return YAMLError(message: .colonInText, mark) }
    guard let above = lines.above(mark.line), let other = lines.line(above) else { return nil }
    let (indent, otherIndent) = (line.prefix { $0 == " " }.count, other.prefix { $0 == " " || $0 == "-" }.count)
    if !other.dropFirst(otherIndent).value.contains(": "), !other.dropFirst(otherIndent).value.hasSuffix(":") {
      return colonMissing(in: other.dropFirst(otherIndent), at: Mark(line: above, column: otherIndent + 1))
    }
    return indent > otherIndent
      ? YAMLError(message: .deeperThanAbove, line: mark.line, column: indent + 1) : nil
  }

  private func entryMissing(in lines: SourceLines) -> YAMLError? {
    guard let line = lines.line(mark.line) else { return nil }
    let before = line.scalars(before: mark.column)
    let rest = line.dropFirst(before.count)
    if let quote = before.last(where: { !$0.isWhitespace }), quote == "'" || quote == "\"" {
      // Closed here, opened above: what is meant to be closed stands there.
      if before.count(where: { $0 == quote }) % 2 == 1, let opened = lines.openQuote(quote, above: mark.line) {
        return YAMLError(message: .openQuote, opened)
      }
      return YAMLError(message: .afterQuote(quote), mark)
    }
    if let bracket = rest.first, bracket == "}" || bracket == "]" {
      return YAMLError(message: .closesNothing(bracket), mark)
    }
    if let dash = dashWithoutBlank(line) { return dash }
    guard before.allSatisfy(\.isWhitespace) else { return nil }
    return blankMissingAbove(in: lines) ?? YAMLError(message: .otherIndent, mark)
  }

  /// `hours:30`, which is one word, with a key on the line below it.
  private func blankMissingAbove(in lines: SourceLines) -> YAMLError? {
    guard let above = lines.above(mark.line), let line = lines.line(above) else { return nil }
    let indent = line.prefix { $0 == " " || $0 == "-" }.count
    let said = line.dropFirst(indent).value
    guard said.contains(":"), !said.contains(where: \.isWhitespace), said.last != ":" else { return nil }
    return colonMissing(in: line.dropFirst(indent), at: Mark(line: above, column: indent + 1))
  }

  /// `-id: ben`
  private func dashWithoutBlank(_ line: String) -> YAMLError? {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    guard text.first == "-", let next = text.dropFirst().first, next != " ", next != "-" else { return nil }
    return YAMLError(message: .missingBlankAfterDash, line: mark.line, column: indent + 2)
  }

  private func commaMissing(in lines: SourceLines) -> YAMLError? {
    guard let opened = lines.text(begin), let bracket = opened.first else { return nil }
    guard mark.line == begin.line else {
      let note = opened.firstRange(of: " #")
      let said = note.map { opened[..<$0.lowerBound] } ?? opened
      for quote in ["'", "\""] as [Character] where said.count(where: { $0 == quote }) % 2 == 1 {
        guard let first = said.lastIndex(of: quote) else { continue }
        let place = said[..<first].unicodeScalars.count
        return YAMLError(message: .openQuoteInside, line: begin.line, column: begin.column + place)
      }
      // What closes it may have been taken for a part of the note.
      if let note, opened[note.upperBound...].contains(bracket == "{" ? "}" : "]") {
        let place = opened[..<note.lowerBound].unicodeScalars.count + 1
        return YAMLError(message: .noteInside, line: begin.line, column: begin.column + place)
      }
      return YAMLError(message: .neverClosed(bracket), begin)
    }
    let before = opened.scalars(before: mark.column - begin.column + 1)
    switch (bracket, lines.text(mark)?.first) {
    // What it closes is outside the list, or it stands where the list should end.
    case ("[", "}"):
      let line = lines.line(mark.line) ?? ""
      let isOuter = line.count { $0 == "{" } >= line.count { $0 == "}" }
      return isOuter ? YAMLError(message: .neverClosed(bracket), begin) : closing(in: lines)
    case ("{", "]"): return closing(in: lines)
    default: break
    }
    if let quote = before.last, quote == "'" || quote == "\"" { return YAMLError(message: .afterQuote(quote), mark) }
    // What was taken for one value: from the last comma or bracket on.
    let start = before.lastIndex { ",{[".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
    let value = before[start...]
    func error(_ message: Diagnostic.Message, at place: Substring.Index) -> YAMLError {
      YAMLError(message: message, line: mark.line, column: begin.column + before[..<place].unicodeScalars.count)
    }
    if let semicolon = value.firstIndex(of: ";") { return error(.semicolon, at: semicolon) }
    // `max: 2 weight: 3` lacks a comma, `reason: toil: agreed` has a colon too many.
    let text = value.firstRange(of: ": ").map { value[$0.upperBound...].drop(while: \.isWhitespace) }
    guard let text, let blank = text.lastIndex(of: " ") else {
      return lines.text(mark)?.first == ":" ? YAMLError(message: .colonInText, mark) : nil
    }
    let word = text[text.index(after: blank)...]
    return word.isEmpty ? nil : error(.missingComma(before: String(word)), at: word.startIndex)
  }

  private func wrongBeginning(in lines: SourceLines) -> YAMLError? {
    guard let text = lines.text(mark), let first = text.first else { return nil }
    if first == "\t" { return YAMLError(message: .tab, mark) }
    return YAMLError(message: .cannotBegin(first, text.value), mark)
  }

  private func textAfterBar(in lines: SourceLines) -> YAMLError? {
    guard let line = lines.line(mark.line) else { return nil }
    let before = line.scalars(before: mark.column)
    guard let bar = before.lastIndex(where: { $0 == "|" || $0 == ">" }) else { return nil }
    let column = before[..<bar].unicodeScalars.count + 1
    return YAMLError(message: .cannotBegin(before[bar], line[bar...].value), line: mark.line, column: column)
  }
}

extension YAMLError {
  fileprivate init(message: Diagnostic.Message, _ place: YAMLFault.Mark) {
    self.init(message: message, line: place.line, column: place.column)
  }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands before a column, which counts scalars.
  fileprivate func scalars(before column: Int) -> Substring {
    let scalars = unicodeScalars
    let end =
      scalars.index(scalars.startIndex, offsetBy: Swift.max(0, column - 1), limitedBy: scalars.endIndex) ?? endIndex
    return self[startIndex..<end]
  }

  /// Without the note behind it, and without what ends a list or a table on the same line.
  fileprivate var value: String {
    var text = Substring(self)
    if let note = text.firstRange(of: " #") { text = text[..<note.lowerBound] }
    while let last = text.last, last.isWhitespace || "]},".contains(last) { text.removeLast() }
    return String(text)
  }
}

extension SourceLines {
  /// What stands on a line from a mark on.
  fileprivate func text(_ mark: YAMLFault.Mark) -> Substring? {
    line(mark.line).map { $0.dropFirst($0.scalars(before: mark.column).count) }
  }

  /// The nearest line above that says something.
  fileprivate func above(_ number: Int) -> Int? {
    (1..<max(1, number)).reversed().prefix(200).first { place in
      line(place).map { !($0.drop(while: \.isWhitespace).first.map { $0 == "#" } ?? true) } ?? false
    }
  }

  /// The nearest line above with a quote that is not closed on it.
  fileprivate func openQuote(_ quote: Character, above number: Int) -> YAMLFault.Mark? {
    for place in (1..<max(1, number)).reversed() {
      guard let line = line(place), line.count(where: { $0 == quote }) % 2 == 1, let first = line.lastIndex(of: quote)
      else { continue }
      return YAMLFault.Mark(line: place, column: line[..<first].unicodeScalars.count + 1)
    }
    return nil
  }
}
