package import RotaModel

/// Something that a member of staff asks for, as the inbox shows it.
package struct RequestLine: Hashable, Sendable {
  package let number: Int
  package let person: PersonID
  package let who: String
  package let what: String
  package let when: String
  package let state: String
  /// What it would cost, in words; of whoever a swap asks, what it would make of their days.
  package let price: [String]
  /// A swap waits for the colleague first.
  package let canBeApproved: Bool
  /// It is a colleague's swap, and waits for the one before the screen.
  package let waitsForMe: Bool
  /// Their own, and nobody has answered it yet.
  package let canBeTakenBack: Bool

  package init(
    number: Int, person: PersonID, who: String, what: String, when: String, state: String, price: [String] = [],
    canBeApproved: Bool = false, waitsForMe: Bool = false, canBeTakenBack: Bool = false
  ) {
    self.number = number
    self.person = person
    self.who = who
    self.what = what
    self.when = when
    self.state = state
    self.price = price
    self.canBeApproved = canBeApproved
    self.waitsForMe = waitsForMe
    self.canBeTakenBack = canBeTakenBack
  }
}
