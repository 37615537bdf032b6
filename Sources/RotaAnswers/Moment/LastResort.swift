internal import RotaJudge
internal import RotaModel

/// Where nothing that is allowed keeps the deadline: what would, if rest were cut or somebody worked beyond the hours of
/// their contract. Nobody is ever offered that beside a way that is allowed.
extension WaysOut {
  func lastResort(_ question: MomentQuestion, number: Int) throws(Refusal) -> WayOut? {
    guard let first = question.moment.first, let startBy = first.need.startBy, startBy >= question.now,
      question.horizon.contains(startBy.day)
    else { return nil }
    let search = MomentSearch(question)
    guard let rota = try search.rota(search.team.bendingHours, epochs: Effort.plain),
      search.unreachable(in: rota).isEmpty
    else { return nil }
    let way = FoundWay(try search.judged(rota), question.moment, base: question.base)
    guard way.contact != nil, way.bendsOnlyHours(question) else { return nil }
    return way.way([.lastResort], question, number: number)
  }
}

extension Team {
  /// As a search for the last resort has it: rest of eight hours, and a long day beyond the contract.
  fileprivate var bendingHours: Team {
    var team = self
    team.rules.dailyRest = min(rules.dailyRest, Hours(8))
    for place in team.staff.indices { team.staff[place].contract.max = staff[place].contract.max + Hours(8) }
    return team
  }
}

extension FoundWay {
  /// What it breaks that was not broken before.
  func broken(_ question: MomentQuestion) -> [Breach] {
    let before = Set(question.before.report.breaches)
    return score.must > question.before.report.score.must ? judged.report.breaches.filter { !before.contains($0) } : []
  }

  /// Whether rest and contract hours are all that it breaks, and it does break them.
  func bendsOnlyHours(_ question: MomentQuestion) -> Bool {
    let broken = broken(question)
    return !broken.isEmpty && broken.allSatisfy { [.dailyRest, .hours].contains($0.rule) }
  }

  /// Each with what is owed for it, and by which regulation.
  func breaks(_ question: MomentQuestion) -> [String] {
    broken(question).map { breach in
      switch breach.rule {
      case .dailyRest:
        "\(breach.text): \(owed(breach).map { "\(durationInWords($0)) of " } ?? "")rest is owed, soon and in full "
          + "(Working Time Regulations 1998, reg. 10 and 24)"
      case .hours: "\(breach.text): beyond the contract, so it is theirs to agree to"
      default: breach.text
      }
    }
  }

  /// What is missing of the rest before a shift.
  private func owed(_ breach: Breach) -> Minutes? {
    guard let person = breach.place.staff.first, let day = breach.place.day,
      let next = rota.shift(of: person, on: day),
      let last = rota.shifts.filter({ $0.staff == person && $0.day < day }).max(by: { $0.day < $1.day })
    else { return nil }
    let rest = judged.team.service.clock.minutes(from: last.day, last.time.end, to: day, next.time.start)
    return judged.team.rules.dailyRest.wholeMinutes - rest
  }
}
