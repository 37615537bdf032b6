internal import GRDB

extension Store {
  /// What its events are known by in people's calendars.
  package func calendarSource() throws(StoreError) -> String {
    try read { try String.fetchOne($0, sql: "SELECT source FROM calendar") ?? "" }
  }
}
