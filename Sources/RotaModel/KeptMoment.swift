/// A critical moment as the store has it.
package struct KeptMoment: Hashable, Sendable {
  /// By which the store knows it.
  package let number: Int
  /// For the lead alone.
  package let kind: String
  package let about: CriticalMoment.About
  package let at: Moment
  /// The one-offs that it asks for, in the order of the template.
  package let contacts: [ContactID]
  /// Who was rung and what they said, in that order.
  package let rung: [Rung]
  /// The way that is the draft, or was published, by its number.
  package let chosen: Int?
  package let signature: Signature

  /// Minutes for which a moment of the same kind and child is the same one, where nobody says when it happened.
  package static let lasts: Minutes = 720

  package init(
    number: Int, kind: String, about: CriticalMoment.About, at: Moment, contacts: [ContactID],
    rung: [Rung], chosen: Int?,
    signature: Signature
  ) {
    self.number = number
    self.kind = kind
    self.about = about
    self.at = at
    self.contacts = contacts
    self.rung = rung
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
  /// Whom it has the lead ring: kept, since nothing is left to be told once it is published.
  package let ring: [WayOut.Ring]

  package init(number: Int, rotas: [Day: Rota], told: [PersonID], asked: [OneOff], ring: [WayOut.Ring]) {
    self.number = number
    self.rotas = rotas
    self.told = told
    self.asked = asked
    self.ring = ring
  }
}
