internal import Foundation
package import RotaModel
internal import RotaStore

/// A team opened by somebody who need not lead it. A stranger gets nothing, and whoever does not lead gets no line of a
/// team file that has mistakes.
package struct Visit: Sendable {
  package let opened: OpenTeam
  package let viewer: Viewer
}

extension Visit {
  /// `key` is whoever the key belongs to that opened the session; without, the operating system's user asks.
  package init(
    _ file: String, store: String? = nil, key: PersonID? = nil, for purpose: OpenTeam.Purpose = .looking
  ) throws(Refusal) {
    let path = store ?? (file == "-" ? nil : "\(file).store")
    // From a pipe comes what the asker has already.
    let owns = key == nil && (file == "-" || Self.owns(path.flatMap { Store.exists($0) ? $0 : nil } ?? file))
    viewer = try Self.viewer(file, key: key, owns: owns)
    if viewer == .nobody { throw .stranger }
    opened = try OpenTeam(file, store: store, for: purpose)
  }

  private static func viewer(_ file: String, key: PersonID?, owns: Bool) throws(Refusal) -> Viewer {
    if owns, file == "-" { return .lead(nil) }
    let access: Access
    do throws(Refusal) {
      access = try Open.team(file).team.access
    } catch {
      if owns { throw error }
      throw .wrongInput("error: the team can't be read now; its lead has to see to it")
    }
    if let key { return Viewer(key: key, access) }
    return Viewer(user: Signature.user, ownsStore: owns, access)
  }

  private static func owns(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_uid == getuid()
  }
}
