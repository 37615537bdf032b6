import Foundation
import RotaFiles
import RotaModel
import RotaSheets
import RotaTestSupport
import Testing

@Suite("A rota as rows for a spreadsheet (RFC 4180)")
struct RotaCSVTests {
  private let monday = Day(number: 20_787)

  private func rota() throws -> Rota {
    Rota(
      horizon: try #require(Horizon(from: monday, weeks: 1)),
      shifts: [
        Shift(staff: "ben", day: monday, time: TimeRange(660, 1140)),
        Shift(staff: "ana", day: monday, time: TimeRange(600, 1110), pause: TimeRange(780, 810)),
      ],
      contacts: [
        Contact(
          id: ContactID(child: "K1", need: "visit"), day: monday, time: TimeRange(900, 960), staff: ["ana", "ben"])
      ])
  }

  @Test("Without contacts there are shifts only, and no child's pseudonym")
  func shifts() throws {
    #expect(
      RotaCSV.write(try rota(), names: ["ana": "Ana", "ben": "Ben"], contacts: false)
        == "\u{FEFF}date,staff,name,start,end,break\r\n2026-11-30,ana,Ana,10:00,18:30,13:00-13:30\r\n"
        + "2026-11-30,ben,Ben,11:00,19:00,\r\n")
  }

  @Test("With contacts each worker of one has a row, under the worker's shift")
  func contacts() throws {
    let rows = RotaCSV.write(try rota(), names: [:], contacts: true).split(separator: "\r\n")
    #expect(rows[0] == "\u{FEFF}date,staff,name,start,end,break,kind,contact")
    #expect(
      rows.dropFirst() == [
        "2026-11-30,ana,,10:00,18:30,13:00-13:30,shift,", "2026-11-30,ana,,15:00,16:00,,contact,K1/visit",
        "2026-11-30,ben,,11:00,19:00,,shift,", "2026-11-30,ben,,15:00,16:00,,contact,K1/visit",
      ])
  }

  @Test(
    "A name that a spreadsheet would run or that would break the row is made harmless",
    arguments: [
      ("=1+1", "'=1+1"), ("+44", "'+44"), ("-Ana", "'-Ana"), ("@Ana", "'@Ana"),
      ("Ana, B.", "\"Ana, B.\""), ("Ana \"A\"", "\"Ana \"\"A\"\"\""), ("A\nB", "A\u{FFFD}B"),
      ("A\u{202E}B\u{9B}C\tD", "A\u{FFFD}B\u{FFFD}C\u{FFFD}D"), ("=\"x\"", "\"'=\"\"x\"\"\""),
    ])
  func cells(name: String, cell: String) throws {
    let text = RotaCSV.write(try rota(), names: ["ana": name], contacts: false)
    #expect(text.contains("2026-11-30,ana,\(cell),10:00,18:30,13:00-13:30\r\n"))
  }

  @Test(
    "Another reader finds the same cells",
    .enabled(if: Outside.python(with: "csv") != nil, "python3 is not installed"))
  func readByAnother() throws {
    let python = try #require(Outside.python(with: "csv"))
    let name = "Ana \"A\", né 家; \\"
    let text = RotaCSV.write(try rota(), names: ["ana": name, "ben": "Ben"], contacts: true)
    let script = """
      import csv, io, json, sys
      text = io.TextIOWrapper(sys.stdin.buffer, "utf-8", newline="")
      json.dump(list(csv.reader(text, strict=True)), sys.stdout)
      """
    let rows = try JSONDecoder().decode(
      [[String]].self, from: Data(try Outside.text([python, "-c", script], input: text).utf8))
    #expect(
      rows.dropFirst() == [
        ["2026-11-30", "ana", name, "10:00", "18:30", "13:00-13:30", "shift", ""],
        ["2026-11-30", "ana", name, "15:00", "16:00", "", "contact", "K1/visit"],
        ["2026-11-30", "ben", "Ben", "11:00", "19:00", "", "shift", ""],
        ["2026-11-30", "ben", "Ben", "15:00", "16:00", "", "contact", "K1/visit"],
      ])
  }
}
