internal import RotaAnswers
internal import RotaModel
internal import RotaSolver
internal import RotaWorkspace

/// Families of moves by name.
enum MoveFamilies {
  static var all: [String] { SearchAblation.families }

  /// `force`, `force,repair`.
  static func read(_ text: String) throws(Refusal) -> [String] {
    var families: [String] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false).map({ String($0) }) {
      guard all.contains(name) else {
        throw .unmeasurable("there is no family of moves called '\(name)'", help: help(name))
      }
      guard !families.contains(name) else { throw .unmeasurable("'\(text)' names \(name) twice") }
      families.append(name)
    }
    return families
  }

  private static func help(_ name: String) -> String {
    didYouMean(nearest(name, in: all)) ?? "the families are \(all.joined(separator: ", "))"
  }
}
