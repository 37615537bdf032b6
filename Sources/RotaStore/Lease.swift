internal import Foundation
internal import GRDB
package import RotaModel

/// The right to change drafts. One program has it at a time: it says again and again that it is alive, and whoever is
/// dead, or silent for too long, loses it.
package struct Lease: Hashable, Sendable {
  package let holder: Holder
  let token: String

  /// Seconds after which a silent holder is taken for gone, though its process may sleep.
  static let silence = 120
}

package enum LeaseState: Hashable, Sendable {
  case free
  case held(by: Holder)
}

extension Store {
  package func leaseState(at now: Int) throws(StoreError) -> LeaseState {
    try read { try LeaseRow.fetch($0).flatMap { $0.isAlive(at: now) ? .held(by: $0.holder) : nil } ?? .free }
  }

  /// Refused with its holder's name while somebody else has it.
  package func takeLease(_ signature: Signature) throws(StoreError) -> Lease {
    let holder = Holder(
      who: signature.who, host: LeaseRow.host, process: Int(getpid()), since: signature.at)
    let lease = Lease(holder: holder, token: UUID().uuidString)
    try write { database in
      if let row = try LeaseRow.fetch(database), row.isAlive(at: signature.at) { throw StoreError.held(by: row.holder) }
      try database.execute(
        sql: "REPLACE INTO lease (only, token, who, host, process, since, beat) VALUES (1, ?, ?, ?, ?, ?, ?)",
        arguments: [
          lease.token, holder.who, holder.host, holder.process, holder.since, signature.at,
        ])
    }
    return lease
  }

  /// To be said at least once a minute.
  package func beat(_ lease: Lease, at now: Int) throws(StoreError) {
    try write { try LeaseRow.check(lease, at: now, in: $0) }
  }

  package func giveBack(_ lease: Lease) throws(StoreError) {
    try write { try $0.execute(sql: "DELETE FROM lease WHERE token = ?", arguments: [lease.token]) }
  }
}

struct LeaseRow {
  let token: String
  let holder: Holder
  let beat: Int

  static let host: String = ProcessInfo.processInfo.hostName

  static func fetch(_ database: Database) throws -> LeaseRow? {
    try Row.fetchOne(database, sql: "SELECT * FROM lease").map { row in
      LeaseRow(
        token: row["token"],
        holder: Holder(who: row["who"], host: row["host"], process: row["process"], since: row["since"]),
        beat: row["beat"])
    }
  }

  func isAlive(at now: Int) -> Bool {
    guard now - beat < Lease.silence else { return false }
    guard holder.host == LeaseRow.host, let process = Int32(exactly: holder.process) else { return true }
    return kill(process, 0) == 0 || errno == EPERM
  }

  /// Within each transaction that changes a draft: whoever was taken for dead writes no more.
  static func check(_ lease: Lease, at now: Int, in database: Database) throws {
    let row = try fetch(database)
    guard row?.token == lease.token else { throw StoreError.leaseLost(to: row?.holder) }
    try database.execute(sql: "UPDATE lease SET beat = max(beat, ?)", arguments: [now])
  }
}
