/// Who is meant by a word of a sheet, a command or a form: whoever has it as an id or is called so. A safeguard may hang
/// on the answer, so where it may be one or another it is both, and whoever asks must refuse.
package struct PeopleByName: Hashable, Sendable {
  private var ids: Set<String> = []
  /// By id and by name, in small letters.
  private var people: [String: [PersonID]] = [:]
  /// Names as they are written.
  private var names: [String: [PersonID]] = [:]
  /// By the first of several names.
  private var firstNames: [String: [PersonID]] = [:]

  package init() {}

  private static let titles: Set = ["mr", "mrs", "ms", "miss", "mx", "dr"]

  package init(_ staff: [Person]) { for person in staff { add(person.id, called: person.name) } }

  package mutating func add(_ id: PersonID, called name: String) {
    ids.insert(id.text)
    for word in Set([PeopleByName.folded(id.text), PeopleByName.folded(name)]) where !word.isEmpty {
      if people[word]?.contains(id) != true { people[word, default: []].append(id) }
    }
    if names[name]?.contains(id) != true { names[name, default: []].append(id) }
    var words = PeopleByName.folded(name).split(separator: " ")
    // `Mrs Gail Porter` is called Gail Porter, too.
    if words.count > 2, Self.titles.contains(words[0].filter { $0 != "." }) {
      words.removeFirst()
      let plain = words.joined(separator: " ")
      if people[plain]?.contains(id) != true { people[plain, default: []].append(id) }
    }
    if words.count > 1, let first = words.first.map({ String($0) }), firstNames[first]?.contains(id) != true {
      firstNames[first, default: []].append(id)
    }
  }

  package var isEmpty: Bool { ids.isEmpty }

  /// `jane-smith`, `Jane Smith`, `jane smith`, `Smith, Jane`, `Jane`: nobody, one, or several.
  package subscript(word: String) -> [PersonID] {
    let found = whole(word)
    return found.isEmpty ? firstNames[PeopleByName.folded(word)] ?? [] : found
  }

  /// By the id or the whole name.
  private func whole(_ word: String) -> [PersonID] {
    let found = people[PeopleByName.folded(word)] ?? []
    // An id as it is spelt means its own, unless it is somebody else's name to the letter.
    let id = PersonID(word)
    if found.count > 1, ids.contains(word), (names[word] ?? []).allSatisfy({ $0 == id }) { return [id] }
    guard found.isEmpty, let turned = PeopleByName.turned(word) else { return found }
    return people[PeopleByName.folded(turned)] ?? []
  }

  /// Of a list that was parted at its commas: a part is tried with what follows it first, since `Smith, Jane` is one.
  /// Where it may be two as well, it is all three.
  package func each(_ parts: [String]) -> [(word: String, people: [PersonID])] {
    var found: [(word: String, people: [PersonID])] = []
    var rest = parts[...]
    while let first = rest.popFirst() {
      let pair = rest.first.map { "\(first), \($0)" }
      guard let pair, let second = rest.first, !whole(pair).isEmpty else {
        found.append((first, self[first]))
        continue
      }
      let isWritten = people[PeopleByName.folded(pair)] != nil
      let (one, other) = (whole(first), whole(second))
      found.append((pair, whole(pair) + (isWritten || one.isEmpty || other.isEmpty ? [] : one + other)))
      rest.removeFirst()
    }
    return found
  }

  /// `Jane Smith` for `Smith, Jane`.
  private static func turned(_ word: String) -> String? {
    let parts = word.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 ? "\(parts[1]) \(parts[0])" : nil
  }

  /// As it is told from others: in small letters, one blank for many, and `O'Neil` however its apostrophe is written.
  package static func folded(_ word: String) -> String {
    word.plainCharacters.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
