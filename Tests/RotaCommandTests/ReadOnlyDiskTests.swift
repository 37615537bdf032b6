import Foundation
import RotaTestSupport
import Testing

@Suite("A store that can only be read")
struct ReadOnlyDiskTests {
  private let at = ["--now", "2026-11-28 10:00"]

  private func inPublishedHarbour(_ body: (_ folder: String) throws -> Void) throws {
    try inHarbour { folder in
      for words in [
        ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
        ["publish", "--yes", "--force", "--note", "as it is", "--decided-by", "Dina", "--instead", "a call"] + at,
      ] {
        #expect(try Command.run(words, in: folder).status == 0, "\(words)")
      }
      try body(folder)
    }
  }

  /// Root may write anywhere but on a disk that is mounted so.
  private func runReadOnly(_ words: [String], in folder: String) throws -> Outside.Output {
    let script =
      getuid() == 0
      ? #"mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@""#
      : #"cd "$0" && chmod 500 . && chmod 400 team.yaml.store; "$@"; s=$?; chmod 700 .; chmod 600 team.yaml.store; exit $s"#
    let shell = (getuid() == 0 ? ["unshare", "-m"] : []) + ["sh", "-c", script, folder]
    return try Outside.run(shell + [BuiltProgram.rota] + words)
  }

  @Test(
    "is looked at by every command that only looks",
    arguments: [
      ["show"], ["me", "--as", "ana"], ["now"], ["versions"], ["log"], ["told"], ["ledger"], ["requests"],
      ["subject", "ana"], ["score", "@published"], ["team"],
    ])
  func looking(_ words: [String]) throws {
    try inPublishedHarbour { folder in
      let output = try runReadOnly(words, in: folder)
      #expect(output.status == 0, "\(output.errors)")
    }
  }

  @Test("is changed by none, and a look at a child that can't be noted is not granted")
  func changing() throws {
    try inPublishedHarbour { folder in
      let leave = try runReadOnly(["leave", "ana", "2026-12-04"] + at, in: folder)
      #expect(leave.status == 3 && leave.errors.contains("may only be read; nothing was changed"), "\(leave.errors)")
      let child = try runReadOnly(["show", "--child", "K1"], in: folder)
      #expect(child.status == 3 && child.errors.contains("nothing is shown") && child.text.isEmpty, "\(child)")
    }
  }

  @Test("says where the last changes are, if they were not moved into it")
  func unfinished() throws {
    try inPublishedHarbour { folder in
      // As a program that was killed leaves it.
      try Data(repeating: 1, count: 100).write(to: URL(fileURLWithPath: folder + "/team.yaml.store-wal"))
      let output = try runReadOnly(["versions"], in: folder)
      #expect(output.status == 3 && output.errors.contains("-wal, on a disk that can only be read"), "\(output)")
    }
  }

  @Test("Whoever has looked leaves nothing beside a store that can be written")
  func nothingBeside() throws {
    try inPublishedHarbour { folder in
      for words in [["show"], ["log"], ["me", "--as", "ana"], ["show", "--child", "K1"], ["backup", "-o", "copy"]] {
        _ = try Command.run(words, in: folder)
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
          $0.hasSuffix("-wal") || $0.hasSuffix("-shm")
        }
        #expect(beside == [], "\(words)")
      }
    }
  }
}
