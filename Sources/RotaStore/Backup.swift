internal import Foundation
internal import GRDB
internal import RotaModel

extension Store {
  /// A copy that is whole, taken while others may write, readable by its owner alone.
  package func backUp(to target: String) throws(StoreError) {
    // What is there already is not ours to take away.
    if !Self.exists(target) { Unfinished.begin(target, "\(target)-journal") }
    defer { Unfinished.end(target, "\(target)-journal") }
    let descriptor = Foundation.open(target, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno)).lowercased()) }
    Foundation.close(descriptor)
    do {
      let copy = try DatabaseQueue(path: target)
      try database.backup(to: copy)
      // Of an older rota's store it would need another file beside it.
      try copy.writeWithoutTransaction { try Self.keepInOneFile($0) }
      try copy.close()
    } catch {
      unlink(target)
      throw StoreError(error)
    }
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
