internal import Foundation
internal import GRDB
package import RotaModel

extension Store {
  /// A copy that is whole, taken while others may write, readable by its owner alone.
  package func backUp(to target: String) throws(StoreError) {
    let descriptor = Foundation.open(target, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno)).lowercased()) }
    Foundation.close(descriptor)
    do {
      let copy = try DatabaseQueue(path: target)
      try database.backup(to: copy)
      // One file by itself: a copy that needs another beside it is soon half a copy.
      _ = try copy.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      unlink(target)
      throw StoreError(error)
    }
  }

  /// A backup that is about to take the store's place: brought up to date, whole, and nobody's to change yet.
  package static func revive(_ path: String, as name: String, _ signature: Signature) throws(StoreError) {
    let store = try open(path, for: .writing)
    try store.write { database in
      try database.execute(sql: "DELETE FROM lease")
      try log(signature, "restore", "from \(name)", in: database)
    }
    if let fault = try store.faults().first { throw .damaged(reason: fault) }
    try store.close()
  }

  /// Whether every page and every reference is whole; what is not, in SQLite's words.
  package func faults() throws(StoreError) -> [String] {
    try read { database in
      let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
      let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
      return pages + references
    }
  }
}
