internal import Dispatch
internal import Foundation
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// One search in the background. It tells of what it finds, and ends by itself or when it is told to.
final class PlannerAtWork: Sendable {
  struct Ending: Sendable {
    let planner: PlannerAtWork
    let result: Result<JudgedPlan, Refusal>
  }

  /// As it was when the search set out.
  let week: OpenWeek
  private let request: PlanRequest
  private let post: @Sendable (Message) -> Void
  private let ended: @Sendable (Ending) -> Void
  private let isStopped = Atomic<Bool>(false)
  private let result = Mutex<Result<JudgedPlan, Refusal>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(
    _ request: PlanRequest, after week: OpenWeek, post: @escaping @Sendable (Message) -> Void,
    ended: @escaping @Sendable (Ending) -> Void
  ) {
    self.request = request
    self.week = week
    self.post = post
    self.ended = ended
  }

  func begin() {
    let thread = Thread { self.work() }
    thread.stackSize = 8 << 20
    // The screen comes first.
    thread.qualityOfService = .utility
    thread.start()
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  func stopAndWait() -> Ending {
    stop()
    done.wait()
    let cancelled = Refusal(.wrongInput, "error: the planner was stopped")
    return Ending(planner: self, result: result.withLock { $0 } ?? .failure(cancelled))
  }

  private func work() {
    let found: Result<JudgedPlan, Refusal>
    do throws(Refusal) {
      found = .success(
        try request.plan(isCancelled: { self.isStopped.load(ordering: .relaxed) }) { self.tell($0) })
    } catch {
      found = .failure(error)
    }
    result.withLock { $0 = found }
    done.signal()
    ended(Ending(planner: self, result: found))
  }

  /// What is found is judged here, not by the screen.
  private func tell(_ progress: Progress) {
    guard !isStopped.load(ordering: .relaxed), let rota = progress.rota,
      let report = try? request.team.judge(rota, request.surroundings)
    else { return }
    let percent = progress.epochs > 0 ? progress.epoch * 100 / progress.epochs : nil
    post(.improved(week.desk(of: rota, report), percent: percent))
  }
}
