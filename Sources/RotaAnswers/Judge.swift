package import RotaModel
package import RotaJudge

/// What a rota is judged against besides its team: the week before, and the version that people know.
package struct Surroundings: Hashable, Sendable {
  package var previous: Rota?
  package var base: Rota?
  package var now: Moment?
  /// The base is what the store says that people know: leave that has begun since has changed it by itself.
  package var followsLeave = false
  /// What of the week before was not held, in words; nil where there is nothing.
  package var notHeld: String?
  /// Where a part of a rota is judged: what stays as it is.
  package var unchanged: UnchangedRest?

  package init(previous: Rota? = nil, base: Rota? = nil, now: Moment? = nil) {
    self.previous = previous
    self.base = base
    self.now = now
  }

  /// Said wherever it holds: without the week before, nobody can know who is tired.
  package static let unchecked = "rest and days from last week: not checked (--after ROTA says what was worked)"
}

extension Surroundings {
  /// What is said about the week before: that nobody knows it, that it is another week, or what of it was not held; nil
  /// where all is well.
  package func note(for horizon: Horizon) -> String? {
    guard let previous else { return Self.unchecked }
    guard previous.horizon.last != horizon.first - 1 else { return notHeld }
    return "note: the rota of --after ends on \(previous.horizon.last.words), not on the day before this one"
  }

  package func note(for rota: Rota) -> String? { note(for: rota.horizon) }

  /// With what leave has changed by itself as one rota has it, once and for all.
  package func settled(by rota: Rota?, _ team: Team) -> Surroundings {
    var settled = self
    if let rota { settled.base = base(for: rota, team) }
    settled.followsLeave = false
    return settled
  }

  /// What of the past a rota must keep.
  package func base(for rota: Rota, _ team: Team) -> Rota? {
    guard followsLeave, let now else { return base }
    return base?.withLeaveApplied(in: rota, team, by: now)
  }
}

extension Team {
  /// The judge's word on a rota.
  package func judge(
    _ rota: Rota, _ surroundings: Surroundings = Surroundings(), named file: String = "the rota"
  ) throws(Refusal) -> Report {
    do throws(UnknownInRota) {
      return try RuleBook(self).judge(
        rota, after: surroundings.previous, base: surroundings.base(for: rota, self), now: surroundings.now,
        unchanged: surroundings.unchanged)
    } catch {
      throw unknown(error, in: file)
    }
  }

  func unknown(_ unknown: UnknownInRota, in file: String) -> Refusal {
    let (what, name, guess) =
      switch unknown {
      case .person(let id): ("member of staff", id.text, nearest(id.text, in: staff.map(\.id.text)))
      case .contact(let id): ("contact", "\(id)", nearestContact(to: id))
      }
    return .wrongInput(
      "\(file) names a \(what) '\(name)', which this team does not have in these weeks",
      help: didYouMean(guess))
  }

  private func nearestContact(to id: ContactID) -> String? {
    if let child = child(id.child) {
      let needs = child.needs.map(\.id.text) + oneOffs.filter { $0.child == id.child }.map(\.need.id.text)
      return nearest(id.need.text, in: needs).map { "\(id.child)/\($0)" }
    }
    return nearest(id.child.text, in: children.map(\.id.text)).map { "\($0)/\(id.need)" }
  }
}

/// People and children as a command names them.
extension Team {
  /// By id, or by a name that nobody else has.
  package func person(called name: String) throws(Refusal) -> Person {
    if let person = person(PersonID(name)) { return person }
    let found = PeopleByName(staff)[name]
    if found.count > 1 { throw .severalCalled(name, found) }
    guard let id = found.first, let person = person(id) else {
      throw .unknown(
        "member of staff", name, near: nearest(name, in: staff.map(\.id.text)) ?? nearest(name, in: staff.map(\.name)))
    }
    return person
  }

  package func child(called name: String) throws(Refusal) -> Child {
    if let child = child(ChildID(name)) { return child }
    throw .unknown("child", name, near: nearest(name, in: children.map(\.id.text)))
  }
}

extension Report {
  /// For people: what is broken, then each cost with who, when and why, worst first.
  package var page: String { text() }
  /// For programs.
  package var file: String { json() }
}
