internal import RotaModel

/// All words of the diagnostics of a rota file.
extension Diagnostic.Message {
  static let largeRota = Self("too-big", "the file is larger than 5 MB: it is no rota file")

  static func json(_ words: String) -> Self { Self("syntax", "this is not JSON: \(words)") }

  static func keyCameBefore(_ key: String) -> Self { Self("duplicate-key", "the key '\(key)' came before") }

  static func rotaKeyMissing(_ key: String) -> Self { Self("missing-key", "the key '\(key)' is missing") }

  static func expected(_ what: String, of key: String? = nil, found: String) -> Self {
    Self("wrong-type", "\(key.map { "'\($0)': " } ?? "")found \(found); expected \(what)")
  }

  static func rotaFromMonday(_ day: Day) -> Self {
    Self(
      "not-a-monday", "'from': \(day) is not a Monday, and a rota begins on one",
      help: "the Mondays beside it are \(day.monday) and \(day.monday + 7)")
  }

  static func andMore(_ count: Int) -> Self { Self("and-more", "and \(count) more from here on") }
}
