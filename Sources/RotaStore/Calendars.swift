internal import GRDB

extension Store {
  /// What its events are known by in people's calendars.
  package func calendarSource() throws(StoreError) -> String {
    try read { try String.fetchOne($0, sql: "SELECT source FROM calendar") ?? "" }
  }

  /// The number up to which people were told of versions that a restored backup has lost; 0 where none is.
  package func lastLostNumber() throws(StoreError) -> Int {
    try read { database in
      let reached = try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'version'")
      var (last, lost) = (0, 0)
      for number in try Int.fetchAll(database, sql: "SELECT id FROM version ORDER BY id") {
        if number - 1 > last { lost = number - 1 }
        last = number
      }
      return max(lost, reached.map { $0 > last ? $0 : 0 } ?? 0)
    }
  }
}
