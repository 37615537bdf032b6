import Foundation
import RotaTestSupport
import Testing

@Suite("rota moment")
struct MomentCommandTests {
  private struct Answer: Decodable {
    struct Option: Decodable {
      struct Price: Decodable {
        let service: Int
        let wishes: Int
      }
      let number: Int
      let told: [String]
      let changes: [String]
      let lost: [String]
      let spare: Int?
      let price: Price

      enum CodingKeys: String, CodingKey {
        case number, told, changes, lost, price
        case spare = "spare-minutes"
      }
    }
    struct Asked: Decodable {
      let child: String
      let id: String
      let minutes: Int
    }
    let contacts: [Asked]
    let options: [Option]
    let conflict: [String]?
  }

  private struct Score: Decodable {
    let must: Int
    let service: Int
  }

  private static let at = ["--now", "2026-12-02 17:40"]
  private static let before = ["--now", "2026-11-28 10:00"]

  /// A folder with the team by the sea, its week published; each letter that goes out is kept there.
  private func inPier(with facts: String = "", _ body: (_ folder: String) throws -> Void) throws {
    try withScratch { folder in
      let more = facts + "access: {leads: [\(NSUserName())]}\nnotify: \"cat >> letters.txt\"\n"
      try (PierTeam.yaml + more).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      chmod("\(folder)/team.yaml", 0o600)
      for command in [
        ["plan", "--from", "2026-11-30", "--effort", "8", "--format", "none", "--store", "team.yaml.store"],
        ["publish", "--yes", "--allow-notify"],
      ] { try done(command + Self.before, folder) }
      try body(folder)
    }
  }

  @discardableResult
  private func done(_ arguments: [String], _ folder: String) throws -> Command.Output {
    let output = try Command.run(arguments, in: folder)
    #expect(output.status == 0, "\(arguments): \(output.errors)")
    return output
  }

  private func answer(_ arguments: [String], _ folder: String) throws -> Answer {
    let moment = ["moment", "@published", "rank", "--child", "C1", "--format", "json"]
    return try JSONDecoder().decode(Answer.self, from: Data(done(moment + arguments, folder).out.utf8))
  }

  @Test("From the arrest to told: ways are offered, one is chosen from what was offered, and it alone is told")
  func journey() throws {
    try inPier { folder in
      let answer = try answer(Self.at, folder)
      #expect(answer.contacts.map(\.id) == ["urgent-1"] && (1...3).contains(answer.options.count))
      let chosen = try #require(answer.options.last)
      // Some minutes later, what was offered is what is chosen.
      let choose = ["moment", "@published", "rank", "--child", "C1", "--choose", "\(chosen.number)"]
      let output = try done(choose + ["--now", "2026-12-02 17:44"], folder)
      #expect(output.errors.contains("way \(chosen.number) is the draft"))
      let json = try done(["score", "@draft", "--format", "json", "--now", "2026-12-02 17:44"], folder).out
      let score = try JSONDecoder().decode(Score.self, from: Data(json.utf8))
      #expect(score.must == 0)
      try FileManager.default.removeItem(atPath: folder + "/letters.txt")
      try done(["publish", "--yes", "--note", "urgent", "--now", "2026-12-02 17:45"], folder)
      let letters = try #require(text(folder + "/letters.txt"))
      let told = letters.matches(of: #/"person": ?"([a-z]+)"/#).map { String($0.1) }
      #expect(Set(told) == Set(chosen.told), "\(letters)")
    }
  }

  @Test("A choice is one step: undo takes it back, and the moment waits again")
  func undo() throws {
    try inPier { folder in
      try done(["moment", "@published", "rank", "--child", "C1", "--choose", "1"] + Self.at, folder)
      #expect(try done(["undo"] + Self.at, folder).errors.contains("urgent contact of C1"))
      let again = try answer(["--choose", "1", "--now", "2026-12-02 17:44"], folder)
      #expect(again.contacts.map(\.id) == ["urgent-1"], "the same moment, not a second one")
      try done(["undo"] + Self.at, folder)
      try done(["undo"] + Self.at, folder)
      let new = try answer(["--dry-run"] + Self.at, folder)
      #expect(new.contacts.map(\.id) == ["urgent-1"], "what was taken back was never recorded")
    }
  }

  @Test("Who has said no stays out of it, from one call to the next")
  func refused() throws {
    try inPier { folder in
      let first = try #require(try answer(Self.at, folder).options.first?.told.first)
      let second = try answer(["--not", first] + Self.at, folder)
      #expect(second.options.allSatisfy { !$0.changes.contains { $0.hasPrefix(first) } })
      let page = try done(["moment", "@published", "rank", "--child", "C1"] + Self.at, folder).out
      #expect(!page.lowercased().contains("ring      \(first)"))
      let moments = try done(["subject", "C1"] + Self.at, folder).out
      #expect(moments.contains("moment") && moments.contains(first))
    }
  }

  @Test("What those said who were rung is kept with the time, shown again, and is in the log")
  func rung() throws {
    try inPier { folder in
      let told = try #require(try answer(Self.at, folder).options.first?.told.first)
      let moment = ["moment", "@published", "rank", "--child", "C1"]
      let later = ["--now", "2026-12-02 17:44"]
      let ticked = try done(moment + ["--agreed", told] + later, folder)
      #expect(ticked.out.contains("[agreed 17:44]") && ticked.errors.contains("kept: what they said"))
      let chosen = try done(moment + ["--choose", "1"] + later, folder)
      #expect(chosen.errors.contains("way 1 is the draft"))
      let again = try done(moment + ["--no-answer", told, "--now", "2026-12-02 17:50"], folder).out
      #expect(again.contains("[no answer 17:50]") && !again.contains("[agreed 17:44]"), "the last word counts")
      let log = try done(["log", "--about", told] + later, folder).out
      #expect(log.contains("agreed, of an urgent contact of C1") && log.contains("no answer, of an urgent"))
      let unknown = try Command.run(moment + ["--agreed", "nobody"] + later, in: folder)
      #expect(unknown.status == 2 && unknown.errors.contains("no member of staff 'nobody'"))
    }
  }

  @Test("Sick from now is leave from now; undo takes all of it back; what stands in the log says nothing of the kind")
  func sick() throws {
    try inPier { folder in
      let at = ["--now", "2026-12-02 14:00"]
      let page = try done(["moment", "@published", "sick", "ana", "--choose", "1"] + at, folder)
      #expect(page.out.contains("COVER FOR  Ana") && page.errors.contains("way 1 is the draft"), "\(page)")
      #expect(try done(["undo"] + at, folder).errors.contains("cover for Ana"))
      #expect(try !done(["subject", "ana"] + at, folder).out.contains("leave 2026-12-02"))
    }
  }

  @Test("That the shift of somebody sick was pinned stands in nobody's way: the pin falls, and that is said")
  func sickAndPinned() throws {
    let pins = #"pins: [{staff: ana, date: 2026-12-02, start: "10:00", end: "18:00"}]"# + "\n"
    try inPier(with: pins) { folder in
      let at = ["--now", "2026-12-02 14:00"]
      let page = try done(["moment", "@published", "sick", "ana", "--choose", "1"] + at, folder)
      #expect(page.errors.contains("way 1 is the draft") && page.errors.contains("a pin can't be so any more"))
      #expect(page.out.contains("Ana Wed 2 Dec 10:00–18:00 → 10:00–14:00"), "\(page.out)")
    }
  }

  @Test("Where there is no way it is recorded all the same, and said why")
  func noWay() throws {
    try inPier { folder in
      let late = ["--now", "2026-12-02 22:45"]
      let answer = try answer(late, folder)
      #expect(answer.options.isEmpty && (1...4).contains(answer.conflict?.count ?? 0))
      let page = try done(["moment", "@published", "rank", "--child", "C1"] + late, folder).out
      #expect(page.contains("No way that is allowed keeps the deadline."))
      #expect(page.contains("23:00 hand over to Night Desk"))
      #expect(try done(["why", "@published", "C1/urgent-1"] + late, folder).out.contains("C1 urgent-1"))
    }
  }

  @Test("A rota file will do, and nothing is kept of a try")
  func rotaFile() throws {
    try inPier { folder in
      try done(["show", "@published", "--format", "json", "--contacts", "-o", "rota.json"] + Self.before, folder)
      let store = try Data(contentsOf: URL(fileURLWithPath: folder + "/team.yaml.store"))
      let moment = ["moment", "rota.json", "tarn", "--child", "C2", "--format", "json", "--dry-run"]
      let output = try done(moment + Self.at, folder)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(output.out.utf8))
      #expect(!answer.options.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/team.yaml.store")) == store)
    }
  }

  @Test(
    "A mistake is said with what would be right, and nothing is kept",
    arguments: [
      (["@published", "rnk", "--child", "C1"], "the team has no moment 'rnk'; did you mean 'rank'?"),
      (["@published", "rank", "--child", "C11"], "no child 'C11' in the team"),
      (["@published", "rank", "--child", "C1", "--zone", "custdy"], "no zone 'custdy' in the team; did you mean"),
      (["@published", "rank", "--child", "C1", "--at", "2026-12-03 09:00"], "is still to come"),
      (["@published", "rank", "--child", "C1", "--not", "bn"], "no member of staff 'bn'"),
      (["@published", "sick"], "who it is is missing after 'sick'"),
      (["@published", "sick", "anna"], "no member of staff 'anna'"),
      (["@published", "late", "C1/visit/2026-11-30/1"], "how many minutes is missing after"),
      (["@published", "late", "C1/visit/2026-11-30/1", "soon"], "'soon': a contact runs late by 1 to 480 minutes"),
      (["@published", "refused", "C1"], "'C1' names no contact"),
      (["@published", "--child", "C1"], "the kind of moment is missing"),
      (["@published", "rank"], "Missing expected argument '--child"),
    ])
  func mistakes(words: [String], says: String) throws {
    try inPier { folder in
      let output = try Command.run(["moment"] + words + Self.at, in: folder)
      #expect(output.status == 2 && output.errors.contains(says), "\(output.errors)")
      #expect(output.out.isEmpty)
      #expect(!(try done(["log"], folder).out.contains("urgent")))
    }
  }
}

@Suite("The kind of a moment stays on the lead's screen")
struct MomentKindTests {
  private static let at = ["--now", "2026-12-02 17:45"]

  /// Whatever a command can print or write, after the moment was recorded, answered and told.
  @Test("It is in nothing that leaves the screen, in no byte of it", arguments: PierTeam.kinds)
  func kind(_ kind: String) throws {
    try withScratch { folder in
      let more = """
        access: {leads: [\(NSUserName())], keys: {ana: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 ana"}}
        notify: "cat >> letters.txt; env >> letters.txt"

        """
      try (PierTeam.yaml + more).write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      chmod("\(folder)/team.yaml", 0o600)
      var said: [String: String] = [:]
      func run(_ arguments: [String]) throws {
        let output = try Command.run(arguments, in: folder)
        said[arguments.joined(separator: " ")] = output.out + output.errors
      }
      let before = ["--now", "2026-11-28 10:00"]
      try run(
        ["plan", "--from", "2026-11-30", "--effort", "6", "--format", "none", "--store", "team.yaml.store"] + before)
      try run(["publish", "--yes", "--allow-notify"] + before)
      let moment = ["moment", "@published", kind, "--child", "C1"]
      for more in [["--format", "json"], ["--dry-run"], ["--choose", "1"]] { try run(moment + more + Self.at) }
      for command in Self.commands { try run(command + Self.at) }
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
        !$0.hasPrefix("team.yaml") && !$0.hasPrefix(".std")
      }
      for file in files where FileManager.default.contents(atPath: "\(folder)/\(file)")?.isEmpty == false {
        said[file] = String(
          decoding: FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data(), as: UTF8.self)
      }
      #expect(said["letters.txt"]?.isEmpty == false)
      #expect(said["versions --now 2026-12-02 17:45"]?.contains("@2") == true, "somebody was told of it")
      for (source, text) in said.sorted(by: { $0.key < $1.key }) {
        let words = text.matches(of: #/[A-Za-z]+/#).map { $0.0.lowercased() }
        let isTyped = source.hasPrefix("moment")
        #expect(!words.contains(kind), "\(isTyped ? "moment" : source)\n\(text.prefix(400))")
      }
    }
  }

  private static let commands: [[String]] =
    [
      ["show", "@draft"], ["show", "@draft", "--contacts"], ["diff", "@published", "@draft"],
      ["diff", "@published", "@draft", "--format", "json"], ["score", "@draft"],
      ["score", "@draft", "--format", "json"],
      ["why", "@draft", "C1/urgent-1"], ["why", "@draft", "C1/urgent-1", "--format", "json"],
      ["publish", "--yes", "--force", "--note", "urgent"], ["versions"], ["log"], ["log", "--about", "C1"],
      ["me", "--as", "ana"], ["me", "--as", "ana", "--format", "ics"],
      ["me", "--as", "ben", "--since", "2026-11-30 09:00"],
      ["now"], ["now", "--format", "json"], ["now", "--as", "ana"], ["told", "ana", "--by", "phone"],
      ["ledger"], ["ledger", "--format", "json"], ["requests"], ["access"],
      ["outcome", "C1/urgent-1", "held"],
    ]
    + ["table", "json", "csv", "html", "ics"].flatMap { format in
      [
        ["show", "@published", "--format", format], ["show", "@published", "--format", format, "--contacts"],
        ["show", "@published", "--format", format, "-o", "week.\(format)", "--contacts"],
      ]
    } + [
      ["show", "@published", "--person", "ana"], ["show", "@published", "--child", "C1"],
      ["show", "@published", "--day", "2026-12-02"],
    ]
}
