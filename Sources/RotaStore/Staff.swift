internal import GRDB
package import RotaModel

/// What staff have seen of their own week.
extension Store {
  /// Nil where they have never looked.
  package func lastLook(of person: PersonID) throws(StoreError) -> Look? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT at, version FROM look WHERE person = ?", arguments: [person.text])
        .map { Look(at: $0["at"], version: $0["version"]) }
    }
  }

  package func noteLook(of person: PersonID, _ look: Look) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "REPLACE INTO look (person, at, version) VALUES (?, ?, ?)",
        arguments: [person.text, look.at, look.version])
    }
  }
}
