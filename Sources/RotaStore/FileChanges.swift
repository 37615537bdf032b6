internal import GRDB
package import RotaModel

/// Steps that changed the team file. The file is another's to write: whoever turns such a step writes it first.
extension Store {
  /// Nil where the step changed only what is in the store.
  package func fileChange(of step: Step) throws(StoreError) -> TextChange? {
    try read { database in
      try String.fetchOne(database, sql: "SELECT change FROM file_change WHERE step = ?", arguments: [step.number])
        .map { TextChange(text: $0) }
    }
  }

  /// What it did can't be turned any more: the history goes on without it.
  package func letGo(of step: Step, _ signature: Signature) throws(StoreError) {
    try write { database in
      try Self.closeFileChange(of: step.number, in: database)
      try Self.log(signature, "stays", step.words, in: database)
    }
  }

  static func closeFileChange(of step: Int, in database: Database) throws {
    try database.execute(sql: "DELETE FROM file_change WHERE step = ?", arguments: [step])
    try database.execute(sql: "UPDATE step SET state = 'closed' WHERE id = ?", arguments: [step])
  }
}
