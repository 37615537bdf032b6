internal import Foundation
package import RotaAnswers
package import RotaModel

/// As `rota batch --format json` lists it, and as it is kept beside the rota. The names of the keys are a contract.
extension BatchResult {
  package var json: JSONText {
    let figures = figures
    func number(_ value: (AreaFigures) -> Int) -> JSONText { figures.map { .number(value($0)) } ?? .null }
    func hours(_ minutes: (AreaFigures) -> Minutes) -> JSONText {
      figures.map { .hundredths((minutes($0) * 100 + 30) / 60) } ?? .null
    }
    return .object([
      .init("file", .string(file)), .init("name", .string(name)), .init("status", .string(status)),
      .init("rota", figures == nil ? .null : .string("\(name).rota.json")),
      .init("must", number(\.score.must)), .init("service", number(\.score.service)),
      .init("wishes", number(\.score.wishes)), .init("contacts", number(\.owed)),
      .init(
        "unmet",
        figures.map { figures in
          .object([
            .init("critical", .number(figures.critical)), .init("high", .number(figures.high)),
            .init("standard", .number(figures.standard)),
          ])
        } ?? .null),
      .init("short-hours", hours(\.short)), .init("vacant-hours", hours(\.vacant)), .init("near-48", number(\.near48)),
      .init("skills-short", figures.map { .list($0.skillsShort.map { .string($0) }) } ?? .null),
      .init(
        "bound",
        figures?.bound.map {
          .object([.init("service", .number($0.service)), .init("wishes", .number($0.wishes))])
        } ?? .null),
      .init("seconds", .hundredths(hundredths)), .init("error", error.map { .string($0) } ?? .null),
      .init("fingerprint", .string(fingerprint)),
    ])
  }

  package static func json(_ results: [BatchResult]) -> String {
    JSONText.object([.init("teams", .list(results.map(\.json)))]).page
  }

  /// Kept beside the rota.
  package func write(in folder: String) throws(Refusal) {
    let team = BatchTeam(file: file, name: name)
    try team.output(team.resultFile(in: folder)).write(json.page)
  }

  /// As it is kept; nil where nothing is.
  init?(in folder: String, name: String) throws(Refusal) {
    let path = BatchTeam(file: "", name: name).resultFile(in: folder)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let read = BatchResult(json: String(decoding: try Open.bytes(of: path), as: UTF8.self)) else {
      throw .noResult(path)
    }
    self = read
  }

  /// Of some teams, what a folder holds; of all that it holds, where none is named. In the order of their names.
  package static func kept(in folder: String, of teams: [BatchTeam]) throws(Refusal) -> [BatchResult] {
    let all = try kept(in: folder)
    guard !teams.isEmpty else { return all }
    let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return teams.map { team in
      byName[team.name] ?? BatchResult(file: team.file, name: team.name, outcome: .failed("it was not planned"))
    }
  }

  private static func kept(in folder: String) throws(Refusal) -> [BatchResult] {
    guard FileManager.default.fileExists(atPath: folder), let walk = FileManager.default.enumerator(atPath: folder)
    else {
      throw .unreadable(folder, because: "there is no such folder")
    }
    let names = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".result.json") }
      .map { String($0.dropLast(".result.json".count)) }.sorted()
    var results: [BatchResult] = []
    for name in names { if let result = try BatchResult(in: folder, name: name) { results.append(result) } }
    guard !results.isEmpty else { throw .unreadable(folder, because: "no result of 'rota batch' is in it") }
    return results
  }

  package init?(json text: String) {
    guard let kept = try? JSONDecoder().decode(ResultFile.self, from: Data(text.utf8)), let result = kept.result else {
      return nil
    }
    self = result
  }
}

/// A result as it lies in a file.
private struct ResultFile: Decodable {
  struct Unmet: Decodable { let critical, high, standard: Int }
  struct Bound: Decodable { let service, wishes: Int }

  let file, name, status, fingerprint: String
  let error: String?
  let must, service, wishes, contacts, near48: Int?
  let unmet: Unmet?
  let shortHours, vacantHours: Double?
  let skillsShort: [String]?
  let bound: Bound?
  let seconds: Double

  enum CodingKeys: String, CodingKey {
    case file, name, status, fingerprint, error, must, service, wishes, contacts, unmet, bound, seconds
    case near48 = "near-48"
    case shortHours = "short-hours"
    case vacantHours = "vacant-hours"
    case skillsShort = "skills-short"
  }

  var result: BatchResult? {
    guard let outcome else { return nil }
    return BatchResult(
      file: file, name: name, outcome: outcome, hundredths: Int((seconds * 100).rounded()), fingerprint: fingerprint)
  }

  private var outcome: BatchResult.Outcome? {
    if status == "failed" { return error.map { .failed($0) } }
    guard let must, let service, let wishes, let contacts, let unmet, let shortHours, let vacantHours, let near48,
      let skillsShort
    else { return nil }
    let figures = AreaFigures(
      score: Score(must: must, service: service, wishes: wishes), owed: contacts, critical: unmet.critical,
      high: unmet.high, standard: unmet.standard, short: Int((shortHours * 60).rounded()),
      vacant: Int((vacantHours * 60).rounded()), near48: near48, skillsShort: skillsShort,
      bound: bound.map { Rota.Bound(service: $0.service, wishes: $0.wishes) })
    switch status {
    case "planned": return .planned(figures)
    case "skipped": return .skipped(figures)
    default: return nil
    }
  }
}

extension Refusal {
  fileprivate static func noResult(_ path: String) -> Refusal {
    wrongInput(
      "error: \(path) is not as 'rota batch' writes it\nhelp: delete it, and plan the team again")
  }
}
