internal import RotaAnswers
internal import RotaModel

/// What a kind of request is: when it may be, in which weeks it lies and what it comes to. A new kind is
/// a file of its own with such a value, and a line in each of the two lists below.
protocol AskKind: Sendable {
  /// What can't be is refused before it is sent.
  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal)
  /// By which its weeks are found; nil: this one.
  var days: [Day?] { get }
  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit]
  /// So many weeks are granted as one step: what it ends in others it may find by itself.
  var weeksGranted: Int { get }
  /// Weeks of the drafts that a rule may stand against, before and after.
  func weighed(of person: PersonID, _ weeks: inout RequestWeeks) throws(Refusal) -> [SwappedWeek]
  /// What the lead weighs where it changes no draft; nil: what its edits cost.
  func facts(of person: PersonID, _ weeks: RequestWeeks) throws(Refusal) -> [String]?
}

extension AskKind {
  var weeksGranted: Int { 1 }
  func weighed(of person: PersonID, _ weeks: inout RequestWeeks) throws(Refusal) -> [SwappedWeek] { [] }
  func facts(of person: PersonID, _ weeks: RequestWeeks) throws(Refusal) -> [String]? { nil }
}

extension Request.Ask {
  var kind: any AskKind {
    switch self {
    case .leave(let entries): AskLeave(entries: entries)
    case .callOff(let periods): AskCallingOff(periods: periods)
    case .wish(let wish): AskWish(wish: wish)
    case .swap(let swap): AskSwap(swap: swap)
    case .worked(let day, let time): AskHours(day: day, time: time)
    }
  }
}

extension AskReading {
  /// Those that can be said in words, by their verb.
  static let all: [(verb: String, grammar: String, read: Read)] = [
    ("leave", AskLeave.grammar, { reading, words, reason throws(Refusal) in try reading.leave(words, reason) }),
    ("wish", AskWish.grammar, { reading, words, _ throws(Refusal) in try reading.wish(words) }),
    ("swap", AskSwap.grammar, { reading, words, _ throws(Refusal) in try reading.swap(words) }),
  ]
}
