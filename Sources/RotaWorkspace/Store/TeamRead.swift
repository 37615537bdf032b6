internal import Foundation
internal import RotaFiles
internal import RotaModel
internal import RotaStore

/// A team file as it was read, and what it is known by.
struct TeamRead: Sendable {
  let file: String
  let dated: String?
  let opened: OpenedTeam
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
    if let read = Session.read(file, dated: dated) {
      guard store != nil || read.fault == nil else { throw read.fault?.refusal ?? .teamUnreadable }
      return read
    }
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
    guard let opened = try? OpenedTeam(reading, text: kept.text) else { return nil }
    self.file = file
    dated = nil
    self.opened = opened
    stamp = FileStamp(file)
    fault = TeamFault(refusal, since: kept.at)
  }
}

/// What is wrong with a team file, while people see the team as it was before.
package struct TeamFault: Hashable, Sendable {
  package let refusal: Refusal
  /// Since when the team is as it is shown, in seconds since 1970.
  let since: Int

  init(_ refusal: Refusal, since: Int) {
    self.refusal = refusal
    self.since = since
  }

  /// To be said on top of whatever is shown. What is wrong is its lead's to see.
  package func words(_ team: OpenTeam, forLead: Bool) -> String {
    forLead
      ? "\(refusal.message)\nerror: until that is mended, what follows is as it was on \(time(team))"
      : "the team can't be read now, and its lead has to see to it; what follows is as it was on \(time(team))"
  }

  /// Since when: `Wed 2 Dec 14:02`, on the service's clock.
  package func time(_ team: OpenTeam) -> String {
    Dates(team.standing.service.clock, at: Double(since)).now.words(on: team.now.day)
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
