/// A critical moment as the store has it.
package struct KeptMoment: Hashable, Sendable {
  /// By which the store knows it.
  package let number: Int
  /// For the lead alone.
  package let kind: String
  package let child: ChildID
  package let at: Moment
  /// Those of the child's one-offs that it asks for, in the order of the template.
  package let contacts: [NeedID]
  /// Who has said no so far.
  package let refused: [PersonID]
  /// The way that is the draft, or was published, by its number.
  package let chosen: Int?
  package let signature: Signature

  package init(
    number: Int, kind: String, child: ChildID, at: Moment, contacts: [NeedID], refused: [PersonID], chosen: Int?,
    signature: Signature
  ) {
    self.number = number
    self.kind = kind
    self.child = child
    self.at = at
    self.contacts = contacts
    self.refused = refused
    self.chosen = chosen
    self.signature = signature
  }
}

/// A way that was offered: what is needed to make it the draft.
package struct OfferedWay: Hashable, Sendable {
  package let number: Int
  /// By the Mondays of their weeks.
  package let rotas: [Day: Rota]
  package let told: [PersonID]
  /// What the moment asks for, as this way has it.
  package let asked: [OneOff]

  package init(number: Int, rotas: [Day: Rota], told: [PersonID], asked: [OneOff]) {
    self.number = number
    self.rotas = rotas
    self.told = told
    self.asked = asked
  }
}
