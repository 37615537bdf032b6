internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaStore

/// A team file as it was read, and what it is known by.
struct TeamRead: Sendable {
  let file: String
  let dated: String?
  let opened: ReadTeam
  let stamp: FileStamp?
  /// What is wrong with the file, where this is the team as it was before.
  var fault: TeamFault?

  init(_ file: String, dated: String? = nil) throws(Refusal) {
    self.file = file
    self.dated = dated
    // Before it is read: what is written meanwhile is a change.
    stamp = FileStamp(file)
    opened = try Open.team(file, dated: dated)
  }

  /// As the session has just read it, if there is one. Where the file has a mistake, and whoever asks only looks, as it
  /// was when it last had none: a store has that.
  static func latest(_ file: String, dated: String? = nil, orFrom store: String? = nil) throws(Refusal) -> TeamRead {
    if let read = KeySession.read(file, dated: dated) {
      guard store != nil || read.fault == nil else { throw read.fault?.refusal ?? .teamUnreadable }
      return read
    }
    return try afresh(file, dated: dated, orFrom: store)
  }

  /// Whatever was read before.
  static func afresh(_ file: String, dated: String? = nil, orFrom store: String? = nil) throws(Refusal) -> TeamRead {
    do throws(Refusal) { return try TeamRead(file, dated: dated) } catch {
      guard let store, let good = TeamRead(file, asKeptIn: store, error) else { throw error }
      return good
    }
  }

  private init?(_ file: String, asKeptIn store: String, _ refusal: Refusal) {
    guard file != "-", Store.exists(store), let kept = try? Store.open(store, for: .reading).lastTeam() else {
      return nil
    }
    let reading = TeamFile.read(TeamSource(name: file, text: kept.text))
    guard let opened = try? ReadTeam(reading, text: kept.text) else { return nil }
    self.file = file
    dated = nil
    stamp = FileStamp(file)
    let said = SaidAccess(in: file, before: opened.team.access)
    self.opened = opened.with(said.access)
    fault = TeamFault(refusal, since: kept.at, access: said.clarity)
  }
}

/// What is wrong with a team file, while people see the team as it was before.
package struct TeamFault: Hashable, Sendable {
  package let refusal: Refusal
  /// Since when the team is as it is shown, in seconds since 1970.
  let since: Int
  /// How far it can be told who may come in.
  let access: SaidAccess.Clarity

  init(_ refusal: Refusal, since: Int, access: SaidAccess.Clarity) {
    self.refusal = refusal
    self.since = since
    self.access = access
  }

  /// To be said on top of whatever is shown. What is wrong is its lead's to see.
  package func words(_ team: OpenTeam, forLead: Bool) -> String {
    forLead
      ? "\(refusal.message)\nerror: until that is mended, what follows is as it was on \(time(team))"
      : "the team can't be read now, and its lead has to see to it; what follows is as it was on \(time(team))"
  }

  /// Since when: `Wed 2 Dec 14:02`, on the service's clock.
  package func time(_ team: OpenTeam) -> String {
    team.standing.service.clock.moment(at: since).words(on: team.now.day)
  }
}

extension SaidAccess {
  /// As a team file says it now.
  init(in file: String, before: Access) {
    if let source = try? TeamSource.load(path: file) {
      self.init(source, before: before)
    } else {
      self = .unread(before: before)
    }
  }
}

/// What a file's change is known by.
struct FileStamp: Hashable {
  let seconds: Int
  let nanoseconds: Int
  let size: Int

  init?(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    seconds = info.st_mtim.tv_sec
    nanoseconds = info.st_mtim.tv_nsec
    size = Int(info.st_size)
  }
}
