internal import Foundation
internal import RotaAnswers
package import RotaModel
internal import RotaFiles

/// A week of a rota file beside the team file: planned by `rota plan -o` before there was a store to keep it.
package struct PlannedBefore: Sendable {
  /// `week.json`
  package let file: String
  package let rota: Rota
}

extension OpenTeam {
  /// Files that are looked into: a folder of a team has no more rotas of its next week than that.
  private static let mostFiles = 40

  /// The newest that has shifts in the week, all of them of people who are in the team.
  package func plannedBefore(_ monday: Day, _ team: Team) -> PlannedBefore? {
    guard file != "-" else { return nil }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let staff = Set(team.staff.map(\.id))
    for path in rotaFiles(in: folder) {
      guard let rota = try? Open.rota(path.path),
        let week = rota.byWeek.first(where: { $0.horizon.first == monday }), !week.shifts.isEmpty,
        week.shifts.allSatisfy({ staff.contains($0.staff) })
      else { continue }
      return PlannedBefore(file: path.lastPathComponent, rota: week)
    }
    return nil
  }

  /// The newest first.
  private func rotaFiles(in folder: URL) -> [URL] {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
    let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys))) ?? []
    let rotas = all.compactMap { url -> (url: URL, date: Date)? in
      guard url.pathExtension == "json", let values = try? url.resourceValues(forKeys: keys),
        values.isRegularFile == true, (1...RotaFile.largest).contains(values.fileSize ?? 0)
      else { return nil }
      return (url, values.contentModificationDate ?? .distantPast)
    }
    return rotas.sorted { ($1.date, $0.url.path) < ($0.date, $1.url.path) }.prefix(Self.mostFiles).map(\.url)
  }

  /// Lines of the team file that `rota init` has guessed.
  package var guesses: Int {
    (fileText ?? "").split(whereSeparator: \.isNewline).count { $0.contains("# guessed") }
  }
}
