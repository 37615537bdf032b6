internal import Foundation
internal import RotaAnswers
internal import RotaWorkspace

extension Campaign.Keeping {
  /// Whether all that is asked about a run is known of it.
  func hasKept(_ run: Run?) -> Bool {
    guard let run else { return false }
    if reference, run.reference == nil { return false }
    if trace, run.trace == nil { return false }
    if profile, run.profile == nil { return false }
    if let file = rotaFile(of: run.asked), !FileManager.default.fileExists(atPath: file) { return false }
    return true
  }

  /// Whether it can be written is found out before hours of work.
  func prepare() throws {
    if let resultsFile { try OutputFile(resultsFile, isPrivate: false).check() }
    guard let folder else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Refusal(.cannotBeWritten, "the folder \(folder) can't be made")
    }
    try OutputFile("\(folder)/rota.json", isPrivate: false).check()
  }

  func write(_ results: Results) throws {
    if let resultsFile { try ResultsFile.write(results, to: resultsFile) }
  }

  func write(_ rota: String, of asked: Asked) throws {
    if let file = rotaFile(of: asked) { try OutputFile(file, isPrivate: false).write(rota) }
  }

  /// `m@1-10s-seed3.rota.json`; the folders of a team file become part of its name.
  private func rotaFile(of asked: Asked) -> String? {
    guard let folder else { return nil }
    let team = asked.team.replacing("/", with: "-").drop { "-.".contains($0) }
    let without = asked.without.map { "-without-\($0)" }.joined()
    let name = "\(team)-\(asked.span.words)-seed\(asked.seed)\(without)".replacing(" ", with: "").replacing(
      ":", with: "x")
    return "\(folder)/\(name).rota.json"
  }
}
