/// A minimal team file round a fragment of one: a test says only what it is about.
package enum TeamFrame: Sendable {
  /// The fragment is sections of the file, in place of those that the frame has.
  case team
  /// The fragment is keys of the service, of Ana, of her contract, of the child C1, of its need `visit`.
  case service, person, contract, child, need
  /// The fragment is the whole file.
  case file

  /// The file. A line of the frame gives way to one of the fragment with the same key.
  package func around(_ fragment: String) -> String {
    let replaced = Set(fragment.split(separator: "\n").compactMap { key(of: $0) })
    func indented(_ lines: [(key: String, line: String)], _ first: String, _ rest: String) -> String {
      let kept = lines.filter { !replaced.contains($0.key) }.map(\.line)
      let all = kept + fragment.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return all.enumerated().map { ($0 == 0 ? first : rest) + $1 }.joined(separator: "\n")
    }
    switch self {
    case .file: return fragment
    case .team: return indented(Self.sections, "", "")
    case .service: return file("service", "service:\n" + indented(Self.serviceLines, "  ", "  "))
    case .person: return file("staff", "staff:\n" + Self.ben + "\n" + indented(Self.ana, "- ", "  "))
    case .contract:
      let contract = indented([("hours", "hours: 37")], "    ", "    ")
      return file("staff", "staff:\n\(Self.ben)\n- id: ana\n  name: Ana\n  skills: [family]\n  contract:\n\(contract)")
    case .child: return file("children", "children:\n" + indented(Self.childLines, "- ", "  "))
    case .need:
      let need = indented([("id", "id: visit"), ("minutes", "minutes: 60")], "  - ", "    ")
      return file("children", "children:\n- id: C1\n  zone: leigh\n  key-worker: ana\n  needs:\n\(need)")
    }
  }

  private func file(_ section: String, _ text: String) -> String {
    Self.sections.map { $0.key == section ? text : $0.line }.joined(separator: "\n")
  }

  private func key(of line: Substring) -> String? {
    guard let first = line.first, first != " ", first != "-", let colon = line.firstIndex(of: ":") else { return nil }
    return String(MarkedText(String(line[..<colon])).text)
  }

  private static let serviceLines = [
    ("name", "name: Test"), ("window", "window: 08:00-23:00"), ("base", "base: town"),
  ]
  private static let ana = [
    ("id", "id: ana"), ("name", "name: Ana"), ("role", "role: senior"), ("skills", "skills: [family]"),
    ("traits", "traits: [female]"), ("contract", "contract: {hours: 37}"),
  ]
  private static let ben = "- {id: ben, name: Ben, role: worker, skills: [family], contract: {hours: 37}}"
  private static let childLines = [
    ("id", "id: C1"), ("zone", "zone: leigh"), ("key-worker", "key-worker: ana"),
    ("needs", "needs: [{id: visit, minutes: 60}]"),
  ]
  private static let sections = [
    ("service", "service: {name: Test, window: \"08:00-23:00\", base: town}"),
    ("zones", "zones: {town: {leigh: 15}}"),
    ("partners", "partners: [{id: police}]"),
    (
      "staff",
      """
      staff:
      - {id: ana, name: Ana, role: senior, skills: [family], traits: [female], contract: {hours: 37}}
      - {id: ben, name: Ben, role: worker, skills: [family], contract: {hours: 37}}
      """
    ),
    ("children", "children: [{id: C1, zone: leigh, key-worker: ana, needs: [{id: visit, minutes: 60}]}]"),
  ].map { (key: $0.0, line: $0.1) }
}
