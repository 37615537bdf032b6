internal import RotaAnswers
internal import RotaModel

/// What a kind of request is: when it may be, in which weeks it lies and what it comes to. A new kind is
/// such a value, here or in a file of its own, and a line in each of the two lists below.
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
    case .take(let taking): AskTaking(taking: taking)
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

struct AskWish: AskKind {
  static let grammar = "wish day-off|avoid|work WHEN"

  let wish: Wish

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {
    try FarDates.check(wish.when, "a wish", now: now)
    if person.wishes.contains(wish) { throw .wrongInput("you have that wish already") }
  }

  var days: [Day?] { [wish.when.dates?.lowerBound] }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] {
    [.wish(person, wish)]
  }
}

extension AskReading {
  func wish(_ words: [String]) throws(Refusal) -> Request.Ask {
    let kinds = Wish.Kind.allCases.map(\.rawValue)
    guard let first = words.first, let kind = Wish.Kind(rawValue: first), words.count > 1 else {
      let near = thenDidYouMean(words.first.flatMap { nearest($0, in: kinds) })
      throw .wrongInput(
        "a wish is \(either(kinds)), and a time\(near)",
        help: "say it as 'wish day-off 2026-12-24' or 'wish avoid thu 17:00-19:00'")
    }
    return .wish(Wish(kind, try period(words.dropFirst().joined(separator: " "))))
  }
}

/// What was really worked, beside what was planned: nothing of a draft.
struct AskHours: AskKind {
  let day: Day
  let time: TimeRange

  func check(of person: Person, now: Moment, _ opened: OpenTeam, _ team: Team) throws(Refusal) {}

  var days: [Day?] { [day] }

  func edits(of person: PersonID, in week: OpenWeek, _ opened: OpenTeam) throws(Refusal) -> [Edit] { [] }

  /// What was planned, and how a week of what was worked goes on.
  func facts(of person: PersonID, _ weeks: RequestWeeks) throws(Refusal) -> [String]? {
    guard let person = weeks.team.person(person) else { return [] }
    let planned = try weeks.opened.publishedRota(day.monday)?.shift(of: person.id, on: day)?.time.words
    return [planned.map { "planned \($0)" }, try weeks.opened.rest(of: person, after: day, time.end, weeks.team)]
      .compactMap { $0 }
  }
}
