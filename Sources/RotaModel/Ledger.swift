/// What weeks have asked of each member of staff, as they were told and as they were really worked.
package struct Ledger: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let person: PersonID
    package let paid: Minutes
    /// By contract, less leave credited.
    package let target: Minutes
    package let weekends: Int
    package let lates: Int
    /// In slots, beside the fair share.
    package let unsocial: Int
    package let unsocialShare: Int
    package let wishesGranted: Int
    package let wishesBroken: Int
    /// Of a week that they knew already: how often it changed by more than their own leave, how often at short notice,
    /// and the shortest.
    package let changes: Int
    package let shortNotice: Int
    package let leastNotice: Minutes?
    /// Working time a week, leave left out; nil where there was nothing but leave.
    package let average: Minutes?
    /// More than 48 hours, and not opted out.
    package let isOverAverage: Bool
    /// What was missing of a rest and has not been had since.
    package let restOwed: Minutes
    /// Minutes paid in each of the team's bands.
    package let bands: [Minutes]
    /// What the next week is to make up for.
    package var carry = Carry()

    package var balance: Minutes { paid - target }

    package init(
      person: PersonID, paid: Minutes, target: Minutes, weekends: Int, lates: Int, unsocial: Int, unsocialShare: Int,
      wishesGranted: Int, wishesBroken: Int, changes: Int, shortNotice: Int, leastNotice: Minutes?, average: Minutes?,
      isOverAverage: Bool, restOwed: Minutes, bands: [Minutes]
    ) {
      self.person = person
      self.paid = paid
      self.target = target
      self.weekends = weekends
      self.lates = lates
      self.unsocial = unsocial
      self.unsocialShare = unsocialShare
      self.wishesGranted = wishesGranted
      self.wishesBroken = wishesBroken
      self.changes = changes
      self.shortNotice = shortNotice
      self.leastNotice = leastNotice
      self.average = average
      self.isOverAverage = isOverAverage
      self.restOwed = restOwed
      self.bands = bands
    }
  }

  /// Mondays, in order.
  package let weeks: [Day]
  /// In the order of the team.
  package var entries: [Entry]

  package init(weeks: [Day], entries: [Entry]) {
    self.weeks = weeks
    self.entries = entries
  }
}
