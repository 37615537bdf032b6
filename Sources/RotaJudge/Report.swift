package import RotaModel

/// Where in a rota a finding lies. What does not apply is empty.
package struct Place: Hashable, Sendable {
  package var staff: [PersonID] = []
  package var child: ChildID?
  package var contact: ContactID?
  package var day: Day?
  package var time: TimeRange?
  package var line: CoverLineID?
  package var duty: DutyID?

  package init(
    staff: [PersonID] = [], child: ChildID? = nil, contact: ContactID? = nil, day: Day? = nil, time: TimeRange? = nil,
    line: CoverLineID? = nil, duty: DutyID? = nil
  ) {
    self.staff = staff
    self.child = child
    self.contact = contact
    self.day = day
    self.time = time
    self.line = line
    self.duty = duty
  }
}

/// One facet of a must rule that a rota breaks; each counts 1.
package struct Breach: Hashable, Sendable {
  package let rule: MustRule
  package let place: Place
  /// In the team's words: `Ana: 10 h 15 rest after Tue 1 Dec, needs 11 h`.
  package let text: String

  package init(rule: MustRule, place: Place, text: String) {
    self.rule = rule
    self.place = place
    self.text = text
  }
}

/// What one thing about a rota costs; the amount is more than 0.
package struct Cost: Hashable, Sendable {
  package let name: CostName
  package let amount: Int
  package let place: Place
  /// In the team's words: who, when and why.
  package let text: String

  package init(name: CostName, amount: Int, place: Place, text: String) {
    self.name = name
    self.amount = amount
    self.place = place
    self.text = text
  }
}

/// What the judge says of a rota.
package struct Report: Hashable, Sendable {
  package let score: Score
  /// Contacts owed in the horizon.
  package let owed: Int
  /// Those of them that are left out, in the order of the team file.
  package let unmet: [ContactID]
  package let breaches: [Breach]
  /// Service before wishes, then the greatest first.
  package let costs: [Cost]
  /// How many count for each cover line.
  package let heads: Heads
  /// By week, how many of those whose weekends are limited work a day of it.
  package let weekendWorkers: [Int]

  /// Everything is met: no rule broken, no contact left out, no duty missed, no cover short.
  package var isClean: Bool { breaches.isEmpty && unmet.isEmpty && total(.cover) == 0 && total(.duty) == 0 }

  package func total(_ name: CostName) -> Int { costs.reduce(0) { $0 + ($1.name == name ? $1.amount : 0) } }
}
