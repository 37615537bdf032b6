internal import Foundation
internal import GRDB
package import RotaModel

/// A week's draft, held by one program while it does something to it that takes its time, as the planner does. It says
/// again and again that it is alive; whoever is dead, or silent for too long, holds nothing, and anybody may take over.
/// A change of a moment holds nothing: it is one transaction, and refused where the draft is another than it set out
/// from. What is so whoever plans, such as leave, waits for nobody.
extension Store {
  /// Seconds after which a silent holder is taken for gone, though its process may sleep; and as many by which another
  /// clock may be ahead of ours.
  static let silence = 120

  /// Somebody else who holds a week.
  package func holder(of week: Day, at now: Int) throws(StoreError) -> Holder? {
    try read { try Self.holder(of: week, butNot: token, at: now, in: $0) }
  }

  /// Refused with its holder's name while somebody else has it, unless it is taken over.
  package func hold(_ week: Day, over: Bool = false, _ signature: Signature) throws(StoreError) {
    try write { database in
      if let holder = try Self.holder(of: week, butNot: token, at: signature.at, in: database) {
        guard over else { throw StoreError.held(by: holder) }
        try Self.log(signature, Self.takingOver, week: week, "from \(holder.who) on \(holder.host)", in: database)
      }
      try database.execute(
        sql: "REPLACE INTO lease (week, token, who, host, process, since, beat) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          "\(week)", token, signature.who, LeaseRow.host, Int(getpid()), signature.at, signature.at,
        ])
    }
  }

  /// To be said at least once a minute. Refused where it is ours no longer.
  package func beat(_ week: Day, at now: Int) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE lease SET beat = ? WHERE week = ? AND token = ?", arguments: [now, "\(week)", token])
      guard database.changesCount == 0 else { return }
      throw try Self.takenOver(week, in: database)
    }
  }

  package func letGo(_ week: Day) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM lease WHERE week = ? AND token = ?", arguments: ["\(week)", token])
    }
  }

  /// Who holds any week at all.
  package func holders(at now: Int) throws(StoreError) -> [Holder] {
    try read { try LeaseRow.fetchAll($0).filter { $0.token != token && $0.isAlive(at: now) }.map(\.holder) }
  }

  /// Within each transaction that changes drafts by hand or by the planner.
  func checkFree(_ weeks: some Sequence<Day>, at now: Int, in database: Database) throws {
    for week in weeks {
      guard let holder = try Self.holder(of: week, butNot: token, at: now, in: database) else { continue }
      throw StoreError.held(by: holder)
    }
  }

  /// Within the transaction that keeps what was found while weeks were held. Whoever took one over may have given it back
  /// since.
  func checkOurs(_ weeks: some Sequence<Day>, in database: Database) throws {
    for week in weeks {
      let isOurs = try LeaseRow.fetchAll(database).contains { $0.week == week && $0.token == token }
      guard isOurs else { throw try Self.takenOver(week, in: database) }
    }
  }

  private static let takingOver = "took over"

  private static func holder(of week: Day, butNot token: String, at now: Int, in database: Database) throws -> Holder? {
    try LeaseRow.fetchAll(database).first { $0.week == week && $0.token != token && $0.isAlive(at: now) }?.holder
  }

  private static func takenOver(_ week: Day, in database: Database) throws -> StoreError {
    let last = try Row.fetchOne(
      database, sql: "SELECT who, at FROM log WHERE what = ? AND week = ? ORDER BY id DESC LIMIT 1",
      arguments: [takingOver, "\(week)"]
    ).map { try Signature($0) }
    return .takenOver(week: week, by: last)
  }
}

struct LeaseRow {
  let week: Day
  let token: String
  let holder: Holder
  let beat: Int

  static let host: String = ProcessInfo.processInfo.hostName

  static func fetchAll(_ database: Database) throws -> [LeaseRow] {
    try Row.fetchAll(database, sql: "SELECT * FROM lease").compactMap { row in
      try Day(row.value("week") as String).map { week in
        try LeaseRow(
          week: week, token: row.value("token"),
          holder: Holder(
            who: row.value("who"), host: row.value("host"), process: row.value("process"), since: row.time("since"),
            week: week),
          beat: row.time("beat"))
      }
    }
  }

  func isAlive(at now: Int) -> Bool {
    guard abs(now - beat) < Store.silence else { return false }
    guard holder.host == LeaseRow.host, let process = Int32(exactly: holder.process) else { return true }
    return kill(process, 0) == 0 || errno == EPERM
  }
}
