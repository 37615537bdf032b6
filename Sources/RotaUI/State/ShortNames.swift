internal import RotaModel

/// Names in narrow columns, cut so that no two people look alike.
struct ShortNames: Hashable, Sendable {
  private let forms: [PersonID: [String]]

  /// From long to short: `Dina Abara`, `Dina A.`, `D. Abara`, `Dina`; only those that nobody else shares.
  init(_ staff: [Person]) {
    let all = staff.map { ($0.id, ShortNames.forms($0.name)) }
    let shared = Dictionary(grouping: all.flatMap { Set($0.1) }, by: { $0 }).filter { $0.value.count > 1 }
    forms = Dictionary(
      all.map { id, forms in (id, forms.filter { shared[$0] == nil }) }, uniquingKeysWith: { first, _ in first })
  }

  private static func forms(_ name: String) -> [String] {
    let words = name.split(separator: " ").map { String($0) }
    guard let first = words.first, let last = words.last, words.count > 1 else { return [name] }
    return [name, "\(first) \(last.prefix(1)).", "\(first.prefix(1)). \(last)", first]
  }

  /// Where nothing fits, the beginning and the end.
  func short(_ id: PersonID, to width: Int) -> String {
    let forms = forms[id] ?? [id.text]
    if let fitting = forms.first(where: { displayWidth($0) <= width }) { return fitting }
    let name = forms.first ?? id.text
    guard width >= 5, name.count > width, displayWidth(name) == name.count else { return fitted(name, to: width) }
    let end = min(width - 3, max(2, width / 2))
    return "\(name.prefix(width - end - 1))…\(name.suffix(end))"
  }
}
