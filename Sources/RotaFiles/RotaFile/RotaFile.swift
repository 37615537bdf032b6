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
      throw RotaFileError(diagnostics: [Diagnostic(file: name, message: .largeRota)])
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
  package let diagnostics: [Diagnostic]
}

extension RotaFileError {
  /// A file with one mistake everywhere need not say it a thousand times.
  private static let most = 20

  init(file: String, bytes: [UInt8], _ faults: [JSONFault]) {
    var shown = faults.sorted { $0.offset < $1.offset }
    if shown.count > Self.most {
      let rest = shown[Self.most...]
      shown = shown.prefix(Self.most) + [JSONFault(offset: shown[Self.most].offset, .andMore(rest.count))]
    }
    diagnostics = shown.map { Diagnostic($0, file: file, bytes: bytes) }
  }
}

extension Diagnostic {
  fileprivate init(_ fault: JSONFault, file: String, bytes: [UInt8]) {
    let offset = min(fault.offset, bytes.count)
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let left = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    self.init(
      file: file, line: before.count { $0 == 0x0A } + 1, column: left.unicodeScalars.count + 1,
      message: fault.message, sourceLine: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self))
  }
}
