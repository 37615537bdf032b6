package import RotaAnswers
package import RotaModel
package import RotaJudge
internal import RotaStore

/// A week of an opened team: the rota that it has, judged, and what can be done with it.
package struct OpenWeek: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    /// Nothing is planned yet: the rota is empty.
    case nothing
    /// With so many edits of a hand since it was planned or published.
    case draft(edits: Int)
    case published(version: Int)
  }

  /// The team with its dated facts, the rota, the weeks before with the version that people know, and the judge's word.
  package private(set) var judged: JudgedRota
  package let horizon: Horizon
  /// The same with those whom the team has no longer, and what the store has of them.
  let stored: Rota
  package let standing: Standing
  /// The last version of this week.
  package let version: Version?
  /// What undo would take back, and what redo would do again.
  package let undo: Step?
  package let redo: Step?
  /// Somebody else who is at the draft.
  package let holder: Holder?
  /// Whom people have been told of in it, and whom the team file has no longer.
  package var departed: [Departed] = []

  package var monday: Day { horizon.first }

  /// Whether nothing but the clock is otherwise.
  package func isSame(as other: OpenWeek) -> Bool {
    isPlannedAlike(other)
      && (standing, version, undo?.number, redo?.number) == (
        other.standing, other.version, other.undo?.number, other.redo?.number
      ) && holder == other.holder
  }

  /// Whether a planner would set out from the same.
  package func isPlannedAlike(_ other: OpenWeek) -> Bool {
    stored == other.stored && team == other.team && version == other.version
      && surroundings.previous == other.surroundings.previous
  }

  /// What changes for people is measured against: what is past, and can be in no rota any more, is no news to them.
  package var told: Rota? { surroundings.base.map { team.baseline($0, now: surroundings.now ?? Moment(monday, 0)) } }

  package var team: Team { judged.team }
  package var rota: Rota { judged.rota }
  package var surroundings: Surroundings { judged.surroundings }
  package var report: Report { judged.report }

  /// With what the planner has found, which nobody has kept yet.
  package func showing(_ find: PlannerAtWork.Find) -> OpenWeek {
    var week = self
    week.judged = JudgedRota(team, find.rota, surroundings, report: find.report)
    return week
  }
}

extension OpenTeam {
  /// The team with all of the store's dated facts.
  package func team() throws(Refusal) -> Team { try team(since: nil, leaveSince: nil) }

  /// Without what was over in the weeks before the one before a day, and without leave that was over before all that is
  /// carried from the weeks before it.
  package func team(since day: Day, told: Bool = false) throws(Refusal) -> Team {
    guard let store, let path = storePath else { return standing }
    let first = try refusing(path) { () throws(StoreError) in
      try store.firstWeek(of: Self.weeksCarried, before: day.monday)
    }
    // Of last week it is still asked who went where: the night may not be over.
    return try team(since: day - 7, leaveSince: first ?? day, told: told)
  }

  func team(since day: Day?, leaveSince: Day?, told: Bool = false) throws(Refusal) -> Team {
    let standing = standing
    guard let store, let path = storePath else { return standing }
    let changes = try refusing(path) { () throws(StoreError) in
      try store.facts(standing.calendars, since: day, leaveSince: leaveSince, told: told)
    }
    return standing.with(changes)
  }

  /// As today and all that is still to come find it.
  package func team(at now: Moment) throws(Refusal) -> Team { try team(asOf: now.day, now: now) }

  /// The same as people have been told of it: what a draft pins, or no longer asks for once, is not so yet.
  package func teamTold(at now: Moment) throws(Refusal) -> Team { try team(since: now.day.monday, told: true) }

  /// As the week of a day and all that is still to come find it.
  package func team(asOf day: Day, now: Moment) throws(Refusal) -> Team {
    try team(since: min(day, now.day).monday)
  }

  /// `now` is the moment from which what is published may change.
  package func week(_ day: Day, now: Moment) throws(Refusal) -> OpenWeek {
    try week(day, now: now, team(asOf: day, now: now))
  }

  func week(_ day: Day, now: Moment, _ team: Team) throws(Refusal) -> OpenWeek {
    let monday = day.monday
    let team = try carrying(team, into: monday)
    guard let horizon = Horizon(from: monday, weeks: 1) else { throw .wrongInput("\(monday) is no Monday") }
    guard let store, let path = storePath else {
      let rota = Rota(horizon: horizon)
      return OpenWeek(
        judged: JudgedRota(team, rota, Surroundings(now: now), report: try team.judge(rota)), horizon: horizon,
        stored: rota, standing: .nothing, version: nil, undo: nil, redo: nil, holder: nil)
    }
    let (draft, published, undo, redo, holder) = try refusing(path) { () throws(StoreError) in
      (
        try store.draft(of: monday), try store.published(monday), try store.lastDone(of: monday),
        try store.firstUndone(of: monday), try store.holder(of: monday)
      )
    }
    var surroundings = Surroundings(
      previous: try previous(monday, team), base: published.map { team.recalled($0.rota) }, now: now)
    surroundings.followsLeave = true
    if published == nil { surroundings.notHeld = try notHeld(before: monday, team) }
    let stored = draft?.rota ?? published?.rota ?? Rota(horizon: horizon)
    var rota = team.known(stored)
    let report = try team.judge(rota, surroundings)
    rota.score = report.score
    let standing: OpenWeek.Standing =
      if let draft { .draft(edits: draft.edits) } else if let published {
        .published(version: published.version.number)
      } else { .nothing }
    return OpenWeek(
      judged: JudgedRota(team, rota, surroundings, report: report), horizon: horizon, stored: stored,
      standing: standing, version: published?.version, undo: undo, redo: redo, holder: holder,
      departed: published.map { team.departed(from: $0.rota, by: now) } ?? [])
  }

  /// The weeks before, as one rota: published where they are, else as the draft has them; nil where the one before is
  /// not known.
  package func previous(_ monday: Day, _ team: Team) throws(Refusal) -> Rota? {
    guard let store, let path = storePath else { return nil }
    var weeks: [Rota] = []
    for back in 1...team.weeksLookedBack {
      let week = monday - 7 * back
      let rota = try refusing(path) { () throws(StoreError) -> Rota? in
        if let published = try store.published(week) { return published.rota }
        return try store.draft(of: week)?.rota
      }
      guard let rota else { break }
      weeks.append(rota)
    }
    guard let first = weeks.last?.horizon.first, let horizon = Horizon(from: first, weeks: weeks.count) else {
      return nil
    }
    let rota = Rota(horizon: horizon, shifts: weeks.flatMap(\.shifts), contacts: weeks.flatMap(\.contacts))
    let worked = try refusing(path) { () throws(StoreError) in try store.worked(horizon.days) }
    return team.withoutStrangers(rota.asWorked(worked)).sorted
  }
}
