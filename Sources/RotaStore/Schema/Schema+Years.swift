internal import GRDB

extension Schema {
  /// A store of years is opened as fast as a new one: what lies in other weeks is not read.
  static func years(_ database: Database) throws {
    try database.execute(
      sql: """
        -- The last day on which a pin or leave says something, where it has one. Pins are as many as edits.
        ALTER TABLE fact_change ADD COLUMN day TEXT;
        UPDATE fact_change SET day = CASE kind WHEN 'pin' THEN json_extract(fact, '$.date')
          ELSE json_extract(fact, '$.when.to') END WHERE kind IN ('pin', 'leave');
        CREATE INDEX fact_by_day ON fact_change (day);

        -- All that a list of versions says, which leaves their rotas unread.
        DROP INDEX version_of_week;
        CREATE INDEX version_of_week ON version (week, id, who, at, note);
        """)
  }
}
