import RotaAnswers
import RotaFiles
import RotaModel
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("Sheets for the printer")
struct PrintedSheetTests {
  @Test("A file needs nothing else, and runs nothing")
  func alone() throws {
    let text = try harbourShowing().html(.weeks, contacts: true)
    for word in ["<script", "src=", "href=", "url(", "@import", "javascript:"] { #expect(!text.contains(word)) }
    #expect(text.contains("size: A4 landscape"))
  }

  @Test("Shifts only, and no child, unless contacts are asked for: then the sheet says so")
  func disclosure() throws {
    let showing = try harbourShowing()
    let ana = Part.person(try harbour().person(called: "ana"))
    for part in [.weeks, ana] {
      let plain = try showing.html(part, contacts: false)
      #expect(!plain.contains("K1") && !plain.contains("K2") && !plain.contains("children"))
      let whole = try showing.html(part, contacts: true)
      #expect(whole.contains("K1") && whole.contains("contains children's data"))
    }
  }

  @Test("Whatever a name holds, it is text")
  func names() throws {
    let odd = "<b onclick=\"x\">&amp; 'Ana'"
    let yaml = HarbourTeam.yaml.replacing("name: Ana,", with: "name: '\(odd.replacing("'", with: "''"))',")
    let text = try harbourShowing(team: yaml).html(.weeks, contacts: false)
    #expect(text.contains("&lt;b onclick=&quot;x&quot;&gt;&amp;amp; 'Ana'") && !text.contains("<b "))
  }

  @Test("A day and a child have no sheet, and it says what has")
  func refused() throws {
    let refusal = #expect(throws: Refusal.self) {
      try harbourShowing().html(.day(Day(number: 20_787)), contacts: false)
    }
    #expect(refusal?.message.contains("--person") == true)
  }

  private static let hasPrinter = Outside.has("weasyprint") && Outside.has("pdftotext") && Outside.has("pdfinfo")

  /// What stands on each sheet when it is printed.
  private func sheets(_ html: String) throws -> [String] {
    try withScratch { folder in
      let pdf = "\(folder)/rota.pdf"
      try OutputFile("\(folder)/rota.html", isPrivate: false).write(html)
      _ = try Outside.text(["weasyprint", "-q", "\(folder)/rota.html", pdf])
      let facts = try Outside.text(["pdfinfo", pdf])
      #expect(facts.contains("841.89 x 595.276 pts (A4)"), "\(facts)")
      return try Outside.text(["pdftotext", "-layout", pdf, "-"]).split(separator: "\u{C}").map { String($0) }
    }
  }

  @Test(
    "A week prints on one sheet of A4, lying, with every shift on it",
    .enabled(if: hasPrinter, "weasyprint or poppler-utils is not installed"))
  func oneSheet() throws {
    let sheets = try sheets(try harbourShowing().html(.weeks, contacts: false))
    #expect(sheets.count == 1)
    for words in ["Harbour Team", "30 Nov – 6 Dec 2026", "Ana", "10:00–18:30", "leave", "closing, need 2", "1 high"] {
      #expect(sheets.first?.contains(words) == true, "\(words)")
    }
  }

  @Test(
    "Where contacts take many sheets, each has its heading and says that it contains children's data",
    .enabled(if: hasPrinter, "weasyprint or poppler-utils is not installed"))
  func manySheets() throws {
    var team = try harbour()
    var rota = try harbourRota()
    let ana = team.staff[0]
    for number in 1...60 {
      var person = ana
      person.id = PersonID("p\(number)")
      person.name = "Somebody \(number) With-A-Long-Name"
      team.staff.append(person)
      rota.shifts += rota.shifts.filter { $0.staff == ana.id }.map { shift in
        Shift(staff: person.id, day: shift.day, time: shift.time, pause: shift.pause)
      }
    }
    let showing = RotaExport(try JudgedRota(team, rota))
    let sheets = try sheets(try showing.html(.weeks, contacts: true))
    #expect(sheets.count > 1)
    #expect(sheets.allSatisfy { $0.contains("contains children's data") && $0.contains("Mon 30") })
    let all = sheets.joined()
    #expect((1...60).allSatisfy { all.contains("Somebody \($0)") })
  }
}
