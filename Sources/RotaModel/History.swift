/// One thing that was done to a draft or to the dated facts, and can be undone.
package struct Step: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case plan, edit, restore
  }

  package let number: Int
  package let kind: Kind
  package let words: String
  package let signature: Signature

  package init(number: Int, kind: Kind, words: String, signature: Signature) {
    self.number = number
    self.kind = kind
    self.words = words
    self.signature = signature
  }
}

/// A rota that people have been told of. It never changes.
package struct Version: Hashable, Sendable {
  package let number: Int
  package let week: Day
  package let signature: Signature
  package let note: String?

  package init(number: Int, week: Day, signature: Signature, note: String?) {
    self.number = number
    self.week = week
    self.signature = signature
    self.note = note
  }
}

/// One line of the log: who did what, and when.
package struct LogEntry: Hashable, Sendable {
  package let signature: Signature
  package let what: String
  package let week: Day?
  package let subject: String?
  package let words: String

  package init(signature: Signature, what: String, week: Day?, subject: String?, words: String) {
    self.signature = signature
    self.what = what
    self.week = week
    self.subject = subject
    self.words = words
  }
}

/// Who holds a week's draft, and where they sit.
package struct Holder: Hashable, Sendable {
  package let who: String
  package let host: String
  package let process: Int
  /// Seconds since 1970.
  package let since: Int
  package let week: Day
  /// When they were last heard of, where that is still to come: their clock or ours is wrong.
  package var heardAhead: Int?

  package init(who: String, host: String, process: Int, since: Int, week: Day) {
    self.who = who
    self.host = host
    self.process = process
    self.since = since
    self.week = week
  }
}

/// Who did something, and when, in seconds since 1970.
package struct Signature: Hashable, Sendable {
  package let who: String
  /// In seconds since 1970.
  package let at: Int

  /// Before the year 10,000, as a calendar can say them.
  package static let times = 0...253_402_300_799

  package init(who: String, at: Int) {
    self.who = who
    self.at = at
  }
}
