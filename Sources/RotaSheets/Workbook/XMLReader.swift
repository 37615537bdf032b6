/// Reads the XML of a workbook, tag by tag.
///
/// Own code, with a reason: Foundation's reader gives up where a part is longer than 10 MB, and is loaded with 30 MB of
/// tables whenever the program starts. What a workbook holds needs little of XML: no document type is read, so that
/// nothing can be declared that grows, and no name of another file is followed.
struct XMLReader {
  enum Token {
    case open(Tag)
    case close(String)
    case text(String)
  }

  /// Names without what stands before the colon.
  struct Tag {
    let name: String
    let isEmpty: Bool
    fileprivate let attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []
  /// Of a tag that was closed as it was opened.
  private var closing: String?

  private static let deepest = 200

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// Nil at the end.
  mutating func next() throws(WorkbookFault) -> Token? {
    if let name = closing {
      closing = nil
      return .close(name)
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") { return .text(try text(upTo: UInt8(ascii: "<"))) }
      if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        return .text(try cdata())
      } else if starts(with: "<?") {
        try skip(past: "?>")
      } else if starts(with: "<!") {
        throw fault
      } else if starts(with: "</") {
        return .close(try closeTag())
      } else {
        return .open(try openTag())
      }
    }
    guard open.isEmpty else { throw fault }
    return nil
  }

  private var fault: WorkbookFault { .broken("its XML can't be read at byte \(place)") }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard place + text.count <= bytes.count else { return false }
      for offset in 0..<text.count where bytes[place + offset] != text[offset] { return false }
      return true
    }
  }

  private mutating func skip(past end: StaticString) throws(WorkbookFault) {
    while place < bytes.count {
      if starts(with: end) {
        place += end.utf8CodeUnitCount
        return
      }
      place += 1
    }
    throw fault
  }

  private mutating func cdata() throws(WorkbookFault) -> String {
    place += "<![CDATA[".utf8.count
    let first = place
    try skip(past: "]]>")
    return String(decoding: bytes[first..<place - 3], as: UTF8.self)
  }

  private mutating func closeTag() throws(WorkbookFault) -> String {
    place += 2
    let name = try name()
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: ">"), open.popLast() == name else { throw fault }
    place += 1
    return name
  }

  private mutating func openTag() throws(WorkbookFault) -> Tag {
    place += 1
    let name = try name()
    var attributes: [(String, String)] = []
    while true {
      skipBlanks()
      guard place < bytes.count else { throw fault }
      switch bytes[place] {
      case UInt8(ascii: ">"):
        guard open.count < Self.deepest else { throw fault }
        place += 1
        open.append(name)
        return Tag(name: name, isEmpty: false, attributes: attributes)
      case UInt8(ascii: "/"):
        guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ">") else { throw fault }
        place += 2
        closing = name
        return Tag(name: name, isEmpty: true, attributes: attributes)
      default:
        attributes.append(try attribute())
      }
    }
  }

  private mutating func attribute() throws(WorkbookFault) -> (String, String) {
    let name = try name()
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { throw fault }
    place += 1
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      throw fault
    }
    let quote = bytes[place]
    place += 1
    let value = try text(upTo: quote)
    guard place < bytes.count else { throw fault }
    place += 1
    return (name, value)
  }

  /// Without what stands before the colon.
  private mutating func name() throws(WorkbookFault) -> String {
    var first = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ":"): first = place + 1
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "\""), 0...0x20:
        guard first < place else { throw fault }
        return String(decoding: bytes[first..<place], as: UTF8.self)
      default: break
      }
      place += 1
    }
    throw fault
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func text(upTo end: UInt8) throws(WorkbookFault) -> String {
    let first = place
    var hasReference = false
    while place < bytes.count, bytes[place] != end {
      if bytes[place] == UInt8(ascii: "&") { hasReference = true }
      place += 1
    }
    let raw = bytes[first..<place]
    return hasReference ? try resolved(raw) : String(decoding: raw, as: UTF8.self)
  }

  /// `&amp;`, `&#10;`, `&#xE4;`
  private func resolved(_ raw: ArraySlice<UInt8>) throws(WorkbookFault) -> String {
    var text = ""
    var rest = raw
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<sign], as: UTF8.self)
      guard let end = rest[sign...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = Self.character(String(decoding: rest[(sign + 1)..<end], as: UTF8.self))
      else { throw fault }
      text.unicodeScalars.append(character)
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
        : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } : nil
    }
  }
}
