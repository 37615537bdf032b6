import Foundation
import RotaTestSupport
import Testing

@Suite("rota why")
struct WhyCommandTests {
  private struct Answer: Decodable {
    struct Reason: Decodable {
      let rule: String
      let who: String?
      let when: String?
      let text: String
    }
    struct Repair: Decodable {
      struct Price: Decodable {
        let service: Int
        let wishes: Int
      }
      let number: Int
      let changes: [String]
      let price: Price
      let text: String
    }
    let subject: String
    let verdict: String
    let reasons: [Reason]
    let repairs: [Repair]
  }

  private struct Score: Decodable {
    let must: Int
    let service: Int
    let wishes: Int
    let unmet: Int
  }

  private func score(_ rota: String, _ folder: String) throws -> Score {
    let json = try Command.run(["score", rota, "--format", "json", "--quiet"], in: folder).out
    return try JSONDecoder().decode(Score.self, from: Data(json.utf8))
  }

  private func answer(_ arguments: [String], _ folder: String) throws -> Answer {
    let output = try Command.run(["why"] + arguments + ["--format", "json"], in: folder)
    #expect(output.status == 0, "\(output.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(output.out.utf8))
  }

  @Test("The answer is read from top to bottom: what, why with the line of the team file, what would do it")
  func page() throws {
    try inHarbour { folder in
      let output = try Command.run(["why", "rota.json", "K2/family/2026-11-30/1"], in: folder)
      #expect(output.status == 0)
      let lines = output.out.split(separator: "\n").map { String($0) }
      #expect(lines.prefix(2) == ["K2 family", "High: it is left out, and need not be."])
      #expect(lines.contains("What would do it"))
      let not = try Command.run(["why", "rota.json", "K2/family/2026-11-30/1", "--not", "ben"], in: folder).out
      #expect(not.contains("\n  only Ana holds “family”  team.yaml:18\n"))
      #expect(
        lines.contains { $0.hasPrefix("  1  K2 family is planned: ") }
          && lines.contains { $0.hasPrefix("     needs 1000 better") })
      #expect(output.errors.hasPrefix("rest and days from last week: not checked"))
      let ascii = try Command.run(["why", "rota.json", "ben@2026-12-01"], in: folder, environment: ["LANG": "C"]).out
      #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("For programs: the keys of the page, people and days as commands take them, what does not apply null")
  func forPrograms() throws {
    try inHarbour { folder in
      let family = try answer(["rota.json", "K2/family/2026-11-30/1"], folder)
      #expect(family.subject == "K2 family" && family.repairs.map(\.number) == [1, 2, 3])
      #expect(family.reasons.isEmpty, "nothing stands against it")
      let cover = try answer(["rota.json", "closing@2026-11-30T17:30"], folder)
      #expect(cover.reasons.contains { $0.rule == "available" && $0.who == "cara" && $0.when == "2026-11-30" })
      let not = try answer(["rota.json", "K2/family", "--not", "ben"], folder)
      #expect(not.verdict == "Ben can't go.")
      #expect(not.reasons.first?.who == "ben" && not.reasons.first?.when == nil)
      #expect(try answer(["rota.json", "ana@2026-12-04"], folder).verdict == "Ana is off.")
    }
  }

  @Test("A repair is written to a file, and is worth what was said")
  func fixFile() throws {
    try inHarbour { folder in
      let repair = try #require(try answer(["rota.json", "K2/family"], folder).repairs.last)
      let fix = ["why", "rota.json", "K2/family", "--fix", "\(repair.number)", "-o", "new.json"]
      let output = try Command.run(fix, in: folder)
      #expect(output.status == 0 && output.errors.contains("written to new.json"))
      let (before, after) = (try score("rota.json", folder), try score("new.json", folder))
      #expect(after.must == 0 && after.unmet == 0)
      #expect(after.service - before.service == repair.price.service)
      #expect(after.wishes - before.wishes == repair.price.wishes)
      #expect(text(folder + "/rota.json") == HarbourTeam.rota, "what was asked about is as it was")
      let printed = try Command.run(fix.dropLast() + ["-", "--quiet"], in: folder)
      #expect(printed.out == text(folder + "/new.json"))
    }
  }

  @Test("In the store a repair is a step of the draft, and undo takes it back")
  func fixDraft() throws {
    try inHarbour { folder in
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"]
      #expect(try Command.run(plan, in: folder).status == 0)
      let at = ["--now", "2026-11-28 10:00"]
      _ = try Command.run(["edit", "contact K2/family/2026-11-30/1 out"] + at, in: folder)
      let before = try score("@draft", folder)
      let repair = try #require(try answer(["@draft", "K2/family"] + at, folder).repairs.first)
      let output = try Command.run(["why", "@draft", "K2/family", "--fix", "1"] + at, in: folder)
      #expect(output.status == 0 && output.errors.contains("undo takes it back"), "\(output.errors)")
      let after = try score("@draft", folder)
      #expect(after.must == 0 && after.service - before.service == repair.price.service)
      #expect(try Command.run(["undo"], in: folder).status == 0)
      #expect(try score("@draft", folder).service == before.service)
    }
  }
}
