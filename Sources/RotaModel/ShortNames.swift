/// Names in narrow columns, cut so that no two people look alike.
package struct ShortNames: Hashable, Sendable {
  private let forms: [PersonID: [String]]

  /// From long to short: `Dina Abara`, `Dina A.`, `D. Abara`, `Dina`; only those that nobody else shares, and a whole
  /// name is its own person's: where somebody is called `Dina`, `Dina Abara` is not. Whoever is called as somebody else
  /// is has the id beside each of them, and in the end the id alone.
  package init(_ team: Team) { self.init(team.staff.map { (id: $0.id, name: team.name($0.id)) }) }

  package init(_ people: [(id: PersonID, name: String)]) {
    let whole = Set(people.map(\.name))
    let all = people.map { id, name in
      (id, ShortNames.forms(name, id).filter { $0 == name || !whole.contains($0) })
    }
    let shared = Dictionary(grouping: all.flatMap { Set($0.1) }, by: { $0 }).filter { $0.value.count > 1 }
    forms = Dictionary(
      all.map { id, forms in (id, forms.filter { shared[$0] == nil }) }, uniquingKeysWith: { first, _ in first })
  }

  private static func forms(_ name: String, _ id: PersonID) -> [String] {
    let mark = " (\(id))"
    guard name.hasSuffix(mark) else { return forms(name) }
    return forms(String(name.dropLast(mark.count))).map { $0 + mark } + [id.text]
  }

  private static func forms(_ name: String) -> [String] {
    let words = name.split(separator: " ").map { String($0) }
    guard let first = words.first, let last = words.last, words.count > 1 else { return [name] }
    return [name, "\(first) \(last.prefix(1)).", "\(first.prefix(1)). \(last)", first]
  }

  /// Whole.
  package subscript(id: PersonID) -> String { forms[id]?.first ?? id.text }

  /// Where nothing fits, the beginning and the end; and where those are somebody else's too, of the id.
  package func short(_ id: PersonID, to width: Int) -> String {
    let own = cut(id, to: width)
    guard !own.isWhole, forms.contains(where: { $0.key != id && cut($0.key, to: width).text == own.text }) else {
      return own.text
    }
    return fittedInTheMiddle(id.text, to: width)
  }

  /// Filled to the width, too.
  package func column(_ id: PersonID, _ width: Int) -> String { RotaModel.column(short(id, to: width), width) }

  private func cut(_ id: PersonID, to width: Int) -> (text: String, isWhole: Bool) {
    let forms = forms[id] ?? []
    if let fitting = forms.first(where: { displayWidth($0) <= width }) { return (fitting, true) }
    return (fittedInTheMiddle(self[id], to: width), false)
  }
}
