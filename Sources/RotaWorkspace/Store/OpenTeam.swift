internal import Foundation
package import RotaModel
internal import RotaStore
internal import Synchronization

/// A team file and the store beside it, opened to be looked at or to be changed. The team that it gives is the file's
/// standing facts and the store's dated ones as one.
package final class OpenTeam: Sendable {
  package enum Purpose: Hashable, Sendable {
    case looking
    /// Holds the draft, unless somebody else does: then it is for looking, and `holder` says who has it.
    case changing
  }

  package let file: String
  /// Nil where the team comes from a pipe and no store is named.
  package let storePath: String?
  package let dated: String?
  package let purpose: Purpose
  private let state: Mutex<State>

  struct State {
    var opened: OpenedTeam
    var stamp: FileStamp?
    var store: Store?
    var lease: Lease?
    /// Who else has the draft.
    var holder: Holder?
    /// What was carried into a week when it was last reckoned.
    var carried: (grounds: CarryGrounds, carry: [Carry])?
  }

  /// The store is `TEAM.store` beside the file where none is named; it is made when there is something to keep.
  package convenience init(
    _ file: String, store: String? = nil, dated: String? = nil, for purpose: Purpose = .looking
  ) throws(Refusal) {
    try self.init(TeamRead.latest(file, dated: dated), store: store, for: purpose)
  }

  init(_ read: TeamRead, store: String?, for purpose: Purpose) throws(Refusal) {
    let (file, dated) = (read.file, read.dated)
    self.file = file
    self.dated = dated
    self.purpose = purpose
    let path = store ?? (file == "-" ? nil : "\(file).store")
    storePath = path
    var state = State(opened: read.opened, stamp: read.stamp)
    if let path, Store.exists(path) {
      try OpenTeam.open(path, for: purpose, &state)
    } else if let store, purpose == .looking, !Store.exists(store) {
      throw .storeRefused(store, .missing)
    }
    self.state = Mutex(state)
  }

  deinit { letGo() }

  /// The draft is somebody else's to change again.
  package func letGo() {
    state.withLock { state in
      if let store = state.store, let lease = state.lease { try? store.giveBack(lease) }
      state.lease = nil
    }
  }
}

extension OpenTeam {
  package var warnings: String { state.withLock { $0.opened.warningText } }
  package var firstWarning: String? { state.withLock { $0.opened.firstWarning } }
  package var hasStore: Bool { state.withLock { $0.store != nil } }

  /// Somebody else who holds the draft; nil where nobody does, or we do.
  package var holder: Holder? { state.withLock { $0.holder } }

  /// Whether the team file is another one than was read.
  package var fileHasChanged: Bool { state.withLock { $0.stamp != FileStamp(file) } }

  /// Reads the team file again. Where it has a mistake, the team stays as it was.
  package func reread() throws(Refusal) {
    let read = try TeamRead(file, dated: dated)
    state.withLock {
      $0.opened = read.opened
      $0.stamp = read.stamp
    }
  }

  /// Changes whenever another program has changed the store.
  package func changeMark() -> Int { store.flatMap { try? $0.changeMark() } ?? 0 }

  /// That we are still here; to be said once a minute or so by whoever holds the draft for long.
  package func beat() throws(Refusal) {
    guard let path = storePath, let (store, lease) = state.withLock({ held($0) }) else { return }
    try refusing(path) { () throws(StoreError) in try store.beat(lease, at: .seconds) }
  }

  /// Asks once more for the draft that somebody else had; says whether it is ours now.
  package func takeIfFree() throws(Refusal) -> Bool {
    guard holder != nil, purpose == .changing, let path = storePath else { return false }
    try change { state throws(Refusal) in try OpenTeam.claim(&state, path) }
    return holder == nil
  }

  /// Opens the store where somebody else has made it since; says whether that is so.
  package func findStore() throws(Refusal) -> Bool {
    guard !hasStore, let path = storePath, Store.exists(path) else { return false }
    try change { state throws(Refusal) in try OpenTeam.open(path, for: purpose, &state) }
    return true
  }

  /// Waits a little for somebody else to finish, as a command does.
  package func waitForDraft() throws(Refusal) {
    let end = Date().addingTimeInterval(5)
    while let holder = holder {
      guard Date() < end, let path = storePath else { throw .storeRefused(storePath ?? "", .held(by: holder)) }
      usleep(100_000)
      try change { state throws(Refusal) in try OpenTeam.claim(&state, path) }
    }
  }
}

extension OpenTeam {
  var store: Store? { state.withLock { $0.store } }

  /// As the file says it, without the store's facts.
  var standing: Team { state.withLock { $0.opened.team } }

  /// The store to be changed, made where there is none, and our right to change drafts in it.
  func writable() throws(Refusal) -> (Store, Lease, String) {
    guard let path = storePath else {
      throw .wrongInput("error: a team from standard input has no store beside it; name one with --store FILE")
    }
    guard purpose == .changing else { throw .cannotBeWritten("error: \(path) was opened to be looked at only") }
    return try change { state throws(Refusal) in
      if state.store == nil {
        state.store = try refusing(path) { () throws(StoreError) in try Store.open(path, for: .making) }
      }
      if state.lease == nil { try OpenTeam.claim(&state, path) }
      if let holder = state.holder { throw .storeRefused(path, .held(by: holder)) }
      guard let store = state.store, let lease = state.lease else { throw .storeRefused(path, .busy) }
      return (store, lease, path)
    }
  }

  func knownCarry(on grounds: CarryGrounds) -> [Carry]? {
    state.withLock { $0.carried.flatMap { $0.grounds == grounds ? $0.carry : nil } }
  }

  func remember(_ carry: [Carry], on grounds: CarryGrounds) { state.withLock { $0.carried = (grounds, carry) } }

  private func held(_ state: State) -> (Store, Lease)? {
    guard let store = state.store, let lease = state.lease else { return nil }
    return (store, lease)
  }

  /// A store that is there already.
  private static func open(_ path: String, for purpose: Purpose, _ state: inout State) throws(Refusal) {
    state.store = try refusing(path) { () throws(StoreError) in
      try Store.open(path, for: purpose == .changing ? .writing : .reading)
    }
    if purpose == .changing { try claim(&state, path) }
  }

  private static func claim(_ state: inout State, _ path: String) throws(Refusal) {
    guard let store = state.store else { return }
    do throws(StoreError) {
      state.lease = try store.takeLease(.now)
      state.holder = nil
    } catch {
      guard case .held(let holder) = error else { throw .storeRefused(path, error) }
      state.holder = holder
    }
  }

  /// A mutex hands on errors of any kind; ours are refusals.
  private func change<Value: Sendable>(
    _ body: (inout State) throws(Refusal) -> sending Value
  ) throws(Refusal) -> Value {
    let result: Result<Value, Refusal> = state.withLock { state in
      do throws(Refusal) { return .success(try body(&state)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

/// A team file as it was read, and what it is known by.
struct TeamRead: Sendable {
  let file: String
  let dated: String?
  let opened: OpenedTeam
  let stamp: FileStamp?

  init(_ file: String, dated: String? = nil) throws(Refusal) {
    self.file = file
    self.dated = dated
    // Before it is read: what is written meanwhile is a change.
    stamp = FileStamp(file)
    opened = try Open.team(file, dated: dated)
  }

  /// As the session has just read it, if there is one.
  static func latest(_ file: String, dated: String? = nil) throws(Refusal) -> TeamRead {
    if let read = Session.read(file, dated: dated) { return read }
    return try TeamRead(file, dated: dated)
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

extension Int {
  /// Since 1970, now.
  static var seconds: Int { Int(Date().timeIntervalSince1970) }
}

extension Signature {
  /// Whoever's key opened the session, else the operating system's user, whatever the environment says.
  static var now: Signature { Signature(who: Session.key?.text ?? user, at: .seconds) }

  static let user: String = {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid \(getuid())" }
    return String(cString: name)
  }()
}
