internal import RotaFiles
internal import RotaModel

/// Traits of sheets that are likely one, written in two ways: `m` and `male`.
struct LikeTraits {
  /// The longer of each two by the shorter.
  private let longer: [Trait: Trait]

  init(_ staff: [Person], _ children: [Child]) {
    let needs = children.flatMap(\.needs)
    let all = Set(staff.flatMap(\.traits) + children.flatMap(\.traits) + needs.flatMap { $0.traits ?? [] })
    longer = all.reduce(into: [:]) { longer, trait in
      let others = all.filter { Self.isShort(trait.text, for: $0.text) }
      if others.count == 1 { longer[trait] = others.first }
    }
  }

  /// One letter for a word, or another word for the same.
  private static func isShort(_ short: String, for long: String) -> Bool {
    short != long && (short.count == 1 && long.count > 1 && long.hasPrefix(short) || sameWords[short] == long)
  }

  private static let sameWords = ["man": "male", "woman": "female", "fem": "female", "lady": "female"]

  /// What is asked, at the first row of staff that has the shorter; nil where there are none.
  func finding(in staff: StaffSheet, file: String) -> Diagnostic? {
    let pairs = longer.map { (short: $0.key.text, long: $0.value.text) }.sorted { $0.short < $1.short }
    guard !pairs.isEmpty else { return nil }
    let row = staff.entries.first { $0.person.traits.contains { longer[$0] != nil } }?.row
    return Diagnostic(
      file: file, line: row?.number ?? 1, column: row?.column("traits") ?? 1, message: SheetMessage.likeTraits(pairs))
  }

  func joined(_ staff: [Person]) -> [Person] {
    staff.map { person in
      var person = person
      person.traits = joined(person.traits)
      return person
    }
  }

  func joined(_ children: [Child]) -> [Child] {
    children.map { child in
      var child = child
      child.traits = joined(child.traits)
      for place in child.needs.indices { child.needs[place].traits = child.needs[place].traits.map { joined($0) } }
      return child
    }
  }

  private func joined(_ traits: Set<Trait>) -> Set<Trait> { Set(traits.map { longer[$0] ?? $0 }) }
}
