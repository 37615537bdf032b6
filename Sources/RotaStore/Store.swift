internal import Foundation
internal import GRDB
internal import RotaModel

/// The team's store: one SQLite file with the drafts, the versions and the dated facts, and who changed them.
/// What a call has returned from is kept, whenever the program is killed.
package struct Store: Sendable {
  package enum Opening: Hashable, Sendable {
    /// Nothing of it is used but a copy.
    case copying
    case reading
    case writing
    /// As writing, but the file is made where there is none.
    case making
  }

  package let path: String
  let database: DatabaseQueue
  /// Who we are among those who hold weeks.
  let token: String
  /// By which who holds a week is alive or silent, in seconds since 1970.
  let clock: @Sendable () -> Int

  /// How long we wait for another program that writes.
  package static let patience = 5.0

  package static func open(
    _ path: String, for opening: Opening, by clock: @escaping @Sendable () -> Int = wall
  ) throws(StoreError) -> Store {
    do throws(StoreError) {
      return try openAsItIs(path, opening, clock)
    } catch {
      guard opening == .reading || opening == .copying, error.isMendedByWriting else { throw error }
      try mend(path, error)
      return try openAsItIs(path, opening, clock)
    }
  }

  @Sendable package static func wall() -> Int { Int(Date().timeIntervalSince1970) }

  /// An older store is brought up to date, and what was being written when somebody was killed is taken back, before it
  /// is read, where that may be done.
  private static func mend(_ path: String, _ error: StoreError) throws(StoreError) {
    guard Foundation.access(path, W_OK) == 0 else { throw error }
    try openAsItIs(path, .writing, wall).close()
  }

  /// What is read or written after this fails.
  func close() throws(StoreError) {
    do { try database.close() } catch { throw StoreError(error) }
  }

  private static func openAsItIs(
    _ path: String, _ opening: Opening, _ clock: @escaping @Sendable () -> Int
  ) throws(StoreError) -> Store {
    let share = NetworkShare.kind(of: path)
    if opening == .writing || opening == .making, let share { throw .onNetworkShare(kind: share) }
    if opening == .making, !exists(path) { try make(path) }
    try checkFile(path)
    let reach = Reach(path, isOnShare: share != nil)
    do {
      let database = try DatabaseQueue(path: reach.address(of: path), configuration: configuration(opening, reach))
      let store = Store(path: path, database: database, token: UUID().uuidString, clock: clock)
      try store.prepare(opening)
      return store
    } catch {
      throw reach.isWritable ? StoreError(error) : StoreError(error).onlyRead(opening)
    }
  }

  /// Whether there is something by that name, be it a link to what is not there: a disk that isn't mounted, or a folder
  /// that may not be looked into, is no new store.
  package static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 || errno != ENOENT
  }

  /// Changes with every change that another program makes: who looks on reads again.
  package func changeMark() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }
}

extension Store {
  private static func configuration(_ opening: Opening, _ reach: Reach) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !reach.isWritable
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      guard opening == .writing || opening == .making else {
        return try database.execute(sql: "PRAGMA query_only = ON")
      }
      // What a call has returned from survives a power cut, too.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
    }
    return configuration
  }

  /// With a journal that is there only while something is written, the file is whole by itself: copied by hand, or on a
  /// disk that is full or may only be read, it is all that there is. Another program may have set it to keep its last
  /// changes in a file beside it; while somebody has it open so, it stays so.
  static func keepInOneFile(_ database: Database) throws {
    do { _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE") } catch {
      guard (error as? DatabaseError)?.resultCode.primaryResultCode == .SQLITE_BUSY else { throw error }
    }
  }

  private func prepare(_ opening: Opening) throws {
    let migrator = Schema.migrator
    // Nothing is changed in a file that is no store, or that another rota made.
    try database.read { try Schema.checkKnown($0, migrator) }
    if opening == .copying { return }
    if opening == .reading { return try database.read { try Schema.checkWhole($0, migrator) } }
    try database.writeWithoutTransaction { try Self.keepInOneFile($0) }
    // One that is up to date is not written to: on a disk that may only be read it opens, too.
    if try database.read({ try migrator.hasCompletedMigrations($0) }) { return }
    try migrator.migrate(database)
  }

  /// It has its name only once it is whole: a file without a byte is never a new one. Killed outright before, it
  /// leaves one that is nobody's.
  private static func make(_ path: String) throws(StoreError) {
    let beside = "\(path).\(getpid()).new"
    unlink(beside)
    Unfinished.begin(beside, "\(beside)-journal")
    defer { Unfinished.end(beside, "\(beside)-journal") }
    // Only its owner may read it, from its first byte.
    let descriptor = Foundation.open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno)).lowercased()) }
    Foundation.close(descriptor)
    defer { unlink(beside) }
    do {
      let database = try DatabaseQueue(path: beside, configuration: configuration(.making, .writable))
      try Schema.migrator.migrate(database)
      try database.close()
    } catch {
      throw StoreError(error)
    }
    // Somebody else may have made it meanwhile; then theirs it is.
    guard link(beside, path) == 0 || errno == EEXIST || (!exists(path) && rename(beside, path) == 0) else {
      throw .unreadable(reason: String(cString: strerror(errno)).lowercased())
    }
  }

  private static func checkFile(_ path: String) throws(StoreError) {
    var info = stat()
    guard stat(path, &info) == 0 else {
      guard errno == ENOENT else { throw .unreadable(reason: String(cString: strerror(errno)).lowercased()) }
      // SQLite would follow it, and make a file that others may read.
      if lstat(path, &info) == 0 { throw .unreadable(reason: "it is a link to a file that is not there") }
      throw .missing
    }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .notAStore }
    guard info.st_mode & 0o077 == 0 else { throw .openToOthers(mode: Int(info.st_mode & 0o777)) }
    guard Foundation.access(path, R_OK) == 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
    guard info.st_size > 0 else { throw .empty }
  }
}

/// Every use of the database, with its errors in our own words.
extension Store {
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch {
      let error = StoreError(error)
      guard error == .interrupted else { throw error }
      try Self.mend(path, error)
    }
    do { return try database.read(body) } catch { throw StoreError(error) }
  }

  /// One transaction: all of it, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw StoreError.changedMeanwhile }
        return value
      }
    } catch {
      throw StoreError(error)
    }
  }
}

extension StoreError {
  init(_ error: any Error) {
    if let known = error as? StoreError {
      self = known
    } else if let error = error as? DatabaseError {
      self.init(error)
    } else {
      // The library's own words would quote what stands there.
      self = .senseless("value")
    }
  }

  fileprivate var isMendedByWriting: Bool {
    switch self {
    case .olderSchema, .interrupted: true
    default: false
    }
  }

  private init(_ error: DatabaseError) {
    if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      self = .interrupted
      return
    }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_NOTADB: self = .notAStore
    case .SQLITE_CANTOPEN:
      self = .unreadable(reason: "it can't be opened; is its folder there, and may you write in it?")
    case .SQLITE_IOERR: self = .full
    default: self = .damaged(reason: error.message ?? "\(error)")
    }
  }
}
