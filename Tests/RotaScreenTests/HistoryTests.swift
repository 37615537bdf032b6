import Foundation
import RotaTerminal
import RotaTestSupport
import RotaUI
import Testing

@Suite("What was done is seen, and taken back in its turn")
struct HistoryTests {
  private func text(_ sitting: Sitting) throws -> String { try String(contentsOfFile: sitting.file, encoding: .utf8) }

  /// One more is to be on while the office is open.
  private static var oneMore: [ActedScreen.Act] {
    [
      .seeing("2 of 3 planned", type: "C"), .seeing("Change what", type: "open"),
      .seeing("▸ cover open", press: .enter), .seeing("cover open, in the team file", type: "2"),
      .seeing("need   2", press: .enter),
    ]
  }

  @Test("A form's change of the team file is undone and made again like any other, after what was done since")
  func teamFile() throws {
    try withHarbour(planned: true) { sitting in
      let (before, changed) = (try text(sitting), HarbourTeam.yaml.replacing("18:00, need: 1", with: "18:00, need: 2"))
      try sitting.run(Self.oneMore + [.seeing("u takes it back")])
      #expect(try text(sitting) == changed)
      try before.write(toFile: sitting.file, atomically: true, encoding: .utf8)
      try sitting.run(
        Self.oneMore + [
          .seeing("u takes it back", type: "="), .seeing("pinned: Ana", type: "u"),
          .seeing("undone: pinned: Ana", type: "u"), .seeing("undone: the change of the team file"),
        ])
      #expect(try text(sitting) == before)
      try sitting.run(
        Self.oneMore + [
          .seeing("u takes it back", type: "u"), .seeing("undone: the change of the team file", type: "U"),
          .seeing("done again: the change of the team file"),
        ])
      #expect(try text(sitting) == changed)
    }
  }

  @Test("What somebody else has written into the team file since is not taken back with it")
  func others() throws {
    try withHarbour(planned: true) { sitting in
      let file = sitting.file
      try sitting.run(
        Self.oneMore + [
          .seeing("u takes it back") {
            try HarbourTeam.yaml.replacing("name: Cara", with: "name: Carys").write(
              toFile: file, atomically: true, encoding: .utf8)
            return [.character("u")]
          },
          .seeing("has been changed since"),
        ])
      #expect(try text(sitting).contains("Carys"))
    }
  }

  @Test("The draft against a version says what becomes of each contact")
  func versions() throws {
    try withHarbour(planned: true) { sitting in
      try sitting.run([
        .seeing("2 of 3 planned", type: "P"), .seeing("y publish", type: "y"), .seeing("who decided", type: "Ana"),
        .seeing("who decided   Ana", press: .tab), .seeing("what is done instead", type: "a call"),
        .seeing("a call", press: .enter), .seeing("published as v1", type: "o"),
        .seeing("the price", where: { $0.contains("Ana off on Mon 30 Nov: K1 visit 1 left out") }) { [.enter] },
        .seeing("since v1", type: "v"), .seeing("K1 visit 1  Mon 30 Nov 15:00 → left out", type: "u"),
        .seeing("the draft is the same"),
      ])
    }
  }
}
