import RotaAnswers
import RotaModel
import RotaPages
import RotaTestSupport
import RotaWorkspace
import Testing

@Suite("What a page may look like, and what it may say")
struct PaperTests {
  @Test("At no width from 20 to 200 columns does a line run over, whatever is on the page", arguments: 20...200)
  func width(columns: Int) throws {
    for disclosure in [Paper.Disclosure.shiftsOnly, .named, .contacts] {
      let page = try printed(Paper(columns: columns, disclosure: disclosure))
      #expect(page.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= columns })
    }
  }

  @Test("Without colour there is no escape in a page; with colour the words stay the same")
  func colour() throws {
    let plain = try printed(Paper(columns: 100))
    let coloured = try printed(Paper(columns: 100, colour: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
    #expect(coloured.contains("\u{1B}[33mx"), "a wish that is broken stands out")
  }

  @Test("A terminal that knows ASCII alone gets nothing else, line for line as wide")
  func ascii() throws {
    let page = try printed(Paper(columns: 100, unicode: false, disclosure: .contacts))
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    #expect(
      page.split(separator: "\n").map(\.count)
        == (try printed(Paper(columns: 100, disclosure: .contacts))).split(separator: "\n").map(\.count))
  }

  @Test("What is for the wall names no child and is not marked; what names one is")
  func disclosure() throws {
    let wall = try printed(Paper(columns: 132))
    #expect(!wall.contains("K1") && !wall.contains("K2") && !wall.contains("children's data"))
    let screen = try printed(Paper(columns: 132, disclosure: .named))
    #expect(screen.contains("K2 family") && !screen.contains("15:00 K1") && screen.contains("children's data"))
    let lead = try printed(Paper(columns: 132, disclosure: .contacts))
    #expect(lead.contains("15:00 K1") && lead.contains("contains children's data"))
  }

  @Test("On every page two of one name are told apart by their ids, and long names by their ends")
  func namesakes() throws {
    let yaml = HarbourTeam.yaml.replacing("name: Ana,", with: "name: Jane Smith,")
      .replacing("name: Ben,", with: "name: Jane Smith,")
    let showing = try harbourShowing(team: yaml)
    let ana = Part.person(try showing.judged.team.person(called: "ana"))
    let wide = Paper(columns: 132, disclosure: .contacts)
    let pages = [
      try showing.table(.weeks, on: wide),
      try showing.html(.weeks, contacts: true),
      try showing.ics(.weeks, contacts: true, stamp: Moment(.init(number: 0), 0)),
    ]
    for page in pages { #expect(page.contains("Jane Smith (ana)") && page.contains("Jane Smith (ben)")) }
    for page in [try showing.table(ana, on: wide), try showing.html(ana, contacts: false)] {
      #expect(page.contains("Jane Smith (ana)"))
    }
    for columns in [40, 80, 132] {
      for part in [Part.weeks, .day(Day(number: 20_788))] {
        let page = try showing.table(part, on: Paper(columns: columns, disclosure: .contacts))
        #expect(page.contains("ana") && page.contains("ben"), "\(columns) columns")
      }
    }
  }

  @Test("The team's words stand on a page, never the planner's")
  func words() throws {
    let page = try printed(Paper(columns: 132, disclosure: .contacts)).lowercased()
    for word in ["must", "service", "wishes:", "bound", "slot", "cost", "penalty", "unmet"] {
      #expect(!page.contains(word), "'\(word)' is the file's word")
    }
  }

  @Test("Each week has its page, parted by a form feed for a printer and by an empty line on a screen")
  func weeks() throws {
    let twoWeeks = HarbourTeam.rota.replacing(#""days": 7"#, with: #""days": 14"#)
    let printed = try printed(Paper(columns: 80, formFeeds: true), twoWeeks)
    #expect(printed.split(separator: "\u{C}").count == 2)
    #expect(printed.contains("30 Nov – 6 Dec 2026") && printed.contains("7 – 13 Dec 2026"))
    #expect(try !RotaWorkspaceTests.printed(Paper(columns: 80), twoWeeks).contains("\u{C}"))
  }

  @Test("A name cannot steer the terminal, turn the line round or push the columns apart")
  func names() throws {
    // No team file gets so far; what comes from elsewhere is made harmless all the same.
    var team = try harbour()
    team.staff[0].name = "A\u{202E}n\u{301}a 李"
    let rota = try harbourRota()
    let showing = RotaExport(try JudgedRota(team, rota))
    let page = try showing.table(.weeks, on: Paper(columns: 80))
    #expect(!page.contains("\u{202E}"))
    let ana = try #require(page.split(separator: "\n").first { $0.contains("李") })
    let ben = try #require(page.split(separator: "\n").first { $0.hasPrefix(" Ben") })
    #expect(start(of: "1000-1830", in: ana) == start(of: "–", in: ben))
  }

  private func start(of text: String, in line: Substring) -> Int? {
    line.firstRange(of: text).map { displayWidth(String(line[..<$0.lowerBound])) }
  }

  @Test(
    "A text is as wide as a terminal draws it",
    arguments: [("Ana", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("李小龍", 6), ("🙂", 2), ("", 0), ("한글", 4), ("é", 1)])
  func displayWidths(text: String, width: Int) {
    #expect(displayWidth(text) == width)
    #expect(displayWidth(fitted(text, to: 2)) <= 2)
  }
}
