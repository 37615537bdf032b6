package import RotaModel

/// The judge inside the product: scores a rota from scratch and explains every cost.
package struct RuleBook: Sendable {
  package let team: Team

  package init(_ team: Team) { self.team = team }
}

/// A rota that names somebody or something that the team does not know in its horizon.
package enum UnknownInRota: Error, Hashable, Sendable {
  case person(PersonID)
  case contact(ContactID)
}
