internal import GRDB
package import RotaModel

/// What of the log is wanted.
package enum LogPart: Hashable, Sendable {
  /// Who changed what.
  case changes
  /// All about a child or a member of staff.
  case about(String)
  /// Who has looked at a child.
  case looks(ChildID)
}

extension Store {
  private static let look = "look"

  package func log(_ part: LogPart = .changes, last most: Int = 1000) throws(StoreError) -> [LogEntry] {
    let (condition, subject): (String, String?) =
      switch part {
      case .changes: ("what <> '\(Self.look)'", nil)
      case .about(let id): ("subject = ?", id)
      case .looks(let child): ("what = '\(Self.look)' AND subject = ?", child.text)
      }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM (SELECT * FROM log WHERE \(condition) ORDER BY id DESC LIMIT ?) ORDER BY id",
        arguments: (subject.map { [$0] } ?? []) + [most]
      ).map { row in
        try LogEntry(
          signature: Signature(row), what: row.value("what"),
          week: (row.value("week") as String?).flatMap { Day($0) }, subject: row.value("subject"),
          words: row.value("words"))
      }
    }
  }

  /// That somebody has seen what is planned for a child, and where.
  package func look(at child: ChildID, by way: String, _ signature: Signature) throws(StoreError) {
    try write { try Self.log(signature, Self.look, subject: child.text, "by \(way)", in: $0) }
  }

  static func log(
    _ decision: LeftOut, _ signature: Signature, _ what: String, week: Day, in database: Database
  ) throws {
    try log(
      signature, what, week: week, subject: decision.contact.child.text,
      "\(decision.contact): decided by \(decision.decided); instead: \(decision.instead)", in: database)
  }

  static func log(
    _ signature: Signature, _ what: String, week: Day? = nil, subject: String? = nil, _ words: String,
    in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO log (at, who, what, week, subject, words) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [signature.at, signature.who, what, week.map { "\($0)" }, subject, words])
  }
}
