package import RotaAnswers
package import RotaModel
internal import RotaFiles

/// What is asked about, in words.
package struct WhatIfReading {
  private let team: Team
  private let now: Moment

  package init(_ team: Team, now: Moment) {
    self.team = team
    self.now = now
  }

  package static let grammar = """
      leave PERSON WHEN             somebody is away: leave ana 2026-12-02..2026-12-04
      leaves PERSON DATE            somebody leaves the team after that day
      referral ID like CHILD        a new child, with the needs of another
      need CHILD/NEED times N       a need grows: more often, or, with 'minutes N', longer
      cover LINE longer MINUTES     a cover line goes on, or, with 'need N', more are needed
    """

  package static let verbs = ["leave", "leaves", "referral", "need", "cover"]

  package func whatIf(_ words: [String]) throws(Refusal) -> WhatIf {
    let words = words.flatMap { $0.split(separator: " ").map { String($0) } }
    switch words.first {
    case "leave" where words.count > 2:
      let person = try team.person(called: words[1])
      let entries = try LeaveRequest(person: person.id.text, when: Array(words.dropFirst(2))).leave(team, now: now)
      guard let first = entries.first else { throw unreadable(words) }
      return .leave(person.id, first.when)
    case "leaves" where words.count == 3:
      let day = try SaidWhen.day(words[2], from: now.day)
      return .leaves(try team.person(called: words[1]).id, after: day)
    case "referral" where words.count == 4 && words[2] == "like":
      let other = try team.child(called: words[3])
      guard team.child(ChildID(words[1])) == nil else { throw .wrongInput("'\(words[1])' is in the team already") }
      return .referral(ChildID(words[1]), like: other.id)
    case "need" where words.count == 4: return try need(words)
    case "cover" where words.count == 4: return try cover(words)
    default: throw unreadable(words)
    }
  }

  private func need(_ words: [String]) throws(Refusal) -> WhatIf {
    let parts = words[1].split(separator: "/").map { String($0) }
    guard parts.count == 2 else { throw unreadable(words) }
    let child = try team.child(called: parts[0])
    guard let need = child.needs.first(where: { $0.id.text == parts[1] }) else {
      throw .unknown("need of \(child.id)", parts[1], near: nearest(parts[1], in: child.needs.map(\.id.text)))
    }
    switch (words[2], Int(words[3])) {
    case ("times", let times?) where (1...14).contains(times): return .times(child.id, need.id, times)
    case ("minutes", let minutes?) where (5...team.service.window.length).contains(minutes):
      return .minutes(child.id, need.id, minutes)
    case ("times", _): throw .wrongInput("'\(words[3])' is not how often a week: say 1 to 14")
    case ("minutes", _): throw .wrongInput("'\(words[3])' is no length in minutes that fits a day")
    default: throw unreadable(words)
    }
  }

  private func cover(_ words: [String]) throws(Refusal) -> WhatIf {
    guard let line = team.cover.first(where: { $0.id.text == words[1] }) else {
      throw .unknown("cover line", words[1], near: nearest(words[1], in: team.cover.map(\.id.text)))
    }
    switch (words[2], Int(words[3])) {
    case ("longer", let minutes?) where (1...720).contains(minutes): return .longer(line.id, minutes)
    case ("need", let count?) where (0...99).contains(count): return .needed(line.id, count)
    case ("longer", _): throw .wrongInput("'\(words[3])' is no number of minutes: say 1 to 720")
    case ("need", _): throw .wrongInput("'\(words[3])' is no number of people: say 0 to 99")
    default: throw unreadable(words)
    }
  }

  private func unreadable(_ words: [String]) -> Refusal {
    let guess = thenDidYouMean(words.first.flatMap { nearest($0, in: Self.verbs) })
    return .wrongInput(
      words.isEmpty ? "what if what?" : "'\(words.joined(separator: " "))' is nothing to ask about\(guess)",
      help: "say one of these:\n\(Self.grammar)")
  }
}
