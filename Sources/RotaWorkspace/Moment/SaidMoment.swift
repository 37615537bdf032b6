package import RotaAnswers
package import RotaModel

/// A critical moment as a lead says it, on the command line or on the screen.
package struct SaidMoment: Hashable, Sendable {
  /// A rota file, or a version in the store.
  package var rota = "@published"
  package var what: What
  /// When it happened; now where nothing is said.
  package var at: String?
  /// Where the child is.
  package var zone: String?
  /// What those have said who were rung since: a member of staff, or a child for its carer.
  package var rung: [SaidRung] = []
  /// The one that the store knows by this number, and no other.
  package var number: Int?
  package var from: String?
  package var seed = 1
  package var threads = 2

  package init(_ what: What) { self.what = what }

  package init(kind: String, child: String) { self.init(.kind(kind, child: child)) }

  package enum What: Hashable, Sendable {
    /// One of the team's kinds.
    case kind(String, child: String)
    /// Until a time, or the end of the day.
    case sick(String, until: String?)
    case noShow(String)
    case late(String, minutes: Minutes)
    case refused(String)
  }
}

/// What somebody said who was rung, as a lead says it.
package struct SaidRung: Hashable, Sendable {
  package let whom: String
  package let answer: Rung.Answer

  package init(_ whom: String, _ answer: Rung.Answer) {
    self.whom = whom
    self.answer = answer
  }
}

extension Team {
  /// A child stands for its carer.
  func rung(_ said: SaidRung, at now: Moment) throws(Refusal) -> Rung {
    let child = ChildID(said.whom)
    if self.child(child) != nil { return Rung(.carer(child), said.answer, at: now) }
    return Rung(.person(try person(called: said.whom).id), said.answer, at: now)
  }

  /// One of the team's kinds by its name.
  package func momentKind(called name: String) throws(Refusal) -> MomentKind {
    if let kind = moments.first(where: { $0.name == name }) { return kind }
    guard !moments.isEmpty else {
      throw .wrongInput(
        "the team file says nothing under `moments`, so nobody knows what '\(name)' asks for",
        help: "say it there, such as\n"
          + "  moments:\n    arrest: [{id: custody, minutes: 180, least: 60, workers: 2, start-within: 90m, known: true}]"
      )
    }
    let names = moments.map(\.name)
    let near = thenDidYouMean(nearest(name, in: names))
    throw .wrongInput("the team has no moment '\(name)'\(near)", help: "it has \(listed(names))")
  }

  /// A zone that the team knows.
  package func zone(called name: String) throws(Refusal) -> Zone {
    let zone = Zone(name)
    let known = travel.zones.union(service.base.map { [$0] } ?? [])
    if known.contains(zone) { return zone }
    throw .unknown("zone", name, near: nearest(name, in: known.map(\.text)))
  }
}
