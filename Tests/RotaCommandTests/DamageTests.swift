import Foundation
import RotaTestSupport
import Testing

@Suite("Whatever happens to the disk or to the file, nothing is lost, and what is wrong is said with the way back")
struct DamageTests {
  private let at = ["--now", "2026-11-28 10:00"]

  /// With a published week in one file, none beside it.
  private func inPublishedHarbour(_ body: (_ folder: String) throws -> Void) throws {
    try inHarbour { folder in
      for words in [
        ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
        ["publish", "--yes", "--force", "--note", "as it is", "--decided-by", "Dina", "--instead", "a call"] + at,
        ["backup", "-o", "whole"], ["restore", "whole"],
      ] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.contains(".before-") {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
      try body(folder)
    }
  }

  private func published(_ folder: String) throws -> String {
    try Command.run(["show", "@published", "--format", "csv"], in: folder).out
  }

  /// Runs the program with files that can't grow beyond so many kilobytes, as on a disk that fills up.
  private func run(_ words: [String], room kilobytes: Int, in folder: String) throws -> Outside.Output {
    let script = #"trap "" XFSZ; cd "$0"; ulimit -f "$1"; shift; exec "$@""#
    return try Outside.run(["bash", "-c", script, folder, "\(kilobytes)", BuiltProgram.rota] + words)
  }

  @Test("On a full disk an edit is kept whole or refused with 3; a backup that doesn't fit leaves no half of one")
  func fullDisk() throws {
    try inPublishedHarbour { folder in
      var refused = 0
      for (number, room) in [1, 4, 16, 36, 48, 64, 96, 1024].enumerated() {
        let before = try Command.run(["show", "@draft", "--format", "csv"], in: folder).out
        let change = "shift cara 2026-12-05 09:00-1\(3 + number % 5):\(number < 5 ? "00" : "30")"
        let output = try run(["edit", change] + at, room: room, in: folder)
        let after = try Command.run(["show", "@draft", "--format", "csv"], in: folder).out
        #expect(output.status == 0 || output.status == 3, "\(room): \(output.status) \(output.errors)")
        if output.status == 3 {
          refused += 1
          #expect(after == before, "\(room)")
          #expect(output.errors.hasPrefix("error: ") && output.errors.contains("is the disk full?"), "\(output.errors)")
        }
        #expect(try Command.run(["backup", "-o", "copy\(room)"], in: folder).status == 0, "still whole")
      }
      #expect(refused > 0)
      let backup = try run(["backup", "-o", "half"], room: 16, in: folder)
      #expect(backup.status == 3 && !FileManager.default.fileExists(atPath: folder + "/half"), "\(backup.errors)")
      let pipe = try Outside.run(
        [
          "bash", "-c", #"cd "$0"; "$1" backup -o - > piped && chmod 600 piped && "$1" restore piped"#, folder,
          BuiltProgram.rota,
        ])
      #expect(pipe.status == 0, "\(pipe.errors)")
    }
  }

  @Test("On a disk that fills up while it publishes, what it says is so: published or not, told or not")
  func fullWhilePublishing() throws {
    try inPublishedHarbour { folder in
      let notify = "notify: \"cat >> /dev/null; echo one >> told\"\n"
      try (HarbourTeam.yaml + notify).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      #expect(try Command.run(["told", "--allow-notify"], in: folder).status == 0)
      for (number, room) in [8, 32, 64, 96, 112, 128, 160, 1024].enumerated() {
        _ = try Command.run(
          ["edit", "shift cara 2026-12-05 09:00-1\(3 + number % 4):\(number < 4 ? "00" : "30")"] + at, in: folder)
        try? FileManager.default.removeItem(atPath: folder + "/told")
        let before = try Command.run(["versions"], in: folder).out.matches(of: /published/).count
        let words = ["publish", "--yes", "--force", "--note", "x", "--decided-by", "d", "--instead", "e"] + at
        let output = try run(words, room: room, in: folder)
        let after = try Command.run(["versions"], in: folder).out.matches(of: /published/).count
        let (isSaid, told) = (output.errors.contains("published as @"), text(folder + "/told") != nil)
        #expect(isSaid == (after > before), "\(room): \(output.errors)")
        #expect(!told || isSaid, "\(room): nobody is told of what is not so")
        #expect(output.status == 0 || output.status == 3, "\(room): \(output.status) \(output.errors)")
        #expect(
          output.status == 0 || isSaid != output.errors.contains("Nothing was changed"), "\(room): \(output.errors)")
      }
    }
  }

  @Test(
    "A store in a folder that can't be written is read as ever; a change is refused with 3, and it is left to the byte")
  func readOnlyFolder() throws {
    try inPublishedHarbour { folder in
      let store = folder + "/team.yaml.store"
      let before = try Data(contentsOf: URL(fileURLWithPath: store))
      // Root may write anywhere: nobody's hands are tied like an ordinary user's.
      let hands = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
      if getuid() == 0 { #expect(chown(store, 65534, 65534) == 0) }
      for path in [folder + "/team.yaml", store] { chmod(path, path == store ? 0o400 : 0o444) }
      chmod(folder, 0o555)
      defer { chmod(folder, 0o755) }
      for words in [["edit", "shift cara 2026-12-04 09:00-13:00"] + at, ["leave", "ben", "2026-12-04"] + at] {
        let output = try Outside.run(
          hands + ["bash", "-c", #"cd "$0" && exec "$@""#, folder, BuiltProgram.rota] + words)
        #expect(output.status == 3 && output.errors.hasPrefix("error: "), "\(output.status) \(output.errors)")
      }
      for words in [["show", "@published"], ["versions"], ["log"], ["now"] + at, ["me", "--as", "ben"] + at] {
        let output = try Outside.run(
          hands + ["bash", "-c", #"cd "$0" && exec "$@""#, folder, BuiltProgram.rota] + words)
        #expect(output.status == 0, "\(words): \(output.status) \(output.errors)")
      }
      if getuid() == 0 { #expect(chown(store, 0, 0) == 0) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
    }
  }

  @Test("Whichever page of the file is damaged: what is read is right, or the damage is said; a restore mends it")
  func damagedPage() throws {
    try inPublishedHarbour { folder in
      let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/team.yaml.store"))
      let known = try published(folder)
      let pages = Array(stride(from: 0, to: whole.count / 4096, by: 2))
      let said = try pages.map { try self.said(ofPage: $0, whole, known, folder) }
      #expect(said.contains(true))
      #expect(try Command.run(["restore", "whole"], in: folder).status == 0)
      #expect(try published(folder) == known)
    }
  }

  /// Damages one page, of the first one the header, and tries what people do; whether they are told.
  private func said(ofPage page: Int, _ whole: Data, _ known: String, _ folder: String) throws -> Bool {
    let store = folder + "/team.yaml.store"
    let size = page == 0 ? 100 : 4096
    let damaged = whole.prefix(page * 4096) + Data(repeating: 0xA5, count: size) + whole.dropFirst(page * 4096 + size)
    try damaged.write(to: URL(fileURLWithPath: store))
    chmod(store, 0o600)
    let read = try Command.run(["show", "@published", "--format", "csv"], in: folder)
    let edit = try Command.run(["edit", "shift cara 2026-12-04 09:00-13:00"] + at, in: folder)
    let copy = try Command.run(["backup", "-o", "copy\(page)"], in: folder)
    for ending in ["-wal", "-shm"] { unlink(store + ending) }
    #expect(read.status != 0 || read.out == known, "page \(page)")
    for output in [read, edit, copy] where output.status != 0 {
      let isDamage =
        output.status == 3 && output.errors.contains("is damaged") && output.errors.contains("rota restore")
      let isNoStore = page == 0 && output.status == 2 && output.errors.contains("is not a store")
      #expect(isDamage || isNoStore, "page \(page): \(output.status) \(output.errors)")
    }
    return copy.status != 0
  }

  @Test("After an older backup has taken the store's place everybody is told again, be they off in it")
  func toldAgain() throws {
    try inPublishedHarbour { folder in
      let bank = "  - {id: eve, name: Eve, contract: {hours: 0}}\n"
      let notify = "notify: \"cat >> letters\"\n"
      try (HarbourTeam.yaml.replacing("children:\n", with: bank + "children:\n") + notify).write(
        toFile: folder + "/team.yaml", atomically: false, encoding: .utf8)
      for words in [
        ["edit", "shift eve 2026-12-05 10:00-14:00"] + at,
        ["publish", "--yes", "--force", "--note", "so", "--decided-by", "Dina", "--instead", "a call"] + at,
      ] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      try Data(repeating: 7, count: 20_000).write(to: URL(fileURLWithPath: folder + "/team.yaml.store"))
      let restored = try Command.run(["restore", "whole"] + at, in: folder)
      #expect(
        restored.errors.contains("everybody is to be told again") && restored.errors.contains("first time after that"),
        "\(restored)")
      let told = try Command.run(["told"], in: folder).out
      #expect(["Ana", "Ben", "Cara", "Eve"].allSatisfy { told.contains($0) }, "\(told)")
      let mine = try Command.run(["me", "--as", "eve"] + at, in: folder).out
      #expect(mine.contains("1 to confirm"), "\(mine)")
      #expect(try Command.run(["told", "--send", "--allow-notify"] + at, in: folder).status == 0)
      let letters = try #require(text(folder + "/letters")).split(separator: "\n")
      #expect(letters.count == 4)
      #expect(letters.contains { $0.contains("\"eve\"") && $0.contains("30 Nov – 6 Dec 2026 off") }, "\(letters)")
    }
  }

  @Test("A link to a store that is not there, as of a disk that isn't mounted, is no team without a store")
  func lostLink() throws {
    try inPublishedHarbour { folder in
      for words in [
        ["versions"], ["me", "--as", "ben"] + at, ["now"] + at, ["publish", "--yes"] + at, ["told"],
        ["plan", "--from", "2026-12-07", "--effort", "1"], ["leave", "ben", "2026-12-04"] + at, ["show", "@published"],
        ["backup", "-o", "copy"], ["log"], ["requests"] + at, ["ledger"],
      ] {
        try? FileManager.default.removeItem(atPath: folder + "/team.yaml.store")
        try FileManager.default.createSymbolicLink(
          atPath: folder + "/team.yaml.store", withDestinationPath: folder + "/nowhere/x.store")
        let output = try Command.run(words, in: folder)
        #expect(
          output.status == 3 && output.errors.contains("a link to a file that is not there"), "\(words): \(output)")
        #expect(output.out.isEmpty, "\(words): \(output.out)")
      }
    }
  }

  @Test("A backup into a pipe needs no room beside the store")
  func pipedFromAFullDisk() throws {
    try inPublishedHarbour { folder in
      let script = #"mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$1" backup -o -"#
      let shell =
        getuid() == 0
        ? ["unshare", "-m", "sh", "-c", script]
        : [
          "sh", "-c", #"chmod 500 "$0"; cd "$0"; "$1" backup -o -; s=$?; chmod 700 .; exit $s"#,
        ]
      let line = (shell + [folder, BuiltProgram.rota]).map { "'\($0)'" }.joined(separator: " ")
      let output = try Outside.run(["bash", "-c", "umask 077; \(line) > '\(folder)-piped'"])
      defer { unlink(folder + "-piped") }
      #expect(output.status == 0, "\(output.errors)")
      let known = try published(folder)
      try "".write(toFile: folder + "/team.yaml.store", atomically: false, encoding: .utf8)
      #expect(try Command.run(["restore", folder + "-piped"], in: folder).status == 0)
      #expect(try published(folder) == known)
    }
  }

  @Test("A store that a newer rota made is refused with 2 and left to the byte; so is a backup of one")
  func newerSchema() throws {
    try inPublishedHarbour { folder in
      let python = try #require(Outside.python(with: "sqlite3"))
      let script =
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        + "c.execute(\"INSERT INTO grdb_migrations VALUES ('99 from the future')\"); c.commit(); c.close()"
      _ = try Outside.text([python, "-c", script, folder + "/team.yaml.store"])
      let store = URL(fileURLWithPath: folder + "/team.yaml.store")
      let before = try Data(contentsOf: store)
      for words in [["show", "@published"], ["undo"], ["forget", "K1", "--yes"], ["restore", "team.yaml.store"]] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 2 && output.errors.contains("was made by a newer rota"), "\(words): \(output.errors)")
        #expect(output.errors.contains("99 from the future"))
      }
      #expect(try Data(contentsOf: store) == before)
    }
  }
}
