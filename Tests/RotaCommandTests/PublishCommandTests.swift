import Foundation
import RotaTestSupport
import Testing

@Suite("rota publish and rota told")
struct PublishCommandTests {
  private let at = ["--now", "2026-11-28 10:00"]

  /// K2 is high, and only Ana may see her: planned in a second by any effort.
  private func inPlannedHarbour(notify: String? = nil, _ body: (_ folder: String) throws -> Void) throws {
    try inHarbour { folder in
      if let notify {
        try (HarbourTeam.yaml + "notify: \"\(notify)\"\n").write(
          toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      }
      let plan = ["plan", "--from", "2026-11-30", "--effort", "2", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      try body(folder)
    }
  }

  @Test("The draft becomes a version; changed and published again, only those concerned are to be told")
  func twice() throws {
    try inPlannedHarbour { folder in
      let first = try Command.run(["publish", "--yes", "--note", "first"] + at, in: folder)
      #expect(first.status == 0 && first.errors.contains("published as @1"), "\(first.errors)")
      #expect(first.out.contains("3 people to tell, nobody else"))
      #expect(try Command.run(["show", "@draft"], in: folder).status == 2)
      let known = try Command.run(["show", "@published", "--format", "csv"], in: folder).out
      #expect(try Command.run(["undo"], in: folder).status == 2, "what is published is not undone")

      let edit = try Command.run(["edit", "shift cara 2026-12-05 10:00-14:00"] + at, in: folder)
      #expect(edit.status == 0, "\(edit.errors)")
      let second = try Command.run(["publish", "--yes"] + at, in: folder)
      #expect(
        second.out.contains("1 person to tell, nobody else")
          && second.out.contains("Cara  Sat 5 Dec off → 10:00–14:00"), "\(second.out)\(second.errors)")
      #expect(second.errors.contains("not told: Cara"))
      #expect(try Command.run(["show", "@1", "--format", "csv"], in: folder).out == known)
      #expect(try Command.run(["versions", "--restore", "1"] + at, in: folder).status == 0)
      #expect(
        try Command.run(["versions"], in: folder).out.contains("@draft  differs from @2\n"), "as no hand edited it")
      #expect(try Command.run(["versions", "--restore", "2"] + at, in: folder).status == 0)
      #expect(try Command.run(["versions"], in: folder).out.contains("@draft  as published, @2\n"))
      #expect(try Command.run(["told", "cara", "--by", "phone"], in: folder).out == "Cara knows, by phone\n")
      let told = try Command.run(["told"], in: folder).out
      #expect(
        told.contains("@2\n  knows: Cara\n") && told.contains("@1\n  knows: Cara\n  not told: Ana, Ben\n"), "\(told)")
    }
  }

  @Test("A version that is restored can be published at once; what was pinned since is said to be free")
  func restored() throws {
    try inPlannedHarbour { folder in
      let edit = ["edit", "shift cara 2026-12-05 10:00-14:00"]
      for words in [
        ["publish", "--yes"] + at, edit + ["--now", "2026-11-28 11:00"],
        ["publish", "--yes", "--now", "2026-11-28 11:05"],
      ] {
        let output = try Command.run(words, in: folder)
        #expect(output.status == 0, "\(words): \(output.errors)")
      }
      let restored = try Command.run(["versions", "--restore", "@1", "--now", "2026-11-28 12:00"], in: folder)
      #expect(
        restored.errors.contains("what was pinned since is free again: Cara: Sat 5 Dec from 10:00 to 14:00\n"),
        "\(restored)")
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--now", "2026-11-28 12:01"]
      #expect(try Command.run(plan, in: folder).errors.contains("lies beside it as @draft:1"))
      let published = try Command.run(["publish", "--yes", "--now", "2026-11-28 12:05"], in: folder)
      #expect(
        published.status == 0 && published.out.contains("Cara  Sat 5 Dec 10:00–14:00 → off"),
        "\(published.out)\(published.errors)")
    }
  }

  @Test("A broken rule is refused, unless --force and a note say why; without a yes nothing happens")
  func refused() throws {
    try inPlannedHarbour { folder in
      #expect(try Command.run(["edit", "shift cara 2026-11-30 10:00-14:00"] + at, in: folder).status == 0)
      let refused = try Command.run(["publish", "--yes"] + at, in: folder)
      #expect(refused.status == 2 && refused.errors.contains("broken"))
      #expect(try Command.run(["publish", "--yes", "--force"] + at, in: folder).status == 2)
      #expect(try Command.run(["publish", "--force", "--note", "agreed"] + at, in: folder).errors.contains("--yes"))
      #expect(try !Command.run(["versions"], in: folder).out.contains("published"))
      #expect(try Command.run(["publish", "--yes", "--force", "--note", "agreed"] + at, in: folder).status == 0)
      #expect(try Command.run(["versions"], in: folder).out.contains(" – agreed"))
    }
  }

  @Test("Who leaves out a high contact says who decided it, and what is done instead")
  func leftOut() throws {
    try inPlannedHarbour { folder in
      #expect(try Command.run(["edit", "contact K2/family/2026-11-30/1 out"] + at, in: folder).status == 0)
      let refused = try Command.run(["publish", "--yes"] + at, in: folder)
      #expect(refused.status == 2 && refused.errors.contains("high: K2 family is left out: who decided that"))
      let decided = ["--decided-by", "Dina", "--instead", "a telephone call"]
      #expect(try Command.run(["publish", "--yes"] + decided + at, in: folder).status == 0)
    }
  }

  @Test("The notify command runs only once it is agreed to, once a person, with no child in what it is told")
  func notify() throws {
    try inPlannedHarbour(notify: "cat >> told") { folder in
      let first = try Command.run(["publish", "--yes"] + at, in: folder)
      #expect(first.errors.contains("not told: Ana, Ben, Cara") && text(folder + "/told") == nil)
      #expect(try Command.run(["told", "--send"] + at, in: folder).status == 2)
      let sent = try Command.run(["told", "--send", "--allow-notify"] + at, in: folder)
      #expect(sent.out.contains("told: Ana, Ben, Cara"), "\(sent.out)\(sent.errors)")
      let messages = try #require(text(folder + "/told")).split(separator: "\n")
      #expect(messages.count == 3 && messages.allSatisfy { !$0.contains("K1") && !$0.contains("K2") })
      _ = try Command.run(["told", "--send"] + at, in: folder)
      #expect(text(folder + "/told")?.split(separator: "\n").count == 3, "nobody is told twice by itself")
    }
  }

  @Test("A notify command that fails undoes nothing: it is said, and can be sent again")
  func failing() throws {
    try inPlannedHarbour(notify: "grep -q ana && exit 3; exit 0") { folder in
      let first = try Command.run(["publish", "--yes", "--allow-notify"] + at, in: folder)
      #expect(first.status == 0)
      #expect(
        first.errors.contains("not told: Ana (exit 3)") && first.errors.contains("told: Ben, Cara"), "\(first.errors)")
      #expect(try Command.run(["told", "--send"] + at, in: folder).out.contains("not told: Ana (exit 3)"))
    }
  }
}

@Suite("Somebody who is taken out of the team file after a week was published")
struct DepartedCommandTests {
  @Test("is named by plan and publish, with shifts that had begun and those to come; their contacts are planned anew")
  func departed() throws {
    try inHarbour { folder in
      let before = ["--now", "2026-11-28 10:00"]
      let now = ["--now", "2026-12-02 08:00"]
      let eve = HarbourTeam.yaml.replacing(
        "children:\n", with: "  - {id: eve, name: Eve, contract: {hours: 8}}\nchildren:\n")
      try eve.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none"]
      #expect(try Command.run(plan + ["--store", "team.yaml.store"] + before, in: folder).status == 0)
      for shift in ["2026-12-01 09:00-13:00", "2026-12-04 13:00-17:00"] {
        let output = try Command.run(["edit", "shift eve \(shift)"] + before, in: folder)
        #expect(output.status == 0, "\(output.errors)")
      }
      let visit = ["edit", "contact K1/visit/2026-11-30/2 2026-12-04 14:00 eve"]
      #expect(try Command.run(visit + before, in: folder).status == 0)
      let told = ["publish", "--yes", "--force", "--note", "told", "--decided-by", "Dina", "--instead", "a call"]
      #expect(try Command.run(told + before, in: folder).status == 0)

      try HarbourTeam.yaml.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let replanned = try Command.run(plan + now, in: folder)
      #expect(replanned.status == 0, "\(replanned.errors)")
      let said = replanned.errors
      #expect(said.contains("eve is no longer in the team file: "), "\(said)")
      #expect(said.contains("that had begun and "), "\(said)")
      #expect(said.contains("to come of 30 Nov – 6 Dec 2026 that were published are not in the rota; "), "\(said)")
      #expect(said.contains("1 contact of theirs still to come is to be planned anew"), "\(said)")
      let draft = try Command.run(["show", "@draft", "--format", "json", "--contacts"] + now, in: folder).out
      #expect(!draft.contains("eve") && draft.contains("K1/visit/2026-11-30/2"))
      let published = try Command.run(told + now, in: folder)
      #expect(published.status == 0 && published.out.contains("eve is no longer in the team file: "))
      let again = try Command.run(plan + now, in: folder)
      #expect(!again.errors.contains("no longer in the team file"), "what is published now has no shift of theirs")
    }
  }
}

@Suite("What was done and the team file no longer has")
struct GoneCommandTests {
  private let before = ["--now", "2026-11-28 10:00"]
  private let now = ["--now", "2026-12-04 12:00"]
  private let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none"]

  /// Published, the file changed, planned and published again; what `plan` said, and the first rota's file.
  private func inChanged(
    _ was: String, _ yaml: String, _ edits: [String] = [],
    _ body: (_ folder: String, _ said: String, _ first: String) throws -> Void
  ) throws {
    try inHarbour { folder in
      try was.write(toFile: folder + "/team.yaml", atomically: false, encoding: .utf8)
      let told = ["publish", "--yes", "--force", "--note", "told", "--decided-by", "Dina", "--instead", "a call"]
      var output = try Command.run(plan + ["--store", "team.yaml.store"] + before, in: folder)
      for edit in edits {
        output = try Command.run(["edit", edit] + before, in: folder)
        #expect(output.status == 0, "\(output.errors)")
      }
      output = try Command.run(told + before, in: folder)
      #expect(output.status == 0, "\(output.errors)")
      let first = try Command.run(["show", "@1", "--format", "json", "--contacts"], in: folder).out
      try yaml.write(toFile: folder + "/team.yaml", atomically: false, encoding: .utf8)
      let planned = try Command.run(plan + now, in: folder)
      #expect(planned.status == 0, "\(planned.errors)")
      output = try Command.run(
        ["publish", "--yes", "--decided-by", "Dina", "--instead", "a call"] + now, in: folder)
      #expect(output.status == 0, "nobody has to force it: \(output.out)\(output.errors)")
      try body(folder, planned.errors, first)
    }
  }

  private func expectJudged(_ yaml: String, _ first: String, in folder: String) throws {
    for (base, text) in [("@1", first), ("first.json", first)] {
      try text.write(toFile: folder + "/first.json", atomically: true, encoding: .utf8)
      let rota = try Command.run(["show", "@2", "--format", "json", "--contacts"], in: folder).out
      let judged = try Reference.evaluate(
        Reference.Job(team: yaml, rota: rota, base: text, now: "2026-12-04 12:00"))
      let score = try Command.run(["score", "@2", "--base", base, "--format", "json"] + now, in: folder)
      #expect(judged.must > 0 && score.out.contains("\"must\": \(judged.must)"), "\(base): \(score.out)\(score.errors)")
      #expect(score.out.contains("\"service\": \(judged.service)"), "\(base): \(judged)")
    }
    let again = try Command.run(["show", "@1", "--format", "json", "--contacts"], in: folder).out
    let planned = { (file: String) in file.prefix(upTo: file.range(of: "\"unmet\"")?.lowerBound ?? file.endIndex) }
    #expect(planned(again) == planned(first), "a version stays as it was published")
  }

  @Test(
    "is said by plan with a store as without one, shown and judged as the reference does, and forgotten with its child",
    arguments: [("K1", "K9"), ("id: visit", "id: meeting"), ("times: 2, apart: 2", "times: 1")])
  func contacts(old: String, new: String) throws {
    let yaml = HarbourTeam.yaml.replacing(old, with: new)
    let visits = [
      "contact K1/visit/2026-11-30/1 2026-11-30 15:00 ana", "contact K1/visit/2026-11-30/2 2026-12-03 16:30 ben",
    ]
    let shifts = ["shift ana 2026-11-30 10:00-18:30", "shift ben 2026-12-03 12:00-19:00"]
    try inChanged(HarbourTeam.yaml, yaml, shifts + visits) { folder, said, first in
      #expect(said.contains("had begun") && said.contains("no rota can hold that"), "\(said)")
      try expectJudged(yaml, first, in: folder)
      let bare = try Command.run(plan + ["--base", "first.json", "--store", "n.store"] + now, in: folder)
      #expect(bare.errors.contains("no rota can hold that"), "\(bare.errors)")
      for version in ["@1", "@2"] {
        let day = try Command.run(["show", version, "--day", "2026-12-03", "--contacts"], in: folder).out
        #expect(day.contains("K1"), "\(day)")
      }
      let changes = try Command.run(["diff", "@1", "@2"], in: folder)
      #expect(changes.status == 0 && !changes.out.contains("Thu 3 Dec"), "\(changes)")
      let mine = try Command.run(["me", "--as", "ben"] + now, in: folder).out
      #expect(!mine.contains("no longer yours"), "\(mine)")
      let missed = ["outcome", "K1/visit/2026-11-30/2", "no-answer"] + now
      let owed = try Command.run(missed + ["--owe-again"], in: folder)
      let isThere = old.hasPrefix("times")
      #expect(owed.status == (isThere ? 0 : 2) && owed.errors.contains("can't be owed again") != isThere, "\(owed)")
      let outcome = try Command.run(missed, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      guard old == "K1" else { return }
      let forgotten = try Command.run(["forget", "K1", "--yes"] + now, in: folder)
      #expect(forgotten.status == 0, "\(forgotten.errors)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/team.yaml.store"))
      #expect(bytes.range(of: Data("K1/visit".utf8)) == nil)
    }
  }

  @Test("is judged as the reference does where somebody has left")
  func departed() throws {
    let eve = HarbourTeam.yaml.replacing(
      "children:\n", with: "  - {id: eve, name: Eve, contract: {hours: 8}}\nchildren:\n")
    try inChanged(eve, HarbourTeam.yaml, ["shift eve 2026-12-01 09:00-13:00"]) { folder, said, first in
      #expect(said.contains("eve is no longer in the team file: "), "\(said)")
      #expect(said.contains("what had begun counts as broken"), "\(said)")
      try expectJudged(HarbourTeam.yaml, first, in: folder)
    }
  }
}
