/// What a lead may ask about a rota.
package enum WhyQuestion: Hashable, Sendable {
  /// Why a contact is left out, or where it is; with somebody named, why that person is not the one.
  case contact(ContactID, not: PersonID?)
  /// Why too few are there at a minute of a day.
  case cover(CoverLineID, Day, Minutes)
  /// Why a person's day is as it is.
  case shift(PersonID, Day)
}

/// Why something in a rota is as it is, in the team's words, and what could be done about it.
package struct Explanation: Hashable, Sendable {
  /// What was asked about: `C014 evening-check 2`, `Ana, Wed 2 Dec`.
  package let subject: String
  /// Whose contact it is.
  package var child: ChildID?
  /// The answer in one sentence.
  package let verdict: String
  package let reasons: [Reason]
  /// Cheapest first, numbered from 1.
  package let repairs: [Repair]
  /// What is never offered, where that is worth a word: `Nobody is offered who lacks “family”.`
  package let note: String?

  package init(
    subject: String, verdict: String, reasons: [Reason] = [], repairs: [Repair] = [], note: String? = nil
  ) {
    self.subject = subject
    self.verdict = verdict
    self.reasons = reasons
    self.repairs = repairs
    self.note = note
  }
}

/// One thing that stands in the way, or that made it so.
package struct Reason: Hashable, Sendable {
  /// The rule or cost by its name in the spec.
  package let rule: String
  /// Those of whom it is so; nobody where it is about no person.
  package let who: [PersonID]
  /// The days on which it is so; none where it is so on any.
  package let when: [Day]
  package let text: String
  /// Where the team file says so: `southend.yaml:212`.
  package let source: String?

  package init(rule: String, who: [PersonID] = [], when: [Day] = [], text: String, source: String? = nil) {
    self.rule = rule
    self.who = who
    self.when = when
    self.text = text
    self.source = source
  }
}

/// A way to mend something: edits that break no rule, and what they cost.
package struct Repair: Hashable, Sendable {
  package let number: Int
  package let edits: [Edit]
  /// Each change in words: `Ben Wed 13:00–21:00 → 13:00–22:30`.
  package let changes: [String]
  /// What it would cost that is not so now, no more than a few: `Ben: 38 h in the week of Mon 30 Nov, should be 37 h`.
  package let costs: [String]
  /// What it adds; less than nought where it is a gain.
  package let service: Int
  package let wishes: Int
  /// What happens: `C014 visit is planned: Wed 16:00 with Ben; Ben finishes at 22:30 on Wed`.
  package let text: String
  /// What the team file would have to say first: `contract max of Ben: 41 h (southend.yaml:88)`. That is for the lead
  /// to decide and to write, so such a repair is said and not made.
  package let needs: String?

  package init(
    number: Int, edits: [Edit], changes: [String], costs: [String] = [], service: Int, wishes: Int, text: String,
    needs: String? = nil
  ) {
    self.number = number
    self.needs = needs
    self.edits = edits
    self.changes = changes
    self.costs = costs
    self.service = service
    self.wishes = wishes
    self.text = text
  }
}
