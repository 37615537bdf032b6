package import RotaModel
internal import RotaStore

/// What became of a rota that was planned.
package enum Kept: Hashable, Sendable {
  case draft(week: Day)
  /// A hand had touched the draft: this one lies beside it, under a number.
  case beside(week: Day, number: Int)
}

/// Everything that changes the draft or the dated facts. What a call returns from is kept.
extension OpenTeam {
  /// Some edits as one step, which undo takes back as one; and with them the request that they grant.
  package func apply(
    _ edits: [Edit], to week: OpenWeek, words: String? = nil, granting request: Request? = nil,
    decisions: [LeftOut] = []
  ) throws(Refusal) -> OpenWeek {
    if let objection = week.team.objection(to: edits, decisions: decisions) { throw objection }
    let text = words ?? edits.map { week.team.words($0) }.joined(separator: "; ")
    let part = AskedWeeks.Part(week: week, edits: edits)
    return try apply([part], words: text, granting: request, decisions: decisions) ?? week
  }

  /// What was offered, as one step. Nobody has asked for just this, so what was not pinned before is not pinned by it:
  /// the planner may better it, and the next repair may move it.
  package func make(_ repair: Repair, in week: OpenWeek) throws(Refusal) -> OpenWeek {
    let now = week.surroundings.now ?? Moment(week.monday, 0)
    let unpinning = try Edited(week.team, week.rota, now: now).unpinning(after: repair.edits)
    return try apply(repair.edits + unpinning, to: week, words: repair.text)
  }

  /// Edits of some weeks as one step, which stands in the first one's history; that week as it is then.
  func apply(
    _ parts: [AskedWeeks.Part], words: String, granting request: Request?, decisions: [LeftOut] = []
  ) throws(Refusal) -> OpenWeek? {
    guard let first = parts.first?.week else { return nil }
    let (store, lease, path) = try writable()
    let now = first.surroundings.now ?? Moment(first.monday, 0)
    var rotas: [Day: Rota] = [:]
    var facts: [FactChange] = []
    for (week, edits) in parts.map({ ($0.week, $0.edits) }) {
      let edited = try Edited(week.team.with(facts), week.rota, now: now).applying(edits)
      if edited.rota.isOtherwise(than: week.rota) { rotas[week.monday] = edited.rota.withoutClaims }
      let (others, more) = try elsewhere(edits, edited, week, now)
      rotas.merge(others) { own, _ in own }
      facts += edited.facts + more
    }
    guard !rotas.isEmpty || !facts.isEmpty else {
      throw .wrongInput("error: that is so already; nothing was changed")
    }
    let step = NewStep(
      .edit, words, week: first.monday, rotas: rotas, facts: facts, granted: request, decisions: decisions)
    _ = try refusing(path) { () throws(StoreError) in
      try store.take(step, lease, calendars: standing.calendars, .now)
    }
    return try self.week(first.monday, now: now)
  }

  /// Leave that goes on into other weeks ends shifts there, too.
  private func elsewhere(
    _ edits: [Edit], _ edited: Edited, _ week: OpenWeek, _ now: Moment
  ) throws(Refusal) -> ([Day: Rota], [FactChange]) {
    let leave = edits.filter { if case .leave = $0 { true } else { false } }
    guard !leave.isEmpty, let store, let path = storePath else { return ([:], []) }
    let weeks = try refusing(path) { () throws(StoreError) in
      Set(try store.draftedWeeks()).union(try store.versions().map(\.week))
    }
    var rotas: [Day: Rota] = [:]
    var facts: [FactChange] = []
    for monday in weeks.sorted() where monday != week.monday && monday + 7 > now.day {
      let other = try self.week(monday, now: now)
      let cleared = try Edited(other.team.with(edited.facts), other.rota, now: now).applying(leave)
      guard cleared.rota.isOtherwise(than: other.rota) else { continue }
      rotas[monday] = cleared.rota.withoutClaims
      facts += cleared.facts.filter { !facts.contains($0) }
    }
    return (rotas, facts)
  }

  package func undo(_ week: OpenWeek) throws(Refusal) -> (OpenWeek, Step) { try turn(week, back: true) }
  package func redo(_ week: OpenWeek) throws(Refusal) -> (OpenWeek, Step) { try turn(week, back: false) }

  private func turn(_ week: OpenWeek, back: Bool) throws(Refusal) -> (OpenWeek, Step) {
    guard hasStore else { throw .noStoreBeside(file) }
    let (store, lease, path) = try writable()
    let monday = week.monday
    let next = try refusing(path) { () throws(StoreError) -> (Step, TextChange)? in
      guard let step = back ? try store.lastDone(of: monday) : try store.firstUndone(of: monday),
        let change = try store.fileChange(of: step)
      else { return nil }
      return (step, back ? change.inverse : change)
    }
    if let (step, change) = next { try turnFile(step, change, store, lease, path) }
    let step = try refusing(path) { () throws(StoreError) in
      back ? try store.undo(monday, lease, .now) : try store.redo(monday, lease, .now)
    }
    return (try self.week(monday, now: week.surroundings.now ?? Moment(monday, 0)), step)
  }

  /// A rota that the planner made while the lead looked on: the draft as it is to be, one step of each week's history.
  package func keep(_ rota: Rota, words: String = "planned") throws(Refusal) {
    let (store, lease, path) = try writable()
    for week in rota.byWeek {
      try refusing(path) { () throws(StoreError) in
        let step = NewStep(.plan, words, week: week.horizon.first, rotas: [week.horizon.first: week])
        try store.take(step, lease, calendars: standing.calendars, .now)
      }
    }
  }

  /// A rota that was planned without anybody looking on: beside a draft that a hand has touched, else in its place.
  package func keepUnlessTouched(_ rota: Rota) throws(Refusal) -> [Kept] {
    let (store, lease, path) = try writable()
    var kept: [Kept] = []
    for week in rota.byWeek {
      let monday = week.horizon.first
      let result = try refusing(path) { () throws(StoreError) -> Kept in
        if let draft = try store.draft(of: monday), draft.edits > 0 {
          return .beside(week: monday, number: try store.layBeside(week, .now))
        }
        let step = NewStep(.plan, "planned", week: monday, rotas: [monday: week])
        try store.take(step, lease, calendars: standing.calendars, .now)
        return .draft(week: monday)
      }
      kept.append(result)
    }
    return kept
  }

  /// A version, or a rota that lies beside, made the draft; undo takes it back.
  package func restore(_ rota: Rota, words: String, now: Moment) throws(Refusal) -> OpenWeek {
    let (store, lease, path) = try writable()
    let monday = rota.horizon.first
    let step = NewStep(.restore, words, week: monday, rotas: [monday: rota])
    _ = try refusing(path) { () throws(StoreError) in
      try store.take(step, lease, calendars: standing.calendars, .now)
    }
    return try week(monday, now: now)
  }
}

/// The store's history.
extension OpenTeam {
  /// Of a week, or of all; none where there is no store.
  package func versions(of week: Day? = nil) throws(Refusal) -> [Version] {
    guard let store, let path = storePath else { return [] }
    return try refusing(path) { () throws(StoreError) in try store.versions(of: week) }
  }

  package func rota(ofVersion number: Int) throws(Refusal) -> Rota {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    return try refusing(path) { () throws(StoreError) in try store.rota(of: number) }
  }
}

extension Rota {
  /// Whether shifts or contacts differ.
  func isOtherwise(than other: Rota) -> Bool {
    sorted.shifts != other.sorted.shifts || sorted.contacts != other.sorted.contacts
  }

  /// What was said of it before a hand changed it holds no longer.
  var withoutClaims: Rota {
    var rota = self
    let planned = Set(contacts.map(\.id))
    rota.unmet.removeAll { planned.contains($0.id) }
    rota.bound = nil
    rota.score = nil
    rota.seed = nil
    rota.origin = nil
    return rota
  }

  /// One rota a week. A bound is about all of them together.
  var byWeek: [Rota] {
    guard horizon.weekCount > 1 else { return [self] }
    return horizon.weeks.compactMap { monday in
      Horizon(from: monday, weeks: 1).map { week in
        Rota(
          horizon: week, shifts: shifts.filter { week.contains($0.day) },
          contacts: contacts.filter { week.contains($0.day) },
          unmet: unmet.filter { $0.id.occurrence.map { $0.week == monday } ?? (monday == horizon.first) })
      }
    }
  }
}
