/// A JSON value that knows where it stands in its file, so that what is wrong with it can be shown there.
struct JSONNode {
  enum Value {
    case null
    case bool(Bool)
    /// As it is written: what does not fit a whole number is for its reader to refuse.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member {
    let key: String
    let keyOffset: Int
    let node: JSONNode
  }

  let value: Value
  /// Bytes from the start of the file.
  let offset: Int
}

extension JSONNode {
  /// What it is, for saying what was found.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .number(let digits): digits.count > 20 ? "a number" : "the number \(digits)"
    case .string(let text): text.count > 40 ? "text" : "'\(text)'"
    case .array: "a list"
    case .object: "an object"
    }
  }

  func member(_ key: String) -> JSONNode? {
    if case .object(let members) = value { members.first { $0.key == key }?.node } else { nil }
  }

  var string: String? { if case .string(let text) = value { text } else { nil } }
  var array: [JSONNode]? { if case .array(let nodes) = value { nodes } else { nil } }
  var integer: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }
  var isNull: Bool { if case .null = value { true } else { false } }
}

/// What is wrong with a JSON file, and where.
struct JSONFault: Error, Hashable {
  let offset: Int
  let message: Diagnostic.Message

  init(offset: Int, _ message: Diagnostic.Message) {
    self.offset = offset
    self.message = message
  }
}
