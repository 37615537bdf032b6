internal import CYaml
internal import RotaModel

/// One event of the YAML parser, copied out of its memory.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd, streamEnd
    case scalar(String, isPlain: Bool)
    case listStart, mapStart, end
    case alias
  }

  let kind: Kind
  /// The anchor that it sets or, of an alias, the one that it names.
  let anchor: String?
  let line: Int
  let column: Int
  let style: YAMLNode.Style
  /// In Unicode scalars from the start of the text.
  let span: Range<Int>

  func error(_ message: Diagnostic.Message) -> YAMLError { YAMLError(message: message, line: line, column: column) }
}

/// The events of a text, one after the other.
struct YAMLEvents {
  // The parser keeps pointers to itself and to its input: both stay where they are until `close`.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  func next() throws(YAMLError) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
      defer { yaml_event_delete(&event) }
      if let known = try YAMLEvent(event) { return known }
    }
  }

  private var syntaxError: YAMLError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    let context = state.context.map { String(cString: $0) } ?? ""
    let offset = state.problem_offset
    if state.error == YAML_READER_ERROR {
      let before = input.prefix(min(offset, input.count))
      let line = before.split(separator: 10, omittingEmptySubsequences: false).last ?? []
      return YAMLError(
        message: .controlCharacter(unprintable(state.problem_value)), line: before.count { $0 == 10 } + 1,
        column: line.count { $0 & 0xC0 != 0x80 } + 1)
    }
    func mark(_ mark: yaml_mark_t) -> YAMLFault.Mark {
      YAMLFault.Mark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
    let fault = YAMLFault(
      problem: problem, context: context, mark: mark(state.problem_mark), begin: mark(state.context_mark))
    return YAMLError(
      message: .syntax(problem, while: context), line: fault.mark.line, column: fault.mark.column, fault: fault)
  }
}

/// What the parser takes for no text at all.
private func unprintable(_ value: CInt) -> String {
  UInt32(exactly: value).flatMap { Unicode.Scalar($0) }.flatMap { RotaModel.unprintable(in: String($0)) }
    ?? "a character that is no text"
}

extension YAMLEvent {
  /// Nil for the start of the stream, which says nothing.
  fileprivate init?(_ event: yaml_event_t) throws(YAMLError) {
    line = Int(event.start_mark.line) + 1
    column = Int(event.start_mark.column) + 1
    span = Int(event.start_mark.index)..<max(Int(event.start_mark.index), Int(event.end_mark.index))
    style = YAMLNode.Style(event)
    var tag: String?
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: (kind, anchor) = (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: (kind, anchor) = (.documentEnd, nil)
    case YAML_STREAM_END_EVENT: (kind, anchor) = (.streamEnd, nil)
    case YAML_ALIAS_EVENT: (kind, anchor) = (.alias, text(event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      tag = text(scalar.tag)
      let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && tag == nil
      (kind, anchor) = (.scalar(value, isPlain: isPlain), text(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      tag = text(event.data.sequence_start.tag)
      (kind, anchor) = (.listStart, text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      tag = text(event.data.mapping_start.tag)
      (kind, anchor) = (.mapStart, text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (kind, anchor) = (.end, nil)
    default: return nil
    }
    if let tag, !["str", "seq", "map"].map({ "tag:yaml.org,2002:\($0)" }).contains(tag), tag != "!" {
      throw error(.tag(tag))
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ event: yaml_event_t) {
    switch event.type {
    case YAML_ALIAS_EVENT: self = .alias
    case YAML_SEQUENCE_START_EVENT:
      self = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
    case YAML_MAPPING_START_EVENT: self = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
    case YAML_SCALAR_EVENT:
      switch event.data.scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .literal
      default: self = .plain
      }
    default: self = .plain
    }
  }
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? { pointer.map { String(cString: $0) } }
