import Foundation
import RotaStore
import RotaTestSupport
import Testing

@Suite("A store of another rota is refused, and left as it is")
struct SchemaTests {
  /// A new store, changed by these statements.
  private func withStore(_ statements: String, _ body: (_ path: String) throws -> Void) throws {
    try withScratch { folder in
      let path = folder + "/team.store"
      _ = try Store.open(path, for: .making)
      let python = try #require(Outside.python(with: "sqlite3"))
      let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()"
      _ = try Outside.text([python, "-c", script, path, statements])
      try body(path)
    }
  }

  private func expectRefused(_ error: StoreError, after statements: String) throws {
    try withStore(statements) { path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      for opening in [Store.Opening.reading, .writing, .making, .copying] {
        #expect(throws: error) { try Store.open(path, for: opening) }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test("One with a step that this rota doesn't know was made by a newer one")
  func newer() throws {
    try expectRefused(
      .newerSchema(found: "the store 2", supported: "the store 1"),
      after: "INSERT INTO grdb_migrations VALUES ('the store 2')")
  }

  @Test("One without the first step is of the time before stores were for keeping")
  func beforeTheFirst() throws {
    try expectRefused(
      .beforeTheFirst,
      after: "DELETE FROM grdb_migrations; INSERT INTO grdb_migrations VALUES ('1 weeks, steps, facts')")
  }

  @Test("Another program's database is no store")
  func foreign() throws {
    try expectRefused(.notAStore, after: "DROP TABLE grdb_migrations")
  }

  @Test("A kind of request, step or outcome that there isn't yet needs no other tables")
  func kinds() throws {
    try withStore(
      """
      INSERT INTO request (person, kind, ask, state, who, at) VALUES ('ana', 'training', '{}', 'asked', 'ana', 1);
      INSERT INTO step (kind, words, who, at, state) VALUES ('merge', '', 'ana', 1, 'closed');
      INSERT INTO outcome VALUES ('K1/visit', 'K1', 'moved', 'ana', 1);
      """
    ) { path in
      let faults = try Store.open(path, for: .reading).faults()
      #expect(faults == [])
    }
  }
}
