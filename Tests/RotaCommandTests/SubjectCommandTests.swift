import Foundation
import RotaTestSupport
import Testing

/// A published week of the harbour team in which the first child has a name that stands nowhere by chance.
@Suite("Everything held about somebody is shown, kept on hold, or deleted for good")
struct SubjectCommandTests {
  private let at = ["--now", "2026-11-28 10:00"]
  private let later = ["--now", "2027-01-30 10:00"]

  private func inKestrelHarbour(_ body: (_ folder: String) throws -> Void) throws {
    try inHarbour { folder in
      let team = HarbourTeam.yaml.replacing("K1", with: "Kestrel77").replacing("Ben,", with: "Benedict,")
      try (team + "retain: 4w\n").write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      for words in [
        ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"],
        ["edit", "shift ben 2026-12-06 off", "shift cara 2026-12-05 off"] + at,
        ["publish", "--yes", "--note", "Kestrel77 first", "--decided-by", "Dina", "--instead", "a call"] + at,
        ["edit", "cancel Kestrel77/visit/2026-11-30/2"] + at,
        ["publish", "--yes", "--decided-by", "Dina", "--instead", "a call"] + at,
        ["outcome", "Kestrel77/visit/2026-11-30/1", "refused"] + at,
        ["leave", "ben", "2026-12-03", "--reason", "sick"] + at,
        [
          "edit",
          "one-off {child: Kestrel77, id: welfare, minutes: 30, after: 2026-12-01 09:00, start-by: 2026-12-04 18:00}",
        ]
          + at,
        ["edit", "say Kestrel77/visit/2026-11-30/1 greendoor"] + at,
        ["show", "@published", "--child", "Kestrel77"],
      ] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      try body(folder)
    }
  }

  /// The store with what SQLite keeps beside it.
  private func bytes(_ folder: String) -> Data {
    ["", "-wal", "-shm"].reduce(into: Data()) { all, ending in
      all += (try? Data(contentsOf: URL(fileURLWithPath: folder + "/team.yaml.store" + ending))) ?? Data()
    }
  }

  private func holds(_ word: String, _ folder: String) -> Bool { bytes(folder).range(of: Data(word.utf8)) != nil }

  @Test("A child's dossier has the team file's lines, each version, facts, outcomes and who has looked")
  func subject() throws {
    try inKestrelHarbour { folder in
      let text = try Command.run(["subject", "Kestrel77"], in: folder).out
      for part in [
        "Kestrel77, a child", "  - id: Kestrel77", "key-worker: ana", "line contact Kestrel77/visit/2026-11-30/1",
        "note Kestrel77 first", "outcome refused", "what look", "\"id\":\"welfare\"",
      ] {
        #expect(text.contains(part), "\(part) in\n\(text)")
      }
      #expect(!text.contains("K2"), "nothing of another child")
      let json = try Command.run(["subject", "ben", "--format", "json"], in: folder).out
      let held = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(held?["kind"] as? String == "person")
      let tables = Set((held?["held"] as? [[String: Any]] ?? []).compactMap { $0["table"] as? String })
      #expect(tables.isSuperset(of: ["version", "telling", "fact_change", "log"]), "\(tables)")
      let looks = try Command.run(["log", "--child", "Kestrel77"], in: folder).out.split(separator: "\n")
      #expect(looks.count == 2 && looks[0].hasSuffix("look by show") && looks[1].hasSuffix("look by subject"))
      #expect(try !Command.run(["log"], in: folder).out.contains("look by"), "the log of changes has no looks")
    }
  }

  @Test("A child that is forgotten is in no byte of the store; contacts and shifts are still counted")
  func forgetChild() throws {
    try inKestrelHarbour { folder in
      let shifts = try Command.run(["show", "@1", "--format", "csv"], in: folder).out
      let asked = try Command.run(["forget", "Kestrel77"] + later, in: folder)
      #expect(asked.status == 2 && asked.errors.hasPrefix("would go: Kestrel77, a child: "), "\(asked.errors)")
      #expect(asked.errors.contains(" versions, "), "\(asked.errors)")
      #expect(holds("Kestrel77", folder) && holds("greendoor", folder), "nothing goes before somebody says yes")
      let output = try Command.run(["forget", "Kestrel77", "--yes"] + later, in: folder)
      #expect(output.status == 0 && output.out.hasPrefix("deleted: Kestrel77, a child"), "\(output.errors)")
      #expect(output.errors.contains("team.yaml still has Kestrel77: line"))
      #expect(output.errors.contains("not reached: backups"))
      #expect(!holds("Kestrel77", folder) && !holds("greendoor", folder), "nor what was said of them")
      #expect(holds("contact @forgotten/contact/2026-11-30/1 ", folder))
      #expect(try Command.run(["show", "@1", "--format", "csv"], in: folder).out == shifts)
      #expect(try Command.run(["log"], in: folder).out.contains("forget a child: "))
      #expect(try Command.run(["undo"], in: folder).status == 0, "history can still be turned back")
      #expect(try Command.run(["backup", "-o", "copy"], in: folder).status == 0, "every page and reference is whole")
      let again = try Command.run(["plan", "--from", "2026-12-07", "--effort", "1", "--format", "none"], in: folder)
      #expect(again.status == 0, "\(again.errors)")
    }
  }

  @Test("A leaver is forgotten once their shifts are over: name, id, leave and reason are gone, hours are counted")
  func forgetLeaver() throws {
    try inKestrelHarbour { folder in
      let early = try Command.run(["forget", "ben", "--yes"] + at, in: folder)
      #expect(early.status == 2 && early.errors.contains("ben still works on"), "\(early.errors)")
      let output = try Command.run(["forget", "ben", "--yes"] + later, in: folder)
      #expect(output.status == 0, "\(output.errors)")
      for word in ["Benedict", "shift ben ", "\"ben\"", "sick"] { #expect(!holds(word, folder), "\(word)") }
      #expect(holds("shift @leaver-1 2026-12-01 11:00-19:00", folder))
    }
  }

  @Test("What is on hold is not deleted, nor what others had to do with it; released, it is")
  func hold() throws {
    try inKestrelHarbour { folder in
      #expect(try Command.run(["hold", "Kestrel77"], in: folder).errors.contains("why is Kestrel77 to be kept?"))
      #expect(try Command.run(["hold", "Kestrel77", "--note", "court order"], in: folder).status == 0)
      let list = try Command.run(["hold"], in: folder).out
      #expect(list.hasPrefix("Kestrel77, a child, since ") && list.hasSuffix(": court order\n"))
      let refused = try Command.run(["forget", "Kestrel77", "--yes"] + later, in: folder)
      #expect(refused.status == 2 && refused.errors.contains("is on hold since"), "\(refused.errors)")
      let ana = try Command.run(["forget", "ana", "--yes"] + later, in: folder)
      #expect(ana.status == 0 && ana.out.contains("somebody on hold"), "\(ana.out)\(ana.errors)")
      #expect(holds("contact Kestrel77/visit/2026-11-30/1 ", folder))
      #expect(try Command.run(["retain", "--yes"] + later, in: folder).status == 0)
      #expect(holds("contact Kestrel77/visit/2026-11-30/1 ", folder))
      #expect(try Command.run(["hold", "Kestrel77", "--release"], in: folder).status == 0)
      #expect(try Command.run(["hold", "Kestrel77", "--release"], in: folder).status == 2)
      #expect(try Command.run(["forget", "Kestrel77", "--yes"] + later, in: folder).status == 0)
      #expect(!holds("Kestrel77", folder))
    }
  }

  @Test("Contacts older than the team file keeps them lose the child, those that are younger don't")
  func retain() throws {
    try inKestrelHarbour { folder in
      let now = try Command.run(["retain", "--yes", "--now", "2026-12-28 10:00"], in: folder)
      #expect(now.out.hasPrefix("deleted: contacts before Mon 30 Nov 2026: "), "\(now.errors)")
      #expect(holds("contact Kestrel77/", folder))
      let output = try Command.run(["retain", "--yes", "--now", "2027-01-04 10:00"], in: folder)
      #expect(output.out.hasPrefix("deleted: contacts before Mon 7 Dec 2026: "), "\(output.errors)")
      #expect(!holds("contact Kestrel77/", folder) && !holds("contact K2/", folder))
      #expect(holds("contact @forgotten/contact/2026-11-30/1 ", folder))
      #expect(try Command.run(["log"], in: folder).out.contains("retain contacts before 2026-12-07"))
      try HarbourTeam.yaml.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let unsaid = try Command.run(["retain", "--yes"], in: folder)
      #expect(unsaid.status == 2 && unsaid.errors.contains("doesn't say how long contacts are kept"))
    }
  }

  @Test(
    "Who is unknown, and what can't be, is said",
    arguments: [
      ("subject Kestrel7", "nothing is held about 'Kestrel7', in the team file or in the store; did you mean"),
      ("subject", "whom do you mean? Say it as 'rota subject C014'"),
      ("forget ana ben", "'ben' is one argument too many"),
      ("hold ana --note x --release", "say one of --note and --release"), ("log --about ana --child K2", "say one of"),
    ])
  func mistakes(words: String, says: String) throws {
    try inKestrelHarbour { folder in
      let output = try Command.run(words.split(separator: " ").map(String.init), in: folder)
      #expect(output.status == 2 && output.errors.contains(says), "\(output.errors)")
    }
  }
}
