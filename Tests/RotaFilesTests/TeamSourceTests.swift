import Foundation
import RotaFiles
import Testing

@Suite("A team file on disk")
struct TeamSourceTests {
  /// The code of the error, nil where the file can be loaded.
  private func failure(_ path: String) -> String? {
    do throws(Diagnostic) {
      _ = try TeamSource.load(path: path)
      return nil
    } catch {
      return error.code
    }
  }

  private func withFile(_ bytes: Data, _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
    try bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }

  @Test("is loaded byte for byte, an empty one too")
  func loads() throws {
    for text in ["service: {}\r\n", ""] {
      try withFile(Data(text.utf8)) { path in
        let loaded = try TeamSource.load(path: path)
        #expect(loaded == TeamSource(name: path, text: text))
      }
    }
  }

  @Test("that is not there, is a folder or is too large is an error")
  func cannotBeLoaded() throws {
    #expect(failure("/nowhere/team.yaml") == "no-file")
    #expect(failure(NSTemporaryDirectory()) == "folder")
    try withFile(Data(repeating: 0x61, count: 5_000_000)) { #expect(failure($0) == "too-big") }
  }

  /// Nobody can read this one, root included.
  @Test("that can't be read is an error")
  func unreadable() {
    #expect(failure("/proc/self/mem") == "unreadable")
  }
}
