internal import Foundation
package import RotaAnswers
package import RotaModel
internal import RotaStore

/// A team opened by somebody who need not lead it. A stranger gets nothing, and whoever does not lead gets no line of a
/// team file that has mistakes.
package struct AccessedTeam: Sendable {
  package let opened: OpenTeam
  package let viewer: Viewer
  private let key: PersonID?
  private let owns: Bool
}

extension AccessedTeam {
  /// `key` is whoever the key belongs to that opened the session; without, the operating system's user asks.
  package init(
    _ file: String, store: String? = nil, key: PersonID? = nil, for purpose: OpenTeam.Purpose = .looking,
    at time: TimeNow = .wall
  ) throws(Refusal) {
    self.key = key
    owns = key == nil && Self.owns(file, store: store)
    let read: TeamRead
    do throws(Refusal) {
      read = try TeamRead.latest(file, orFrom: purpose == .looking ? store ?? "\(file).store" : nil)
    } catch {
      // That there is no such file is no secret of the team's.
      if owns || key == nil && !FileManager.default.fileExists(atPath: file) { throw error }
      throw .teamUnreadable
    }
    viewer = Self.viewer(file, key: key, owns: owns, read.opened.team.accessToday)
    if viewer == .nobody { throw .stranger }
    opened = try OpenTeam(read, store: store, for: purpose, at: time)
  }

  /// Who came with a key, before their one command is known; it goes on from the team as it was read here.
  package static func viewer(ofSession file: String, store: String?, key: PersonID) throws(Refusal) -> Viewer {
    KeySession.open(by: key)
    let read: TeamRead
    do throws(Refusal) { read = try TeamRead.latest(file, orFrom: store ?? "\(file).store") } catch {
      throw .teamUnreadable
    }
    let viewer = Viewer(key: key, read.opened.team.accessToday)
    if viewer == .nobody { throw .stranger }
    KeySession.keep(read)
    return viewer
  }

  /// Whether they may go on looking as this member of staff, in a team that has been read again since.
  package func mayStillLook(as person: PersonID, in opened: OpenTeam) -> Bool {
    let access = opened.standing.accessToday
    let now = key.map { Viewer(key: $0, access) } ?? Viewer(user: Signature.user, ownsStore: owns, access)
    return now.isLead || now == .staff(person)
  }

  /// Whether whoever runs the program owns the store, or the team file where there is none, and so leads.
  package static func owns(_ file: String, store: String?) -> Bool {
    // From a pipe comes what the asker has already.
    if file == "-" { return true }
    var info = stat()
    return (stat(store ?? "\(file).store", &info) == 0 || stat(file, &info) == 0) && info.st_uid == getuid()
  }

  private static func viewer(_ file: String, key: PersonID?, owns: Bool, _ access: Access) -> Viewer {
    if let key { return Viewer(key: key, access) }
    if owns, file == "-" { return .lead(nil) }
    return Viewer(user: Signature.user, ownsStore: owns, access)
  }
}

extension Refusal {
  /// Said in place of a mistake in the team file, which is its lead's to see.
  package static let teamUnreadable = wrongInput("the team can't be read now; its lead has to see to it")
}
