internal import RotaModel

/// A number that is meant by a text, true or false, or a text by a number: as YAML has it, with what is said of it.
struct MeantNumber: Hashable {
  let text: String
  let help: String
}

extension MeantNumber {
  /// Nil where it is none.
  init?(_ node: YAMLNode, minutes: Bool = false) {
    guard let text = node.text else { return nil }
    if node.plainText == nil, YAMLNode(place: node.place, content: .scalar(text, isPlain: true)).isNumber {
      self.init(text: text, help: "write \(text), without quotes")
      return
    }
    guard let number = Meant.number(text, minutes: minutes) else { return nil }
    self.init(text: number, help: "write \(number)")
  }
}
