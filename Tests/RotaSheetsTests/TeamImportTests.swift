import RotaFiles
import RotaModel
import RotaSheets
import RotaTestSupport
import Testing

@Suite("Rows taken into a team")
struct TeamImportTests {
  private let team: Team

  init() throws {
    team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: HarbourTeam.yaml)).team)
  }

  private func read(
    _ kind: TeamImport.Kind, _ text: String, named: SheetColumns = SheetColumns(), skippingBad: Bool = false
  ) -> TeamImport {
    TeamImport(
      kind, file: "sheet.csv", bytes: Array(text.utf8), named: named, into: team, skippingBad: skippingBad)
  }

  @Test("Who has the id or the name is changed where the row says something, and somebody new is added")
  func staff() throws {
    let rows = "ANA,,30,07700 900 001,,\nB. Ben,ben,20,,,sat\nDia,,10,,fri,\n"
    let read = read(.staff, "name,id,hours,phone,day-off,off\n" + rows)
    #expect(read.diagnostics.isEmpty)
    #expect([read.added, read.changed, read.same] == [1, 2, 0])
    let new = try team.changed(by: read.edits)
    #expect(new.staff.map(\.id) == ["ana", "ben", "cara", "dia"])
    #expect(new.staff[0].phone == "07700 900 001" && new.staff[0].skills == ["family"])
    #expect(new.staff[0].wishes == team.staff[0].wishes, "a blank cell says nothing")
    #expect(new.staff[1].contract == Contract(hours: Hours(20)), "the most that nobody said goes with the hours")
    #expect(new.staff[1].flex[.sat] == .off && new.staff[1].name == "B. Ben")
    #expect(new.staff[3].wishes == [Wish(.dayOff, Period(weekdays: Weekdays(.fri)))])
  }

  @Test("Leave and cover come from lists, too: what is there already changes nothing")
  func leaveAndCover() throws {
    let leave = "Employee;First day;Until;Leave type\nAna;2026-12-07;2026-12-11;annual\nBen;24 Dec 2026;;toil\n"
    let read = read(.leave, leave)
    #expect(!read.hasErrors && read.added == 2)
    let new = try team.changed(by: read.edits)
    let december = try #require(Day(year: 2026, month: 12, day: 7))
    #expect(
      new.leave.suffix(2).first == Leave(staff: "ana", when: Period(dates: december...(december + 4)), reason: "annual")
    )
    #expect(
      TeamImport(.leave, file: "s", bytes: Array(leave.utf8), named: SheetColumns(), into: new, skippingBad: false).same
        == 2)
    let cover = self.read(.cover, "Line,Day,From,To,Minimum\nlate,Mon-Fri,5pm,7pm,2\n")
    #expect(
      cover.edits == [
        .cover(
          .add(
            CoverLine(
              id: "late", when: Period(weekdays: Weekdays(from: .mon, through: .fri), time: TimeRange(1020, 1140)),
              need: 2)))
      ])
  }

  @Test("Contacts that are asked for once come from a list: on a day with its hours, or between two moments")
  func contacts() throws {
    let list = """
      Young person;Activity;Date;Start;Finish;Mins;Urgency
      k1;Welfare check;3 Dec 2026;4pm;6pm;45 min;urgent
      K2;court;14/12/2026;;;1h30;
      """
    let read = read(.contacts, list)
    #expect(!read.hasErrors && read.added == 2, "\(read.diagnostics.map(\.message.text))")
    let new = try team.changed(by: read.edits)
    let (first, second) = (try #require(new.oneOffs.first), try #require(new.oneOffs.last))
    // It may begin at four, and is over at six; a day without hours is the team's.
    #expect(first.child == "K1" && first.need.id == "welfare-check" && first.need.priority == .critical)
    #expect(first.need.after.map { "\($0)" } == "2026-12-03 16:00")
    #expect(first.need.startBy.map { "\($0)" } == "2026-12-03 17:15")
    #expect(second.need.after.map { "\($0)" } == "2026-12-14 09:00")
    #expect(second.need.startBy.map { "\($0)" } == "2026-12-14 17:30")
    #expect(
      TeamImport(.contacts, file: "s", bytes: Array(list.utf8), named: SheetColumns(), into: new, skippingBad: false)
        .same == 2)
    let moments = self.read(
      .contacts, "child,need,minutes,after,start-by\nK1,talk,60,2026-12-02 9am,2026-12-02 16:00\n")
    #expect(!moments.hasErrors && moments.added == 1)
  }

  @Test(
    "A contact of nobody, of no day, of too few hours, or that is owed each week already, is a mistake at its row",
    arguments: [
      ("K9,talk,60,2026-12-02,,", "csv-unknown-name"), ("K1,talk,60,,,", "csv-blank"),
      ("K1,talk,60,2026-12-02,16:00,16:30", "csv-bad-cell"), ("K1,visit,60,2026-12-02,,", "csv-contact-each-week"),
    ])
  func wrongContacts(row: String, code: String) {
    let read = read(.contacts, "child,need,minutes,date,from,to\n\(row)\n")
    #expect(read.diagnostics.map(\.code) == [code] && read.diagnostics.map(\.line) == [2])
  }

  @Test("A row that says what is so changes nothing")
  func same() {
    let read = read(.needs, "child,need,minutes,times,apart\nk1,visit,60,2,2\n")
    #expect(read.edits.isEmpty && read.same == 1)
  }

  @Test("Words are spelt as the team file spells them")
  func words() throws {
    let read = read(.children, "id,zone,key-worker\nk2,HARBOUR,Ana\nK3,office,cara\n")
    #expect(read.diagnostics.isEmpty)
    let new = try team.changed(by: read.edits)
    #expect(new.children.map(\.zone) == ["harbour", "harbour", "office"])
    #expect(new.children[1].keyWorker == "ana" && new.children[1].needs == team.children[1].needs)
  }

  private let wrong = "child,need,minutes,zone\nK1,visit,sixty,\nK2,art,45,\nK7,art,45,\nK2,walk,30,harbor\n"

  @Test("Every wrong row is listed with its place, and nothing is taken")
  func wrongRows() {
    let read = read(.needs, wrong)
    #expect(read.edits.isEmpty && read.hasErrors)
    #expect(read.diagnostics.map { [$0.line, $0.column] } == [[2, 3], [4, 1], [5, 4]])
    #expect(read.diagnostics.map(\.code) == ["csv-bad-cell", "csv-unknown-name", "csv-unknown-name"])
    #expect(read.diagnostics.last?.help == "did you mean 'harbour'?")
  }

  @Test("Where wrong rows may be left out, the others are taken")
  func skipping() {
    let read = read(.needs, wrong, skippingBad: true)
    #expect(read.edits == [.need(of: "K2", .add(Need(id: "art", minutes: 45)))])
    #expect(read.skipped == 3)
  }

  @Test("Wrong headings are never left out")
  func headings() {
    let read = read(.needs, "child,need,lenght\nK2,art,45\n", skippingBad: true)
    #expect(read.edits.isEmpty && read.hasErrors)
  }

  @Test("Somebody's own headings mean what was said of them")
  func named() {
    let text = "Young Person;Session;How Long;Notes\nK2;art;45;private\n"
    var named = SheetColumns()
    #expect(
      TeamImport.unknownHeadings(.needs, file: "s", bytes: Array(text.utf8), named: named)
        == ["Session", "Notes"], "the others are called so by many")
    named["young person"] = "child"
    named["Session"] = "need"
    named["How Long"] = "minutes"
    named["Notes"] = nil
    let read = read(.needs, text, named: named)
    #expect(read.diagnostics.isEmpty && read.added == 1)
  }

  @Test("Two of one name have to be told apart")
  func namesakes() {
    var twins = team
    twins.staff[1].name = "Ana"
    let read = TeamImport(
      .staff, file: "s", bytes: Array("name,hours\nAna,20\n".utf8), named: SheetColumns(), into: twins,
      skippingBad: false)
    #expect(read.diagnostics.map(\.message.text) == ["name: 'Ana' may be ana or ben"])
  }

  @Test(
    "Whoever is named in a safeguard by a name that two have is nobody: both ids are said, and nothing is taken",
    arguments: [
      (TeamImport.Kind.children, "id,key-worker\nK3,Jane Smith\n"),
      (.children, "id,known\nK3,\"cara, jane smith\"\n"), (.children, "id,avoid\nK3,\"Smith, Jane\"\n"),
      (.needs, "child,need,minutes,not\nK1,art,45,Jane  Smith\n"),
    ])
  func twoOfAName(_ kind: TeamImport.Kind, _ text: String) {
    let read = TeamImport(
      kind, file: "s", bytes: Array(text.utf8), named: SheetColumns(), into: janes, skippingBad: false)
    #expect(read.edits.isEmpty)
    #expect(read.diagnostics.count == 1 && read.diagnostics[0].message.text.hasSuffix("may be ana or ben"))
  }

  @Test(
    "A name that has a comma in it is one, before its parts are two",
    arguments: [
      ("Smith, Jane", ["ana"]), ("Jane Smith, cara", ["ana", "cara"]), ("cara, Smith, Jane", ["ana", "cara"]),
      ("ben, Cara", ["ben", "cara"]), ("O'Neil, Cam", ["cam"]), ("ana; ben", ["ana", "ben"]),
    ])
  func commas(_ cell: String, _ people: [String]) throws {
    var team = team
    team.staff[0].name = "Jane Smith"
    team.staff.append(Person(id: "cam", name: "O'Neil, Cam", contract: Contract(hours: Hours(20))))
    team.staff += ["jane", "smith"].map {
      Person(id: PersonID("x-\($0)"), name: $0, contract: Contract(hours: Hours(20)))
    }
    team.staff.removeAll { $0.id == "x-jane" }
    let read = TeamImport(
      .children, file: "s", bytes: Array("id,avoid\nK3,\"\(cell)\"\n".utf8), named: SheetColumns(), into: team,
      skippingBad: false)
    #expect(read.diagnostics.isEmpty)
    #expect(try team.changed(by: read.edits).child("K3")?.avoid == Set(people.map { PersonID($0) }))
  }

  @Test("What may be one person or two is asked about, and a child has one key worker")
  func oneOrTwo() {
    var team = team
    team.staff[0].name = "Cara Ben"
    let either = TeamImport(
      .children, file: "s", bytes: Array("id,avoid\nK3,\"Ben, Cara\"\n".utf8), named: SheetColumns(), into: team,
      skippingBad: false)
    #expect(either.diagnostics.map(\.message.text) == ["avoid: 'Ben, Cara' may be ana, ben or cara"])
    let two = read(.children, "id,key-worker\nK3,\"Ben, Cara\"\n")
    #expect(
      two.diagnostics.map(\.message.text) == ["key-worker: 'Ben, Cara' is more than one person; one is to be named"])
  }

  @Test("An id as it is spelt means its own, whoever else is called so in other letters")
  func idFirst() throws {
    var team = team
    team.staff[1].name = "Ana"
    let read = TeamImport(
      .children, file: "s", bytes: Array("id,key-worker\nK3,ana\n".utf8), named: SheetColumns(), into: team,
      skippingBad: false)
    #expect(try team.changed(by: read.edits).child("K3")?.keyWorker == "ana")
  }

  @Test("A second row of a name without an id is somebody else, and that is said")
  func secondOfAName() throws {
    let read = read(.staff, "name,hours\nDia,20\nDia,10\n")
    #expect(read.added == 2 && !read.hasErrors)
    #expect(
      read.diagnostics.map(\.message.text) == ["name: a second 'Dia', after the one in row 2: taken as 'dia-2'"])
  }

  private var janes: Team {
    var janes = team
    janes.staff[0].name = "Jane Smith"
    janes.staff[1].name = "Jane Smith"
    return janes
  }
}

@Suite("Last week's rota from a sheet")
struct RotaFromSheetTests {
  private let team: Team
  private let rota: Rota

  init() throws {
    team = try #require(TeamFile.read(TeamSource(name: "team.yaml", text: HarbourTeam.yaml)).team)
    rota = try RotaFile.read(Array(HarbourTeam.rota.utf8), name: "rota.json")
  }

  @Test("What was written is read back: shifts, breaks, contacts and their workers")
  func thereAndBack() throws {
    let text = RotaCSV.write(rota, names: ["ana": "=Ana", "ben": "B,\"en\""], contacts: true)
    let read = RotaCSV.read(Array(text.utf8), file: "rota.csv", team: team)
    #expect(read.diagnostics.isEmpty)
    #expect(read.rota?.shifts == rota.sorted.shifts && read.rota?.contacts == rota.sorted.contacts)
    #expect(read.rota?.horizon == rota.horizon)
  }

  @Test("Staff may be called by name, and weeks are whole")
  func names() throws {
    let text = "staff,date,start,end\nAna,2026-12-02,9:00,17:00\nben,2026-12-10,09:00,17:00\n"
    let read = try #require(RotaCSV.read(Array(text.utf8), file: "r", team: team).rota)
    #expect(read.shifts.map(\.staff) == ["ana", "ben"])
    #expect(read.horizon == Horizon(from: Day(number: 20_787), weeks: 2))
  }

  @Test("A row of somebody who may be one or another is refused with both ids")
  func twoOfAName() {
    var twins = team
    twins.staff[1].name = "Ana"
    let text = "staff,date,start,end\nAna,2026-12-02,9:00,17:00\n"
    let read = RotaCSV.read(Array(text.utf8), file: "r", team: twins)
    #expect(read.rota == nil && read.diagnostics.map(\.message.text) == ["staff: 'Ana' may be ana or ben"])
  }

  @Test("Every wrong row has its place; with leave to skip, the others are the rota")
  func wrong() {
    let text = """
      date,staff,start,end,break,kind,contact
      2026-12-01,anna,09:00,17:00,,,
      01/12/2026,ana,09:00,17:00,,,
      2026-12-01,ana,17:00,09:00,,,
      2026-12-01,ben,09:00,17:00,13:00,,
      2026-12-01,ben,09:00,13:00,,,
      2026-12-01,ben,10:00,13:00,,,
      2026-12-01,ben,10:00,11:00,,contact,
      2026-12-01,ben,10:00,11:00,,contact,K1/visit/2026-11-30/1
      2026-12-01,ana,10:15,11:15,,contact,K1/visit/2026-11-30/1
      """
    let read = RotaCSV.read(Array(text.utf8), file: "r", team: team)
    #expect(read.rota == nil)
    #expect(
      read.diagnostics.map { [$0.line, $0.column] } == [[2, 2], [3, 1], [4, 4], [5, 5], [7, 2], [8, 7], [10, 7]])
    let rest = RotaCSV.read(Array(text.utf8), file: "r", team: team, skippingBad: true).rota
    #expect(rest?.shifts.map(\.time) == [TimeRange(540, 780)] && rest?.contacts.map(\.staff) == [["ben"]])
  }
}
