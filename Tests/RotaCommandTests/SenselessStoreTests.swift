import Foundation
import RotaTestSupport
import Testing

/// A store whose tables accept anything, in which each column in turn holds nothing, a word, a number that nobody can
/// reckon with or bytes.
@Suite("A store in which something makes no sense ends no command but with a word")
struct SenselessStoreTests {
  private static let at = ["--now", "2026-12-01 10:00"]

  private static let made: [[String]] = [
    ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
    ["publish", "--yes", "--force", "--note", "n", "--decided-by", "d", "--instead", "e"] + at,
    ["edit", "say K1/visit/2026-11-30/1 softly"] + at, ["edit", "shift ben 2026-12-04 10:00-17:00"] + at,
    ["request", "leave", "2026-12-09", "--reason", "other", "--as", "ben"] + at,
    ["request", "wish", "avoid", "2026-12-10", "--as", "ben"] + at,
    ["leave", "ben", "2026-12-11"] + at, ["requests", "--decline", "1", "--because", "no"] + at,
    ["hold", "K2", "--note", "n"], ["outcome", "K1/visit/2026-11-30/1", "refused"] + at,
    ["worked", "ana", "2026-11-30", "09:00-17:00"] + at, ["told", "ana", "--by", "phone"],
  ]

  private static let looks: [[String]] = [
    ["me", "--as", "ben"] + at, ["requests"] + at, ["versions"], ["log"], ["subject", "ben"], ["now"] + at,
    ["show", "@draft", "--contacts"],
  ]

  /// One copy for each column and each kind of thing; how many.
  private static let spoil = #"""
    import re, shutil, sqlite3
    def opened(path):
        store = sqlite3.connect(path)
        store.execute("PRAGMA writable_schema = ON")
        return store
    store = opened("team.yaml.store")
    for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        store.execute(f"DROP TRIGGER {name}")
    check = re.compile(r"CHECK \((?:[^()]|\([^()]*\))*\)")
    tables = store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'").fetchall()
    for name, sql in tables:
        loose = check.sub("", sql).replace(" NOT NULL", "").replace(" STRICT", "")
        store.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (loose, name))
    store.commit()
    store.close()
    count = 0
    store = opened("team.yaml.store")
    for table, _ in tables:
        if not store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]: continue
        for column in [row[1] for row in store.execute(f"PRAGMA table_info({table})")]:
            for value in [None, "\u009b\u202e", -9223372036854775808, b"\x00\xff"]:
                shutil.copy("team.yaml.store", f"spoilt-{count}.store")
                spoilt = opened(f"spoilt-{count}.store")
                try:
                    spoilt.execute(f"UPDATE {table} SET {column} = ?", (value,))
                    spoilt.commit()
                    count += 1
                except sqlite3.Error: pass
                spoilt.close()
    print(count)
    """#

  @Test("Whatever stands in a column, it is an error or it is passed over")
  func everyColumn() throws {
    try inHarbour { folder in
      for words in Self.made {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      let spoilt = try Outside.text(["sh", "-c", #"cd "$0" && exec python3 -c "$1""#, folder, Self.spoil])
      let count = try #require(Int(spoilt.filter(\.isNumber)))
      #expect(count > 150, "each column of each table")
      // Each column meets some of the commands, and each command most of the tables.
      for number in 0..<count {
        let words = Self.looks[number % Self.looks.count]
        let output = try Command.run(words + ["--store", "spoilt-\(number).store"], in: folder)
        #expect([0, 2, 3].contains(output.status), "\(words) \(number): \(output)")
        let said = (output.out + output.errors).unicodeScalars
        #expect(!said.contains("\u{9B}") && !said.contains("\u{202E}"), "\(words) \(number)")
      }
    }
  }

  @Test("A request that says who answered it and not when is damage, said as that")
  func halfAnswered() throws {
    try inHarbour { folder in
      for words in Self.made.prefix(5) { #expect(try Command.run(words, in: folder).status == 0, "\(words)") }
      let script =
        #"cd "$0" && python3 -c "import sqlite3; s = sqlite3.connect('team.yaml.store'); s.execute(\"UPDATE request SET answerer = 'x'\"); s.commit()""#
      _ = try Outside.text(["sh", "-c", script, folder])
      for words in [["requests"], ["requests", "--approve", "1"], ["me", "--as", "ben"]] {
        let output = try Command.run(words + Self.at, in: folder)
        #expect(output.status == 3 && output.errors.contains("'answered' is missing or makes no sense"), "\(output)")
      }
    }
  }
}
