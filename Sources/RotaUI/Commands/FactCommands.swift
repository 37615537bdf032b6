package import RotaModel
internal import RotaJudge
internal import RotaTerminal

/// What is so, whoever plans: leave, duties, one-offs, and what stands in the team file.
extension Lead {
  static let facts: [Command] = [add, leave, duty, oneOff, entered, change]

  static let add = Command("a", "add …", "add", "leave, a duty or a one-off contact", needs: .fact) { state in
    let items = [leave, duty, oneOff].map {
      Chooser.Item(text: $0.name, detail: $0.keyWords, action: .run($0))
    }
    return state.show(Chooser(title: "Add", items: items))
  }

  static let leave = Command(
    "L", "add leave", "leave",
    "days or hours that somebody is away; where they are, it is changed or taken back", needs: .fact,
    run: { $0.openLeave() })

  static let duty = Command(
    nil, "add a duty", "duty", "paid work at a fixed time, away from contacts", needs: .fact,
    run: { $0.openForm(.duty) })

  static let oneOff = Command(
    nil, "add a one-off contact", "one-off", "a contact asked for once", needs: .fact,
    run: { $0.openForm(.oneOff($0.childHere)) })

  static let entered = Command(
    "F", "change leave and duties", "entered",
    "what is entered of this week is shortened, ended or taken back, published or not", needs: .draft,
    run: { $0.openEntered() })

  static let change = Command(
    "C", "change the facts", "facts", "a person, a child, its needs or cover, in the team file", needs: .fact,
    run: { $0.openFacts() })
}

extension LeadState {
  var childHere: ChildID? {
    switch subject {
    case .child(let id): id
    case .contact(let id): id.child
    default: nil
    }
  }

  /// What of the team file a form can change, nearest first.
  fileprivate mutating func openFacts() -> [LeadEffect] {
    guard let desk else { return [] }
    let children = desk.team.children
    let here = childHere.map { id in children.filter { $0.id == id } } ?? []
    let near = here.flatMap { child in
      [Chooser.Item(text: "child \(label(child.id))", detail: "zone, key worker", action: .form(.child(child.id)))]
        + child.needs.map { need in
          Chooser.Item(
            text: "need \(need.id) of \(label(child.id))", detail: "length, times, priority",
            action: .form(.need(child.id, need.id)))
        }
    }
    let staff = desk.team.staff.map { person in
      Chooser.Item(text: desk.name(person.id), detail: "hours, days, phone", action: .form(.person(person.id)))
    }
    let first = staff.filter { _ in here.isEmpty }.sorted { a, _ in
      a.action == person.map { .form(.person($0)) } ?? .none
    }
    let cover = desk.team.cover.map { line in
      Chooser.Item(text: "cover \(line.id)", detail: "need, ideal", action: .form(.cover(line.id)))
    }
    let rest = children.filter { !here.contains($0) }.map { child in
      Chooser.Item(text: "child \(label(child.id))", detail: "zone, key worker", action: .form(.child(child.id)))
    }
    return show(
      Chooser(
        title: "Change what in the team file?", items: near + first + cover + (here.isEmpty ? [] : staff) + rest,
        query: Field()))
  }
}

package enum TeamFileEffect: Hashable, Sendable {
  case reread
  case change([TeamEdit])
}
