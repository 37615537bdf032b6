/// Why something in a rota is as it is, in the team's words, and what could be done about it.
package struct Explanation: Hashable, Sendable {
  /// What was asked about: `C014 evening-check 2`, `Ana, Wed 2 Dec`.
  package let subject: String
  /// The answer in one sentence.
  package let verdict: String
  package let reasons: [Reason]
  /// Cheapest first, numbered from 1.
  package let repairs: [Repair]

  package init(subject: String, verdict: String, reasons: [Reason] = [], repairs: [Repair] = []) {
    self.subject = subject
    self.verdict = verdict
    self.reasons = reasons
    self.repairs = repairs
  }
}

/// One thing that stands in the way, or that made it so.
package struct Reason: Hashable, Sendable {
  /// The rule or cost by its name in the spec.
  package let rule: String
  package let who: PersonID?
  package let when: Day?
  package let text: String

  package init(rule: String, who: PersonID? = nil, when: Day? = nil, text: String) {
    self.rule = rule
    self.who = who
    self.when = when
    self.text = text
  }
}

/// A way to mend something: edits that break no rule, and what they cost.
package struct Repair: Hashable, Sendable {
  package let number: Int
  package let edits: [Edit]
  /// Each change in words: `Ben Wed 13:00–21:00 → 13:00–22:30`.
  package let changes: [String]
  /// What it adds; less than nought where it is a gain.
  package let service: Int
  package let wishes: Int
  package let text: String

  package init(number: Int, edits: [Edit], changes: [String], service: Int, wishes: Int, text: String) {
    self.number = number
    self.edits = edits
    self.changes = changes
    self.service = service
    self.wishes = wishes
    self.text = text
  }
}
