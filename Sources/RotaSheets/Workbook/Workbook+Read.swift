extension Workbook {
  /// Whether these bytes are a workbook's, and not text.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: zip) || bytes.starts(with: compound) }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// What Excel kept its files in before 2007, and keeps those in that have a password.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  static func read(_ bytes: [UInt8]) throws(WorkbookFault) -> Workbook {
    guard bytes.count <= mostBytes else { throw .tooBig }
    if bytes.starts(with: compound) { throw isEncrypted(bytes) ? .password : .oldExcel }
    let archive = try ZipArchive(bytes)
    if archive.has("xl/workbook.xml") || archive.has("_rels/.rels") { return try ExcelWorkbook.read(archive) }
    if archive.has("content.xml") { return try OpenDocumentWorkbook.read(archive) }
    throw .otherArchive
  }

  /// Its list of parts names one that says so, in letters of two bytes.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    return bytes.firstRange(of: name) != nil
  }
}
