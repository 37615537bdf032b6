internal import RotaAnswers
internal import RotaModel

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
      let near = words.first.flatMap { nearest($0, in: kinds) }.map { "; did you mean '\($0)'?" } ?? ""
      throw .wrongInput(
        "a wish is \(either(kinds)), and a time\(near)",
        help: "say it as 'wish day-off 2026-12-24' or 'wish avoid thu 17:00-19:00'")
    }
    return .wish(Wish(kind, try period(words.dropFirst().joined(separator: " "))))
  }
}
