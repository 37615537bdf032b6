/// Reads JSON (RFC 8259) strictly, and each key of an object once. Foundation's reader says neither where a value
/// stands nor that a key came twice.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    reader.skipBlanks()
    if reader.current == nil { throw reader.fault("the file is empty; a rota file is a JSON object") }
    let node = try reader.node(depth: 0)
    reader.skipBlanks()
    if reader.current != nil { throw reader.fault("the JSON ends before this") }
    return node
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ words: String) -> JSONFault { JSONFault(offset: place, .json(words)) }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    place += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  /// What stands here, for saying what was found.
  private var found: String {
    guard let byte = current else { return "the end of the file" }
    return (0x21...0x7E).contains(byte) ? "'\(Character(UnicodeScalar(byte)))'" : "something that is not JSON"
  }
}

extension JSONReader {
  private mutating func node(depth: Int) throws(JSONFault) -> JSONNode {
    guard depth <= Self.deepest else { throw fault("nested more than \(Self.deepest) deep") }
    let offset = place
    switch current {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), offset: offset)
    case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), offset: offset)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: offset)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return JSONNode(value: .number(try number()), offset: offset)
    default:
      if take(word: "null") { return JSONNode(value: .null, offset: offset) }
      if take(word: "true") { return JSONNode(value: .bool(true), offset: offset) }
      if take(word: "false") { return JSONNode(value: .bool(false), offset: offset) }
      throw fault("found \(found) where a value should be")
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var seen: Set<String> = []
    place += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return [] }
    while true {
      skipBlanks()
      let offset = place
      guard current == UInt8(ascii: "\"") else { throw fault("found \(found) where a key in quotes should be") }
      let key = try string()
      if !seen.insert(key).inserted { throw JSONFault(offset: offset, .keyCameBefore(key)) }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fault("found \(found) where the ':' after '\(key)' should be") }
      skipBlanks()
      members.append(.init(key: key, keyOffset: offset, node: try node(depth: depth + 1)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw fault("found \(found) where ',' or '}' should be") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
    var nodes: [JSONNode] = []
    place += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return [] }
    while true {
      skipBlanks()
      nodes.append(try node(depth: depth + 1))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return nodes }
      guard take(UInt8(ascii: ",")) else { throw fault("found \(found) where ',' or ']' should be") }
    }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = place
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFault) {
    let start = place
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    if place == start { throw fault("found \(found) where a digit should be") }
  }
}

extension JSONReader {
  private mutating func string() throws(JSONFault) -> String {
    let start = place
    var content: [UInt8] = []
    place += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        guard let text = String(validating: content, as: UTF8.self) else {
          throw JSONFault(offset: start, .json("this text is not UTF-8"))
        }
        return text
      case UInt8(ascii: "\\"):
        place += 1
        content += try escaped().utf8
      case 0..<0x20: throw fault("a line break or a control character inside quotes")
      default:
        content.append(byte)
        place += 1
      }
    }
    throw JSONFault(offset: start, .json("the quotes are never closed"))
  }

  private mutating func escaped() throws(JSONFault) -> String {
    let plain: [UInt8: String] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let byte = current, let text = plain[byte] {
      place += 1
      return text
    }
    guard take(UInt8(ascii: "u")) else { throw fault("no such escape after '\\'") }
    let first = try fourHexDigits()
    guard (0xD800...0xDBFF).contains(first) else { return try text(of: first) }
    guard take(word: "\\u") else { throw fault("half of a surrogate pair") }
    let second = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(second) else { throw fault("half of a surrogate pair") }
    return try text(of: 0x10000 + (first - 0xD800) * 0x400 + (second - 0xDC00))
  }

  private func text(of scalar: UInt32) throws(JSONFault) -> String {
    guard let scalar = UnicodeScalar(scalar) else { throw fault("half of a surrogate pair") }
    return String(Character(scalar))
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt32 {
    let digits = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else {
      throw fault("'\\u' needs four hexadecimal digits")
    }
    place += 4
    return number
  }
}
