internal import GRDB
internal import RotaModel

/// A table and its columns of text, as the schema has them: a table that is added later is looked through by itself.
struct TextTable {
  let name: String
  /// Those that may name somebody.
  let columns: [String]
  private let all: [String]

  /// Words of ours, which name nobody.
  private static let ours: Set<String> = [
    "kind", "state", "what", "outcome", "week", "day", "token", "host", "command", "source",
  ]

  static func fetchAll(_ database: Database) throws -> [TextTable] {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
        ORDER BY rootpage
        """)
    return try names.map { name in
      let columns = try Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [name])
      let texts = try columns.filter { try $0.value("type") == "TEXT" }.map { try $0.value("name") as String }
      return TextTable(
        name: name, columns: texts.filter { !ours.contains($0) },
        all: try columns.map { try $0.value("name") as String })
    }
  }

  /// The rows with one of these words in them, by the number that SQLite gives them.
  func rows(naming words: Redactor, before end: Day?, in database: Database) throws -> [Row] {
    guard !columns.isEmpty, end == nil || day != nil else { return [] }
    let isOld = end.map { "\(day ?? "") < '\($0)'" } ?? "1"
    // A few words are found faster by SQLite, many by ourselves.
    let few = words.words.count > 8 ? [] : words.words.sorted()
    let tests = columns.flatMap { column in few.map { _ in "instr(\(column), ?)" } }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rowid AS row_number, \(day ?? "NULL") AS row_day, * FROM \(name)
        WHERE \(isOld) AND (\(tests.isEmpty ? "1" : tests.joined(separator: " OR ")))
        """, arguments: StatementArguments(columns.flatMap { _ in few }))
    var found: [Row] = []
    while let row = try rows.next() {
      if try texts(of: row).contains(where: { $0.map { words.finds(in: $0) } ?? false }) { found.append(row.copy()) }
    }
    return found
  }

  func has(_ column: String) -> Bool { all.contains(column) }

  func texts(of row: Row) throws -> [String?] { try columns.map { try row.value($0) } }

  /// The day that a row is about, as SQL; nil where that can't be told.
  private var day: String? {
    let day = all.contains("at") ? "date(at, 'unixepoch')" : nil
    if all.contains("week") { return day.map { "coalesce(week, \($0))" } ?? "week" }
    if all.contains("version") { return "(SELECT week FROM version WHERE id = \(name).version)" }
    return day ?? (all.contains("step") ? "(SELECT date(at, 'unixepoch') FROM step WHERE id = \(name).step)" : nil)
  }
}
