import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("A rota file, as the spec gives its format")
struct RotaFileTests {
  @Test("Writing and reading come to the same rota, with everything that a file may say of itself")
  func roundTrip() throws {
    let rota = try fullRota()
    let text = RotaFile.write(rota)
    #expect(try RotaFile.read(Array(text.utf8), name: "rota.json") == rota.sorted)
    #expect(RotaFile.write(try RotaFile.read(Array(text.utf8), name: "rota.json")) == text)
  }

  @Test("The same rota is the same bytes, whatever order its shifts, contacts and workers came in")
  func sortedBytes() throws {
    let rota = try fullRota()
    var shuffled = rota
    shuffled.shifts.reverse()
    shuffled.contacts.reverse()
    for index in shuffled.contacts.indices { shuffled.contacts[index].staff.reverse() }
    #expect(RotaFile.write(shuffled) == RotaFile.write(rota))
  }

  @Test("A shift and a contact each stand on a line of their own, and the file ends with a line's end")
  func lines() throws {
    let text = RotaFile.write(try fullRota())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.contains(#"    {"staff": "ben", "date": "2026-12-01", "start": "11:00", "end": "19:00", "break": null}"#))
    #expect(
      lines.contains(
        #"    {"id": "K1/visit/2026-11-30/1", "child": "K1", "date": "2026-11-30", "start": "15:00", "end": "16:00", "#
          + #""staff": ["ana", "ben"]}"#))
    #expect(lines.last == "")
  }

  @Test("Only from, days, shifts and contacts are required; what else a file says is passed over where it is odd")
  func leastFile() throws {
    let least = #"{"from": "2026-11-30", "days": 7, "shifts": [], "contacts": []}"#
    let odd =
      #"{"from": "2026-11-30", "days": 7, "shifts": [], "contacts": [], "score": "good", "unmet": 3, "seed": 1e99, "#
      + #""solver": [], "bound": null, "team": 5, "colour": {"blue": [true]}}"#
    let expected = Rota(horizon: try #require(Horizon(from: monday, weeks: 1)))
    #expect(try RotaFile.read(Array(least.utf8), name: "r") == expected)
    #expect(try RotaFile.read(Array(odd.utf8), name: "r") == expected)
  }

  @Test("What a rota may get wrong in the judge's eyes is still read: the judge counts it")
  func wrongRotasAreRead() throws {
    let rota = try RotaFile.read(
      Array(
        """
        {"from": "2026-11-30", "days": 7, "contacts": [], "shifts": [
          {"staff": "ana", "date": "2026-12-01", "start": "17:00", "end": "9:00"},
          {"staff": "ana", "date": "2026-12-01", "start": "09:07", "end": "24:00", "break": null}]}
        """.utf8), name: "r")
    #expect(rota.shifts.map(\.time) == [TimeRange(1020, 540), TimeRange(547, 1440)])
  }

  @Test("Names that JSON has to escape, and a byte-order mark, come through")
  func escapes() throws {
    var rota = Rota(horizon: try #require(Horizon(from: monday, weeks: 1)))
    rota.team = "A \"quoted\" \\ name\nwith\ttabs, \u{1F} and Zoë 李"
    let text = RotaFile.write(rota)
    #expect(try RotaFile.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "r").team == rota.team)
    let escaped = text.replacing("Zoë", with: #"Zo\u00eb \uD83D\uDE00"#)
    #expect(try RotaFile.read(Array(escaped.utf8), name: "r").team?.contains("Zoë 😀") == true)
  }

  private func fullRota() throws -> Rota {
    let id = try #require(ContactID("K1/visit/2026-11-30/1"))
    return Rota(
      horizon: try #require(Horizon(from: monday, weeks: 2)),
      shifts: [
        Shift(staff: "ben", day: monday + 1, time: TimeRange(660, 1140)),
        Shift(staff: "ana", day: monday, time: TimeRange(600, 1110), pause: TimeRange(780, 810)),
        Shift(staff: "ana", day: monday + 1, time: TimeRange(600, 1440)),
      ],
      contacts: [Contact(id: id, day: monday, time: TimeRange(900, 960), staff: ["ana", "ben"])], team: "Harbour",
      unmet: [.init(id: try #require(ContactID("K2/welfare")), reasons: ["nobody", "can"])],
      score: Score(must: 0, service: 12, wishes: 3), bound: .init(service: 1, wishes: 2), seed: 7,
      origin: .init(name: "rota", version: "0.1.0", effort: "200:3", walkers: 2))
  }
}

let monday = Day(number: 20_787)
