internal import Foundation
internal import GRDB
package import RotaModel

/// A week's draft, held by one program while it does something to it that takes its time, as the planner does. It says
/// again and again that it is alive; whoever is dead, or silent for too long, holds nothing, and anybody may take over.
/// A change of a moment holds nothing: it is one transaction, and refused where the draft is another than it set out
/// from. What is so whoever plans, such as leave, waits for nobody.
extension Store {
  /// Seconds after which a silent holder is taken for gone, though its process may sleep; and as many by which another
  /// clock may be ahead of ours without a word about it.
  static let silence = 120

  /// Somebody else who holds a week.
  package func holder(of week: Day) throws(StoreError) -> Holder? { try read { try holder(of: week, in: $0) } }

  /// Refused with its holder's name while somebody else has it, unless it is taken over.
  package func hold(_ week: Day, over: Bool = false, _ signature: Signature) throws(StoreError) {
    try write { database in
      if let holder = try holder(of: week, in: database) {
        guard over else { throw StoreError.held(by: holder) }
        try Self.log(signature, Self.takingOver, week: week, "from \(holder.who) on \(holder.host)", in: database)
      }
      let now = clock()
      try database.execute(
        sql: "REPLACE INTO lease (week, token, who, host, process, since, beat) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          "\(week)", token, signature.who, LeaseRow.host, Int(getpid()), now, now,
        ])
    }
  }

  /// To be said at least once a minute. Refused where it is ours no longer.
  package func beat(_ week: Day) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE lease SET beat = ? WHERE week = ? AND token = ?", arguments: [clock(), "\(week)", token])
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
  package func holders() throws(StoreError) -> [Holder] { try read { try holders(in: $0) } }

  /// Within each transaction that changes drafts by hand or by the planner.
  func checkFree(_ weeks: some Sequence<Day>, in database: Database) throws {
    for week in weeks {
      guard let holder = try holder(of: week, in: database) else { continue }
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

  private func holder(of week: Day, in database: Database) throws -> Holder? {
    try holders(in: database).first { $0.week == week }
  }

  private func holders(in database: Database) throws -> [Holder] {
    let now = clock()
    return try LeaseRow.fetchAll(database).filter { $0.token != token }.compactMap { $0.holder(at: now) }
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
  let token: String
  let beat: Int
  private let holder: Holder

  var week: Day { holder.week }

  static let host: String = ProcessInfo.processInfo.hostName

  static func fetchAll(_ database: Database) throws -> [LeaseRow] {
    try Row.fetchAll(database, sql: "SELECT * FROM lease").compactMap { row in
      try Day(row.value("week") as String).map { week in
        try LeaseRow(
          token: row.value("token"), beat: row.time("beat"),
          holder: Holder(
            who: row.value("who"), host: row.value("host"), process: row.value("process"), since: row.time("since"),
            week: week))
      }
    }
  }

  /// Nil where they are silent or gone. What was said in the future was said by a clock that is wrong, theirs or ours,
  /// and they may well be at work.
  func holder(at now: Int) -> Holder? {
    guard now - beat < Store.silence, isThere else { return nil }
    var holder = holder
    if beat - now >= Store.silence { holder.heardAhead = beat }
    return holder
  }

  private var isThere: Bool {
    guard holder.host == LeaseRow.host, let process = Int32(exactly: holder.process) else { return true }
    return kill(process, 0) == 0 || errno == EPERM
  }
}
