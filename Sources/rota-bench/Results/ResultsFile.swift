internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

/// Results as they lie on disk: JSON, written whole after each run, so that a campaign can be stopped at any time.
enum ResultsFile {
  static func text(_ results: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(results), as: UTF8.self) + "\n"
  }

  static func write(_ results: some KeptResults, to path: String) throws {
    try OutputFile(path, isPrivate: false).write(try text(results))
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func read<Kept: KeptResults>(_ path: String) throws(Refusal) -> Kept {
    guard exists(path) else { throw .unmeasurable("\(path) can't be read: there is no such file") }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unmeasurable("\(path) can't be read: is it a file, and may you read it?")
    }
    return try results(data, named: path)
  }

  static func results<Kept: KeptResults>(_ data: Data, named path: String) throws(Refusal) -> Kept {
    let results: Kept
    do {
      results = try JSONDecoder().decode(Kept.self, from: data)
    } catch {
      if let other = kind(of: data), other != Kept.format {
        throw .unmeasurable("\(path) holds '\(other)', not '\(Kept.format)'")
      }
      throw .unmeasurable("\(path) is cut short, or no result file of rota-bench: \(words(error))")
    }
    if let fault = results.fault { throw .unmeasurable("\(path) is no result file of rota-bench: \(fault)") }
    return results
  }

  /// The format that a file names, of whatever kind it is.
  private static func kind(of data: Data) -> String? {
    struct Named: Decodable { let format: String }
    return try? JSONDecoder().decode(Named.self, from: data).format
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let place): "there is no '\(key.stringValue)'\(words(place.codingPath))"
    case DecodingError.valueNotFound(_, let place): "a value is missing\(words(place.codingPath))"
    case DecodingError.typeMismatch(_, let place): "a value is of the wrong kind\(words(place.codingPath))"
    default: "it is not whole JSON"
    }
  }

  /// `, at runs, 3, score`.
  private static func words(_ path: [any CodingKey]) -> String {
    let parts = path.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }
    return parts.isEmpty ? "" : ", at \(parts.joined(separator: ", "))"
  }
}

/// What a campaign leaves on disk.
protocol KeptResults: Codable, Hashable, Sendable {
  static var format: String { get }
  var format: String { get }
  /// Runs that there are, and runs that the campaign is to have: fewer, and it was cut short.
  var count: Int { get }
  var planned: Int { get }
  /// What no campaign can have written.
  var fault: String? { get }
}

extension KeptResults {
  /// Whether there is something to compare, and all of it.
  func checkWhole(_ path: String) throws(Refusal) {
    if count == 0 { throw .unmeasurable("\(path) holds no runs") }
    guard count < planned else { return }
    throw .unmeasurable(
      "\(path) is cut short: it has \(count) of \(planned) runs", help: "finish the campaign with --resume")
  }
}

extension Results: KeptResults {
  var count: Int { runs.count }

  var fault: String? {
    if format != Results.format { return "its format is '\(format)', not '\(Results.format)'" }
    if Set(runs.map(\.asked)).count != runs.count { return "a run is in it twice" }
    if planned < runs.count { return "it says \(planned) runs and has \(runs.count)" }
    for run in runs {
      let figures = [run.score.must, run.score.service, run.score.wishes, run.moves, run.movesPerSecond, run.unmet]
      if figures.contains(where: { $0 < 0 }) { return "a figure is below 0 in the run \(run.asked.words)" }
    }
    return nil
  }
}
