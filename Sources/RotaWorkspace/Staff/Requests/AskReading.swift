package import RotaAnswers
internal import RotaFiles
package import RotaModel

/// What staff ask for, in the words of a command: `leave 2026-12-21`, `wish day-off 2026-12-24`, `swap 2026-12-02 with
/// ben 2026-12-03`.
package struct AskReading {
  private let opened: OpenTeam
  private let team: Team
  private let person: Person
  private let now: Moment

  package init(_ opened: OpenTeam, _ team: Team, as person: Person, now: Moment) {
    self.opened = opened
    self.team = team
    self.person = person
    self.now = now
  }

  package static let grammar = """
    leave WHEN · leave WHEN off · wish day-off|avoid|work WHEN
    swap DATE with COLLEAGUE [DATE]
    """

  package static let verbs = ["leave", "wish", "swap"]

  package func ask(_ words: [String], reason: LeaveRequest.Reason) throws(Refusal) -> Request.Ask {
    let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard let verb = words.first else { throw .wrongInput("error: what do you ask for?\nhelp: say it as\n\(forms)") }
    let rest = Array(words.dropFirst())
    switch verb {
    case "leave": return try leave(rest, reason)
    case "wish": return try wish(rest)
    case "swap": return try swap(rest)
    default:
      let near = nearest(verb, in: Self.verbs).map { "; did you mean '\($0)'?" } ?? ""
      throw .wrongInput("error: '\(verb)' is nothing to ask for\(near)\nhelp: say it as\n\(forms)")
    }
  }

  private var forms: String { Self.grammar.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n") }

  private func leave(_ words: [String], _ reason: LeaveRequest.Reason) throws(Refusal) -> Request.Ask {
    guard !words.isEmpty else { throw .wrongInput("error: leave when? Say it as 'leave 2026-12-21..2026-12-23'") }
    if words.last == "off" {
      let off = LeaveRequest(person: person.id.text, when: words.dropLast())
      return .callOff(try off.leave(team, now: now).map(\.when))
    }
    return .leave(try LeaveRequest(person: person.id.text, when: words, reason: reason).leave(team, now: now))
  }

  private func wish(_ words: [String]) throws(Refusal) -> Request.Ask {
    let kinds = Wish.Kind.allCases.map(\.rawValue)
    guard let first = words.first, let kind = Wish.Kind(rawValue: first), words.count > 1 else {
      let near = words.first.flatMap { nearest($0, in: kinds) }.map { "; did you mean '\($0)'?" } ?? ""
      throw .wrongInput(
        "error: a wish is \(either(kinds)), and a time\(near)\n"
          + "help: say it as 'wish day-off 2026-12-24' or 'wish avoid thu 17:00-19:00'")
    }
    return .wish(Wish(kind, try period(words.dropFirst().joined(separator: " "))))
  }

  /// In the grammar of the team file, with its calendars.
  private func period(_ text: String) throws(Refusal) -> Period {
    do throws(EntryMistakes) { return try TeamFile.period(text, among: team.calendars) } catch {
      throw .diagnosed(error.diagnostics)
    }
  }

  private func swap(_ words: [String]) throws(Refusal) -> Request.Ask {
    guard (3...4).contains(words.count), words[1] == "with" else {
      throw .wrongInput(
        "error: which day, and with whom? Say it as 'swap 2026-12-02 with ben', or '… with ben 2026-12-03'")
    }
    let days = try [words[0], words.count == 4 ? words[3] : words[0]].map { text throws(Refusal) -> Day in
      guard let day = Day(text) else { throw Refusal.wrongInput("error: '\(text)' is no date; say it as '2026-12-02'") }
      return day
    }
    return .swap(Request.Swap(day: days[0], colleague: try team.person(called: words[2]).id, other: days[1]))
  }
}
