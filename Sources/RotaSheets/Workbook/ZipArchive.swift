internal import CZip

/// The parts of a zip archive by name, unpacked when they are asked for, and never more of them than a workbook of a team
/// can have: a small file may unpack to a full disk.
final class ZipArchive {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let archive: OpaquePointer
  private var places: [String: UInt64] = [:]
  private let isEncrypted: Bool
  /// Bytes that may still be unpacked.
  private var allowance: Int

  /// A sheet of twenty thousand rows is a tenth of this.
  static let mostUnpacked = 48_000_000
  private static let mostParts = 2_000

  init(_ content: [UInt8]) throws(WorkbookFault) {
    bytes = .allocate(capacity: content.count)
    _ = bytes.initialize(from: content)
    guard let opened = rota_zip_open(bytes.baseAddress, content.count) else {
      bytes.deallocate()
      throw .broken("it is cut off, or it was changed on the way")
    }
    archive = opened
    allowance = Self.mostUnpacked
    let count = rota_zip_count(opened)
    var encrypted = false
    for place in 0..<UInt64(min(Int64(Self.mostParts), max(0, count))) {
      guard let name = rota_zip_name(opened, place) else { continue }
      places[String(cString: name)] = place
      if rota_zip_is_encrypted(opened, place) != 0 { encrypted = true }
    }
    isEncrypted = encrypted
  }

  deinit {
    rota_zip_close(archive)
    bytes.deallocate()
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  /// Nil where there is no such part.
  func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard !isEncrypted else { throw .password }
    guard let place = places[name] else { return nil }
    var content: [UInt8] = []
    var most = 1 << 16
    // Unpacked anew with twice the room until it fits: what a part says of its own length need not be so.
    while true {
      let room = min(most, allowance + 1)
      var length: Int64 = 0
      content = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        length = rota_zip_read(archive, place, buffer.baseAddress, room)
        count = Int(max(0, length))
      }
      guard length >= 0 else { throw .broken("'\(name)' in it can't be unpacked") }
      if content.count < room { break }
      guard room <= allowance else { throw .tooBig }
      most *= 4
    }
    allowance -= content.count
    return content
  }
}
