package import RotaModel
package import RotaTerminal

/// A few fields that make one change. Each says what it expects, and checks what is typed while it is typed.
package struct Form<Kind: Hashable & Sendable>: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let label: String
    package let expects: Expectation
    package var field: Field

    init(_ label: String, _ expects: Expectation, _ text: String = "") {
      self.label = label
      self.expects = expects
      field = Field(text)
    }
  }

  package let kind: Kind
  package let title: String
  package var rows: [Row]
  /// The row that is typed into.
  package var focus = 0 { didSet { isFresh = true } }
  /// Nothing has been typed into it since the lead came to it: what stands there goes when something is.
  package var isFresh = true
  /// Which of the completions is chosen.
  package var choice = 0
  /// What stands in the way of keeping it, said when Enter was pressed.
  package var problem: String?

  package init(_ kind: Kind, title: String, rows: [Row]) {
    self.kind = kind
    self.title = title
    self.rows = rows
  }

  func text(_ index: Int) -> String {
    rows.indices.contains(index) ? rows[index].field.said.trimmed : ""
  }
}

/// The forms of the lead's screen.
package enum LeadForm: Hashable, Sendable {
  case times(PersonID, Day)
  case contact(ContactID)
  case say(ContactID)
  case cancel(ContactID)
  case leave(PersonID?)
  /// The days of leave that is entered.
  case daysOfLeave(Leave)
  /// Hours of a day of leave that they work after all.
  case hoursOfLeave(Leave, Day)
  case duty
  case changedDuty(Duty)
  case oneOff(ChildID?)
  case moment(ChildID?)
  case publish
  case decline(Int)
  case whatIf
  case person(PersonID)
  case child(ChildID)
  case need(ChildID, NeedID)
  case cover(CoverLineID)
}

/// What a field is for.
package enum Expectation: Hashable, Sendable {
  case day, times, time, moment, person
  /// Of what is so whatever the grid: somebody falls ill at any minute.
  case timesToTheMinute
  /// So many of them; nil for any number.
  case people(Int?)
  case child
  case number(ClosedRange<Int>, String)
  case hours
  /// Some of these skills, each with its last day.
  case ends([Skill])
  case choice([String])
  case text(String)
  /// So many letters at most.
  case letters(Int, String)
  /// The same, but it may be left empty.
  indirect case optional(Expectation)

  /// In the field's own words, shown beside it while it is empty or wrong.
  var words: String {
    switch self {
    case .day: "a day: wed, 2 dec or 2026-12-02"
    case .times, .timesToTheMinute: "from and to: 13:00-21:30"
    case .time: "a time: 15:30"
    case .moment: "a day and a time: wed 17:40"
    case .person: "one of the staff"
    case .people(let number):
      number.map { $0 == 1 ? "one of the staff" : "\($0) of the staff, with commas" } ?? "staff, with commas"
    case .child: "a child of the team"
    case .number(let range, let what): "\(what), \(range.lowerBound) to \(range.upperBound)"
    case .hours: "hours: 37 or 22.5"
    case .ends(let skills):
      skills.isEmpty ? "no skill to end" : "a skill and its last day: \(skills[0]) 2027-01-31; more after commas"
    case .choice(let words): words.joined(separator: ", ")
    case .text(let what), .letters(_, let what): what
    case .optional(let inner): "\(inner.words), or nothing"
    }
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
