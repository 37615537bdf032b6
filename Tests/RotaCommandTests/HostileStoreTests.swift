import Foundation
import RotaTestSupport
import Testing

/// A store in which every word that a person wrote has become one that would steer a terminal, turn a line round and
/// pass a line of its own off as the program's.
@Suite("Nothing that somebody wrote steers what others read")
struct HostileStoreTests {
  private static let hostile =
    "\u{1B}]0;mine\u{07}\u{9B}31m\u{202E}elif\u{200F}\u{AD}\u{E0041}\u{3164}\u{200D}\r\nMon 1 Dec by root: publish\u{85}\u{2028}"
  private static let at = ["--now", "2026-11-28 10:00"]

  private static let made: [[String]] = [
    ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
    ["publish", "--yes", "--force", "--note", "heron", "--decided-by", "heron", "--instead", "heron"] + at,
    ["told", "ana", "--by", "heron"],
    ["edit", "say K1/visit/2026-11-30/1 heron"] + at,
    ["request", "leave", "2026-12-04", "--reason", "other", "--as", "ben"] + at,
    ["request", "leave", "2026-12-05", "--reason", "other", "--as", "ben"] + at,
    ["requests", "--decline", "1", "--because", "heron"] + at,
    ["hold", "K2", "--note", "heron"],
    ["outcome", "K1/visit/2026-11-30/1", "refused"] + at,
  ]

  private static let commands: [[String]] = [
    ["show", "@published"], ["show", "@draft", "--contacts"], ["show", "@draft", "--format", "html", "--contacts"],
    ["show", "@1", "--format", "ics", "--contacts"], ["show", "@1", "--format", "csv", "--contacts"],
    ["show", "@1", "--format", "json", "--contacts"], ["show", "@1", "--day", "2026-12-01"],
    ["show", "@draft", "--person", "ben"], ["show", "@draft", "--child", "K1"], ["score", "@draft"],
    ["score", "@draft", "--format", "json"], ["diff", "@1", "@draft"], ["diff", "@1", "@draft", "--format", "json"],
    ["why", "@draft", "K1/visit/2026-11-30/1"], ["why", "@draft", "open@2026-12-01T12:00", "--format", "json"],
    ["team", "--from", "2026-11-30"], ["versions"], ["log"], ["log", "--about", "K1"], ["log", "--child", "K1"],
    ["told"], ["requests"], ["requests", "--as", "ben"], ["requests", "--format", "json"], ["me", "--as", "ana"],
    ["me", "--as", "ana", "--format", "json"], ["me", "--as", "ana", "--format", "ics"], ["me", "--as", "ben"],
    ["now"], ["now", "--format", "json"], ["ledger"], ["ledger", "--format", "csv"], ["ledger", "--format", "json"],
    ["access"], ["subject", "K1"], ["subject", "ben"], ["subject", "ben", "--format", "json"], ["hold"], ["check"],
    ["keys"], ["edit", "shift ben 2026-12-04 off", "--dry-run"], ["undo"], ["redo"], ["screen"],
    ["leave", "cara", "2026-12-04"], ["request", "wish", "avoid", "2026-12-04", "--as", "ana"],
    ["worked", "ana", "2026-11-27", "09:00-17:00"], ["outcome", "K1/visit/2026-11-30/1", "held"],
    ["requests", "--approve", "2"], ["backup", "-o", "copy"], ["restore", "copy"], ["publish", "--yes"],
    ["offer", "K1/visit/2026-11-30/1"], ["offer", "--list"],
    ["what-if", "@draft", "need", "K1/visit", "times", "3"], ["plan", "--effort", "1"],
    ["moment", "@published", "arrest", "--child", "K1"],
    ["batch", "team.yaml", "--out", "out", "--effort", "1"],
    ["import", "sheet.csv", "--staff"], ["init", "new.yaml", "--from-csv", "."],
    ["hold", "K2", "--release"], ["forget", "K2", "--yes"], ["retain", "--yes"],
  ]

  /// Ends of lines, tabs and ends of pages are what text is made of; the mark that begins a spreadsheet is its own.
  private func steering(_ text: String) -> [String] {
    let text = text.replacing("\r\n", with: "\n")
    let rest = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    return rest.filter { scalar in
      guard !["\n", "\t", "\u{C}"].contains(scalar) else { return false }
      return scalar.properties.generalCategory == .control
        || [0xAD, 0x200D, 0x2028, 0x202E, 0x200F, 0x3164, 0xFEFF, 0xE0041].contains(scalar.value)
    }.map { String($0.value, radix: 16) }
  }

  /// Where `heron` stands, in a text of its own or in one of JSON.
  private static let spoil = """
    import json, sqlite3, sys
    store = sqlite3.connect("team.yaml.store")
    hostile = sys.stdin.buffer.read().decode()
    for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        store.execute(f"DROP TRIGGER {name}")
    count = 0
    for (table,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for column in [row[1] for row in store.execute(f"PRAGMA table_info({table})")]:
            for number, text in store.execute(f"SELECT rowid, {column} FROM {table}").fetchall():
                if not isinstance(text, str) or "heron" not in text and column != "who": continue
                inside = json.dumps(hostile)[1:-1] if text[:1] in "{[" else hostile
                spoilt = inside if column == "who" else text.replace("heron", inside)
                store.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (spoilt, number))
                count += 1
    store.commit()
    print(count)
    """

  @Test("No command lets out of the store what would steer a terminal")
  func wayOut() throws {
    try inHarbour { folder in
      for words in Self.made { #expect(try Command.run(words, in: folder).status == 0, "\(words)") }
      let script = #"cd "$0" && exec python3 -c "$1""#
      let spoilt = try Outside.text(["sh", "-c", script, folder, Self.spoil], input: Self.hostile)
      #expect(try #require(Int(spoilt.filter(\.isNumber))) >= 15, "each kind of word is in the store")
      let sheet = "id,name,hours\r\nana,\"\(Self.hostile)\",37\r\n"
      for name in ["sheet.csv", "staff.csv"] {
        try sheet.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      }
      for words in Self.commands {
        let output = try Command.run(words, in: folder)
        #expect(steering(output.out) == [] && steering(output.errors) == [], "\(words): \(output)")
      }
      let log = try Command.run(["log"], in: folder).out
      #expect(log.contains("elif") && !log.contains("\nMon 1 Dec by root"), "what was written is still told")
    }
  }

  @Test("Every command but the session of ssh is tried")
  func everyCommand() throws {
    try inHarbour { folder in
      let help = try Command.run(["help"], in: folder).out
      let listed = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
        .compactMap { $0.split(separator: " ").first.map { String($0) } }
      #expect(listed.count > 20)
      #expect(Set(listed).subtracting((Self.commands + Self.made).map { $0[0] }) == [])
    }
  }

  @Test(
    "It is refused where it comes in",
    arguments: [
      "\u{1B}[2J", "a\u{9B}b", "a\u{202E}b", "two\nlines", "\u{200F}", "a\u{E0041}b", "a\u{AD}b", "\u{3164}",
      "a\u{200D}b",
    ])
  func wayIn(_ words: String) throws {
    try inHarbour { folder in
      let output = try Command.run(["hold", "K1", "--note", words], in: folder)
      #expect(output.status == 2 && output.errors.contains("in it\nhelp: type it again"), "\(output.errors)")
      #expect(steering(output.errors) == [])
      #expect(!FileManager.default.fileExists(atPath: folder + "/team.yaml.store"))
    }
  }
}
