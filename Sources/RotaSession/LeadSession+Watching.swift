internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// What others do meanwhile.
extension LeadSession {
  /// Once in a while: the clock, the team file, and what somebody else does to the draft.
  func lookAround() throws(Refusal) {
    if arguments.leadership.now == .leadsNoLonger { return sendAway() }
    let onScreen = try here()
    let (team, now) = (onScreen.team, onScreen.team.now)
    post(.now(now))
    if team.fileHasChanged { post(.teamFileChanged) }
    let isFirst = try team.findStore()
    let mark = team.changeMark()
    let isNews = seenMark.exchange(mark, ordering: .relaxed) != mark
    do throws(Refusal) { try team.beat(atOnce: isNews) } catch {
      let sentence = error.sentence
      post(.refused(yieldWeek().map { "\(sentence); \($0)" } ?? sentence))
    }
    if isFirst || isNews { try follow(now) }
  }

  /// What another program has done is on the screen as soon as it is seen; the planner begins again from there.
  private func follow(_ now: Moment) throws(Refusal) {
    let (team, old) = (try here().team, try here().week)
    let new = try team.week(old.monday, now: now)
    guard !new.isSame(as: old) else { return }
    let wasPlanning = new.isPlannedAlike(old) ? false : dropPlanner()
    let isFree = old.holder != nil && new.holder == nil
    lay(new, of: team, said: new.news(since: old) ?? (isFree ? "the week is free to change again" : nil))
    if wasPlanning { try plan() }
  }
}

extension OpenWeek {
  /// What somebody else has done to it last, in words.
  fileprivate func news(since old: OpenWeek) -> String? {
    if let version, version != old.version { return "\(version.signature.who) published v\(version.number)" }
    guard undo != old.undo else { return nil }
    guard let undo, undo.number > old.undo?.number ?? 0 else { return "somebody took a step back" }
    return "\(undo.signature.who): \(undo.words)"
  }
}
