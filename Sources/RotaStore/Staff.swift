internal import GRDB
package import RotaModel

/// When staff said last that they know their rota.
extension Store {
  /// Nil where they never have.
  package func lastConfirmed(by person: PersonID) throws(StoreError) -> Int? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT at FROM confirmed WHERE person = ?", arguments: [person.text])
        .map { try $0.time("at") }
    }
  }

  /// All that a person has not acknowledged yet, up to a version, is; how many versions that were.
  package func acknowledge(
    _ person: PersonID, upTo version: Int? = nil, how: String, _ signature: Signature
  ) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: """
          UPDATE telling SET acknowledged = ?, how = ?, state = 'told', reason = NULL
          WHERE person = ? AND acknowledged IS NULL AND version <= coalesce(?, version)
          """, arguments: [signature.at, how, person.text, version])
      let count = database.changesCount
      try database.execute(
        sql: "REPLACE INTO confirmed (person, at) VALUES (?, ?)", arguments: [person.text, signature.at])
      if count > 0 { try Self.log(signature, "acknowledged", subject: person.text, "by \(how)", in: database) }
      return count
    }
  }
}
