internal import Dispatch
internal import Foundation
internal import RotaAnswers
package import RotaModel
package import RotaUI
package import RotaWorkspace
internal import Synchronization

/// Does what the screen asks for, away from the screen, and answers with messages. One thing after another, in the
/// order in which it was asked for; only the planner works beside it, and answers that may take their time are found.
package final class LeadSession: Session {
  /// What lies on the desk.
  struct OnScreen {
    let team: OpenTeam
    /// As it is kept.
    let week: OpenWeek
    /// As the lead sees it: while the planner works, with what it has found so far.
    var seen: OpenWeek

    init(team: OpenTeam, week: OpenWeek) {
      self.team = team
      self.week = week
      seen = week
    }
  }

  package struct Arguments: Sendable {
    let team: String
    let store: String?
    let from: String?
    let time: TimeNow
    let leadership: Leadership

    /// `key` is whoever the key belongs to that opened the session over ssh, if there is one.
    package init(team: String, store: String?, from: String?, time: TimeNow = .wall, key: PersonID? = nil) {
      self.team = team
      self.store = store
      self.from = from
      self.time = time
      leadership = Leadership(of: team, store: store, key: key)
    }
  }

  let arguments: Arguments
  let queue = DispatchQueue(label: "rota.desk", qos: .userInitiated)
  /// For questions that change nothing: an edit never waits for an answer.
  private let questions = DispatchQueue(label: "rota.questions", qos: .userInitiated)
  let post: @Sendable (LeadMessage) -> Void
  let onScreen = Mutex<OnScreen?>(nil)
  let planner = Mutex<PlannerAtWork?>(nil)
  /// The numbers of the last questions: older ones need no answer any more.
  let newestPrice = Atomic<Int>(0)
  let newestQuestion = Atomic<Int>(0)
  let seenMark = Atomic<Int>(0)
  /// The text of the team file before an editor got it.
  let lent = Mutex<String?>(nil)
  /// What came last.
  let moment = Mutex<MomentOnScreen?>(nil)

  package init(_ arguments: Arguments, post: @escaping @Sendable (LeadMessage) -> Void) {
    self.arguments = arguments
    self.post = post
  }

  /// Reads the team and lays its week on the desk; a team file with mistakes is shown with them.
  package func begin() { queue.async { _ = self.open() } }

  /// Once in a while.
  package func look() { queue.async { try? self.lookAround() } }

  package func run(_ effect: LeadEffect) {
    switch effect {
    case .planner(.stop):
      planner.withLock { $0?.stop() }
      return
    case .ask(.price, let question): newestPrice.store(question, ordering: .relaxed)
    case .ask(_, let question):
      newestQuestion.store(question, ordering: .relaxed)
      // Asked about what lies there once all that was asked for before is done.
      queue.async { self.questions.async { self.answer(effect) } }
      return
    default: break
    }
    queue.async { self.answer(effect) }
  }

  /// Before the program ends: what the planner has is kept, and the draft is somebody else's to change again.
  package func end() {
    if arguments.leadership.now == .leadsNoLonger { dropPlanner() } else { stopPlanner() }
    queue.sync { onScreen.withLock { $0?.team.letGo() } }
  }
}

/// On the queue alone, but for questions.
extension LeadSession {
  private func answer(_ effect: LeadEffect) {
    do throws(Refusal) {
      if try isStillTheirs(effect) { try carryOut(effect) }
    } catch {
      refuse(error, effect)
    }
  }

  /// Whoever leads no longer has nothing more done for them, and their screen ends.
  private func isStillTheirs(_ effect: LeadEffect) throws(Refusal) -> Bool {
    switch arguments.leadership.now {
    case .leads: return true
    case .leadsNoLonger:
      sendAway()
      return false
    case .unknown where effect.isForLookingOnly: return true
    case .unknown:
      throw Refusal(.wrongInput, "the team file has mistakes, so who leads can't be told: nothing is changed")
    }
  }

  func sendAway() {
    dropPlanner()
    post(.ended)
  }

  private func refuse(_ refusal: Refusal, _ effect: LeadEffect) {
    if case .ask(.price, let question) = effect {
      post(.unpriceable(refusal.sentence, question: question))
    } else {
      post(.refused(refusal.sentence))
    }
    if case .planner(.plan) = effect { post(.planningEnded) }
  }

  private func carryOut(_ effect: LeadEffect) throws(Refusal) {
    switch effect {
    case .planner(let effect): try carryOut(effect)
    case .edit(let effect): try carryOut(effect)
    case .publishing(let effect): try carryOut(effect)
    case .moment(let effect): try carryOut(effect)
    case .week(let effect): try carryOut(effect)
    case .teamFile(let effect): try carryOut(effect)
    case .ask(let inquiry, let question): try answer(inquiry, question)
    case .fetch(let fetch): try carryOut(fetch)
    case .look(let child):
      try here().team.look(at: child, by: "the screen")
      post(.looked(child))
    case .program: break
    }
  }

  func here() throws(Refusal) -> OnScreen {
    guard let onScreen = onScreen.withLock({ $0 }) else {
      throw Refusal(.wrongInput, "no team has been read yet")
    }
    return onScreen
  }

  func lay(_ week: OpenWeek, of team: OpenTeam, said: String?) {
    onScreen.withLock { $0 = OnScreen(team: team, week: week) }
    post(.desk(week.desk, DraftStatus(week, team), said: said))
  }
}

extension LeadEffect {
  /// What is shown already may be looked at a little longer where nobody can be asked who leads.
  fileprivate var isForLookingOnly: Bool {
    switch self {
    case .ask, .fetch, .week(.open), .publishing(.review), .look: true
    default: false
    }
  }
}
