internal import GRDB
internal import RotaModel

/// Whoever can write the file can put anything into it: what is not what it should be is an error, and never stops the
/// program, as the library's own way of asking would.
extension Row {
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value {
    do { return try decode(Value.self, forColumn: column) } catch {
      throw StoreError.senseless(column)
    }
  }

  /// Numbers that nobody can reckon with make no sense either.
  func whole(_ column: String, _ range: ClosedRange<Int>) throws -> Int {
    let number: Int = try value(column)
    guard range.contains(number) else { throw StoreError.senseless(column) }
    return number
  }

  func time(_ column: String) throws -> Int { try whole(column, Signature.times) }

  /// Of a version, a request, a rota that lies beside.
  func number(_ column: String) throws -> Int { try whole(column, 0...Int(Int32.max)) }
}

extension Signature {
  init(_ row: Row) throws { self.init(who: try row.value("who"), at: try row.time("at")) }
}

extension StoreError {
  /// Of a column, or of something that is kept as text in one.
  static func senseless(_ what: String) -> StoreError {
    .damaged(reason: "there is a row in it whose '\(what)' is missing or makes no sense")
  }
}
