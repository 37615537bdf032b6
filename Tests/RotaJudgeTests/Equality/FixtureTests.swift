import Foundation
import RotaFiles
import RotaModel
import RotaJudge
import RotaTestSupport
import Testing

@Suite("The reference's numbers for the rotas in Fixtures") struct FixtureTests {
  @Test(arguments: ["plain", "rich", "clocks-forward", "clocks-back", "christmas", "moment"])
  func areTheJudges(name: String) throws {
    let folder = Folder(name)
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: try folder.text("team.yaml")))
    let team = try #require(reading.team)
    let rota = try #require(try folder.rota("rota.json"))
    let now = try? folder.text("now").split(separator: "\n").first
    let report = try RuleBook(team).judge(
      rota, after: try folder.rota("after.json"), base: try folder.rota("base.json"),
      now: now.flatMap { Moment(String($0)) })
    let expected = try JSONDecoder().decode(Reference.Judgement.self, from: Data(folder.text("expected.json").utf8))
    #expect(Figures(report) == Figures(expected))
  }
}

private struct Folder {
  let path: String

  init(_ name: String) {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    path = tests.appendingPathComponent("Fixtures/\(name)").path
  }

  func text(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

  /// Nil where there is no such file.
  func rota(_ file: String) throws -> Rota? {
    guard FileManager.default.fileExists(atPath: "\(path)/\(file)") else { return nil }
    return try JSONDecoder().decode(RotaText.self, from: Data(text(file).utf8)).rota
  }
}

/// A rota as the file has it, to be read by a test that does not trust the reader.
private struct RotaText: Decodable {
  struct Work: Decodable {
    let staff, date, start, end: String
    let `break`: String?
  }
  struct Meeting: Decodable {
    let id, date, start, end: String
    let staff: [String]
  }

  let from: String
  let days: Int
  let shifts: [Work]
  let contacts: [Meeting]

  var rota: Rota {
    get throws {
      let horizon = try #require(Horizon(from: try day(from), days: days))
      let shifts = try shifts.map { work in
        Shift(
          staff: PersonID(work.staff), day: try day(work.date), time: time("\(work.start)-\(work.end)"),
          pause: work.break.map { time($0) })
      }
      let contacts = try contacts.map { meeting in
        Contact(
          id: try #require(ContactID(meeting.id)), day: try day(meeting.date),
          time: time("\(meeting.start)-\(meeting.end)"), staff: meeting.staff.map { PersonID($0) })
      }
      return Rota(horizon: horizon, shifts: shifts, contacts: contacts)
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}
