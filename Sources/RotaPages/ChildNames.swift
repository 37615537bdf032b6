package import RotaModel

/// What children and their contacts are called on a page: by pseudonym, with the initials that the lead's own file of
/// names has for it.
package struct ChildNames: Hashable, Sendable {
  /// Nil where nothing is told of children.
  private let team: Team?
  private let names: ShortNames
  private let initials: [ChildID: String]

  package init(_ team: Team?, _ names: ShortNames, initials: [ChildID: String] = [:]) {
    self.team = team
    self.names = names
    self.initials = initials
  }

  package func short(_ id: ChildID) -> String { initials[id].map { "\(id) \($0)" } ?? id.text }

  /// `C014 · north · Dina`, since C014 and C041 are easily mistaken. Where there is no room for all of it, the key
  /// worker's name is the one that is cut.
  package func whole(_ id: ChildID, to width: Int = .max) -> String {
    let child = team?.child(id)
    let start = [short(id), child?.zone?.text].compactMap { $0 }.joined(separator: " · ")
    guard let worker = child?.keyWorker else { return start }
    return "\(start) · \(names.short(worker, to: max(5, width - displayWidth(start) - 3)))"
  }

  func need(_ id: ContactID) -> String { team?.needWords(id) ?? id.need.text }
}
