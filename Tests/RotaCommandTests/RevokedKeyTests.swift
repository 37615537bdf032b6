import Foundation
import RotaTestSupport
import Testing

/// A published week of the harbour team. Ana leads and Ben is one of the staff, each with a key; then the key is taken
/// out, and somebody slips.
@Suite("A key that was taken out of the team file opens nothing, whatever else is wrong in it")
struct RevokedKeyTests {
  private static let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k2"
  private static let access = """
    access:
      leads: [a.ashe]
      staff: {a.ashe: ana}
      keys:
        ana: \(key)3
        ben: \(key)4
        cara: \(key)5

    """

  private static let mistakes: [(was: String, now: String)] = [
    ("service: {", "service: {slot: 17, "), ("need: 1}", "need: 1"), ("staff:\n", "staf:\n"), ("K1\n", "K1 'x\n"),
  ]

  private func session(_ key: String, _ asked: String, in folder: String) throws -> Command.Output {
    try Command.run(
      ["session", "--key=\(key)", "--store=team.yaml.store", "--", "team.yaml"], in: folder,
      environment: ["SSH_ORIGINAL_COMMAND": asked])
  }

  private func withPublished(_ body: (_ folder: String, _ writes: (String) throws -> Void) throws -> Void) throws {
    try inHarbour { folder in
      func write(_ text: String) throws {
        try text.write(toFile: folder + "/team.yaml", atomically: false, encoding: .utf8)
      }
      try write(HarbourTeam.yaml + Self.access)
      for words in [
        ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
        ["publish", "--yes", "--decided-by", "dina", "--instead", "a call", "--now", "2026-11-28 10:00"],
      ] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      try body(folder, write)
    }
  }

  @Test("Neither read nor write is left to them; the others see what was so before", arguments: mistakes)
  func gone(was: String, now: String) throws {
    try withPublished { folder, write in
      let without = Self.access.split(separator: "\n").filter { !$0.contains("ana: ssh") && !$0.contains("ben:") }
      try write(HarbourTeam.yaml.replacing(was, with: now) + without.joined(separator: "\n") + "\n")
      let before = try Command.run(["log"], in: folder).out
      for asked in [
        "subject K1", "show @published --contacts", "log", "requests", "hold K1 --note x", "told ben --by phone",
        "outcome K1/visit/2026-11-30/1 held", "worked ana 2026-11-27 09:00-17:00", "me", "help",
      ] {
        let output = try session("ana", asked, in: folder)
        #expect(output.status == 2 && output.out.isEmpty && output.errors.contains("no access"), "\(asked): \(output)")
      }
      for asked in ["me", "now", "me --ack", "request leave 2026-12-04"] {
        let output = try session("ben", asked, in: folder)
        #expect(output.status == 2 && output.out.isEmpty && output.errors.contains("no access"), "\(asked): \(output)")
      }
      #expect(try Command.run(["log"], in: folder).out == before)
      let other = try session("cara", "me", in: folder)
      #expect(other.status == 0 && other.errors.contains("as it was on"), "\(other)")
    }
  }

  @Test(
    "With a mistake in what is said of access, whoever is still named looks, and only the owner changes anything",
    arguments: [("leads: [a.ashe]", "leads: [a.ashe"), ("leads: [", "leeds: [")])
  func unclear(was: String, now: String) throws {
    try withPublished { folder, write in
      let gone = Self.access.split(separator: "\n").map { $0.contains("ana: ssh") ? "    # " + $0 : String($0) }
      try write(HarbourTeam.yaml + gone.joined(separator: "\n").replacing(was, with: now) + "\n")
      #expect(try session("ana", "log", in: folder).errors.contains("no access"))
      #expect(try session("ben", "me", in: folder).status == 0)
      let confirming = try session("ben", "me --ack", in: folder)
      #expect(confirming.status == 2 && confirming.errors.contains("its lead has to see to it"), "\(confirming)")
      #expect(try Command.run(["told", "ben", "--by", "phone"], in: folder).status == 0)
    }
  }

  @Test(
    "Whoever's last day is over, or whose first is still to come, has no access, lead or staff, and that is said",
    arguments: [
      ("until: 2020-01-31", "last day was Fri 31 Jan 2020"), ("from: 2199-01-01", "first day is Tue 1 Jan 2199"),
    ])
  func outside(span: String, said: String) throws {
    try withPublished { folder, write in
      let yaml = ["Ana", "Ben"].reduce(HarbourTeam.yaml) {
        $0.replacing("name: \($1),", with: "name: \($1), \(span),")
      }
      // Another mistake lets nobody in.
      for mistake in ["service: {", "service: {slot: 17, "] {
        try write(yaml + Self.access)
        #expect(try Command.run(["access"], in: folder).status == 0)
        try write(yaml.replacing("service: {", with: mistake) + Self.access)
        for (key, asked) in [("ana", "log"), ("ana", "me"), ("ben", "me"), ("ben", "now")] {
          let output = try session(key, asked, in: folder)
          #expect(output.status == 2 && output.errors.contains("no access"), "\(key) \(asked): \(output)")
        }
        #expect(try session("cara", "me", in: folder).status == 0)
      }
      try write(yaml + Self.access)
      #expect(try Command.run(["access"], in: folder).out.contains("  Ana (ana), whose \(said)\n"))
      let checked = try Command.run(["check"], in: folder).errors
      #expect(checked.contains("Ana's \(said), so they lead no longer") == span.hasPrefix("until"), "\(checked)")
      let lines = try Command.run(["access", "--authorized-keys", "-"], in: folder)
      #expect(lines.out.contains("--key=cara"))
      #expect(lines.out.contains("--key=ana") == span.hasPrefix("from"), "who comes later has nothing more to ask for")
      #expect(lines.errors.contains("no line is written for Ben (ben)") == span.hasPrefix("until"), "\(lines.errors)")
    }
  }

  @Test("Its line for sshd goes, though there is a mistake elsewhere; and so does the last one")
  func lines() throws {
    try withPublished { folder, write in
      let words = ["access", "--authorized-keys", "keys"]
      #expect(try Command.run(words, in: folder).errors == "3 keys written to keys\n")
      let without = Self.access.split(separator: "\n").filter { !$0.contains("ana: ssh") }.joined(separator: "\n")
      try write(HarbourTeam.yaml.replacing("service: {", with: "service: {slot: 17, ") + without + "\n")
      let output = try Command.run(words, in: folder)
      #expect(output.status == 0 && output.errors.contains("team.yaml:1:"), "\(output)")
      #expect(text(folder + "/keys")?.contains("--key=ana") == false)
      try write(HarbourTeam.yaml)
      #expect(try Command.run(words, in: folder).errors == "0 keys written to keys\n")
      #expect(text(folder + "/keys") == "")
      let none = try Command.run(["access", "--authorized-keys", "others"], in: folder)
      #expect(none.status == 2 && none.errors.contains("no keys under 'access'"), "\(none)")
    }
  }
}
