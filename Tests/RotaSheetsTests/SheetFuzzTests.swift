import Foundation
import RotaFiles
import RotaModel
import RotaSheets
import RotaTestSupport
import Testing

/// Chance that can be had again: its seed is all that it depends on.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func one(_ choices: [String]) -> String { choices[below(choices.count)] }
}

@Suite("Sheets that nobody meant")
struct SheetFuzzTests {
  private static let rounds = ProcessInfo.processInfo.environment["ROTA_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 150
  private let today = Day(year: 2026, month: 11, day: 30) ?? Day(number: 0)

  /// Whatever reads bytes is given them: it may refuse, it must come back.
  private func readAll(_ bytes: [UInt8]) {
    let grid = RotaGrid([("fuzz", bytes)], today: today)
    if !grid.hasErrors {
      let weeks = GridWeeks(grid, codes: GridCodes())
      _ = NewTeam.read(weeks, files: ["fuzz"], lastWeek: nil).team.text
      _ = grid.unknownCodes(GridCodes())
    }
    let read = NewTeam.read(NewTeam.Sheets(workbook: "fuzz", bytes: bytes))
    _ = read.team?.text
    #expect(read.team != nil || !read.diagnostics.likeOnesTogether.isEmpty)
  }

  @Test("Bytes changed, cut out and put in: every reader comes back")
  func bytes() {
    let seeds = [SheetZip.week, SheetZip.openDocumentWeek, SheetZip.lists]
    for round in 0..<Self.rounds {
      var chance = Chance(seed: UInt64(round))
      var bytes = seeds[chance.below(seeds.count)]
      for _ in 0...chance.below(8) {
        let place = chance.below(bytes.count)
        switch chance.below(3) {
        case 0: bytes[place] = UInt8(chance.below(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(40)))
        default: bytes.insert(contentsOf: bytes[..<min(bytes.count, chance.below(60))], at: place)
        }
        if bytes.isEmpty { bytes = [0x50] }
      }
      readAll(bytes)
    }
  }

  @Test("The XML of a workbook changed, its archive being whole")
  func xml() {
    let pieces = [
      "<c r=\"ZZZ999999999\"><v>1e308</v></c>", "<row r=\"9223372036854775807\">", "</row>", "<v>-5</v>",
      "<c s=\"99\">",
      "<c t=\"s\"><v>7</v></c>", "&#x10FFFF;", "&#0;", "&", "<", "]]>", "<![CDATA[", "<!--",
      "number-rows-repeated=\"9223372036854775807\"",
      "<table-cell number-columns-repeated=\"9223372036854775807\" value-type=\"float\" value=\"nan\">",
      "<c s=\"1\"><v>1e18</v></c>",
      "time-value=\"PT99999H99M99S\"", "number-columns-spanned=\"-4\"", "\u{0}", "é",
    ]
    for round in 0..<Self.rounds {
      var chance = Chance(seed: UInt64(round) + 1_000_000)
      var rows = SheetZip.rows(SheetZip.weekRows)
      for _ in 0...chance.below(5) {
        let place = rows.index(rows.startIndex, offsetBy: chance.below(rows.count))
        rows.insert(contentsOf: chance.one(pieces), at: place)
      }
      readAll(SheetZip.excel([(name: "Staff", state: "visible", rows: rows)]))
      readAll(SheetZip.archive([("content.xml", "<body><table name=\"Staff\">\(rows)</table></body>")]))
    }
  }

  @Test("Cells of anything: times, dates, signs and blanks in any order")
  func cells() {
    let pieces = [
      "8", "08:00", "-", "–", "to", "am", "pm", "mon", "Weds", "&", ",", ";", "/", "30", "11", "2026", "1h30", "½", "x",
      "AL", "off", ":", ".", "99999999999999999999", "E", "(", ")", "=", "w/c", "Sat", "\u{301}", "\u{202E}", " ",
      "0.5", "1e9",
    ]
    let headings = [
      "name", "hours", "shift", "weekends", "from", "to", "off", "day-off", "work", "lone", "phone", "id", "days",
    ]
    for round in 0..<Self.rounds {
      var chance = Chance(seed: UInt64(round) + 2_000_000)
      let rows = (0..<6).map { row in
        headings.map { heading in
          row == 0
            ? heading
            : (0...chance.below(4)).map { _ in chance.one(pieces) }.joined(separator: chance.below(2) == 0 ? "" : " ")
        }.joined(separator: "\t")
      }
      let text = rows.joined(separator: "\n")
      _ = NewTeam.read(
        NewTeam.Sheets(staff: Array(text.utf8), children: Array("id\nK1\n".utf8), needs: Array(text.utf8)))
      let grid = (0..<8).map { row in
        (0..<9).map { column in
          row < 2 && column > 0 && chance.below(3) > 0
            ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "30/11"][column - 1]
            : (0...chance.below(3)).map { _ in chance.one(pieces) }.joined()
        }.joined(separator: "\t")
      }
      readAll(Array(grid.joined(separator: "\n").utf8))
    }
  }
}
