internal import Foundation
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// Opening: the team, the week, and what is wrong with either.
extension ScreenSession {
  /// Whether the file could be read.
  func open(again: Bool = false) -> Bool {
    let before = lying.withLock { $0 }
    do throws(Refusal) {
      let team: OpenTeam
      if let before {
        try before.team.reread()
        team = before.team
      } else {
        team = try OpenTeam(arguments.team, store: arguments.store, for: .changing)
      }
      let now = try now(team)
      let monday: Day
      if let before { monday = before.week.monday } else { monday = try firstWeek(team, now) }
      post(.now(now))
      lay(try team.week(monday, now: now), of: team, said: again ? "the team file was read again" : nil)
      if let warning = team.firstWarning { post(.refused(warning)) }
      return true
    } catch {
      complain(error)
      return false
    }
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

  func openWeek(_ monday: Day) throws(Refusal) {
    stopPlanner()
    let (team, before) = (try here().team, try here().week)
    let week = try team.week(monday, now: try now(team))
    lay(week, of: team, said: week.standing == .nothing ? week.welcome(after: before) : nil)
  }

  /// Once in a while: the clock, the team file, and what somebody else does to the draft.
  func lookAround() throws(Refusal) {
    if arguments.leadership.now == .leadsNoLonger { return sendAway() }
    let lying = try here()
    let (team, now) = (lying.team, try now(lying.team))
    post(.now(now))
    if team.fileHasChanged { post(.teamFileChanged) }
    // What the planner has found can't be kept where the first draft is somebody else's already.
    let isFirst = try team.findStore()
    if isFirst { stopPlanner() }
    try team.beat()
    let isOurs = try team.takeIfFree()
    let mark = team.changeMark()
    let isNews = seenMark.exchange(mark, ordering: .relaxed) != mark
    guard isFirst || isOurs || (team.holder != nil && isNews) else { return }
    lay(try team.week(lying.week.monday, now: now), of: team, said: isOurs ? "the draft is yours to change now" : nil)
  }
}
