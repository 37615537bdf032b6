internal import GRDB
package import RotaModel

/// Everything that is held about somebody.
extension Store {
  package func entries(about subject: Subject) throws(StoreError) -> [HeldEntry] {
    let words = Redactor(finding: subject.words)
    return try read { database in
      try TextTable.fetchAll(database).flatMap { table in
        try table.rows(naming: words, before: nil, in: database).flatMap { Self.entries($0, of: table, words) }
      }
    }
  }

  /// A row as it stands; of a rota only the lines that name them, each by itself.
  private static func entries(_ row: Row, of table: TextTable, _ words: Redactor) -> [HeldEntry] {
    let values: [HeldEntry.Value] = row.columnNames.filter { !$0.hasPrefix("row_") }.compactMap { name in
      let value: DatabaseValue = row[name]
      guard !value.isNull, let text = String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map({ "\($0)" })
      else { return nil }
      return HeldEntry.Value(name, text)
    }
    guard let rota = values.first(where: { ["rota", "change", "text"].contains($0.name) }) else {
      return [HeldEntry(table: table.name, values: values)]
    }
    let beside = values.filter { $0 != rota }
    let lines = rota.text.split(separator: "\n").map { String($0) }.filter { words.finds(in: $0) }
    if lines.isEmpty { return [HeldEntry(table: table.name, values: beside)] }
    return lines.map { HeldEntry(table: table.name, values: beside + [HeldEntry.Value("line", $0)]) }
  }

  /// As what the store knows an id, whether the team file still has it or not. A column called `person` or `child` has
  /// such ids, in whichever table it stands.
  package func kinds(of id: String) throws(StoreError) -> Set<Subject.Kind> {
    try read { database in
      func finds(_ sql: String, _ word: String) throws -> Bool {
        try Int.fetchOne(database, sql: sql, arguments: [word]) != nil
      }
      let rotas = "SELECT rota FROM version UNION ALL SELECT rota FROM draft UNION ALL SELECT rota FROM beside"
      let inRotas = "SELECT 1 FROM (\(rotas)) WHERE instr(char(10) || rota, ?) LIMIT 1"
      let tables = try TextTable.fetchAll(database)
      func stands(_ kind: Subject.Kind) throws -> Bool {
        try finds("SELECT 1 FROM hold WHERE kind = '\(kind.rawValue)' AND subject = ?", id)
          || tables.contains {
            try $0.has(kind.rawValue) && finds("SELECT 1 FROM \($0.name) WHERE \(kind.rawValue) = ?", id)
          }
      }
      var kinds: Set<Subject.Kind> = []
      let isChild =
        try ["contact", "done", "unmet"].contains { try finds(inRotas, "\n\($0) \(id)/") } || stands(.child)
        || finds("SELECT 1 FROM fact_change WHERE kind IN ('contact', 'cancelled', 'paused') AND subject = ?", id)
      if isChild { kinds.insert(.child) }
      let isPerson =
        try finds(inRotas, "\nshift \(id) ") || stands(.person)
        || finds("SELECT 1 FROM fact_change WHERE kind = 'leave' AND subject = ?", id)
      if isPerson { kinds.insert(.person) }
      return kinds
    }
  }

  /// Whether lines of the team file are kept that have a word.
  package func hasFileChange(naming word: String) throws(StoreError) -> Bool {
    let words = Redactor(finding: [word])
    return try read { database in
      try String.fetchAll(database, sql: "SELECT change FROM file_change").contains { words.finds(in: $0) }
    }
  }

  /// By what names messages called somebody.
  package func names(of person: String) throws(StoreError) -> Set<String> {
    try read { database in
      Set(
        try String.fetchAll(
          database,
          sql: """
            SELECT DISTINCT json_extract(message, '$.name') FROM telling
            WHERE person = ? AND json_valid(message) AND json_extract(message, '$.name') IS NOT NULL
            """, arguments: [person]))
    }
  }
}
