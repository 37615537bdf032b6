internal import RotaModel

extension JudgedCase {
  /// Each worker is one who may be sent; together they hold the skills; the key worker is there or not as the need
  /// has it; somebody is known where that is asked for; somebody may work alone.
  func workers() -> [Breach] {
    judgedContacts.flatMap { planned in
      planned.staff.compactMap { mayNotBeSent($0, planned) } + together(planned)
    }
  }

  private func mayNotBeSent(_ worker: PersonID, _ planned: PlannedContact) -> Breach? {
    let child = planned.child
    let traits = planned.need.traits ?? child.traits
    let why: String? =
      if !traits.isSubset(of: staff[worker]?.traits ?? []) {
        "a worker must be \(listed(traits.map(\.text).sorted()))"
      } else if child.avoid.contains(worker) {
        "is never sent to \(child.id)"
      } else if planned.need.not.contains(worker) {
        "is not to be sent"
      } else if planned.need.keyWorker == .exclude && worker == child.keyWorker {
        "should be somebody other than the key worker"
      } else {
        nil
      }
    return why.map {
      Breach(.workers, Place(planned, staff: [worker]), "\(when(planned)): \(name(worker)) can't go, \($0)")
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

  private func together(_ planned: PlannedContact) -> [Breach] {
    let sent = Set(planned.staff)
    let held = sent.reduce(into: Set<Skill>()) { $0.formUnion(staff[$1]?.skills(on: planned.day) ?? []) }
    let missing = planned.need.skills.subtracting(held)
    let keyWorkerIsThere = planned.child.keyWorker.map { sent.contains($0) } ?? false
    func breach(_ isSo: Bool, _ text: @autoclosure () -> String) -> [Breach] {
      isSo ? [Breach(.workers, Place(planned), "\(when(planned)): \(text())")] : []
    }
    return breach(!sent.contains { staff[$0]?.mayWorkAlone ?? true }, "nobody there may work alone")
      + breach(
        !missing.isEmpty, "nobody there has \(listed(missing.map(\.text).sorted()))\(ended(missing, sent, planned.day))"
      )
      + breach(
        planned.need.keyWorker == .only && !keyWorkerIsThere,
        "only \(planned.child.keyWorker.map { name($0) } ?? "the key worker") can go")
      + breach(
        planned.need.known && !keyWorkerIsThere && planned.child.known.isDisjoint(with: sent),
        "nobody there is known to \(planned.child.id)")
  }
}
