internal import Dispatch
internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// Planning.
extension LeadSession {
  func carryOut(_ effect: PlannerEffect) throws(Refusal) {
    switch effect {
    case .plan: try plan()
    // At once, and not in its turn.
    case .stop: break
    case .takeOver: try takeOver()
    }
  }

  func plan() throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    if team.hasStore { try team.hold(week.monday) }
    let work = PlannerAtWork(week) { news in
      switch news {
      case .found(let find):
        let seen = week.showing(find)
        self.onScreen.withLock { $0?.seen = seen }
        self.post(.improved(seen.desk))
      case .far(let percent): self.post(.planning(percent: percent))
      }
    }
    planner.withLock { $0 = work }
    post(.planningBegan)
    work.begin { self.queue.async { self.settle(work) } }
  }

  /// It has ended by itself, or the lead has stopped it.
  private func settle(_ work: PlannerAtWork) {
    let isCurrent = planner.withLock { planner in
      guard planner === work else { return false }
      planner = nil
      return true
    }
    if isCurrent { keep(work, quietly: false) }
  }

  /// Nil where there was nothing to keep, or it could not be kept.
  @discardableResult
  private func keep(_ work: PlannerAtWork, quietly: Bool) -> Kept? {
    if arguments.leadership.now == .leadsNoLonger {
      sendAway()
      return nil
    }
    defer { post(.planningEnded) }
    do throws(Refusal) {
      let ending = try work.ending()
      let team = try here().team
      defer { team.letGo() }
      guard ending.isOtherwise else {
        lay(work.week, of: team, said: quietly ? nil : "nothing better was found")
        return nil
      }
      let kept = try team.keep(ending.rota, in: work.week)
      let said =
        if case .beside = kept { kept.words } else if ending.isSettled { "planned; u takes it back" } else {
          "planned as far as it went; p goes on, u takes it back"
        }
      let all = [said] + work.week.departed.map(\.words)
      lay(try team.week(work.week.monday, now: team.now), of: team, said: quietly ? nil : all.joined(separator: "; "))
      return kept
    } catch {
      // What the planner had shown was nobody's draft.
      if let onScreen = onScreen.withLock({ $0 }) { lay(onScreen.week, of: onScreen.team, said: nil) }
      post(.refused(error.sentence))
      return nil
    }
  }

  /// The planner that is at work, stopped; it is nobody's then.
  private func stopped() -> PlannerAtWork? {
    let work = planner.withLock { planner -> PlannerAtWork? in
      defer { planner = nil }
      return planner
    }
    work?.stop()
    return work
  }

  /// Without keeping anything: it found it for a week that is another one now, or for somebody who leads no longer. Says
  /// whether one was at work.
  @discardableResult
  func dropPlanner() -> Bool {
    guard stopped() != nil else { return false }
    onScreen.withLock { $0?.team.letGo() }
    post(.planningEnded)
    return true
  }

  /// From whoever else is planning the week; it is then anybody's to change.
  private func takeOver() throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    // What the screen shows of that may be a second old.
    let holder = try team.holder(of: week.monday)
    if holder != nil { try team.takeOver(week.monday) }
    lay(
      try team.week(week.monday, now: team.now), of: team,
      said: holder.map { "the week is yours to change; \($0.who) is told" } ?? "nobody else is planning this week")
  }

  /// Somebody has taken the week over. What became of what was found for it here, in words; nil where nothing was sought.
  func yieldWeek() -> String? {
    guard let work = stopped() else { return nil }
    guard case .beside(_, let number, _) = keep(work, quietly: true) else { return "nothing better was found here" }
    return "what was planned here lies beside the draft as @draft:\(number)"
  }

  /// Says whether one was at work. What it had found by then is kept; whatever stops it has its own word to say.
  @discardableResult
  func stopPlanner() -> Bool {
    guard let work = stopped() else { return false }
    keep(work, quietly: true)
    return true
  }
}
