import Foundation
import Testing

/// Arguments, and the first line that is said about them.
struct Mistake: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let says: String
  var status: Int32 = 2

  init(_ arguments: String, _ says: String, status: Int32 = 2) {
    self.arguments = arguments.isEmpty ? [] : arguments.split(separator: " ").map { String($0) }
    self.says = says
    self.status = status
  }

  var testDescription: String { "rota " + arguments.joined(separator: " ") }

  static let commandLine: [Mistake] = [
    Mistake("chekc team.yaml", "error: rota has no command 'chekc'; did you mean 'check'?"),
    Mistake("help plna", "error: rota has no command 'plna'; did you mean 'plan'?"),
    Mistake("swapping team.yaml rota.json", "error: rota has no command 'swapping'"),
    Mistake(
      "why team.yaml rota.json",
      "error: what is asked about is missing: a contact, a cover line at a time, or somebody's day"),
    Mistake("why rota.json a b", "error: 'b' is one argument too many"),
    Mistake(
      "why rota.json K2/famly/2026-11-30/1",
      "error: no contact 'K2/famly/2026-11-30/1' in these weeks; did you mean 'K2/family/2026-11-30/1'?"),
    Mistake(
      "why rota.json K1/visit",
      "error: no contact 'K1/visit' in these weeks; did you mean 'K1/visit/2026-11-30/1'?"),
    Mistake("why rota.json ana", "error: 'ana' names no contact; did you mean 'ana@2026-11-30'?"),
    Mistake("why rota.json aan@2026-12-01", "error: no member of staff 'aan' in the team; did you mean 'ana'?"),
    Mistake("why rota.json opne@2026-12-01T12:00", "error: no cover line 'opne' in the team; did you mean 'open'?"),
    Mistake(
      "why rota.json open@2026-12-01", "error: 'open' is a cover line: at what time? Say it as 'open@2026-12-01T10:00'"),
    Mistake(
      "why rota.json ana@2026-12-01T12:00",
      "error: 'ana' is a member of staff: say the day alone, as in 'ana@2026-12-01'"),
    Mistake(
      "why rota.json open@2026-12-01T19:00",
      "error: open is Mon–Fri 10:00–18:00, which is not at Tue 1 Dec 19:00"),
    Mistake("why rota.json ana@soon", "error: 'soon' is no date and no date-time"),
    Mistake(
      "why rota.json ana@2026-12-09", "error: Wed 9 Dec 2026 is not in this rota, which is for 30 Nov – 6 Dec 2026"),
    Mistake("why rota.json K2/family --not bne", "error: no member of staff 'bne' in the team; did you mean 'ben'?"),
    Mistake(
      "why rota.json ana@2026-12-01 --not ben", "error: --not asks about a contact, and 'ana@2026-12-01' is none"),
    Mistake(
      "why rota.json K2/family --fix 1",
      "error: 'rota.json' is no draft to be changed: say -o FILE, where the mended rota is written"),
    Mistake("why rota.json K2/family --fix 4 -o new.json", "error: there is no repair 4; there are 3"),
    Mistake(
      "why rota.json K2/family --fix one",
      "error: The value 'one' is invalid for '--fix <n>': 'one' is not a repair's number"),
    Mistake("why rota.json K2/family -o new.json", "error: -o is where a mended rota goes: say --fix, too"),
    Mistake("plan --frm 2026-11-30", "error: Unknown option '--frm'. Did you mean '--from'?"),
    Mistake("plan --from", "error: Missing value for '--from <from>'"),
    Mistake(
      "plan --weeks 9",
      "error: The value '9' is invalid for '--weeks <weeks>': '9' is not a number of weeks from 1 to 8"),
    Mistake(
      "plan --weeks two",
      "error: The value 'two' is invalid for '--weeks <weeks>': 'two' is not a number of weeks from 1 to 8"),
    Mistake(
      "plan --seconds 0",
      "error: The value '0' is invalid for '--seconds <s>': '0' is no number of seconds above 0 and up to a day"),
    Mistake(
      "plan --seconds nan",
      "error: The value 'nan' is invalid for '--seconds <s>': 'nan' is no number of seconds above 0 and up to a day"),
    Mistake(
      "plan --seed -1",
      "error: The value '-1' is invalid for '--seed <seed>': '-1' is not a seed: a whole number from 0 to 2147483647"),
    Mistake("edit --frob", "error: Unknown option '--frob'"),
    Mistake("versions", "error: team.yaml has no store yet, so nothing of this is kept"),
    Mistake("now nosuch.yaml", "nosuch.yaml:1:1: error: there is no file called nosuch.yaml"),
    Mistake("me nosuch.yaml", "nosuch.yaml:1:1: error: there is no file called nosuch.yaml"),
    Mistake(
      "score rota.json --from 2026-12-07",
      "error: 'rota.json' is for 30 Nov – 6 Dec 2026, and --from asks for 7 – 13 Dec 2026"),
    Mistake(
      "plan --threads 0",
      "error: The value '0' is invalid for '--threads <threads>': '0' is not a number of threads from 1 to 1024"),
    Mistake("plan --seconds 1 --effort 2", "error: say --seconds or --effort, not both"),
    Mistake(
      "plan --format html",
      "error: The value 'html' is invalid for '--format <format>'. Please provide one of 'table', 'json' or 'none'."),
    Mistake(
      "plan -o - --format table",
      "error: '-o -' writes the rota file to standard output: leave --format out, or say none"),
    Mistake("plan team.yaml rota.json", "error: 'rota.json' is one argument too many"),
    Mistake(
      "plan team.yaml --effort lots", "error: 'lots' is no effort; say it as '200', or '200:37' as a rota file may"),
    Mistake(
      "plan team.yaml --effort 10:11",
      "error: '10:11' is no effort: after the colon stands where it was cut short, at most the number before it"),
    Mistake(
      "plan team.yaml --from 2026-12-02",
      "error: a rota begins on a Monday, and Wed 2 Dec is none; the Mondays beside it are 2026-11-30 and 2026-12-07"),
    Mistake(
      "plan team.yaml --from soon", "error: 'soon' is no date; say it as '2026-11-30', 'this-week' or 'next-week'"),
    Mistake("plan team.yaml --now soon", "error: 'soon' is no date and time; say it as '2026-12-02 17:40', or 'now'"),
    Mistake(
      "plan team.yaml --base rota.json",
      "error: --base needs --now: the moment from which the rota may change, or 'now'"),
    Mistake(
      "plan team.yaml --from 2026-12-07 --start rota.json",
      "error: the rota of --start is for 30 Nov – 6 Dec 2026, and not for 7 – 13 Dec 2026"),
    Mistake(
      "plan team.yaml --from 2026-11-30 --after rota.json",
      "error: the rota of --after is for 30 Nov – 6 Dec 2026, and must end before 30 Nov – 6 Dec 2026 begins"),
    Mistake(
      "plan team.yaml --from 2026-11-23 --after rota.json",
      "error: the rota of --after is for 30 Nov – 6 Dec 2026, and must end before 23 – 29 Nov 2026 begins"),
    Mistake(
      "score team.yaml changed.json --after rota.json",
      "error: the rota of --after is for 30 Nov – 6 Dec 2026, and must end before 30 Nov – 6 Dec 2026 begins"),
    Mistake(
      "why rota.json K2/family --after changed.json",
      "error: the rota of --after is for 30 Nov – 6 Dec 2026, and must end before 30 Nov – 6 Dec 2026 begins"),
    Mistake(
      "plan team.yaml --after @published",
      "error: team.yaml has no store yet, so no draft and no version"),
    Mistake("plan nobody.yaml", "nobody.yaml:1:1: error: there is no file called nobody.yaml"),
    Mistake("score", "error: a rota file is missing"),
    Mistake("score team.yaml", "error: a rota file is missing"),
    Mistake("score team.yaml none.json", "error: none.json can't be read: there is no such file"),
    Mistake("score team.yaml .", "error: . can't be read: it is a folder"),
    Mistake("score - -", "error: '-' is standard input, which can be read once only"),
    Mistake("score team.yaml other.yaml", "error: the team comes first, and once: 'other.yaml' is one too many"),
    Mistake("score rota.json team.yaml", "error: the team comes first, and once: 'team.yaml' is one too many"),
    Mistake(
      "score team.yaml team.yaml rota.json", "error: the team comes first, and once: 'team.yaml' is one too many"),
    Mistake("diff team.yaml rota.json", "error: a rota file is missing"),
    Mistake("diff", "error: 2 rota files are missing"),
    Mistake("", "error: which rota? There is no store yet that would know"),
    Mistake("team.yaml", "error: which rota? There is no store yet that would know"),
    Mistake("show team.yaml", "error: which rota? There is no store yet that would know"),
    Mistake(
      "show team.yaml @draft", "error: team.yaml has no store yet, so no draft and no version"),
    Mistake("show rota.json --day 2026-12-99", "error: '2026-12-99' is no date; say it as '2026-12-02'"),
    Mistake(
      "show rota.json --day 2026-12-09", "error: Wed 9 Dec 2026 is not in this rota, which is for 30 Nov – 6 Dec 2026"),
    Mistake("show rota.json --person caar", "error: no member of staff 'caar' in the team; did you mean 'cara'?"),
    Mistake("show rota.json --child Ana", "error: no child 'Ana' in the team"),
    Mistake("show rota.json --child K1 --person ana", "error: say one of --day, --person and --child"),
    Mistake(
      "show rota.json --format pdf",
      "error: The value 'pdf' is invalid for '--format <format>'. "
        + "Please provide one of 'table', 'json', 'csv', 'html' or 'ics'."),
    Mistake(
      "show rota.json --format html --child K1",
      "error: html prints the team's weeks, or with --person somebody's; --format table prints this"),
    Mistake(
      "show rota.json --format ics --day 2026-12-01",
      "error: a calendar is the team's, or with --person somebody's; --format table prints this"),
    Mistake(
      "import staff.csv",
      "error: say what the rows are: one of --staff, --children, --needs, --leave, --cover, --contacts and --rota"),
    Mistake(
      "import staff.csv --staff --store a.store", "error: --store goes with --rota; the others change the team file"),
    Mistake("import --staff", "error: which sheet? Name a file that ends in .xlsx, .ods or .csv"),
    Mistake("import staff.csv --staff", "error: staff.csv can't be read: there is no such file"),
    Mistake("import staff.csv team.yaml --staff", "error: the team comes first, and once: 'team.yaml' is one too many"),
    Mistake("init", "error: Missing expected argument '<file>'"),
    Mistake("init team.txt", "error: 'team.txt': a team file's name ends in .yaml or .yml"),
    Mistake("init team.yaml", "error: team.yaml is there already; name a new file, or move that one away"),
    Mistake("init new.yaml --from-csv nowhere", "nowhere/staff.csv:1:1: error: there is no file 'staff.csv'"),
    Mistake("check nobody.yaml", "nobody.yaml:1:1: error: there is no file called nobody.yaml"),
    Mistake(
      "team --weeks 0",
      "error: The value '0' is invalid for '--weeks <weeks>': '0' is not a number of weeks from 1 to 8"),
  ]

  /// Said before planning begins: `--seconds 3600` would take its time.
  static let unwritable: [Mistake] = [
    Mistake(
      "plan team.yaml --seconds 3600 -o none/rota.json", "error: none/rota.json can't be written: there is no folder",
      status: 3),
    Mistake("plan team.yaml --seconds 3600 -o .", "error: . can't be written: it is a folder", status: 3),
    Mistake(
      "plan team.yaml --seconds 3600 -o team.yaml/rota.json", "error: team.yaml/rota.json can't be written: ", status: 3
    ),
    Mistake("plan team.yaml --seconds 3600 -o /proc/rota.json", "error: /proc/rota.json can't be written: ", status: 3),
    Mistake("show rota.json -o none/week.txt", "error: none/week.txt can't be written: there is no folder", status: 3),
    Mistake("team -o none/team.yaml", "error: none/team.yaml can't be written: there is no folder", status: 3),
  ]
}

@Suite("What is wrong on the command line is said in one line, with the status that the page gives it")
struct MistakeTests {
  @Test(arguments: Mistake.commandLine)
  func wrongInput(_ mistake: Mistake) throws {
    try inHarbour { folder in
      let output = try Command.run(mistake.arguments, in: folder)
      #expect(output.errors.split(separator: "\n").first.map { String($0) } == mistake.says)
      #expect(output.status == 2)
      #expect(output.out.isEmpty)
    }
  }

  @Test(arguments: Mistake.unwritable)
  func unwritable(_ mistake: Mistake) throws {
    try inHarbour { folder in
      let before = try FileManager.default.contentsOfDirectory(atPath: folder)
      let output = try Command.run(mistake.arguments, in: folder)
      #expect(output.errors.hasPrefix(mistake.says), "\(output.errors)")
      #expect(output.status == 3)
      #expect(output.out.isEmpty)
      let after = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".std") }
      #expect(after.sorted() == before.sorted(), "nothing is written")
    }
  }
}
