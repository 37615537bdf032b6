internal import RotaModel
internal import RotaJudge
internal import RotaSolver
internal import Synchronization
internal import RotaText

/// A repair that the planner finds where nothing plain will do. It mends one thing and makes nothing worse that is met;
/// what is pinned stays, and as little else changes as a short search can see to.
struct PlannerRepair {
  let judged: JudgedRota
  let fault: Fault

  /// Epochs of the search at most. What can be mended is mended in the first few, whatever the size of the team; the
  /// others see to it that little else changes.
  private static let mostEpochs = 48

  /// Epochs after which it is given up where nothing is mended.
  private static let hope = 24

  /// Epochs are cut small: such a search is over soon.
  private static let grain = 16

  /// Epochs after the last step ahead, once the thing is mended.
  private static let patience = 12

  /// Nil where none was found.
  func attempt() -> Attempt? {
    let team = judged.repairTeam(withAllBut: fault)
    let horizon = judged.rota.horizon
    let surroundings = judged.surroundings
    // Nothing has begun where nothing is published.
    let now = (surroundings.base == nil ? nil : surroundings.now) ?? Moment(horizon.first, 0)
    let published = Published(rota: judged.rota, now: now)
    guard
      let problem = try? Problem(team: team, horizon: horizon, after: surroundings.previous, published: published),
      let before = try? team.judge(judged.rota, Surroundings(previous: surroundings.previous)).score
    else { return nil }
    // The planner breaks no rule: where one is broken, all that it finds is a gain.
    let watch = Watch(before: before.must > 0 ? Int.max : before.service, patience: Self.patience, hope: Self.hope)
    let solver = Solver(problem, seed: 1, ablation: SearchAblation(without: ["wholeWeek"]), grain: Self.grain)
    let plan = solver.run(
      .effort(Effort(epochs: Self.mostEpochs)), isCancelled: { watch.isEnough() }, report: { watch.hear($0) })
    return attempt(plan.rota).map { withoutIdleBreaks(plan.rota, $0) }
  }

  /// Where a break lies costs the planner nothing, so many of them move: those that need not are put back, all at once
  /// or, where that won't do, a half of them after the other.
  private func withoutIdleBreaks(_ found: Rota, _ whole: Attempt) -> Attempt {
    var (kept, best) = (found, whole)
    func putBack(_ shifts: ArraySlice<Shift>) {
      guard !shifts.isEmpty else { return }
      var rota = kept
      rota.shifts.removeAll { shift in shifts.contains { $0.staff == shift.staff && $0.day == shift.day } }
      rota.shifts += shifts
      if let attempt = attempt(rota), attempt.price.service <= best.price.service {
        (kept, best) = (rota, attempt)
      } else if shifts.count > 1 {
        let half = shifts.startIndex + shifts.count / 2
        putBack(shifts[..<half])
        putBack(shifts[half...])
      }
    }
    let idle = judged.rota.shifts.filter { old in
      found.shift(of: old.staff, on: old.day).map { $0.time == old.time && $0.pause != old.pause } ?? false
    }
    putBack(idle[...])
    return best
  }

  private func attempt(_ found: Rota) -> Attempt? {
    let edits = Changes(judged.team, from: judged.rota, to: found).edits
    guard !edits.isEmpty else { return nil }
    let (day, start, staff) = place(found)
    let attempt = judged.attempt(edits, day, start, staff)
    return attempt.flatMap { $0.isGain && fault.isLess(in: $0.priced.after.report, than: judged.report) ? $0 : nil }
  }

  private func place(_ found: Rota) -> (Day, Minutes, [PersonID]) {
    switch fault {
    case .leftOut(let id), .misplaced(let id):
      let contact = found.contacts.first { $0.id == id }
      return (contact?.day ?? found.horizon.first, contact?.time.start ?? 0, contact?.staff ?? [])
    case .short(_, let day, let gap): return (day, gap.start, [])
    case .day(let person, let day): return (day, 0, [person])
    }
  }
}

/// When a search has done enough. Counted by epochs, so that the same rota has the same repairs.
private final class Watch: Sendable {
  private struct Seen {
    var service: Int
    var isMended = false
    /// Epochs since the last step ahead.
    var quiet = 0
  }

  private let seen: Mutex<Seen>
  private let patience: Int
  private let hope: Int

  init(before service: Int, patience: Int, hope: Int) {
    seen = Mutex(Seen(service: service))
    self.patience = patience
    self.hope = hope
  }

  func hear(_ progress: RotaSolver.Progress) {
    seen.withLock { seen in
      guard progress.best.service < seen.service else { return }
      seen = Seen(service: progress.best.service, isMended: true)
    }
  }

  /// Asked once an epoch.
  func isEnough() -> Bool {
    seen.withLock { seen in
      seen.quiet += 1
      return seen.quiet > (seen.isMended ? patience : hope)
    }
  }
}
