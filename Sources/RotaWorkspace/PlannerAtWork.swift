internal import Dispatch
internal import Foundation
package import RotaAnswers
package import RotaModel
package import RotaJudge
internal import RotaSolver
internal import Synchronization

/// One search in the background, while the lead looks on. It tells of what it finds, and ends by itself or when it is
/// told to; the rest of the program goes on meanwhile.
package final class PlannerAtWork: Sendable {
  /// A better rota, judged.
  package struct Find: Sendable {
    package let rota: Rota
    package let report: Report
  }

  package enum News: Sendable {
    case found(Find)
    /// Of what is meant to be done, in hundredths.
    case far(percent: Int)
  }

  package struct Ending: Sendable {
    package let rota: Rota
    package let isSettled: Bool
    /// Whether shifts or contacts are others than when it set out.
    package let isOtherwise: Bool
  }

  /// As it was when the search set out.
  package let week: OpenWeek
  private let request: PlanRequest
  private let tell: @Sendable (News) -> Void
  private let isStopped = Atomic<Bool>(false)
  private let reached = Mutex(Reached())

  /// Counted by how often the search asks whether to go on, which it does once an epoch.
  private struct Reached {
    var epoch = 0
    /// 0 until it is known.
    var epochs = 0
    var percent = 0
  }
  private let result = Mutex<Result<Ending, Refusal>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// `tell` is called from the planner's own thread.
  package init(_ week: OpenWeek, tell: @escaping @Sendable (News) -> Void) {
    self.week = week
    self.tell = tell
    request = PlanRequest(
      team: week.team, horizon: week.horizon, surroundings: week.surroundings,
      start: week.rota.shifts.isEmpty ? week.judged.pattern : week.rota, budget: .settled(atMost: 60),
      threads: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// `ended` is called when the search has ended by itself or been stopped.
  package func begin(ended: @escaping @Sendable () -> Void) {
    let thread = Thread {
      // The screen comes first: on Linux this is of the calling thread, and of those that it makes.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      let found = self.work()
      self.result.withLock { $0 = found }
      self.done.signal()
      ended()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  package func stop() { isStopped.store(true, ordering: .relaxed) }

  /// What was found; waits until the search has ended.
  package func ending() throws(Refusal) -> Ending {
    done.wait()
    // For whoever asks again.
    done.signal()
    guard let result = result.withLock({ $0 }) else { throw .wrongInput("the planner was stopped") }
    return try result.get()
  }

  private func work() -> Result<Ending, Refusal> {
    do throws(Refusal) {
      let judged = try request.plan(isCancelled: { self.goesNoFurther() }) { self.hear($0) }
      let rota = judged.plan.rota
      return .success(
        Ending(rota: rota, isSettled: judged.plan.settled, isOtherwise: rota.differs(from: week.rota)))
    } catch {
      return .failure(error)
    }
  }

  private func goesNoFurther() -> Bool {
    if isStopped.load(ordering: .relaxed) { return true }
    let percent = reached.withLock { reached -> Int? in
      reached.epoch += 1
      guard reached.epochs > 0 else { return nil }
      let percent = min(100, reached.epoch * 100 / reached.epochs)
      defer { reached.percent = percent }
      return percent == reached.percent ? nil : percent
    }
    if let percent { tell(.far(percent: percent)) }
    return false
  }

  private func hear(_ progress: RotaSolver.Progress) {
    reached.withLock { $0.epochs = progress.epochs }
    guard !isStopped.load(ordering: .relaxed), let rota = progress.rota,
      let report = try? request.team.judge(rota, request.surroundings)
    else { return }
    tell(.found(Find(rota: rota, report: report)))
  }
}
