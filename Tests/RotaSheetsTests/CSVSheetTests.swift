import RotaFiles
import RotaModel
import RotaSheets
import Testing

/// Three sheets that are right; a test changes one of them.
private struct Sheets {
  var staff = "name,hours\nWren,37\nTomas,22.5\n"
  var children = "id,zone,key-worker\nK1,north,Wren\nK2,,\n"
  var needs = "child,need,minutes\nK1,visit,60\n"

  func read(settled: Set<Doubt> = []) -> (team: NewTeam?, diagnostics: [Diagnostic]) {
    NewTeam.read(
      NewTeam.Sheets(staff: Array(staff.utf8), children: Array(children.utf8), needs: Array(needs.utf8)),
      settled: settled)
  }

  /// As a terminal would show them.
  var said: [String] {
    read().diagnostics.map { found in
      "\(found.file):\(found.line):\(found.column): \(found.severity.rawValue): \(found.message.text)"
        + (found.help.map { " | \($0)" } ?? "")
    }
  }
}

@Suite("Sheets as a spreadsheet saves them")
struct CSVSheetTests {
  @Test func plainSheetsAreRead() throws {
    let team = try #require(Sheets().read().team)
    #expect(team.staff.map(\.id) == ["wren", "tomas"])
    #expect(team.staff.map(\.contract.hours) == [Hours("37"), Hours("22.5")])
    #expect(team.children.map(\.keyWorker) == ["wren", nil])
    #expect(team.children[0].needs == [Need(id: "visit", minutes: 60)])
  }

  @Test(
    "A byte-order mark, the separator, line ends, quotation marks, trailing blanks and blank rows make no difference",
    arguments: [
      "\u{FEFF}name,hours\nWren,37\nTomas,22.5\n",
      "name;hours\nWren;37\nTomas;22,5\n",
      "name\thours\nWren\t37\nTomas\t22,5",
      "sep=;\r\nname;hours\r\nWren;37\r\nTomas;22.5\r\n",
      "name,hours\r\nWren,37\r\nTomas,22.5\r\n",
      "name,hours\rWren,37\rTomas,22.5\r",
      "\"name\",\"hours\"\n\"Wren\",\"37\"\n\"Tomas\",\"22.5\"\n",
      "name , hours,,\n  Wren ,37,,\n\n,,,\n Tomas,22.5 ,,\n,,,\n",
      "NAME,Hours\nWren,37.0\nTomas,22.50\n",
    ])
  func layout(staff: String) throws {
    #expect(Sheets(staff: staff).said == [])
    #expect(Sheets(staff: staff).read().team == Sheets().read().team)
  }

  @Test("From and to of a day are read together: ten to four is till the afternoon; two to six is asked about")
  func together() throws {
    let ten = Sheets(staff: "name,hours,from,to\nWren,37,10,4\n", children: "id\nK1\n")
    #expect(try #require(ten.read().team).staff[0].flex[.mon] == .within(TimeRange(600, 960)))
    #expect(ten.said.contains("staff.csv:2:4: warning: to: read '4' as 16:00"))
    let two = Sheets(staff: "name,hours,from,to\nWren,37,2,6\n", children: "id\nK1\n")
    #expect(two.said.first?.contains("it may be 02:00-06:00 or 14:00-18:00: write which") ?? false)
  }

  @Test("A visit may be called anything, a colleague have a title, and a row of TBC say nothing yet")
  func asPeopleWrite() throws {
    let sheets = Sheets(
      staff: "Employee,Contract hours,Male/Female\nMrs Wren Hill,37,F\nTBC,,\n",
      children: "id,key-worker\nK1,Wren Hill\n",
      needs: "YP,Visit type,Mins\nK1,1:1 session,60\nK1,Family visit,45 min\n")
    let team = try #require(sheets.read().team, "\(sheets.said)")
    #expect(team.staff.map(\.id) == ["mrs-wren-hill"] && team.children[0].keyWorker == "mrs-wren-hill")
    #expect(team.children[0].needs.map(\.id) == ["1-1-session", "family-visit"])
  }

  @Test("Above the headings a title may stand, with commas or none", arguments: ["Our team", "Our team, as it is"])
  func title(text: String) throws {
    let staff = "\(text)\nname;hours\nWren;37\nTomas;22,5\n"
    #expect(Sheets(staff: staff).read().team == Sheets().read().team)
  }

  @Test("Traits that look alike are asked about: they are one, or they stay two; a letter for nothing is itself")
  func likeTraits() throws {
    var sheets = Sheets(staff: "name,hours,traits\nWren,37,F\nTomas,22.5,male\nSol,20,female\n")
    #expect(sheets.read().team == nil)
    #expect(sheets.said.map { $0.prefix(24) } == ["staff.csv:2:3: error: tr"])
    let one = try #require(sheets.read(settled: [.oneTrait]).team)
    #expect(one.staff.map(\.traits) == [["female"], ["male"], ["female"]])
    let two = try #require(sheets.read(settled: [.twoTraits]).team)
    #expect(two.staff.map(\.traits) == [["f"], ["male"], ["female"]])
    sheets.staff = "name,hours,traits\nWren,37,f\nTomas,22.5,m\n"
    #expect(sheets.said.isEmpty)
  }

  @Test("A key worker, a colleague to avoid or not to send who may be one of two is nobody until the id is said")
  func twoOfAName() {
    var sheets = Sheets(staff: "name,hours\nJane Smith,37\nJane Smith,20\n")
    sheets.children = "id,key-worker,avoid\nK1,Jane Smith,\"Smith, Jane\"\n"
    sheets.needs = "child,need,minutes,not\nK1,visit,60,jane smith\n"
    let second = "staff.csv:3:1: warning: name: a second 'Jane Smith', after the one in row 2: taken as 'jane-smith-2'"
    #expect(sheets.said.first?.hasPrefix(second) ?? false)
    #expect(sheets.said.dropFirst().allSatisfy { $0.contains("may be jane-smith or jane-smith-2") })
    #expect(sheets.said.count == 4 && sheets.read().team == nil)
    sheets.children = "id,key-worker,avoid\nK1,jane-smith-2,\n"
    sheets.needs = "child,need,minutes,not\nK1,visit,60,jane-smith\n"
    #expect(sheets.read().team?.children.first?.keyWorker == "jane-smith-2")
  }

  @Test func quotedCellsMayHoldSeparatorsQuotationMarksAndLines() throws {
    let sheets = Sheets(
      staff: "name,hours,skills\n\"Wren \"\"W\"\"\nAmal\",37,\"family, school\"\nTomas,20,\n", children: "id\nK1\n")
    let wren = try #require(sheets.read().team?.staff.first)
    #expect(wren.name == "Wren \"W\" Amal" && wren.id == "wren-w-amal" && wren.skills == ["family", "school"])
  }

  @Test func idsAreMadeFromNamesAndNeverTakeAnother() throws {
    let sheets = Sheets(
      staff: "name,id,hours\nZoë Amal,,37\nZoe Amal,,37\nWren,,37\nTom,wren,20\n", children: "id\nK1\n")
    #expect(sheets.read().team?.staff.map(\.id) == ["zoe-amal", "zoe-amal-2", "wren-2", "wren"])
  }

  @Test func staffAreNamedByNameOrByIdInCapitalsOrNot() throws {
    let sheets = Sheets(
      staff: "name,id,hours\nWren Amal,wa,37\n", children: "id,key-worker\nK1,WREN AMAL\nK2,Wa\n")
    #expect(sheets.read().team?.children.map(\.keyWorker) == ["wa", "wa"])
  }
}

@Suite("What is wrong with a sheet is said with its row and column")
struct CSVSheetErrorTests {
  @Test(
    "In staff.csv",
    arguments: [
      (
        "",
        "1:1: error: the file is empty | its first row names the columns: name, hours, id, role, skills, traits, max, shift, days, weekends, from, to, off, day-off, avoid, work, lone, counts, phone"
      ),
      ("name,hours\n", "2:1: error: there is no member of staff below the headings"),
      (
        "name,huors\nWren,37\n",
        "1:1: error: the column 'hours' is missing\n1:2: error: no column is called 'huors' | did you mean 'hours'?"
      ),
      ("name,hours,hours\nWren,37,37\n", "1:3: error: a second column called 'hours'"),
      (
        "name,hours\nWren,37,5\n",
        "2:3: error: '5' stands under no heading | a cell that holds the separator must be quoted"
      ),
      (
        "name,hours\n\nWren,lots\n",
        "3:2: error: hours: 'lots' is not a number of hours such as 37 or 22.5, at most 168"
      ),
      ("name,hours\nWren,\n", "2:2: error: hours is blank; it has to be said"),
      ("name,hours\n,37\n", "2:1: error: name is blank; it has to be said"),
      // What is said of the cells behind it would only be said of the same slip again.
      ("name,hours\n\"Wren,37\n", "2:1: error: a quotation mark opens here and is never closed"),
      (
        "name,hours\n\"Wren\" A,37\n",
        "2:1: error: text after the closing quotation mark | a quotation mark inside a quoted cell is written twice"
      ),
      ("name,hours,id\nWren,37,w\nTom,37,w\n", "3:3: error: id: 'w' is in row 2 already"),
      (
        "name,hours,id\nWren,37,a/b\n", "2:3: error: id: 'a/b' is not a short name of letters, digits, '-', '_' and '.'"
      ),
      ("name,hours,days\nWren,37,8\n", "2:3: error: days: '8' is not a whole number from 1 to 7"),
      ("name,hours,from,to\nWren,37,17:00,09:00\n", "2:4: error: to: '09:00' is not later than the 17:00 under 'from'"),
      ("name,hours,from,to\nWren,37,17:00,\n", "2:4: error: to is blank, though 'from' beside it is filled in"),
      ("name,hours,off\nWren,37,freitags\n", "2:3: error: off: 'freitags' is not days such as mon,wed or sat-sun"),
      ("name,hours,lone\nWren,37,maybe\n", "2:3: error: lone: 'maybe' is not yes or no"),
    ])
  func staff(sheet: String, said: String) {
    // Without children, nobody is named who might be unknown for a second reason.
    let sheets = Sheets(staff: sheet, children: "id\nK1\n")
    #expect(sheets.said == said.split(separator: "\n").map { "staff.csv:\($0)" })
    #expect(sheets.read().team == nil)
  }

  @Test(
    "What people and spreadsheets write is read in the one way in which it can be, and said",
    arguments: [
      ("hours", "\"22,5\"", "22,5", "22.5"), ("hours", "37 hrs", "37 hrs", "37"), ("hours", "37:30", "37:30", "37.5"),
      ("shift", "04-Oct", "04-Oct", "4-10"), ("shift", "4 to 9", "4 to 9", "4-9"),
      ("weekends", "every other", "every other", "1 of 2"), ("weekends", "1 in 3", "1 in 3", "1 of 3"),
      ("weekends", "01-Feb", "01-Feb", "1 of 2"), ("off", "Friday", "Friday", "fri"),
      ("off", "Sat & Sun", "Sat & Sun", "sat,sun"), ("off", "Weds", "Weds", "wed"),
      ("day-off", "25/12/2026", "25/12/2026", "2026-12-25"),
      ("work", "Mon-Fri 4pm to 6.30pm", "Mon-Fri 4pm to 6.30pm", "mon-fri 16:00-18:30"),
      ("work", "sat-sun 9-5", "sat-sun 9-5", "sat-sun 09:00-17:00"),
    ])
  func readOtherwise(column: String, cell: String, found: String, meant: String) {
    let isHours = column == "hours"
    let sheets = Sheets(
      staff: isHours ? "name,hours\nWren,\(cell)\n" : "name,hours,\(column)\nWren,37,\(cell)\n",
      children: "id\nK1\n")
    #expect(sheets.said == ["staff.csv:2:\(isHours ? 2 : 3): warning: \(column): read '\(found)' as \(meant)"])
    #expect(sheets.read().team != nil)
  }

  @Test(
    "Times as spreadsheets and people write them",
    arguments: ["8:00:00 AM", "08:00:00", "0.333333", "8am", "8.00", "0800", "8"])
  func times(cell: String) throws {
    let sheets = Sheets(staff: "name,hours,from,to\nWren,37,\(cell),17:00\n", children: "id\nK1\n")
    #expect(try #require(sheets.read().team).staff[0].flex[.mon] == .within(TimeRange(480, 1020)))
  }

  @Test(
    "Dates that a spreadsheet has changed are read, and said",
    arguments: [
      "30/11/2026", "11/30/26", "30.11.2026", "2026/11/30", "30-Nov-26", "30 November 2026", "46356",
      "2026-11-30 00:00:00",
    ])
  func changedDates(cell: String) {
    let sheets = Sheets(children: "id,paused-from,paused-to\nK1,\(cell),2026-12-24\n")
    #expect(sheets.said == ["children.csv:2:2: warning: paused-from: read '\(cell)' as 2026-11-30"])
  }

  @Test("A date of two readings is asked for, unless another of the column leaves one")
  func twoReadings() throws {
    let alone = Sheets(children: "id,paused-from,paused-to\nK1,03/04/2026,2026-12-24\n")
    #expect(
      alone.said == [
        "children.csv:2:2: error: paused-from: '03/04/2026' may be 2026-04-03 or 2026-03-04 | "
          + "say which with --read day-first or --read month-first"
      ])
    let beside = Sheets(
      children: "id,paused-from,paused-to\nK1,03/04/2026,2026-12-24\nK2,25/04/2026,2026-12-24\n")
    let paused = try #require(beside.read().team).children.compactMap { $0.paused.first?.dates?.lowerBound }
    #expect(paused.map { "\($0)" } == ["2026-04-03", "2026-04-25"])
  }

  @Test("A day of no year is none: it is refused, with what it may have been")
  func noYear() {
    let sheets = Sheets(children: "id,paused-from,paused-to\nK1,Nov-30,2026-12-24\n")
    #expect(
      sheets.said == [
        "children.csv:2:2: error: paused-from: 'Nov-30' is not a date such as 2026-11-30 | perhaps 30-11 or 11-30 was "
          + "meant, or a date: format the column as text before typing, so that the spreadsheet leaves it alone"
      ])
  }

  @Test(
    "In children.csv and needs.csv",
    arguments: [
      (
        "id,key-worker\nK1,Wern\n", nil,
        "children.csv:2:2: error: key-worker: nobody in staff.csv is called 'Wern' | did you mean 'Wren'?"
      ),
      ("id\nK1\nk1\n", nil, "children.csv:3:1: error: id: 'k1' is in row 2 already"),
      (
        "id,paused-from,paused-to\nK1,2026-12-24,2026-12-01\n", nil,
        "children.csv:2:3: error: paused-to: '2026-12-01' is not on or after 2026-12-24"
      ),
      (
        nil, "child,need,minutes\nK9,visit,60\n",
        "needs.csv:2:1: error: child: nobody in children.csv is called 'K9' | did you mean 'K1'?"
      ),
      (
        nil, "child,need,minutes\nK1,visit,60\nK1,visit,30\n",
        "needs.csv:3:2: error: need: 'K1/visit' is in row 2 already"
      ),
      (
        nil, "child,need,minutes,key-worker\nK2,visit,60,only\n",
        "needs.csv:2:4: error: key-worker: 'only', but K2 has no key worker in children.csv"
      ),
      (
        nil, "child,need,minutes,priority\nK1,visit,60,hihg\n",
        "needs.csv:2:4: error: priority: 'hihg' is not one of critical, high, standard | did you mean 'high'?"
      ),
      (
        nil, "child,need,minutes,skills\nK1,visit,60,famly\n",
        "needs.csv:2:4: warning: skills: nobody in staff.csv holds 'famly'"
      ),
    ] as [(String?, String?, String)])
  func others(children: String?, needs: String?, said: String) {
    var sheets = Sheets()
    if let children { (sheets.children, sheets.needs) = (children, "child,need,minutes\nK1,visit,60\n") }
    if let needs { sheets.needs = needs }
    #expect(sheets.said == [said])
  }

  @Test func allThatIsWrongIsSaidSheetBySheet() {
    let sheets = Sheets(
      staff: "name,hours,days\nWren,many,nine\nTomas,-3,5\n", children: "id,zone,key-worker\nK1,north,Nobody\n",
      needs: "child,need,minutes\nK1,visit,long\n")
    #expect(
      sheets.read().diagnostics.map { "\($0.file):\($0.line):\($0.column)" } == [
        "staff.csv:2:2", "staff.csv:2:3", "staff.csv:3:2", "children.csv:2:3", "needs.csv:2:3",
      ])
  }

  @Test func aMissingSheetIsSaidAlone() {
    let result = NewTeam.read(NewTeam.Sheets(staff: Array("name".utf8), children: nil, needs: nil, folder: "ours"))
    #expect(result.team == nil)
    #expect(result.diagnostics.map(\.file) == ["ours/children.csv", "ours/needs.csv"])
    #expect(result.diagnostics.allSatisfy { $0.code == "csv-missing" })
  }

  @Test(
    "What is no text is said at its place",
    arguments: [
      (Array("name,hours\nZo".utf8) + [0x00] + Array(",37\n".utf8), "2:1", "csv-not-text"),
      (Array("name,hours\nZo".utf8) + [0xEB, 0x81] + Array(",37\n".utf8), "2:1", "csv-not-text"),
      (Array("PK".utf8) + [0x03, 0x04, 0x00], "1:1", "workbook-broken"),
    ] as [([UInt8], String, String)])
  func foreignBytes(bytes: [UInt8], place: String, code: String) {
    let good = Sheets()
    let result = NewTeam.read(
      NewTeam.Sheets(staff: bytes, children: Array("id\nK1\n".utf8), needs: Array(good.needs.utf8)))
    #expect(result.diagnostics.map { "\($0.line):\($0.column) \($0.code)" } == ["\(place) \(code)"])
  }
}
