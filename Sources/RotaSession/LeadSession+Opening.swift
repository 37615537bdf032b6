internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// Opening: the team, the week, and what is wrong with either.
extension LeadSession {
  /// Whether the file could be read.
  func open(again: Bool = false) -> Bool {
    let before = onScreen.withLock { $0 }
    do throws(Refusal) {
      let team: OpenTeam
      if let before, before.team.purpose == .changing {
        try before.team.reread()
        team = before.team
      } else {
        team = try OpenTeam(arguments.team, store: arguments.store, for: .changing, at: arguments.time)
      }
      try show(team, said: again ? "the team file was read again" : nil)
      if let warning = team.firstWarning { post(.refused(warning)) }
      return true
    } catch {
      showAsItWas()
      complain(error)
      return false
    }
  }

  /// Behind the mistakes of a team file lies what was so before them, to be looked at.
  private func showAsItWas() {
    do throws(Refusal) {
      if let before = onScreen.withLock({ $0 }) {
        try show(before.team, said: nil)
      } else {
        try show(OpenTeam(arguments.team, store: arguments.store, at: arguments.time), said: nil)
      }
    } catch {
      // A team that was never read without a mistake has nothing to show.
    }
  }

  /// The week that lies there already, or the first.
  private func show(_ team: OpenTeam, said: String?) throws(Refusal) {
    let now = team.now
    let monday: Day
    if let before = onScreen.withLock({ $0 }) { monday = before.week.monday } else { monday = try firstWeek(team, now) }
    post(.now(now))
    lay(try team.week(monday, now: now), of: team, said: said)
  }

  /// The week that was asked for; else the one that was planned last, or next week.
  private func firstWeek(_ team: OpenTeam, _ now: Moment) throws(Refusal) -> Day {
    if let from = arguments.from { return try Dates(now: now).day(from).monday }
    let next = now.day.monday + 7
    for monday in [next, next - 7] {
      if try team.week(monday, now: now).standing != .nothing { return monday }
    }
    return next
  }

  /// Each mistake with its place; what is no mistake in the file is said as it is.
  private func complain(_ refusal: Refusal) {
    let complaints = Checking([arguments.team]).mistakes.map {
      Complaint(file: $0.file, line: $0.line, isError: true, text: $0.text)
    }
    let other = [Complaint(file: arguments.team, line: 1, isError: true, text: refusal.message)]
    post(.complaints(complaints.isEmpty ? other : complaints))
  }

  func carryOut(_ effect: WeekEffect) throws(Refusal) {
    switch effect {
    case .open(let monday): try openWeek(monday)
    case .pattern: try layPattern()
    case .plannedBefore: try layPlannedBefore()
    }
  }

  private func openWeek(_ monday: Day) throws(Refusal) {
    stopPlanner()
    let (team, before) = (try here().team, try here().week)
    let week = try team.week(monday, now: team.now)
    lay(week, of: team, said: week.standing == .nothing ? week.welcome(after: before) : nil)
  }

  private func layPattern() throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    guard let pattern = week.judged.pattern else {
      throw Refusal(.wrongInput, "the week before is not planned, so it has no pattern")
    }
    lay(
      try team.restore(pattern, words: "last week's pattern", now: team.now), of: team,
      said: "last week's pattern is laid out; p plans on from it")
  }

  private func layPlannedBefore() throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    guard let planned = team.plannedBefore(week.monday, week.team) else {
      throw Refusal(.wrongInput, "no file beside the team file has a plan of this week")
    }
    lay(
      try team.restore(planned.rota, words: "the plan of \(planned.file)", now: team.now), of: team,
      said: "the plan of \(planned.file) is the draft; p plans on from it")
  }
}
