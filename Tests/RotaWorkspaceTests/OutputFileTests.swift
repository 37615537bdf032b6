import Foundation
import RotaAnswers
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A result is written whole or not at all")
struct OutputFileTests {
  @Test("A private file is for its owner alone, whatever stood there; one that is only changed keeps its readers")
  func modes() throws {
    try withScratch { folder in
      let file = OutputFile(folder + "/rota.json", isPrivate: true)
      try file.check()
      try file.write("one")
      #expect(try mode(file.path) == 0o600)
      chmod(file.path, 0o644)
      try file.write("two")
      #expect(try mode(file.path) == 0o600)
      chmod(file.path, 0o640)
      try OutputFile(file.path, isPrivate: true, keepsReaders: true).write("two")
      #expect(try mode(file.path) == 0o640)
      #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["rota.json"], "nothing is left beside it")
    }
  }

  @Test("Asking whether a file can be written neither makes nor empties it")
  func check() throws {
    try withScratch { folder in
      try OutputFile(folder + "/new.json", isPrivate: true).check()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      try "kept".write(toFile: folder + "/old.json", atomically: true, encoding: .utf8)
      try OutputFile(folder + "/old.json", isPrivate: true).check()
      #expect(try String(contentsOfFile: folder + "/old.json", encoding: .utf8) == "kept")
    }
  }

  @Test("A link stays a link; what it leads to is written")
  func link() throws {
    try withScratch { folder in
      try "old".write(toFile: folder + "/real.json", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.json", withDestinationPath: "real.json")
      try OutputFile(folder + "/link.json", isPrivate: true).write("new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.json") == "real.json")
      #expect(try String(contentsOfFile: folder + "/real.json", encoding: .utf8) == "new")
    }
  }

  @Test("A folder, a missing folder and a file taken for a folder are refused as unwritable")
  func refused() throws {
    try withScratch { folder in
      try "".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
      for path in [folder, folder + "/none/rota.json", folder + "/file/rota.json"] {
        let refusal = #expect(throws: Refusal.self) { try OutputFile(path, isPrivate: true).check() }
        #expect(refusal?.cause == .cannotBeWritten)
        #expect(throws: Refusal.self) { try OutputFile(path, isPrivate: true).write("x") }
      }
    }
  }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}
