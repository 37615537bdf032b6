package import RotaAnswers
package import RotaModel
internal import RotaStore

/// What became of a rota that was planned.
package enum Kept: Hashable, Sendable {
  case draft(week: Day)
  /// It lies beside the draft, under a number.
  case beside(week: Day, number: Int, why: Why)

  package enum Why: Hashable, Sendable {
    /// A hand had touched the draft.
    case touched
    /// The draft is another one than it was made of, or what is so by now would be broken by it.
    case changedMeanwhile
    case takenOver
  }
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
    guard edits.allSatisfy(\.isFact) else {
      return try apply(
        [RequestWeeks.Part(week: week, edits: edits)], words: text, granting: request, decisions: decisions) ?? week
    }
    let now = week.surroundings.now ?? Moment(week.monday, 0)
    return try again { () throws(Refusal) in
      let parts = [RequestWeeks.Part(week: try self.week(week.monday, now: now), edits: edits)]
      return try apply(parts, words: text, granting: request, decisions: decisions) ?? week
    }
  }

  /// What is so whatever the draft is waits for nobody, and is said once more where the draft has changed meanwhile.
  func again<Value>(_ body: () throws(Refusal) -> Value) throws(Refusal) -> Value {
    for _ in 0..<5 {
      do throws(Refusal) { return try body() } catch {
        guard error.cause == .changedMeanwhile else { throw error }
      }
    }
    return try body()
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
    _ parts: [RequestWeeks.Part], words: String, granting request: Request?, decisions: [LeftOut] = []
  ) throws(Refusal) -> OpenWeek? {
    guard let first = parts.first?.week else { return nil }
    let (store, path) = try writable()
    let now = first.surroundings.now ?? Moment(first.monday, 0)
    var rotas: [Day: Rota] = [:]
    var seen = Dictionary(parts.map { ($0.week.monday, $0.week.stored) }, uniquingKeysWith: { $1 })
    var facts: [FactChange] = []
    for (week, edits) in parts.map({ ($0.week, $0.edits) }) {
      let edited = try Edited(week.team.with(facts), week.rota, now: now).applying(edits)
      if edited.rota.differs(from: week.rota) { rotas[week.monday] = edited.rota.withoutClaims }
      facts += edited.facts
      for (other, more) in try elsewhere(edits, edited, week, now) where rotas[other.monday] == nil {
        rotas[other.monday] = more.rota.withoutClaims
        seen[other.monday] = other.stored
        facts += more.facts.filter { !facts.contains($0) }
      }
    }
    guard !rotas.isEmpty || !facts.isEmpty else {
      throw .wrongInput("that is so already; nothing was changed")
    }
    let step = NewStep(
      .edit, words, week: first.monday, rotas: rotas, seen: seen.filter { rotas[$0.key] != nil },
      waits: !parts.flatMap(\.edits).allSatisfy(\.isFact), facts: facts, granted: request,
      decisions: decisions)
    try take(step, store, path)
    return try self.week(first.monday, now: now)
  }

  func take(_ step: NewStep, _ store: Store, _ path: String) throws(Refusal) {
    _ = try refusing(path) { () throws(StoreError) in
      try store.take(step, calendars: standing.calendars, signature)
    }
  }

  /// Leave that goes on into other weeks ends shifts there, too.
  private func elsewhere(
    _ edits: [Edit], _ edited: Edited, _ week: OpenWeek, _ now: Moment
  ) throws(Refusal) -> [(OpenWeek, Edited)] {
    let leave = edits.filter { if case .leave = $0 { true } else { false } }
    guard !leave.isEmpty, let store, let path = storePath else { return [] }
    let weeks = try refusing(path) { () throws(StoreError) in
      Set(try store.draftedWeeks()).union(try store.versions().map(\.week))
    }
    var changed: [(OpenWeek, Edited)] = []
    for monday in weeks.sorted() where monday != week.monday && monday + 7 > now.day {
      let other = try self.week(monday, now: now)
      let cleared = try Edited(other.team.with(edited.facts), other.rota, now: now).applying(leave)
      if cleared.rota.differs(from: other.rota) { changed.append((other, cleared)) }
    }
    return changed
  }

  package func undo(_ week: OpenWeek) throws(Refusal) -> (OpenWeek, Step) { try turn(week, back: true) }
  package func redo(_ week: OpenWeek) throws(Refusal) -> (OpenWeek, Step) { try turn(week, back: false) }

  private func turn(_ week: OpenWeek, back: Bool) throws(Refusal) -> (OpenWeek, Step) {
    guard hasStore else { throw .noStoreBeside(file) }
    let (store, path) = try writable()
    let monday = week.monday
    let next = try refusing(path) { () throws(StoreError) -> (Step, TextChange)? in
      guard let step = back ? try store.lastDone(of: monday) : try store.firstUndone(of: monday),
        let change = try store.fileChange(of: step)
      else { return nil }
      return (step, back ? change.inverse : change)
    }
    if let (step, change) = next { try turnFile(step, change, store, path) }
    let step = try refusing(path) { () throws(StoreError) in
      back
        ? try store.undo(monday, expecting: week.undo, signature)
        : try store.redo(monday, expecting: week.redo, signature)
    }
    return (try self.week(monday, now: week.surroundings.now ?? Moment(monday, 0)), step)
  }

  /// A rota that the planner made while the lead looked on: the draft as it is to be, one step of the week's history. It
  /// lies beside where the draft is another by now than the week that was planned, or the week was taken over.
  package func keep(_ rota: Rota, in week: OpenWeek, words: String = "planned") throws(Refusal) -> Kept {
    try keep(rota, words, week.monday, seen: [week.monday: week.stored])
  }

  /// Rotas that were planned without anybody looking on: beside a draft that a hand has touched, or that is another by
  /// now than it was `seen`, else in its place.
  package func keepUnlessTouched(
    _ rota: Rota, seen: [Day: Rota] = [:], words: String = "planned"
  ) throws(Refusal) -> [Kept] {
    let (store, path) = try writable()
    var kept: [Kept] = []
    for week in rota.byWeek {
      let monday = week.horizon.first
      let draft = try refusing(path) { () throws(StoreError) in try store.draft(of: monday) }
      if let draft, draft.isTouched {
        kept.append(try layBeside(week, .touched))
      } else {
        kept.append(try keep(week, words, monday, seen: seen.filter { $0.key == monday }))
      }
    }
    return kept
  }

  private func keep(_ rota: Rota, _ words: String, _ week: Day, seen: [Day: Rota]) throws(Refusal) -> Kept {
    let (store, path) = try writable()
    if lost().contains(week) { return try layBeside(rota, .takenOver) }
    let step = NewStep(
      .plan, words, week: week, rotas: [week: rota], seen: seen, isHeld: held().contains(week))
    do throws(StoreError) { _ = try store.take(step, calendars: standing.calendars, signature) } catch {
      switch error {
      case .held, .takenOver: return try layBeside(rota, .takenOver)
      case .draftChanged: return try layBeside(rota, .changedMeanwhile)
      default: throw .storeRefused(path, error)
      }
    }
    return .draft(week: week)
  }

  func layBeside(_ rota: Rota, _ why: Kept.Why) throws(Refusal) -> Kept {
    let (store, path) = try writable()
    let number = try refusing(path) { () throws(StoreError) in try store.layBeside(rota, signature) }
    return .beside(week: rota.horizon.first, number: number, why: why)
  }

  /// A version, or a rota that lies beside, made the draft, with the pins that there were when it was made: those made
  /// since would be broken by it. Undo takes it back, and so gives them back. A rota without a name keeps all pins.
  package func restore(
    _ rota: Rota, named name: RotaName? = nil, words: String, now: Moment
  ) throws(Refusal) -> OpenWeek {
    let (store, path) = try writable()
    let monday = rota.horizon.first
    var pins: [FactChange] = []
    if let name, let second = try second(of: name) { pins = try self.pins(by: second, in: rota, store, path) }
    try take(NewStep(.restore, words, week: monday, rotas: [monday: rota], facts: pins), store, path)
    return try week(monday, now: now)
  }

  /// When a rota of the store was made, in seconds since 1970.
  private func second(of name: RotaName) throws(Refusal) -> Int? {
    switch name {
    case .version(let number): return try versions().first { $0.number == number }?.signature.at
    case .published(let week):
      return try versions().last { version in week.map { version.week == $0 } ?? true }?.signature.at
    case .beside(let number):
      guard let store, let path = storePath else { return nil }
      return try refusing(path) { () throws(StoreError) in
        try store.besides(of: store.besideDraft(number).horizon.first).first { $0.number == number }?.signature.at
      }
    case .draft, .file: return nil
    }
  }

  /// What makes the pins of a rota's week those that there were: of these and of those that the team file has not, it
  /// keeps what the rota is as it says.
  private func pins(by second: Int, in rota: Rota, _ store: Store, _ path: String) throws(Refusal) -> [FactChange] {
    let standing = standing
    let (now, then) = try refusing(path) { () throws(StoreError) in
      (try store.facts(standing.calendars), try store.facts(standing.calendars, by: second))
    }
    let pins = standing.with(now).pins(inWeekOf: rota.horizon.first)
    let before = standing.with(then).pins(inWeekOf: rota.horizon.first).filter(rota.keeps)
    return pins.filter { !before.contains($0) && !standing.pins.contains($0) }.map { .removed(.pin($0)) }
      + before.filter { !pins.contains($0) }.map { .added(.pin($0)) }
  }
}

/// The store's history.
extension OpenTeam {
  /// Of a week, or of all; none where there is no store.
  package func versions(of week: Day? = nil) throws(Refusal) -> [Version] {
    guard let store, let path = storePath else { return [] }
    return try refusing(path) { () throws(StoreError) in try store.versions(of: week) }
  }

  /// As people know it.
  package func rota(ofVersion number: Int) throws(Refusal) -> Rota {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    return try refusing(path) { () throws(StoreError) in try store.rota(of: number).withDone }
  }
}

extension Rota {
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

}
