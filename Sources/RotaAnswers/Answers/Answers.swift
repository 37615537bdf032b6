package import RotaModel

/// What a lead asks about a rota, answered: why something is as it is, and what would mend it. An answer is found by
/// making edits and judging them, so that it can't say otherwise than the judge. The command line and the screen ask
/// here.
package struct Answers: Sendable {
  package let judged: JudgedRota
  let sources: Sources
  /// With whom it is said to be, whatever others are called.
  let team: Team

  package init(_ judged: JudgedRota, _ sources: Sources) {
    self.judged = judged
    self.sources = sources
    team = judged.team.namedApart
  }

  package func explain(_ question: WhyQuestion) throws(Refusal) -> Explanation {
    var explanation = try answer(question)
    if case .contact(let id, _) = question { explanation.child = id.child }
    return explanation
  }

  private func answer(_ question: WhyQuestion) throws(Refusal) -> Explanation {
    switch question {
    case .contact(let id, nil): try explain(id)
    case .contact(let id, let person?): try explain(id, not: person)
    case .cover(let line, let day, let minute): try explain(line, day, minute)
    case .shift(let person, let day): try explain(person, day)
    }
  }

  /// How many repairs are worth reading.
  static let mostRepairs = 3

  package var rota: Rota { judged.rota }
}

/// Days as an answer says them: within a week by their names alone.
extension Answers {
  func words(_ day: Day) -> String { rota.horizon.weekCount == 1 ? day.weekday.name : day.words }

  /// `Thu`, `Mon and Thu`, `Mon–Wed and Fri`.
  func words(_ days: [Day]) -> String {
    var runs: [[Day]] = []
    for day in days.sorted() {
      if let last = runs.last?.last, last + 1 == day { runs[runs.count - 1].append(day) } else { runs.append([day]) }
    }
    return listed(
      runs.flatMap { run in
        run.count > 2 ? ["\(words(run[0]))–\(words(run[run.count - 1]))"] : run.map { words($0) }
      })
  }

  func names(_ people: [PersonID]) -> String { listed(people.map { team.name($0) }) }

  /// Of many the first ones, and how many more there are: a list of fifty names is read by nobody.
  func few(_ people: [PersonID]) -> String {
    guard people.count > Self.mostNames else { return names(people) }
    let named = people.prefix(Self.mostNames - 1).map { team.name($0) }
    return listed(named + ["\(people.count - named.count) others"])
  }

  private static let mostNames = 6
}
