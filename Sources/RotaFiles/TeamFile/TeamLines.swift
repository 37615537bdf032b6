internal import Foundation

/// Where a team file says what, for whoever is told that something is so because the file says so.
package struct TeamLines: Hashable, Sendable {
  private let file: String
  /// By the steps that lead there: `children`, `C014`, `needs`, `visit`, `apart`.
  private let lines: [[String]: Int]

  /// Entries that have no id of their own, or share it, go by their number in the list.
  private static let numbered: Set<String> = ["leave", "contacts", "cancelled", "pins"]

  /// Nil where the text is no YAML.
  package init?(_ source: TeamSource) {
    guard let root = try? TeamDocument(source, number: 0).root.get() else { return nil }
    var lines: [[String]: Int] = [:]
    TeamLines.collect(root, [], into: &lines)
    self.lines = lines
    file = (source.name as NSString).lastPathComponent
  }

  /// `southend.yaml:212`; where the last step is not in the file, the line of what it would stand in.
  package func place(_ steps: [String]) -> String? {
    var steps = steps
    while steps.count > 1 {
      if let line = lines[steps] { return "\(file):\(line)" }
      steps.removeLast()
    }
    return nil
  }

  private static func collect(_ node: YAMLNode, _ path: [String], into lines: inout [[String]: Int]) {
    switch node.content {
    case .scalar: break
    case .map(let entries):
      for entry in entries {
        guard let key = entry.key.text else { continue }
        lines[path + [key]] = entry.key.place.line
        collect(entry.value, path + [key], into: &lines)
      }
    case .list(let nodes):
      for (number, entry) in nodes.enumerated() {
        let isNumbered = path.first.map { numbered.contains($0) } ?? true
        let step = isNumbered ? "\(number)" : entry.id ?? "\(number)"
        lines[path + [step]] = entry.place.line
        collect(entry, path + [step], into: &lines)
      }
    }
  }
}

extension YAMLNode {
  fileprivate var id: String? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key.text == "id" }?.value.text
  }
}
