internal import RotaModel
internal import RotaJudge

/// Repairs of more than one thing, where nothing less will do: what the planner finds when it may move others, or
/// somebody works more hours than the contract has.
extension Answers {
  func further(_ asked: ExplainedContact, _ tried: [Attempt]) -> [Repair] {
    let found = mended(.leftOut(asked.id))
    return found + (moreHours(asked, tried, number: found.count + 1).map { [$0] } ?? [])
  }

  /// What the planner finds.
  func mended(_ fault: Fault) -> [Repair] {
    repairs(PlannerRepair(judged: judged, fault: fault).attempt().map { [$0] } ?? [])
  }

  /// Nothing but the hours of one contract stands against it: what they would have to be.
  private func moreHours(_ asked: ExplainedContact, _ tried: [Attempt], number: Int) -> Repair? {
    let over = tried.filter { attempt in
      let breaches = attempt.priced.breaches
      return breaches.count == 1 && breaches.allSatisfy { $0.rule == .hours } && attempt.price.service < 0
    }
    let needed = over.compactMap { attempt -> (attempt: Attempt, person: Person, most: Hours)? in
      guard let id = attempt.priced.breaches[0].place.staff.first, let person = team.person(id) else { return nil }
      let minutes = attempt.priced.after.rota.shifts.filter { $0.staff == id && $0.day.monday == attempt.day.monday }
        .reduce(0) { $0 + $1.paid(team.rules) }
      let most = Hours(millionths: ceilingDivide(minutes * Hours.scale, 60))
      return most <= Hours(48) || person.contract.optOut ? (attempt, person, most) : nil
    }
    guard let least = needed.min(by: { $0.most - $0.person.contract.max < $1.most - $1.person.contract.max }),
      let longer = judged.with(least.most, atMostFor: least.person.id),
      let attempt = longer.attempt(
        least.attempt.edits, least.attempt.day, least.attempt.start, least.attempt.staff, moving: [asked.id]),
      attempt.isGain
    else { return nil }
    let name = team.name(least.person.id)
    let source = sources.person(least.person.id, "contract", "max").map { " (\($0))" } ?? ""
    return repair(
      attempt, number: number, and: "\(name) works \(least.most.words) that week",
      needs: "contract max of \(name): \(least.most) h in place of \(least.person.contract.max) h\(source)")
  }
}

extension JudgedRota {
  /// As it would be judged were somebody's most hours others.
  fileprivate func with(_ hours: Hours, atMostFor id: PersonID) -> JudgedRota? {
    var team = team
    guard let place = team.staff.firstIndex(where: { $0.id == id }) else { return nil }
    team.staff[place].contract.max = hours
    return try? JudgedRota(team, rota, surroundings)
  }
}
