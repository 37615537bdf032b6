internal import RotaModel

/// What of a text goes when somebody is forgotten. What also names somebody on hold stays as it is.
struct Forgetting {
  enum Who {
    case child(String)
    case person(String, mark: String)
    /// Any child.
    case children
  }

  /// What is published keeps its counts; what is still being planned loses the line.
  enum Text {
    case published(Day)
    case planned
  }

  let who: Who
  let redactor: Redactor
  private let heldChildren: Set<String>
  private let heldPeople: Set<String>
  private let heldWords: Redactor
  var neutral = NeutralContacts()
  private(set) var contacts: Set<ContactID> = []
  private(set) var shifts = 0
  var kept = 0

  init(_ who: Who, marks: [String: String], holds: [Hold]) {
    let held = { (kind: Subject.Kind) in Set(holds.map(\.subject).filter { $0.kind == kind }.map(\.id)) }
    self.who = who
    heldChildren = held(.child)
    heldPeople = held(.person)
    let words = Set(holds.flatMap(\.subject.words))
    heldWords = Redactor(finding: words)
    redactor = Redactor(marks.filter { !words.contains($0.key) })
  }

  func forgets(_ id: ContactID) -> Bool {
    switch who {
    case .child(let child): id.child.text == child
    case .person: false
    case .children: id.child != NeutralContacts.child
    }
  }

  func mark(of person: String) -> String? {
    if case .person(person, let mark) = who { mark } else { nil }
  }

  /// Whether a row's words name somebody on hold.
  func isHeld(_ words: [String]) -> Bool { words.contains { heldWords.finds(in: $0) } }
}

extension Forgetting {
  /// A rota, or what a step changed in one.
  mutating func changed(_ rota: String, _ text: Text) -> String {
    var lines: [String] = []
    for line in rota.split(separator: "\n") {
      let sign = line.first == "+" || line.first == "-" ? line.prefix(1) : ""
      if let line = changedLine(line.dropFirst(sign.count), text) { lines.append(sign + line) }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func changedLine(_ line: Substring, _ text: Text) -> String? {
    let words = line.split(separator: " ").map { String($0) }
    switch words.first {
    case "shift" where words.count > 1: return shift(words, text)
    case "contact" where words.count > 1, "done" where words.count > 1: return contact(words, text)
    case "unmet": return unmet(line, text)
    default: return String(line)
    }
  }

  private mutating func shift(_ words: [String], _ text: Text) -> String? {
    guard let mark = mark(of: words[1]) else { return words.joined(separator: " ") }
    shifts += 1
    guard case .published = text else { return nil }
    return ([words[0], mark] + words.dropFirst(2)).joined(separator: " ")
  }

  private mutating func contact(_ words: [String], _ text: Text) -> String? {
    let line = words.joined(separator: " ")
    guard let id = ContactID(words[1]) else { return line }
    let staff = words.count > 4 ? words[4].split(separator: ",").map { String($0) } : []
    guard forgets(id) || staff.contains(where: { mark(of: $0) != nil }) else { return line }
    guard !heldChildren.contains(id.child.text), heldPeople.isDisjoint(with: staff) else {
      kept += 1
      return line
    }
    contacts.insert(id)
    guard case .published(let week) = text else { return nil }
    var words = words
    if forgets(id) { words[1] = "\(neutral.id(for: id, in: week))" }
    if words.count > 4 { words[4] = staff.map { mark(of: $0) ?? $0 }.joined(separator: ",") }
    return words.joined(separator: " ")
  }

  private mutating func unmet(_ line: Substring, _ text: Text) -> String? {
    var parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    guard let id = ContactID(parts[0].dropFirst(6)) else { return String(line) }
    guard !isHeld([String(line)]) else {
      if forgets(id) || redactor.finds(in: String(line)) { kept += 1 }
      return String(line)
    }
    guard forgets(id) else {
      for index in parts.indices.dropFirst() { parts[index] = redactor.redacted(parts[index]) }
      return parts.joined(separator: "\t")
    }
    contacts.insert(id)
    guard case .published(let week) = text else { return nil }
    return "unmet \(neutral.id(for: id, in: week))"
  }
}

extension Forgetting {
  /// Any other column: an id, JSON or words.
  mutating func changed(_ value: String, in week: Day) -> String {
    // Words that begin with an id, as of the log, are words.
    guard !value.contains(where: \.isWhitespace), let id = ContactID(value), forgets(id) else {
      return redactor.redacted(value)
    }
    contacts.insert(id)
    return "\(neutral.id(for: id, in: week))"
  }
}
