internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaStore
internal import Synchronization

/// A team file and the store beside it, opened to be looked at or to be changed. The team that it gives is the file's
/// standing facts and the store's dated ones as one.
package final class OpenTeam: Sendable {
  package enum Purpose: Hashable, Sendable {
    case looking, changing
  }

  package let file: String
  /// Nil where the team comes from a pipe and no store is named.
  package let storePath: String?
  package let dated: String?
  package let purpose: Purpose
  package let time: TimeNow
  private let state: Mutex<State>

  struct State {
    var opened: ReadTeam
    var stamp: FileStamp?
    /// What is wrong with the team file, where the team is as it was before.
    var fault: TeamFault?
    var store: Store?
    /// The weeks that we hold.
    var held: Set<Day> = []
    /// Those that somebody has taken over from us since we held them.
    var lost: Set<Day> = []
    /// When that was said last.
    var beaten = 0
    /// What was carried into a week when it was last reckoned.
    var carried: (grounds: CarryGrounds, carry: [Carry])?
  }

  /// The store is `team.yaml.store` beside `team.yaml` where none is named; it is made when there is something to keep. Whoever
  /// looks at a team whose file has a mistake sees the last one that had none, unless it must be the file's own.
  package convenience init(
    _ file: String, store: String? = nil, dated: String? = nil, for purpose: Purpose = .looking, asItIs: Bool = false,
    at time: TimeNow = .wall
  ) throws(Refusal) {
    let isLenient = purpose == .looking && !asItIs && dated == nil
    let read = try TeamRead.latest(file, dated: dated, orFrom: isLenient ? store ?? "\(file).store" : nil)
    try self.init(read, store: store, for: purpose, at: time)
  }

  init(_ read: TeamRead, store: String?, for purpose: Purpose, at time: TimeNow) throws(Refusal) {
    let (file, dated) = (read.file, read.dated)
    self.file = file
    self.dated = dated
    self.purpose = purpose
    self.time = time
    let path = store ?? (file == "-" ? nil : "\(file).store")
    storePath = path
    var state = State(opened: read.opened, stamp: read.stamp, fault: read.fault)
    if let path, Store.exists(path) {
      state.store = try OpenTeam.store(path, for: purpose)
    } else if let store, purpose == .looking, !Store.exists(store) {
      throw .storeRefused(store, .missing)
    }
    self.state = Mutex(state)
    keepTeam()
  }

  deinit { letGo() }
}

extension OpenTeam {
  package var warnings: String { state.withLock { $0.opened.warningText } }
  package var firstWarning: String? { state.withLock { $0.opened.firstWarning } }
  package var hasStore: Bool { state.withLock { $0.store != nil } }

  /// Whether the team file is another one than was read.
  package var fileHasChanged: Bool { state.withLock { $0.stamp != FileStamp(file) } }

  /// Reads the team file again. Where it has a mistake, the team stays as it was, and that is known of it; but for who may
  /// come in.
  package func reread() throws(Refusal) {
    let (stamp, seconds) = (FileStamp(file), seconds)
    do throws(Refusal) {
      let read = try TeamRead(file, dated: dated)
      state.withLock { ($0.opened, $0.stamp, $0.fault) = (read.opened, read.stamp, nil) }
    } catch {
      let said = SaidAccess(in: file, before: standing.access)
      state.withLock {
        let since = $0.fault?.since ?? seconds
        ($0.stamp, $0.fault) = (stamp, TeamFault(error, since: since, access: said.clarity))
        $0.opened = $0.opened.with(said.access)
      }
      throw error
    }
    keepTeam()
  }

  /// What is wrong with the team file, where people see it as it was before; nil where all is well.
  package var fault: TeamFault? { state.withLock { $0.fault } }

  /// As it was read; nil where it is not known.
  var fileText: String? { state.withLock { $0.opened.text } }

  /// For the day when the file has a mistake. What can't be kept now does no harm.
  private func keepTeam() {
    let (text, fault, store) = state.withLock { ($0.opened.text, $0.fault, $0.store) }
    guard let text, let store, let path = storePath, fault == nil, dated == nil,
      (try? store.lastTeam())?.text != text
    else { return }
    let writable = purpose == .changing ? store : try? Store.open(path, for: .writing)
    try? writable?.keepTeam(text, at: seconds)
  }

  /// Changes whenever another program has changed the store.
  package func changeMark() -> Int { store.flatMap { try? $0.changeMark() } ?? 0 }

  /// Opens the store where somebody else has made it since; says whether that is so.
  package func findStore() throws(Refusal) -> Bool {
    guard !hasStore, let path = storePath, Store.exists(path) else { return false }
    let found = try OpenTeam.store(path, for: purpose)
    state.withLock { $0.store = $0.store ?? found }
    return true
  }
}

extension OpenTeam {
  var store: Store? { state.withLock { $0.store } }

  /// As the file says it, without the store's facts.
  var standing: Team { state.withLock { $0.opened.team } }

  /// The store to be changed, made where there is none.
  func writable() throws(Refusal) -> (Store, String) {
    guard let path = storePath else {
      throw .wrongInput("a team from standard input has no store beside it; name one with --store FILE")
    }
    guard purpose == .changing else { throw .cannotBeWritten("\(path) was opened to be looked at only") }
    if let store { return (store, path) }
    let made = try refusing(path) { () throws(StoreError) in try Store.open(path, for: .making) }
    let kept = state.withLock { state -> Store in
      state.store = state.store ?? made
      return state.store ?? made
    }
    keepTeam()
    return (kept, path)
  }

  /// The weeks that we hold, changed by whoever takes or gives back one.
  func held(_ change: (inout Set<Day>) -> Void = { _ in }) -> Set<Day> {
    state.withLock { state in
      change(&state.held)
      return state.held
    }
  }

  func lost(_ change: (inout Set<Day>) -> Void = { _ in }) -> Set<Day> {
    state.withLock { state in
      change(&state.lost)
      return state.lost
    }
  }

  func knownCarry(on grounds: CarryGrounds) -> [Carry]? {
    state.withLock { $0.carried.flatMap { $0.grounds == grounds ? $0.carry : nil } }
  }

  func remember(_ carry: [Carry], on grounds: CarryGrounds) { state.withLock { $0.carried = (grounds, carry) } }

  /// Whether so many seconds have gone since that was last so.
  func isDue(every seconds: Int) -> Bool {
    state.withLock { state in
      let now = Int.seconds
      guard abs(now - state.beaten) >= seconds else { return false }
      state.beaten = now
      return true
    }
  }

  /// A store that is there already.
  private static func store(_ path: String, for purpose: Purpose) throws(Refusal) -> Store {
    try refusing(path) { () throws(StoreError) in
      try Store.open(path, for: purpose == .changing ? .writing : .reading)
    }
  }
}
