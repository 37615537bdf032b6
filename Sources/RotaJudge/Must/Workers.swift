internal import RotaModel

extension JudgedCase {
  /// Each worker is one who may be sent; together they hold the skills; the key worker is there or not as the need
  /// has it; somebody is known where that is asked for; somebody may work alone.
  func workers() -> [Breach] {
    judgedVisits.flatMap { visit in
      visit.staff.compactMap { mayNotBeSent($0, visit) } + together(visit)
    }
  }

  private func mayNotBeSent(_ worker: PersonID, _ visit: PlannedContact) -> Breach? {
    let child = visit.child
    let traits = visit.need.traits ?? child.traits
    let why: String? =
      if !traits.isSubset(of: staff[worker]?.traits ?? []) {
        "a worker must be \(listed(traits.map(\.text).sorted()))"
      } else if child.avoid.contains(worker) {
        "is never sent to \(child.id)"
      } else if visit.need.not.contains(worker) {
        "is not to be sent"
      } else if visit.need.keyWorker == .exclude && worker == child.keyWorker {
        "should be somebody other than the key worker"
      } else {
        nil
      }
    return why.map {
      Breach(.workers, Place(visit, staff: [worker]), "\(when(visit)): \(name(worker)) can't go, \($0)")
    }
  }

  /// Said where somebody there had a skill until it ended.
  private func ended(_ skills: Set<Skill>, _ sent: Set<PersonID>, _ day: Day) -> String {
    let ends = sent.sorted().flatMap { worker in
      skills.sorted().compactMap { skill in
        staff[worker]?.expires[skill].map { "\(name(worker))'s \(skill) ended on \($0.words)" }
      }
    }
    return ends.isEmpty ? "" : " (\(ends.joined(separator: ", ")))"
  }

  private func together(_ visit: PlannedContact) -> [Breach] {
    let sent = Set(visit.staff)
    let held = sent.reduce(into: Set<Skill>()) { $0.formUnion(staff[$1]?.skills(on: visit.day) ?? []) }
    let missing = visit.need.skills.subtracting(held)
    let keyWorkerIsThere = visit.child.keyWorker.map { sent.contains($0) } ?? false
    func breach(_ isSo: Bool, _ text: @autoclosure () -> String) -> [Breach] {
      isSo ? [Breach(.workers, Place(visit), "\(when(visit)): \(text())")] : []
    }
    return breach(!sent.contains { staff[$0]?.mayWorkAlone ?? true }, "nobody there may work alone")
      + breach(
        !missing.isEmpty, "nobody there has \(listed(missing.map(\.text).sorted()))\(ended(missing, sent, visit.day))")
      + breach(
        visit.need.keyWorker == .only && !keyWorkerIsThere,
        "only \(visit.child.keyWorker.map { name($0) } ?? "the key worker") can go")
      + breach(
        visit.need.known && !keyWorkerIsThere && visit.child.known.isDisjoint(with: sent),
        "nobody there is known to \(visit.child.id)")
  }
}
