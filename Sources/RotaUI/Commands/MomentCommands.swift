package import RotaModel
internal import RotaTerminal

/// A critical moment: it is said, ways out are offered, one is chosen.
extension Lead {
  static let moments: [Command] = [moment]

  static let moment = Command(
    "m", "a moment comes", "moment", "what happened to which child, and up to three ways to answer it", needs: .fact,
    run: { $0.openMoment() })
}

extension LeadState {
  /// One that is recorded can be gone back to.
  fileprivate mutating func openMoment() -> [LeadEffect] {
    let child = childHere
    guard !standing.moments.isEmpty else { return openForm(.moment(child)) }
    let recorded = standing.moments.map { line in
      Chooser.Item(text: line.title, detail: line.standing, action: .ask(for: .moment(.reopen(line.number))))
    }
    let another = Chooser.Item(text: "another moment comes", action: .form(.moment(child)))
    return show(Chooser(title: "A moment", items: [another] + recorded))
  }
}

package enum MomentEffect: Hashable, Sendable {
  case come(TypedMoment)
  case setBack(TypedSetback)
  /// One that is recorded is to be seen again, by its number.
  case reopen(Int)
  /// What somebody said who was rung; after a no other ways are asked for.
  case rang(Rung.Whom, Rung.Answer)
  /// The way of this number becomes the draft.
  case choose(Int)
}

/// A moment as it is typed.
package struct TypedMoment: Hashable, Sendable {
  package let kind: String
  package let child: ChildID
  package let at: Moment
  package let zone: Zone?
}

extension LeadWeek {
  /// The child first, with what happened filled in as the team file has it first: what is right needs no key.
  func momentForm(_ child: ChildID?, _ state: LeadState) -> Form {
    let zones = team.travel.zones.union(team.service.base.map { [$0] } ?? []).map(\.text).sorted()
    var form = Form(
      .moment(child), title: "A moment comes",
      rows: [
        .init("child", .optional(.child), child.map { state.label($0) } ?? ""),
        .init("what", .choice(kindsOfMoment), kindsOfMoment.first ?? ""),
        .init("when", .moment, state.now.words),
        .init("where", .optional(.choice(zones))),
      ])
    if child != nil { form.focus = 1 }
    return form
  }

  /// The team's own, and beside them what befalls any team.
  private var kindsOfMoment: [String] {
    let own = team.moments.map(\.name)
    return own + Setback.Kind.allCases.map(\.rawValue).filter { !own.contains($0) }
  }

  func typedMoment(_ form: Form) throws(FormProblem) -> TypedMoment {
    let reading = Reading(self)
    guard let child = reading.child(form.text(0)) else { throw form.problem(in: 0) }
    guard let at = reading.moment(form.text(2)) else { throw form.problem(in: 2) }
    return TypedMoment(
      kind: form.text(1), child: child.id, at: at, zone: form.text(3).isEmpty ? nil : Zone(form.text(3)))
  }
}
