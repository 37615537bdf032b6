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

  /// How long we wait for another program that writes.
  static let patience = 5.0

  package static func open(_ path: String, for opening: Opening) throws(StoreError) -> Store {
    do throws(StoreError) {
      return try openAsItIs(path, opening)
    } catch {
      // An older store is brought up to date before it is read, where that may be done.
      guard case .olderSchema = error, opening == .reading, Foundation.access(path, W_OK) == 0 else { throw error }
      try openAsItIs(path, .writing).close()
      return try openAsItIs(path, .reading)
    }
  }

  /// What is read or written after this fails.
  func close() throws(StoreError) {
    do { try database.close() } catch { throw StoreError(error) }
  }

  private static func openAsItIs(_ path: String, _ opening: Opening) throws(StoreError) -> Store {
    if opening == .writing || opening == .making, let kind = NetworkShare.kind(of: path) {
      throw .onNetworkShare(kind: kind)
    }
    try checkFile(path, opening)
    let reach = Reach(path)
    do {
      let database = try DatabaseQueue(path: reach.address(of: path), configuration: configuration(opening, reach))
      let store = Store(path: path, database: database)
      try store.prepare(opening)
      return store
    } catch {
      throw reach.isWritable ? StoreError(error) : StoreError(error).onlyRead(opening)
    }
  }

  package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

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
      // Whoever may write takes the files beside the store away when they leave; a reader that may not leaves them.
      guard opening == .writing || opening == .making else {
        return try database.execute(sql: "PRAGMA query_only = ON")
      }
      // A power cut may take the last edit, never the file; what is published is forced to the disk.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }

  private func prepare(_ opening: Opening) throws {
    let migrator = Schema.migrator
    // Nothing is changed in a file that is no store, or that a newer rota made.
    try database.read { try Schema.checkKnown($0, migrator) }
    if opening == .copying { return }
    if opening == .reading { return try database.read { try Schema.checkWhole($0, migrator) } }
    _ = try database.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
    try migrator.migrate(database)
  }

  /// Only its owner may read it, from its first byte.
  private static func checkFile(_ path: String, _ opening: Opening) throws(StoreError) {
    var info = stat()
    if stat(path, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFREG else { throw .notAStore }
      guard info.st_mode & 0o077 == 0 else { throw .openToOthers(mode: Int(info.st_mode & 0o777)) }
      guard Foundation.access(path, R_OK) == 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
      return
    }
    guard errno == ENOENT else { throw .unreadable(reason: String(cString: strerror(errno)).lowercased()) }
    guard opening == .making else { throw .missing }
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 || errno == EEXIST else {
      throw .unreadable(reason: String(cString: strerror(errno)).lowercased())
    }
    if descriptor >= 0 {
      Foundation.close(descriptor)
    } else if stat(path, &info) != 0 {
      // SQLite would follow it, and make a file that others may read.
      throw .unreadable(reason: "it is a link to a file that is not there")
    }
  }
}

/// Every use of the database, with its errors in our own words.
extension Store {
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
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

  /// As `write`, and on the disk before it returns: people are told of it.
  func writeThrough<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try setSynchronous("FULL")
    do throws(StoreError) {
      let value = try write(body)
      try setSynchronous("NORMAL")
      return value
    } catch {
      try? setSynchronous("NORMAL")
      throw error
    }
  }

  private func setSynchronous(_ level: String) throws(StoreError) {
    do {
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(level)") }
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
      self = .damaged(reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError) {
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
