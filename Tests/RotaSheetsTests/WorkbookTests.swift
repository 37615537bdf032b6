import Foundation
import RotaFiles
import RotaModel
import RotaSheets
import RotaTestSupport
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  private func read(_ bytes: [UInt8], settled: Set<Doubt> = []) -> (team: NewTeam?, diagnostics: [Diagnostic]) {
    NewTeam.read(NewTeam.Sheets(workbook: "team.xlsx", bytes: bytes), settled: settled)
  }

  private let children = (name: "Children", state: "visible", rows: SheetZip.rows([["id"], ["K1"]]))
  private let needs = (
    name: "Needs", state: "visible",
    rows: SheetZip.rows([["child", "need", "minutes"], ["K1", "visit", "=<c><v>60</v></c>"]])
  )

  private func staff(_ rows: [[String]]) -> [UInt8] {
    SheetZip.excel([(name: "Staff", state: "visible", rows: SheetZip.rows(rows)), children, needs])
  }

  @Test("A workbook is read as it is: times, numbers and truth as what they are, not as what they look like")
  func plain() throws {
    // 0.354166… of a day is half past eight, and 1.5625 of one, shown as [h]:mm, is 37 hours and a half.
    let bytes = staff([
      ["name", "hours", "from", "to", "lone"],
      [
        "Wren", "=<c><v>37.5</v></c>", "=<c s=\"2\"><v>0.354166666666667</v></c>", "=<c s=\"2\"><v>0.75</v></c>",
        "=<c t=\"b\"><v>0</v></c>",
      ],
      ["Tom &amp; Co", "=<c s=\"3\"><v>1.5625</v></c>"],
    ])
    let team = try #require(read(bytes).team)
    #expect(team.staff.map(\.name) == ["Wren", "Tom & Co"])
    #expect(team.staff.map(\.contract.hours) == [Hours("37.5"), Hours("37.5")])
    #expect(team.staff[0].flex[.mon] == .within(TimeRange(510, 1080)))
    #expect(!team.staff[0].mayWorkAlone)
  }

  @Test("Titles above the headings, a sum below them, notes beside them and hidden sheets are left out, and said")
  func around() throws {
    let rows = SheetZip.rows([
      ["Our team in 2026"], ["Employee", "Contract hours"], ["Wren", "=<c><v>37</v></c>", "", "away in May"],
      ["Total", "=<c><f>SUM(B3:B3)</f><v>37</v></c>"],
    ])
    let bytes = SheetZip.excel([
      (name: "Staff", state: "visible", rows: rows), children, needs,
      (name: "Pay", state: "hidden", rows: SheetZip.rows([["x"]])),
    ])
    let (team, diagnostics) = read(bytes)
    #expect(try #require(team).staff.map(\.name) == ["Wren"])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(
      Set(diagnostics.map(\.code)).isSuperset(of: [
        "csv-titles", "csv-total", "csv-no-heading", "workbook-hidden", "csv-heading",
      ]))
  }

  @Test("`4-10` that a spreadsheet took for a date is four to ten hours, whichever it made the month")
  func pairOfHours() throws {
    for serial in [46_299, 46_122] {  // 2026-10-04 and 2026-04-10
      let bytes = staff([["name", "hours", "shift"], ["Wren", "37", "=<c s=\"1\"><v>\(serial)</v></c>"]])
      let contract = try #require(read(bytes).team).staff[0].contract
      #expect(contract.shortestShift == Hours(4) && contract.longestShift == Hours(10))
    }
  }

  @Test("A phone number without its nought is asked for; one without its digits is refused")
  func phones() throws {
    let bytes = staff([["name", "hours", "phone"], ["Wren", "37", "=<c><v>7700900123</v></c>"]])
    #expect(read(bytes).diagnostics.map(\.code) == ["csv-lost-nought"])
    #expect(try #require(read(bytes, settled: [.lostNought]).team).staff[0].phone == "07700900123")
    #expect(
      read(staff([["name", "hours", "phone"], ["Wren", "37", "7.7E+10"]])).diagnostics.map(\.code) == [
        "csv-lost-digits"
      ])
  }

  @Test("An id that became a date is refused")
  func dates() {
    let bytes = staff([["name", "hours", "id"], ["Wren", "37", "=<c s=\"1\"><v>46299</v></c>"]])
    #expect(read(bytes).diagnostics.map(\.code) == ["csv-changed-cell"])
  }

  @Test(
    "What is no workbook that can be read is refused in one error",
    arguments: [
      (Array(SheetZip.archive([("readme.txt", "x")])), "workbook-other"),
      (Array(SheetZip.archive([("content.xml", "<a><b></a>")])), "workbook-broken"),
      (Array(SheetZip.archive([("content.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>")])), "workbook-broken"),
      (Array(SheetZip.archive([("content.xml", "<a>")]).dropLast(30)), "workbook-broken"),
      (Array(SheetZip.archive([("encrypted-package", "x"), ("content.xml", "")])), "workbook-password"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "workbook-old"),
      ([0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }), "workbook-password"),
      (Array("PK\u{3}\u{4}".utf8) + Array(repeating: 7, count: 5_000_001), "workbook-too-big"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], code: String) {
    let (team, diagnostics) = read(bytes)
    #expect(team == nil)
    #expect(Set(diagnostics.map(\.code)) == [code])
  }

  @Test("A row that is repeated a million times is refused, not unrolled")
  func repeated() {
    let table = """
      <table name="Staff"><table-row number-rows-repeated="1048576"><table-cell value-type="string"><p>x</p></table-cell>\
      </table-row></table>
      """
    #expect(Set(read(SheetZip.archive([("content.xml", table)])).diagnostics.map(\.code)) == ["workbook-too-big"])
  }

  @Test(
    "The same sheets from Excel's library and from LibreOffice say the same",
    arguments: ["tidy.xlsx", "tidy.ods", "tidy-libreoffice.xlsx"])
  func fromPrograms(name: String) throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent(name)))
    let team = try #require(read(bytes).team)
    #expect(team.staff.map(\.name) == ["Ana Pryce", "Ben Okoro", "Zoë Quist"])
    #expect(team.staff.map(\.contract.hours) == [Hours(37), Hours("22.5"), Hours(30)])
    #expect(team.staff[1].flex[.fri] == .off && team.staff[1].flex[.mon] == .within(TimeRange(570, 1020)))
    #expect(team.staff[1].contract.longestShift == Hours(10))
    #expect(team.children.map(\.id) == ["K1", "K2"] && team.children[1].zone == "old-harbour")
    #expect(
      team.children[0].needs[0].within == [
        Period(weekdays: Weekdays(from: .mon, through: .fri), time: TimeRange(960, 1110))
      ])
    #expect(team.children[1].needs[0].times == 2)
  }
}

@Suite("Letters of other times")
struct SheetLettersTests {
  private func names(_ bytes: [UInt8]) -> (names: [String]?, codes: [String]) {
    let read = NewTeam.read(
      NewTeam.Sheets(
        staff: bytes, children: Array("id\nK1\n".utf8), needs: Array("child,need,minutes\nK1,visit,60\n".utf8)))
    return (read.team?.staff.map(\.name), read.diagnostics.map(\.code))
  }

  @Test("UTF-16 with and without its mark, and the letters of Windows, of which it is said")
  func letters() {
    let text = "name\thours\nZoë\t37\n"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(names(bytes).names == ["Zoë"] && names(bytes).codes.isEmpty)
    }
    let windows = names(Array("name,hours\nZo".utf8) + [0xEB] + Array(",37\n".utf8))
    #expect(windows.names == ["Zoë"] && windows.codes == ["csv-old-letters"])
  }
}
