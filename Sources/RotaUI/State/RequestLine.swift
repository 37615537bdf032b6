/// Something that a member of staff asks for, as the inbox shows it.
package struct RequestLine: Hashable, Sendable {
  package let number: Int
  package let who: String
  package let what: String
  package let when: String
  package let state: String
  /// What it would cost, in words.
  package let price: [String]
  /// A swap waits for the colleague first.
  package let canBeApproved: Bool

  package init(
    number: Int, who: String, what: String, when: String, state: String, price: [String], canBeApproved: Bool
  ) {
    self.number = number
    self.who = who
    self.what = what
    self.when = when
    self.state = state
    self.price = price
    self.canBeApproved = canBeApproved
  }
}
