internal import Foundation

/// The bytes of a team file, and the name by which diagnostics call it.
package struct TeamSource: Hashable, Sendable {
  package let name: String
  package let bytes: [UInt8]

  /// A team of two thousand people is a quarter of this.
  package static let mostBytes = 2_000_000

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Reads a file, `-` for standard input, and no more of it than is needed to know that it is too long.
  package static func load(path: String) throws(Diagnostic) -> TeamSource {
    let name = path == "-" ? "<standard input>" : path
    func failure(_ message: Diagnostic.Message) -> Diagnostic { Diagnostic(file: name, message: message) }

    if path == "-" {
      guard let bytes = bytes(of: .standardInput) else { throw failure(.unreadable(name)) }
      return TeamSource(name: name, bytes: bytes)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw failure(.noFile(path)) }
    guard !isFolder.boolValue else { throw failure(.folder(path)) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw failure(.unreadable(path)) }
    defer { try? handle.close() }
    guard let bytes = bytes(of: handle) else { throw failure(.unreadable(path)) }
    guard bytes.count <= mostBytes else { throw failure(.tooBig) }
    return TeamSource(name: name, bytes: bytes)
  }

  /// Nil where it can't be read.
  private static func bytes(of handle: FileHandle) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= mostBytes {
      do {
        guard let more = try handle.read(upToCount: mostBytes + 1 - bytes.count), !more.isEmpty else { break }
        bytes += more
      } catch {
        return nil
      }
    }
    return bytes
  }
}
