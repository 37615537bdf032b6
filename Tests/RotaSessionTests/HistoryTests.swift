import Foundation
import RotaAnswers
import RotaModel
import RotaTerminal
import RotaTestSupport
import RotaUI
import RotaWorkspace
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
          .seeing("undone: pinned: Ana", type: "u"), .seeing("undone: cover open changed in the team file"),
        ])
      #expect(try text(sitting) == before)
      try sitting.run(
        Self.oneMore + [
          .seeing("u takes it back", type: "u"), .seeing("undone: cover open changed in the team file", type: "U"),
          .seeing("done again: cover open changed in the team file"),
        ])
      #expect(try text(sitting) == changed)
    }
  }

  @Test("It is undone in another session, and made again in a third")
  func otherSessions() throws {
    try withHarbour(planned: true) { sitting in
      let before = try text(sitting)
      try sitting.run(Self.oneMore + [.seeing("u takes it back", type: "q")])
      let changed = try text(sitting)
      try sitting.run([
        .seeing("cover takes 88 hours", type: "u"), .seeing("undone: cover open changed in the team file"),
      ])
      #expect(try changed != before && text(sitting) == before)
      try sitting.run([.seeing("2 of 3 planned", type: "U"), .seeing("done again: cover open")])
      #expect(try text(sitting) == changed)
    }
  }

  @Test("What somebody else has written elsewhere into the team file since is not taken back with it")
  func others() throws {
    try withHarbour(planned: true) { sitting in
      try sitting.run(
        Self.oneMore + [
          .seeing("u takes it back") {
            try text(sitting).replacing("K2", with: "K3").write(
              toFile: sitting.file, atomically: true, encoding: .utf8)
            return [.character("u")]
          },
          .seeing("undone: cover open"),
        ])
      #expect(try text(sitting) == HarbourTeam.yaml.replacing("K2", with: "K3"))
    }
  }

  @Test("Where they have changed those very lines, that is said, the file stays, and u goes on with what was before")
  func sameLines() throws {
    try withHarbour(planned: true) { sitting in
      let theirs = HarbourTeam.yaml.replacing("18:00, need: 1", with: "18:00, need: 3")
      let pinned: [ActedScreen.Act] = [.seeing("2 of 3 planned", type: "=")]
      let changing = [ActedScreen.Act.seeing("pinned: Ana", type: "C")] + Self.oneMore.dropFirst()
      try sitting.run(
        pinned + changing + [
          .seeing("u takes it back") {
            try theirs.write(toFile: sitting.file, atomically: true, encoding: .utf8)
            return [.character("u")]
          },
          .seeing("have been changed since", type: "u"), .seeing("undone: pinned: Ana"),
        ])
      #expect(try text(sitting) == theirs)
    }
  }

  @Test("What an editor has made of the team file is undone like a form's change")
  func editor() throws {
    try withHarbour(planned: true) { sitting in
      let before = try text(sitting)
      var edited = sitting
      edited.edit = { _ in
        try? before.replacing("name: Cara", with: "name: Carys").write(
          toFile: sitting.file, atomically: true, encoding: .utf8)
        return nil
      }
      try edited.run([
        .seeing("2 of 3 planned", type: "E"), .seeing("u takes back what the editor changed", type: "u"),
        .seeing("undone: the team file changed in the editor"),
      ])
      #expect(try text(sitting) == before)
    }
  }

  @Test("After a publish it is said what to do for those who were not told, and the key that tells them again does so")
  func told() throws {
    let notify = "notify: \"cat > message; test -e reached\"\n"
    try withHarbour(team: HarbourTeam.yaml + notify, planned: true) { sitting in
      try sitting.run(Self.publishing + [.seeing("agree to it: 'rota told --send --allow-notify'")])
      try OpenTeam(sitting.file, for: .changing).agreeToNotify()
      try sitting.run([.seeing("2 of 3 planned", type: "T"), .seeing("(exit 1); T tells them again")])
      let folder = URL(fileURLWithPath: sitting.file).deletingLastPathComponent()
      try Data().write(to: folder.appendingPathComponent("reached"))
      try sitting.run([
        .seeing("2 of 3 planned", type: "T"), .seeing("told: Ana, Ben, Cara", type: "T"),
        .seeing("nobody is left to be told"),
      ])
    }
  }

  private static var publishing: [ActedScreen.Act] {
    [
      .seeing("2 of 3 planned", type: "P"), .seeing("y publish", type: "y"), .seeing("who decided", type: "Ana"),
      .seeing("who decided   Ana", press: .tab), .seeing("what is done instead", type: "a call"),
      .seeing("a call", press: .enter),
    ]
  }

  @Test("The draft against a version says what becomes of each contact")
  func versions() throws {
    try withHarbour(planned: true) { sitting in
      try sitting.run([
        .seeing("2 of 3 planned", type: "P"), .seeing("y publish", type: "y"), .seeing("who decided", type: "Ana"),
        .seeing("who decided   Ana", press: .tab), .seeing("what is done instead", type: "a call"),
        .seeing("a call", press: .enter), .seeing("published as v1", type: "o"),
        .seeing("the price", where: { $0.contains("Ana off on Mon 30 Nov: K1 visit 1 is left out") }) { [.enter] },
        .seeing("since v1", type: "v"), .seeing("K1 visit 1 Mon 30 Nov 15:00 left out", type: "u"),
        .seeing("the draft is the same"),
      ])
    }
  }

  @Test("A rota that differs from the one that people know is never called published: an older version, a new plan")
  func differs() throws {
    try withHarbour(planned: true) { sitting in
      let (monday, now) = (Day(number: 20_787), Moment(Day(number: 20_783), 540))
      let team = try OpenTeam(sitting.file, for: .changing)
      func publish() throws {
        let publication = try Publication(team.week(monday, now: now))
        let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Ana", instead: "a call") }
        _ = try team.publish(publication, note: nil, force: true, decisions: decisions)
      }
      try publish()
      _ = try team.apply([.dayOff("ben", monday + 4)], to: team.week(monday, now: now))
      try publish()
      team.letGo()
      let isSaid = { (words: String) in { (text: String) in text.contains(words) && !text.contains("as published") } }
      try sitting.run([
        .seeing("as published, v2", type: "v"), .seeing("▸v2", press: .down), .seeing("▸v1", press: .enter),
        .seeing("Version 1 as the draft?", type: "y"),
        .seeing("v1 again", where: isSaid("draft · differs from v2")) { [.character("u")] },
        .seeing("undone: version 1 restored", press: .escape), .seeing("as published, v2", type: "p"),
        .seeing("a plan", where: isSaid("draft · differs from v2")) { [] },
      ])
    }
  }
}
