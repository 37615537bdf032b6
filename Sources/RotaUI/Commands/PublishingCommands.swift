package import RotaModel
internal import RotaJudge
internal import RotaTerminal
internal import RotaPages
internal import RotaText

/// The draft's steps, what becomes of it, and what staff ask for.
extension Lead {
  static let publishing: [Command] = [undo, redo, publish, tell, approve, decline, offer]

  package static let undo = Command(
    "u", "undo", "undo", "takes the last change back", needs: .draft,
    obstacle: { $0.standing.undo == nil ? "there is nothing to undo" : nil }, run: { _ in [.publishing(.undo)] })

  static let redo = Command(
    "U", "redo", "redo", "makes it again", needs: .draft,
    obstacle: { $0.standing.redo == nil ? "there is nothing to redo" : nil }, run: { _ in [.publishing(.redo)] })

  package static let publish = Command(
    "P", "publish", "publish", "makes the draft a version that people are told of", needs: .draft,
    obstacle: { state in
      if state.planning != nil { return "the planner is at work: stop it first" }
      if state.desk?.rota.shifts.isEmpty ?? true { return "nothing is planned yet" }
      let broken = state.desk?.report.breaches.count ?? 0
      return broken > 0 ? "\(counted(broken, "rule")) \(broken == 1 ? "is" : "are") broken" : nil
    }, run: { _ in [.publishing(.review)] })

  package static let tell = Command(
    "T", "tell again", "tell", "runs the notify command for whoever has not been told", needs: .fact,
    belongs: { $0.page == .versions },
    obstacle: { $0.standing.version == nil ? "this week has not been published yet" : nil },
    run: { _ in [.publishing(.tell)] })

  static let approve = Command(
    "A", "approve the request", "approve",
    "what is asked for becomes so, as one step; u takes it back; of an offer: they said yes on the phone",
    needs: .fact, belongs: { $0.page == .requests },
    obstacle: { state in
      guard let request = state.requestHere else { return noRequest }
      return request.canBeApproved || request.isOffer ? nil : request.state
    },
    run: { state in
      state.requestHere.map { request in
        request.isOffer
          ? [.publishing(.heard(.yes, offer: request.number, request.person))]
          : [.publishing(.approve(request: request.number))]
      } ?? []
    })

  static let decline = Command(
    "D", "decline the request", "decline", "with the reason that they are told", belongs: { $0.page == .requests },
    obstacle: { $0.requestHere == nil ? noRequest : nil },
    run: { state in
      state.requestHere.map { request in
        request.isOffer
          ? [.publishing(.heard(.no, offer: request.number, request.person))]
          : state.openForm(.decline(request.number))
      } ?? []
    })

  static let offer = Command(
    "K", "offer it round", "offer", "to those who could take it, in the order of what it costs", needs: .draft,
    obstacle: { $0.question == nil ? "there is nothing to offer here" : nil },
    run: { state in
      guard let question = state.question, let team = state.desk?.team else { return [] }
      return state.show(
        Confirmation(
          title: "Offer \(team.offered(question)) to those who could take it?",
          lines: ["They are told, and answer on their own screen or to you. Nothing changes until you approve it."],
          key: "y", doing: "offer it", action: .ask(for: .publishing(.offer(question)))))
    })

  private static var noRequest: String { "there is no request under the cursor" }
}

package enum PublishingEffect: Hashable, Sendable {
  case undo
  case redo
  case restore(version: Int)
  /// What publishing would tell, and to whom.
  case review
  case publish(PublishWords)
  /// Whoever has not been told of the week's versions is told again.
  case tell
  case approve(request: Int)
  case decline(request: Int, because: String)
  /// To those who could take it.
  case offer(WhyQuestion)
  /// What somebody said on the phone of what is offered to them.
  case heard(Offer.Answer, offer: Int, PersonID)
}

/// What is said with a version: why, and who decided to leave out what matters, and what is done instead.
package struct PublishWords: Hashable, Sendable {
  package var note = ""
  package var decided = ""
  package var instead = ""

  package init() {}
}

/// What publishing would tell, by person, and what somebody must have decided first.
package struct Review: Hashable, Sendable {
  package let lines: [String]
  package let toDecide: [String]

  package init(lines: [String], toDecide: [String]) {
    self.lines = lines
    self.toDecide = toDecide
  }
}
