/// Somebody about whom something is held: a child or a member of staff, in the team or gone from it.
package struct Subject: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case child, person
  }

  package let kind: Kind
  package let id: String
  /// What else they are called by in words: a name, a login.
  package let names: Set<String>

  package init(_ kind: Kind, _ id: String, names: Set<String> = []) {
    self.kind = kind
    self.id = id
    self.names = names
  }

  package var words: Set<String> { names.union([id]) }

  /// Whatever else they are called.
  package func isSame(as other: Subject) -> Bool { kind == other.kind && id == other.id }
}

/// One thing that the store holds about somebody: a row, or a line of a rota, with all that is written beside it.
package struct HeldEntry: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  package let table: String
  package let values: [Value]

  package init(table: String, values: [Value]) {
    self.table = table
    self.values = values
  }
}
