import Foundation
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing

@Suite("A screen is opened")
struct OpeningTests {
  @Test("A team without a rota: what there is to plan is said, and looking keeps nothing")
  func bare() throws {
    try withHarbour { sitting in
      let text = try sitting.run(.seeing("nothing is planned yet: 3 contacts to plan"))
      #expect(text.contains("Harbour Team") && text.contains("30 Nov"))
      #expect(!FileManager.default.fileExists(atPath: sitting.file + ".store"))
    }
  }

  @Test("What was planned into a file beside the team, before there was a store, is offered and becomes the draft")
  func plannedBefore() throws {
    try withHarbour { sitting in
      let folder = URL(fileURLWithPath: sitting.file).deletingLastPathComponent()
      try HarbourTeam.rota.write(to: folder.appendingPathComponent("week.json"), atomically: true, encoding: .utf8)
      try "{}".write(to: folder.appendingPathComponent("other.json"), atomically: true, encoding: .utf8)
      try sitting.run(
        .seeing("I takes in week.json", type: "I"), .seeing("the plan of week.json is the draft"),
        .seeing("Ana, Mon 30 Nov, 10:00–18:30"))
    }
  }

  @Test("What was guessed in the team file is said where it is opened first")
  func guesses() throws {
    let team = HarbourTeam.yaml.replacing("base: office}", with: "base: office}  # guessed: when it is open")
    try withHarbour(team: team) { sitting in
      _ = try sitting.run(.seeing("1 line of the team file is a guess, marked '# guessed'"))
    }
  }

  @Test("A team with a rota: its week, with what is left out and short")
  func planned() throws {
    try withHarbour(planned: true) { sitting in
      let text = try sitting.run(.seeing("2 of 3 planned"))
      #expect(text.contains("Ana") && text.contains("1000") && text.contains("short"))
    }
  }

  @Test("A broken team file opens with its mistakes, each with its line; mended in the editor, it is read again")
  func broken() throws {
    try withHarbour(team: HarbourTeam.yaml.replacing("staff:\n", with: "staf:\n"), planned: false) { sitting in
      var sitting = sitting
      var places: [EditorPlace] = []
      let file = sitting.file
      sitting.edit = { place in
        places.append(place)
        do {
          try HarbourTeam.yaml.write(toFile: file, atomically: true, encoding: .utf8)
          return nil
        } catch { return "\(error)" }
      }
      try sitting.run(.seeing("opens the team file there", press: .enter), .seeing("the team file was read again"))
      guard case .line(file, let line)? = places.first else {
        Issue.record("opened at \(places)")
        return
      }
      #expect(line == 6, "where 'staff' is misspelt: that it is missing, too, would be the same mistake twice")
    }
  }

  @Test("Behind the mistakes of a file that was once without lies the week as it was, to be looked at and not changed")
  func asItWas() throws {
    try withHarbour(planned: true) { sitting in
      try HarbourTeam.yaml.replacing("need: 2}", with: "ned: 2}").write(
        toFile: sitting.file, atomically: true, encoding: .utf8)
      try sitting.run(
        .seeing("'ned'", press: .escape), .seeing("2 of 3 planned", type: "o"),
        .seeing("mend them first") {
          try HarbourTeam.yaml.write(toFile: sitting.file, atomically: true, encoding: .utf8)
          return [.character("R")]
        },
        .seeing("the team file was read again", type: "o"), .seeing("Ana off on Mon 30 Nov"))
    }
  }

  @Test("What the editor leaves broken is shown again, and what it could not do is said")
  func stillBroken() throws {
    try withHarbour { sitting in
      var sitting = sitting
      sitting.edit = { _ in "no editor is set" }
      try sitting.run(.seeing("contacts to plan", type: "E"), .seeing("no editor is set"))
      let file = sitting.file
      sitting.edit = { _ in
        try? HarbourTeam.yaml.replacing("need: 2}", with: "ned: 2}").write(
          toFile: file, atomically: true, encoding: .utf8)
        return nil
      }
      try sitting.run(.seeing("contacts to plan", type: "E"), .seeing("'ned'"))
    }
  }

  @Test("A team file that changes on disk is noticed; R reads it again, and nothing of the draft is lost")
  func changed() throws {
    try withHarbour(planned: true) { sitting in
      let file = sitting.file
      let text = try sitting.run(
        .seeing("2 of 3 planned") {
          try HarbourTeam.yaml.replacing("name: Cara", with: "name: Carys").write(
            toFile: file, atomically: true, encoding: .utf8)
          return []
        },
        .seeing("R rereads", type: "R"),
        .seeing("Carys"))
      #expect(text.contains("the team file was read again"))
    }
  }
}
