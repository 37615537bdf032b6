import RotaFiles
import RotaModel
import RotaSheets
import Testing

/// A Monday of which the tests are near.
private let today = Day(year: 2026, month: 11, day: 30) ?? Day(number: 0)

private func grid(_ csv: String) -> RotaGrid { RotaGrid([("rota.csv", Array(csv.utf8))], today: today) }

/// The team that a grid shows, its codes being these.
private func read(
  _ csv: String, _ codes: [String: GridMeaning] = [:], lastWeek: Day? = nil
) -> (team: NewTeam, before: Rota?, diagnostics: [Diagnostic]) {
  NewTeam.read(GridWeeks(grid(csv), codes: GridCodes(codes)), files: ["rota.csv"], lastWeek: lastWeek)
}

@Suite("A rota with days across the top")
struct GridTests {
  private let plain = """
    Name,Mon 23/11,Tue 24/11,Wed 25/11,Thu 26/11,Fri 27/11,Sat 28/11,Sun 29/11
    Ana,08-16,08-16,08-16,08-16,08-16,off,off
    Ben,8.30am-5pm,RDO,8.30am-5pm,8.30am-5pm,,10 to 14,
    Total,2,1,2,2,1,1,0

    """

  @Test("People, days and times are found, and a count below them is left out and said")
  func plainGrid() throws {
    let grid = grid(plain)
    #expect(!grid.hasErrors && grid.unknownCodes(GridCodes()).isEmpty)
    #expect(grid.diagnostics.map(\.code) == ["grid-count"])
    let (team, before, _) = read(plain)
    #expect(team.staff.map(\.name) == ["Ana", "Ben"])
    // Five days of eight hours, half an hour's break off each; three of eight and a half and one of four.
    #expect(team.staff.map(\.contract.hours) == [Hours("37.5"), Hours(28)])
    #expect(team.staff.map(\.contract.days) == [5, 4])
    #expect(team.staff[1].contract.shortestShift == Hours(4) && team.staff[1].contract.longestShift == Hours(9))
    #expect(team.window == TimeRange(480, 1020))
    let rota = try #require(before)
    #expect(rota.horizon.first == Day(year: 2026, month: 11, day: 23) && rota.shifts.count == 9)
    #expect(rota.shift(of: "ben", on: rota.horizon.first)?.time == TimeRange(510, 1020))
  }

  @Test("The file that is made says of each line where it comes from, and reads without an error")
  func text() throws {
    let (team, _, _) = read(plain)
    #expect(team.text.contains("- id: ana  # read from rota.csv!A2"))
    #expect(
      team.text.contains(
        "contract: {hours: 37.5, shift: 8-8}  # guessed: worked 37.5 h, breaks of half an hour taken off"))
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: team.text))
    #expect(reading.team != nil, "\(reading.diagnostics.map(\.rendered))")
  }

  @Test(
    "Days are written in many ways",
    arguments: [
      "Mon,Tue,Wed,Thu,Fri,Sat,Sun", "Monday,Tuesday,Weds,Thurs,Friday,Saturday,Sunday", "M,T,W,T,F,S,S",
      "23/11/2026,24/11/2026,25/11/2026,26/11/2026,27/11/2026,28/11/2026,29/11/2026",
      "11/23/2026,11/24/2026,11/25/2026,11/26/2026,11/27/2026,11/28/2026,11/29/2026",
      "23 Nov,24 Nov,25 Nov,26 Nov,27 Nov,28 Nov,29 Nov",
      "Mon 23rd,Tue 24th,Wed 25th,Thu 26th,Fri 27th,Sat 28th,Sun 29th",
      "23.11.,24.11.,25.11.,26.11.,27.11.,28.11.,29.11.",
    ])
  func days(headings: String) {
    let (team, _, _) = read("Who,\(headings)\nAna,08-16,08-16,off,off,off,off,10-14\n")
    #expect(team.staff.map(\.contract.hours) == [Hours("19")])
  }

  @Test("Of hours that may be of the afternoon, and of those that a spreadsheet took for a date, it is asked")
  func asked() {
    let days = "Name,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n"
    let afternoon = grid(days + "Ana,2-6,2-6,14:00-21:00,,,,\n").unknownCodes(GridCodes())
    #expect(afternoon.map(\.text) == ["2-6"] && afternoon.map(\.offer) == [.shift(TimeRange(840, 1080))])
    // 9-5 has become the 9th of May; a row of such cells is no row of dates.
    let may = Array(repeating: "2026-05-09", count: 5).joined(separator: ",")
    let dates = grid(days + "Ana,\(may),,\nBen,\(may),,\n")
    #expect(dates.unknownCodes(GridCodes()).map(\.offer) == [.shift(TimeRange(540, 1020))])
    #expect(dates.unknownCodes(GridCodes()).map(\.count) == [10])
  }

  @Test("Days in German are days; what stands in the place of a day and is none is said")
  func otherDays() {
    #expect(grid("Wer,Mo,Di,Mi,Do,Fr,Sa,So\nAna,08-16,08-16,08-16,08-16,08-16,frei,\n").diagnostics.isEmpty)
    let (team, _, _) = read("Wer,Mo,Di,Mi,Do,Fr,Sa,So\nAna,08-16,08-16,08-16,08-16,08-16,frei,\n")
    #expect(team.staff.map(\.contract.hours) == [Hours("37.5")])
    let odd = grid("Who,Mon,Tue,Mittw.,Thu,Fri\nAna,08-16,08-16,08-16,08-16,08-16\n")
    #expect(odd.diagnostics.map(\.code) == ["grid-no-day"])
  }

  @Test("Weeks beside and below one another are one run of weeks in the order of their dates")
  func weeks() throws {
    let csv = """
      ,w/c 16/11/2026,,,,,,,w/c 23/11/2026
      Staff,Mon,Tue,Wed,Thu,Fri,Sat,Sun,Mon,Tue,Wed,Thu,Fri,Sat,Sun
      Ana,E,E,E,E,E,,,L,L,L,L,L,,
      Ben,L,L,L,L,L,,,E,E,E,E,,E,

      ,w/c 09/11/2026
      Staff,Mon,Tue,Wed,Thu,Fri,Sat,Sun
      Ana,L,L,L,L,L,,
      Cara,E,E,,,,,
      E = 08:00-16:00
      """
    let grid = grid(csv)
    #expect(grid.unknownCodes(GridCodes()).map(\.text) == ["L"])
    #expect(grid.unknownCodes(GridCodes()).map(\.count) == [15])
    let (team, before, _) = read(csv, ["L": .shift(TimeRange(780, 1260))])
    #expect(team.staff.map(\.name) == ["Ana", "Ben", "Cara"])
    #expect(before?.horizon.first == Day(year: 2026, month: 11, day: 23))
    #expect(team.staff[0].contract.hours == Hours("37.5"))
    #expect(team.staff[0].flex[.sat] == .off && team.staff[0].flex[.sun] == .off, "never in three weeks")
    #expect(team.staff[1].contract.weekends == Contract.Weekends(max: 1, of: 2))
    #expect(team.usual == [TimeRange(480, 960), TimeRange(780, 1260)])
  }

  @Test("Weeks without a date make staff, and no rota of the week before unless its Monday is said")
  func undated() {
    let csv = "Name,Mon,Tue,Wed,Thu,Fri\nAna,9-5,9-5,9-5,9-5,9-5\n"
    let (team, before, diagnostics) = read(csv)
    #expect(team.staff[0].contract.hours == Hours("37.5") && before == nil)
    #expect(diagnostics.map(\.code) == ["grid-undated"])
    #expect(read(csv, lastWeek: Day(year: 2026, month: 11, day: 23)).before?.shifts.count == 5)
  }

  @Test("Leave is a day of the contract; a night is left out and said")
  func leaveAndNights() {
    let (team, _, diagnostics) = read("Name,Mon,Tue,Wed,Thu,Fri\nAna,9-5,9-5,AL,9-5,9-5\nBen,22:00-06:00,9-5,9-5,,\n")
    #expect(team.staff.map(\.contract.hours) == [Hours("37.5"), Hours(15)])
    #expect(diagnostics.map(\.code) == ["grid-night", "grid-undated"])
  }

  @Test("A sheet without days, and days without people, are one error each")
  func none() {
    #expect(grid("name,hours\nAna,37\n").diagnostics.map(\.code) == ["grid-none"])
    #expect(grid("Name,Mon,Tue,Wed\n,,,\n").diagnostics.map(\.code) == ["grid-nobody"])
  }

  @Test(
    "What a cell says",
    arguments: [
      ("08-16", "08:00-16:00"), ("8.30am-5pm", "08:30-17:00"), ("0930–1730", "09:30-17:30"), ("9-5", "09:00-17:00"),
      ("0800 1600", "08:00-16:00"), ("E 08:00-16:00", "08:00-16:00"), ("rdo", "off"), ("A/L", "leave"), ("-", "off"),
      ("off", "off"),
    ])
  func meaning(text: String, said: String) {
    #expect(GridMeaning(text)?.text == said)
  }

  @Test("Two stretches in a cell, or none that is known, are a code: it is asked for")
  func codes() {
    for text in ["9-12, 14-18", "E", "x", "training"] { #expect(GridMeaning(text) == nil) }
  }
}

@Suite("A grid taken as a week of a team")
struct GridImportTests {
  private func team() throws -> Team {
    let (made, _, _) = read("Name,Mon,Tue,Wed,Thu,Fri\nAna Pryce,9-5,9-5,9-5,9-5,9-5\nBen Okoro,9-5,9-5,9-5,,\n")
    return try #require(TeamFile.read(TeamSource(name: "team.yaml", text: made.text)).team)
  }

  private func rota(_ csv: String) throws -> (rota: Rota?, diagnostics: [Diagnostic]) {
    GridWeeks(grid(csv), codes: GridCodes()).rota(of: try team(), file: "rota.csv")
  }

  @Test("People are known by their names, or by first names that one has")
  func names() throws {
    let read = try rota("Name,30/11/2026,01/12/2026,02/12/2026\nana,9-5,off,8-4\nBen Okoro,off,9-5,9-5\n")
    #expect(read.rota?.shifts.map(\.staff) == ["ana-pryce", "ben-okoro", "ana-pryce", "ben-okoro"])
    #expect(read.rota?.horizon.first == today)
  }

  @Test("Somebody whom the team does not know, and weeks without dates, are errors")
  func errors() throws {
    #expect(
      try rota("Name,30/11/2026,01/12/2026,02/12/2026\nDia,9-5,9-5,9-5\n").diagnostics.map(\.code) == [
        "csv-unknown-name"
      ])
    #expect(try rota("Name,Mon,Tue,Wed\nAna,9-5,9-5,9-5\n").diagnostics.map(\.code) == ["grid-needs-dates"])
  }
}
