package import RotaModel
internal import RotaTerminal

/// A critical moment: it is said, ways out are offered, one is chosen.
extension Lead {
  static let moments: [Command] = [moment]

  static let moment = Command(
    "m", "a moment comes", "moment", "what happened to which child, and up to three ways to answer it", needs: .fact,
    obstacle: { state in
      state.desk?.team.moments.isEmpty ?? true ? "the team file says nothing under `moments`" : nil
    }, run: { state in state.openForm(.moment(state.childHere)) })
}

package enum MomentEffect: Hashable, Sendable {
  case come(TypedMoment)
  /// Somebody who was rung has said no: other ways are asked for.
  case refuse(PersonID)
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
        .init("child", .child, child.map { state.label($0) } ?? ""),
        .init("what", .choice(team.moments.map(\.name)), team.moments.first?.name ?? ""),
        .init("when", .moment, state.now.words),
        .init("where", .optional(.choice(zones))),
      ])
    if child != nil { form.focus = 1 }
    return form
  }

  func typedMoment(_ form: Form) -> TypedMoment? {
    let reading = Reading(self)
    guard let child = reading.child(form.text(0)), let at = reading.moment(form.text(2)) else { return nil }
    return TypedMoment(
      kind: form.text(1), child: child.id, at: at, zone: form.text(3).isEmpty ? nil : Zone(form.text(3)))
  }
}

/// The page of a moment.
extension LeadState {
  /// Digits choose, `n` takes out who has said no; nil for all other keys.
  mutating func pressOnMoment(_ key: KeyEvent, _ answer: MomentAnswer) -> [LeadEffect]? {
    if key == "n" { return askWhoSaidNo(answer) }
    guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return nil }
    return choose(number, of: answer)
  }

  mutating func choose(_ number: Int, of answer: MomentAnswer) -> [LeadEffect] {
    answer.choices.contains { $0.number == number }
      ? [.moment(.choose(number))] : refuse("there is no way \(number)")
  }

  private mutating func askWhoSaidNo(_ answer: MomentAnswer) -> [LeadEffect] {
    let place = row(in: answer.choices.count)
    guard answer.choices.indices.contains(place) else { return refuse("nobody is to be rung") }
    let items = answer.choices[place].ring.compactMap { ring in
      ring.person.map { person in
        Chooser.Item(
          text: ring.name, detail: ring.phone ?? "", more: ring.words, isName: true,
          action: .ask(for: .moment(.refuse(person))))
      }
    }
    return show(Chooser(title: "Who has said no?", items: items))
  }
}
