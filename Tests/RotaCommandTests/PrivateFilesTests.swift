import Foundation
import RotaTestSupport
import Testing

@Suite("What holds children's data is for its owner alone, whatever stood there before")
struct PrivateFilesTests {
  private let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none"]

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test("A rota takes the place of a file that everybody could read, and nobody else can read it")
  func overAnOpenFile() throws {
    try inHarbour { folder in
      for words in [["-o", "week.json"], []] {
        let words = words.isEmpty ? ["team", "--from", "2026-11-30", "-o", "week.json"] : plan + words
        try "old".write(toFile: folder + "/week.json", atomically: true, encoding: .utf8)
        chmod(folder + "/week.json", 0o644)
        #expect(try Command.run(words, in: folder).status == 0)
        #expect(try mode(folder + "/week.json") == 0o600, "\(words)")
      }
    }
  }

  @Test("A store is not made through a link that leads nowhere; restored through one, the link stays")
  func links() throws {
    try inHarbour { folder in
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
      let refused = try Command.run(plan + ["--store", "link"], in: folder)
      #expect(refused.status == 3 && refused.errors.contains("a link to a file that is not there"), "\(refused.errors)")
      #expect(!manager.fileExists(atPath: folder + "/real"))
      #expect(try Command.run(plan + ["--store", "real"], in: folder).status == 0)
      #expect(try Command.run(["backup", "--store", "link", "-o", "copy"], in: folder).status == 0)
      #expect(try Command.run(["restore", "copy", "--store", "link"], in: folder).status == 0)
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
      #expect(try mode(folder + "/real") == 0o600)
    }
  }

  @Test("check warns of a team file that others can read, where children are in it")
  func openTeamFile() throws {
    try inHarbour { folder in
      chmod(folder + "/team.yaml", 0o644)
      let open = try Command.run(["check", "--strict"], in: folder)
      #expect(open.status == 1 && open.errors.contains("others on this machine may read this file"), "\(open.errors)")
      chmod(folder + "/team.yaml", 0o600)
      #expect(try Command.run(["check", "--strict"], in: folder).status == 0)
    }
  }

  @Test("No form of a rota has contacts in it that were not asked for, into a pipe or not")
  func withoutContacts() throws {
    try inHarbour { folder in
      for format in ["json", "csv", "html", "ics"] {
        #expect(
          try !Command.run(["show", "rota.json", "--format", format], in: folder).out.contains("K1"), "\(format)")
        let whole = try Command.run(["show", "rota.json", "--format", format, "--contacts"], in: folder).out
        #expect(whole.contains("K1"), "\(format)")
      }
    }
  }

  @Test("Of whoever is nobody nothing comes into the log, and what reads or deletes leaves nothing beside the store")
  func nobody() throws {
    try inHarbour { folder in
      #expect(try Command.run(plan + ["--store", "team.yaml.store"], in: folder).status == 0)
      #expect(try Command.run(["subject", "K9"], in: folder).status == 2)
      #expect(try Command.run(["subject", "K1"], in: folder).status == 0)
      #expect(try Command.run(["log", "--child", "K9"], in: folder).errors.contains("nobody has looked at K9"))
      for words in [["forget", "K2", "--yes"], ["backup", "-o", "copy"], ["restore", "copy"]] {
        #expect(try Command.run(words, in: folder).status == 0, "\(words)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.filter { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") } == [], "\(words)")
      }
    }
  }
}
