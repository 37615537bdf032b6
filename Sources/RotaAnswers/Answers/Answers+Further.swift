internal import RotaModel
internal import RotaJudge

/// Repairs of more than one thing, where nothing less will do. Each is of another kind: what the planner finds when it
/// may move others, another contact that is let go, a time outside the need's own that is agreed, a later deadline, more
/// hours than the contract has. What protects a child or a worker is in none of them.
extension Answers {
  func further(_ asked: ExplainedContact, _ search: PlaceSearch, _ tried: [Attempt]) -> [Repair] {
    let id = asked.id
    let planned = search.isPossible ? PlannerRepair(judged: judged, fault: .leftOut(id)).attempt() : nil
    let kinds = [planned, agreed(asked), lettingGo(asked)].compactMap { $0.flatMap { whole($0, moving: [id]) } }
    // Of two that mend as much, the one that asks less of others.
    let made = kinds.enumerated().sorted { a, b in
      (a.element.price.service, a.offset) < (b.element.price.service, b.offset)
    }.map(\.element).map { attempt in
      repair(attempt, number: 0, and: attempt.isAgreed ? outside(asked) : nil)
    }
    return made + [later(asked), moreHours(asked, tried)].compactMap { $0 }
  }

  /// The cheapest that keep every rule.
  func dear(_ legal: [Attempt], _ asked: ExplainedContact) -> [Repair] { repairs(legal, moving: [asked.id]) }

  /// Each once.
  func numbered(_ repairs: [Repair]) -> [Repair] {
    var seen: Set<[Edit]> = []
    return repairs.filter { seen.insert($0.edits).inserted }.prefix(Self.mostRepairs).enumerated().map {
      place, repair in
      repair.with(number: place + 1)
    }
  }

  /// What the planner finds.
  func mended(_ fault: Fault) -> [Repair] {
    repairs(PlannerRepair(judged: judged, fault: fault).attempt().map { [$0] } ?? [])
  }

  private func outside(_ asked: ExplainedContact) -> String { "agreed with \(asked.child.id), outside its own times" }
}

/// Another contact, no more urgent, that gives way.
extension Answers {
  private static let mostLetGo = 24

  private func lettingGo(_ asked: ExplainedContact) -> Attempt? {
    let search = PlaceSearch(judged, asked)
    let urgency = Priority.allCases.firstIndex(of: asked.need.priority) ?? 0
    let held = rota.contacts.filter { contact in
      let need = team.need(of: contact.id)
      return asked.openDays.contains(contact.day) && contact.id != asked.id
        && search.people.contains { contact.staff.contains($0.id) }
        && need.map { Priority.allCases.firstIndex(of: $0.priority) ?? 0 >= urgency } ?? false
    }
    let nearest = held.sorted { a, b in (distance(a, asked), "\(a.id)") < (distance(b, asked), "\(b.id)") }
    return Array(nearest.prefix(Self.mostLetGo)).mappedAtOnce { letting(go: $0, for: asked) }.compactMap { $0 }
      .min(by: Attempt.precedes)
  }

  /// The least urgent first, then those of the people nearest to the child.
  private func distance(_ contact: Contact, _ asked: ExplainedContact) -> Int {
    let urgency = team.need(of: contact.id).flatMap { Priority.allCases.firstIndex(of: $0.priority) } ?? 0
    return (contact.staff.map { asked.distance($0) }.min() ?? 2) - 3 * urgency
  }

  private func letting(go contact: Contact, for asked: ExplainedContact) -> Attempt? {
    guard let without = try? judged.offered([.leaveOut(contact.id)]).after,
      let again = ExplainedContact(without, asked.id)
    else { return nil }
    let search = PlaceSearch(without, again, mostStarts: 1)
    let people = search.people.filter { contact.staff.contains($0.id) }
    let found = people.flatMap { person in
      search.crews(on: contact.day, with: person).flatMap { search.attempts(by: $0, on: contact.day) }
    }
    return found.filter(\.isGain).compactMap { attempt in
      judged.attempt(
        [.leaveOut(contact.id)] + attempt.edits, attempt.day, attempt.start, attempt.staff, moving: [asked.id])
    }.filter { $0.isLegal && $0.price.service < 0 }.min(by: Attempt.precedes)
  }
}

/// Times that are closed as things are, and that a lead may open.
extension Answers {
  /// Outside the need's own times, where that is all that closes them: whoever puts it there has agreed it.
  private func agreed(_ asked: ExplainedContact) -> Attempt? {
    let open = asked.opened { !$0.isEmpty && $0.allSatisfy { [.times].contains($0) } }
    guard !open.starts.isEmpty else { return nil }
    let search = PlaceSearch(judged, open, isAgreed: true)
    return search.attempts(within: .shiftsAndHours, enough: Self.mostRepairs, most: mostTried).attempts
      .filter(\.isGain).min(by: Attempt.precedes)
  }

  /// After its deadline, the soonest.
  private func later(_ asked: ExplainedContact) -> Repair? {
    guard let deadline = asked.need.startBy else { return nil }
    let open = asked.opened { $0 == [.late] }
    let soonest = open.starts.flatMap { day, starts in starts.map { Moment(day, $0) } }.sorted()
    for day in Set(soonest.map(\.day)).sorted() {
      guard let last = soonest.last(where: { $0.day == day }), let late = judged.with(asked.id, { $0.startBy = last }),
        let again = ExplainedContact(late, asked.id)
      else { continue }
      let search = PlaceSearch(late, again.opened { $0.isEmpty }.after(deadline), mostStarts: 4)
      let tried = search.attempts(within: .shiftsAndHours, most: mostTried).attempts.filter(\.isGain)
      guard let first = tried.min(by: { ($0.start, $0.price.service) < ($1.start, $1.price.service) }) else { continue }
      let start = Moment(first.day, first.start)
      let source = sources.need(asked.id, "start-by").map { " (\($0))" } ?? ""
      return repair(
        first, number: 0, and: "by \(clockTime(first.start)) \(names(first.staff)) could",
        needs: "start-by of \(team.title(asked.id)): \(start.words) in place of \(deadline.words)\(source)")
    }
    return nil
  }

  /// Nothing but the hours of one contract stands against it: what they would have to be.
  private func moreHours(_ asked: ExplainedContact, _ tried: [Attempt]) -> Repair? {
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
      attempt, number: 0, and: "\(name) works \(least.most.words) that week",
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

  /// As it would be judged did a contact ask for something else.
  func with(_ id: ContactID, _ change: (inout Need) -> Void) -> JudgedRota? {
    var team = team
    if id.occurrence == nil {
      for place in team.oneOffs.indices where team.oneOffs[place].child == id.child {
        if team.oneOffs[place].need.id == id.need { change(&team.oneOffs[place].need) }
      }
    } else {
      for child in team.children.indices where team.children[child].id == id.child {
        for need in team.children[child].needs.indices where team.children[child].needs[need].id == id.need {
          change(&team.children[child].needs[need])
        }
      }
    }
    return try? JudgedRota(team, rota, surroundings)
  }
}

extension Repair {
  fileprivate func with(number: Int) -> Repair {
    Repair(
      number: number, edits: edits, changes: changes, costs: costs, service: service, wishes: wishes, text: text,
      needs: needs)
  }
}
