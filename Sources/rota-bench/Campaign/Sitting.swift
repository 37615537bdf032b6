internal import RotaModel
internal import RotaSolver
internal import RotaTerminal

/// How far this sitting is, for whoever waits.
struct Sitting: Sendable {
  let line = Console.progress()
  private var left: Set<Asked>
  private let count: Int
  private let began = ContinuousClock.now

  init(left asked: [Asked]) {
    left = Set(asked)
    count = left.count
  }

  func isLeft(_ asked: Asked) -> Bool { left.contains(asked) }

  mutating func end(_ asked: Asked) { left.remove(asked) }

  func show(_ asked: Asked, _ progress: Progress? = nil) {
    line.show(words(asked, progress))
  }

  private func words(_ asked: Asked, _ progress: Progress?) -> String {
    let done = count - left.count
    var parts = ["run \(done + 1) of \(count)", asked.words]
    if let progress {
      parts.append("\(progress.best.service)/\(progress.best.wishes)")
      if progress.epochs > 0 { parts.append("\(progress.epoch * 100 / progress.epochs) %") }
    }
    if let minutes = minutesToGo(done) { parts.append("about \(minutes) min to go") }
    return parts.joined(separator: " · ")
  }

  /// As the runs so far went; nil where nothing can be said, or no more than a moment is left.
  private func minutesToGo(_ done: Int) -> Int? {
    guard done > 0 else { return nil }
    let seconds = (ContinuousClock.now - began) / .seconds(1) / Double(done) * Double(left.count)
    return seconds < 60 ? nil : Int((seconds / 60).rounded())
  }
}
