import Foundation
import RotaAnswers
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("A change of the team file is a step of the week's history")
struct TeamFileChangeTests {
  private let monday = Day(number: 20_787)
  private var now: Moment { Moment(monday - 3, 600) }

  /// Ben is to work 25 hours.
  private func longer(_ week: OpenWeek) throws -> [TeamEdit] {
    let ben = try #require(week.team.person("ben"))
    var longer = ben
    longer.contract.hours = Hours(25)
    return [.person(.replace(ben, by: longer))]
  }

  private func text(_ file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

  private func opened(_ file: String) throws -> (OpenTeam, OpenWeek) {
    let team = try OpenTeam(file, for: .changing)
    return (team, try team.week(monday, now: now))
  }

  /// What is held of somebody in changes of the team file.
  private func held(about id: String, _ file: String) throws -> String {
    let team = try OpenTeam(file)
    return try team.dossier(of: team.subject(called: id)).text
  }

  private func changing(_ file: String) throws {
    let (team, week) = try opened(file)
    let changed = try team.change(longer(week), in: week)
    #expect(changed.team.person("ben")?.contract.hours == Hours(25))
    #expect(changed.undo?.words == "Ben changed in the team file" && changed.standing == .nothing)
  }

  @Test("It is taken back in another session, made again in a third, and is no change of the draft")
  func sessions() throws {
    try withHarbourFile { file in
      try changing(file)
      let changed = try text(file)
      do {
        let (team, week) = try opened(file)
        let (back, step) = try team.undo(week)
        #expect(
          step.words == "Ben changed in the team file" && back.team.person("ben")?.contract.hours == Hours("22.5"))
        #expect(try text(file) == HarbourTeam.yaml)
      }
      let (team, week) = try opened(file)
      #expect(try team.redo(week).0.team.person("ben")?.contract.hours == Hours(25))
      #expect(try text(file) == changed)
    }
  }

  @Test("Killed after the file was written and before the store knew, it is found done")
  func between() throws {
    try withHarbourFile { file in
      try changing(file)
      try HarbourTeam.yaml.write(toFile: file, atomically: true, encoding: .utf8)
      let (team, week) = try opened(file)
      #expect(try team.undo(week).0.redo?.words == "Ben changed in the team file")
      #expect(try text(file) == HarbourTeam.yaml)
    }
  }

  @Test("What is published can't be taken back, nor is the change kept any longer")
  func published() throws {
    try withHarbourFile { file in
      try changing(file)
      let (team, _) = try opened(file)
      _ = try team.keepUnlessTouched(harbourRota())
      let week = try team.week(monday, now: now)
      let publication = try Publication(week)
      let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: "Dina", instead: "a call") }
      _ = try team.publish(publication, note: "new hours", force: true, decisions: decisions)
      #expect(try team.week(monday, now: now).undo == nil)
      // The team file as it is now has it, and is kept whole.
      let inStore = try held(about: "ben", file).components(separatedBy: "In the store").dropFirst().joined()
      #expect(!inStore.contains("file_change"))
    }
  }

  @Test("Whoever has opened the team to look at it changes nothing of its file")
  func second() throws {
    try withHarbourFile { file in
      let (first, week) = try opened(file)
      _ = try first.keepUnlessTouched(harbourRota())
      let second = try OpenTeam(file)
      let refusal = #expect(throws: Refusal.self) { try second.change(longer(week), in: week) }
      #expect(refusal?.message.contains("opened to be looked at only") == true)
      #expect(try text(file) == HarbourTeam.yaml)
    }
  }

  @Test("A child that is forgotten can't be put back by undo: the change goes with all else that is held of it")
  func forgotten() throws {
    try withHarbourFile { file in
      do {
        let (team, week) = try opened(file)
        let child = try #require(week.team.child("K2"))
        _ = try team.change([.child(.remove(child))], in: week)
      }
      #expect(try held(about: "K2", file).contains("- id: K2"))
      do {
        let (team, _) = try opened(file)
        _ = try team.carryOut(team.forgetting(team.subject(called: "K2"), now: now))
        #expect(try team.week(monday, now: now).undo == nil)
      }
      #expect(throws: Refusal.self) { try held(about: "K2", file) }
    }
  }
}
