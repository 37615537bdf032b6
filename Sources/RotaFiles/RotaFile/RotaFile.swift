package import RotaModel

/// The file of one rota: JSON, sorted, the same rota the same bytes.
package enum RotaFile {
  package static let format = "rota/1"
  /// Eight weeks of 120 people and 340 children are under 2 MB.
  package static let largest = 5_000_000
  /// A year and a day: whatever is longer is a slip of the pen.
  package static let longest = 53 * 7

  /// Only `from`, `days`, `shifts` and `contacts` are required. What a file says of itself beside them (who was left
  /// out and why, its seed) is kept where it can be read and is otherwise passed over; nothing rests on it.
  package static func read(_ bytes: [UInt8], name: String) throws(RotaFileError) -> Rota {
    guard bytes.count <= largest else {
      throw RotaFileError(file: name, faults: [.init("larger than 5 MB: this is not a rota file")])
    }
    let node: JSONNode
    do {
      node = try JSONReader.read(bytes)
    } catch {
      throw RotaFileError(file: name, bytes: bytes, [error])
    }
    var reading = RotaReading()
    let rota = reading.rota(node)
    guard let rota, reading.faults.isEmpty else { throw RotaFileError(file: name, bytes: bytes, reading.faults) }
    return rota
  }
}

/// Everything that is wrong with a rota file, in its order.
package struct RotaFileError: Error, Hashable, Sendable {
  package struct Fault: Hashable, Sendable {
    /// From 1; nil where the file as a whole is wrong.
    package let line: Int?
    package let column: Int?
    /// The line's text.
    package let source: String?
    package let message: String
  }

  package let file: String
  package let faults: [Fault]
}

extension RotaFileError.Fault {
  init(_ message: String) { self.init(line: nil, column: nil, source: nil, message: message) }

  fileprivate init(_ fault: JSONFault, in bytes: [UInt8]) {
    let offset = min(fault.offset, bytes.count)
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let left = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    self.init(
      line: before.count { $0 == 0x0A } + 1, column: left.unicodeScalars.count + 1,
      source: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self), message: fault.message)
  }
}

extension RotaFileError {
  /// A file with one mistake everywhere need not say it a thousand times.
  private static let most = 20

  init(file: String, bytes: [UInt8], _ faults: [JSONFault]) {
    let shown = faults.sorted { $0.offset < $1.offset }.prefix(Self.most).map { Fault($0, in: bytes) }
    let rest = faults.count - shown.count
    self.init(file: file, faults: shown + (rest > 0 ? [Fault("and \(rest) more")] : []))
  }
}
