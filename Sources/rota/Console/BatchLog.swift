internal import Foundation
internal import RotaModel
internal import RotaWorkspace

/// Tells on standard error what becomes of the teams of a batch: a line as each ends, and on a terminal how far it is.
final class BatchLog {
  private let count: Int
  private let jobs: Int
  private let format: PlanBatch.LogFormat
  private let voice: OutputOptions
  private let line: ProgressLine
  private let began = Date()
  private var done = 0
  private var failed = 0

  init(_ count: Int, jobs: Int, format: PlanBatch.LogFormat, voice: OutputOptions) {
    self.count = count
    self.jobs = jobs
    self.format = format
    self.voice = voice
    line = ProgressLine(isOn: !voice.quiet && format == .text && Terminal.isTerminal(STDERR_FILENO))
  }

  func begin() {
    entry("info", "\(counted(count, "team")), \(jobs) at once", [.init("teams", .number(count))])
  }

  func note(_ ending: Batch.Ending) {
    done += 1
    let result = ending.result
    let own: [JSONText.Pair] = [
      .init("team", .string(result.name)), .init("status", .string(result.status)),
      .init("seconds", .hundredths(result.hundredths)),
    ]
    guard let error = result.error else {
      return entry("info", "\(result.name): \(result.status)", own)
    }
    failed += 1
    line.wipe()
    let words = ending.complaints.isEmpty ? error : ending.complaints.trimmingCharacters(in: .newlines)
    entry("error", "\(result.name): failed\n\(words)", own + [.init("error", .string(error))])
  }

  /// Between two that end.
  func wait() { line.show(progress) }

  func end() {
    line.end()
    entry(
      "info", "\(done) of \(counted(count, "team")) done",
      [.init("done", .number(done)), .init("failed", .number(failed))])
  }

  /// `37 of 150 teams · 2 failed · about 3 min left`
  private var progress: String {
    let left = done > 0 ? Int(Date().timeIntervalSince(began)) * (count - done) / done : nil
    let time = left.map { $0 < 90 ? "about \($0) s left" : "about \(($0 + 30) / 60) min left" }
    return ["\(done) of \(counted(count, "team"))", failed > 0 ? "\(failed) failed" : nil, time].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// In text, what is well goes without saying on a terminal, where the line tells how far it is.
  private func entry(_ level: String, _ words: String, _ pairs: [JSONText.Pair]) {
    let isError = level == "error"
    if voice.quiet, !isError { return }
    switch format {
    case .text: if isError || !Terminal.isTerminal(STDERR_FILENO) || voice.verbose { Console.warn(words) }
    case .json:
      let head: [JSONText.Pair] = [
        .init("time", .string(Date().formatted(.iso8601))), .init("level", .string(level)),
      ]
      let message = isError ? words.split(separator: "\n").first.map { String($0) } ?? words : words
      Console.warn(JSONText.object(head + [.init("message", .string(message))] + pairs).line)
    }
  }
}
