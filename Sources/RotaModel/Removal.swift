/// What was taken out of a store, and what stayed because it also names somebody on hold.
package struct Removal: Hashable, Sendable {
  /// Different ones, whose child or whose worker is not named any more.
  package var contacts = 0
  package var shifts = 0
  /// Rows changed or deleted, by table.
  package var rows: [String: Int] = [:]
  package var kept = 0
  /// False where another program has the file open, so that old text stays in it until that ends.
  package var isErased = true

  package init() {}

  package var isNothing: Bool { rows.isEmpty }
}
