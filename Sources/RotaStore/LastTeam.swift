internal import GRDB

/// The team file as it was when it was last read without a mistake: with one in it, people still see the last good state.
extension Store {
  /// Kept where it is another one than before.
  package func keepTeam(_ text: String, at now: Int) throws(StoreError) {
    guard try lastTeam()?.text != text else { return }
    try write { database in
      try database.execute(sql: "REPLACE INTO team_file (only, text, at) VALUES (1, ?, ?)", arguments: [text, now])
    }
  }

  package func lastTeam() throws(StoreError) -> (text: String, at: Int)? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT text, at FROM team_file").map {
        (try $0.value("text"), try $0.time("at"))
      }
    }
  }
}
