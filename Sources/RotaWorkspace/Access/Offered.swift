internal import Foundation
internal import RotaModel

/// Ids that a shell may offer while a command is typed: of the team that the line names, or of the one that would be
/// taken. Whoever does not lead is offered none but their own, a stranger nothing, and a mistake says nothing: it is no
/// time for words. Nothing is written, not even that somebody looks.
package struct Offered: Sendable {
  private let team: Team
  private let viewer: Viewer
  private let today: Day

  /// Nil where there is no team to be read, or none of the asker's.
  package init?(words: [String], environment: [String: String], folder: String, at time: TimeNow = .wall) {
    let named = words.first { TeamArgument.namesTeam($0) }
    guard
      let file = try? TeamArgument([named].compactMap { $0 }, environment: environment, folder: folder).team,
      Self.isFile(file), let team = try? TeamRead(file).opened.team
    else { return nil }
    let viewer = Viewer(user: Signature.user, ownsStore: AccessedTeam.owns(file, store: nil), team.accessToday)
    if viewer == .nobody { return nil }
    (self.team, self.viewer, today) = (team, viewer, time.moment(on: team.service.clock).day)
  }

  package var people: [String] { viewer.isLead ? team.staff.map(\.id.text) : viewer.own.map { [$0.text] } ?? [] }

  package var children: [String] { viewer.isLead ? team.children.map(\.id.text) : [] }

  /// Owed this week or next.
  package var contacts: [String] {
    guard viewer.isLead, let weeks = Horizon(from: today.monday, weeks: 2) else { return [] }
    return team.demand(in: weeks).map { "\($0.id)" }
  }

  /// A pipe would make whoever types wait.
  private static func isFile(_ path: String) -> Bool {
    var info = stat()
    return path != "-" && stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }
}
