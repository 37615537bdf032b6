internal import Foundation
package import RotaAnswers
internal import RotaModel
internal import RotaStore

/// A backup put in the place of the store, which is kept beside it under another name.
package struct RestoreStore: Sendable {
  /// The backup, as it is called.
  private let name: String
  private let store: String
  private let beside: String
  private let reviving: Reviving
  private let clock: Clock
  /// Nobody where the team can't be read.
  private let staff: [Person]
  private let time: TimeNow

  /// The files of a store: the others are beside it where somebody was killed, or where an older rota has it open.
  private static let endings = ["", "-journal", "-wal", "-shm"]
}

extension RestoreStore {
  /// A copy of the backup, whole and up to date; nothing has taken its place yet. The clock is the team's, where it can
  /// be read.
  package init(_ backup: String, to store: String, of team: String, at time: TimeNow) throws(Refusal) {
    self.time = time
    let read = team == "-" ? nil : try? TeamRead.latest(team, orFrom: store)
    clock = read?.opened.team.service.clock ?? .ofThisMachine
    staff = read?.opened.team.staff ?? []
    // A link stays a link.
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: store)) != nil
    let store = isLink ? URL(fileURLWithPath: store).resolvingSymlinksInPath().path : store
    let isReceived = backup == "-"
    name = isReceived ? "what came from standard input" : backup
    let backup = isReceived ? try Self.receive(beside: store) : backup
    defer { if isReceived { unlink(backup) } }
    guard Store.exists(backup) else { throw .wrongInput("there is no backup \(backup)") }
    if let current = try? Store.open(store, for: .reading), let holder = try? current.holders().first {
      throw .storeRefused(store, .held(by: holder))
    }
    let beside = "\(store).\(getpid()).new"
    try StoreCare.copy(backup, to: beside)
    Self.endings.forEach { Unfinished.begin(beside + $0) }
    do throws(StoreError) {
      reviving = try Reviving(beside, inPlaceOf: Store.exists(store) ? store : nil)
    } catch {
      Self.endings.forEach { unlink(beside + $0) }
      throw .unrestored(name, store, error)
    }
    (self.store, self.beside) = (store, beside)
  }

  /// Nobody can say what was published after the backup was made: it is asked then.
  package var isUnsure: Bool { reviving.since == nil }

  /// A pipe can't go back, and SQLite must.
  private static func receive(beside store: String) throws(Refusal) -> String {
    try StandardInput.take()
    let path = "\(store).\(getpid()).received"
    Unfinished.begin(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path, because: String(cString: strerror(errno)).lowercased()) }
    defer { close(descriptor) }
    while let bytes = try? FileHandle.standardInput.read(upToCount: 1 << 16), !bytes.isEmpty {
      guard let problem = writeAll(Array(bytes)[...], to: descriptor) else { continue }
      unlink(path)
      throw .unwritable(path, because: String(cString: strerror(problem)).lowercased())
    }
    return path
  }

  /// `the backup was written last on Wed 2 Dec 17:40, and its newest version is @12`, on this machine's clock.
  package var state: String {
    let written = clock.moment(at: reviving.written).words(on: time.moment(on: clock).day)
    let newest = reviving.last.map { "its newest version is @\($0.number)" } ?? "it has no version"
    return "the backup was written last on \(written), and \(newest)"
  }

  /// What was done, in words. `published`: something was published after the backup was made, or may have been.
  package func carryOut(published: Bool) throws(Refusal) -> [String] {
    let signature = Signature(who: Signature.user(of: KeySession.key), at: time.seconds(on: clock))
    var words: [String] = []
    do throws(StoreError) {
      if isUnsure, published {
        let today = time.moment(on: clock).day
        let (next, weeks) = try reviving.goOnUnsure(
          from: name, today: today, staff: staff.filter { $0.until ?? today >= today }.map(\.id), signature)
        words = [
          "\(state); what was published after that is lost",
          weeks == 0
            ? "the next version is @\(next)"
            : "the next version is @\(next), and everybody is to be told again, with 'rota told --send'",
          "a week that was published for the first time after that is in no version: ask whoever may have been told of one",
        ]
      } else {
        try reviving.goOn(from: name, signature)
        words = (reviving.since ?? []).map {
          "@\($0.number) of \(Words.span($0.week, $0.week + 6)) was published since, so people know it, and it is kept"
        }
      }
    } catch {
      giveUp()
      throw .unrestored(name, store, error)
    }
    let kept = try layAside()
    guard rename(beside, store) == 0 else {
      throw .unwritable(store, because: String(cString: strerror(errno)).lowercased())
    }
    return ["\(store) is as \(name) has it\(kept.map { "; what it was is in \($0)" } ?? "")"] + words
  }

  /// The copy beside the store goes.
  package func giveUp() { Self.endings.forEach { unlink(beside + $0) } }

  private func layAside() throws(Refusal) -> String? {
    guard Store.exists(store) else { return nil }
    let second = time.seconds(on: clock)
    // Of two in the same second each is kept.
    let free = (0...).lazy.map { "\(store).before-\(second + $0)" }.first { !Store.exists($0) }
    guard let name = free else { return nil }
    for ending in Self.endings { rename(store + ending, name + ending) }
    return name
  }
}

extension Refusal {
  /// What is wrong is wrong with the backup, or with the disk that the store is on.
  fileprivate static func unrestored(_ backup: String, _ store: String, _ error: StoreError) -> Refusal {
    switch error {
    case .onNetworkShare, .readOnly, .full, .unreadable, .busy: storeRefused(store, error)
    default: storeRefused(backup, error)
    }
  }
}
