internal import GRDB
package import RotaModel

/// What staff have seen of their own week.
extension Store {
  /// Seconds since 1970; nil where they have never looked.
  package func lastLook(of person: PersonID) throws(StoreError) -> Int? {
    try read { try Int.fetchOne($0, sql: "SELECT at FROM look WHERE person = ?", arguments: [person.text]) }
  }

  package func noteLook(of person: PersonID, at: Int) throws(StoreError) {
    try write { database in
      try database.execute(sql: "REPLACE INTO look (person, at) VALUES (?, ?)", arguments: [person.text, at])
    }
  }
}
