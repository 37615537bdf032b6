import RotaFiles
import RotaTestSupport
import Testing

/// What people type who have never heard of YAML, and what they are told to write.
@Suite("A slip is one error, at its place, with what to write")
struct SlipTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let frame: TeamFrame
    let fragment: String
    let says: String
    let help: String?

    init(_ frame: TeamFrame, _ fragment: String, _ says: String, _ help: String? = nil) {
      (self.frame, self.fragment, self.says, self.help) = (frame, fragment, says, help)
    }

    var testDescription: String { fragment }
  }

  @Test("Signs", arguments: Self.signs)
  func aSign(_ slip: Slip) throws { try expectOne(slip) }

  @Test("Characters that look like others", arguments: Self.lookalikes)
  func aLookalike(_ slip: Slip) throws { try expectOne(slip) }

  @Test("Numbers, hours and dates", arguments: Self.values)
  func aValue(_ slip: Slip) throws { try expectOne(slip) }

  private func expectOne(_ slip: Slip) throws {
    let text = MarkedText(slip.frame.around(slip.fragment))
    let place = try #require(text.places["1️⃣"])
    let found = TeamFile.read(TeamSource(name: "t", text: text.text)).diagnostics.filter { $0.severity == .error }
    #expect(found.map { "\($0.line):\($0.column)" } == ["\(place.line):\(place.column)"], "\(found.map(\.rendered))")
    #expect(found.first?.message.text == slip.says)
    #expect(found.first?.help == slip.help)
  }

  private static let quote = "the text goes on after its closing quote"
  private static let indent = "keys of one table are indented alike"

  static let signs = [
    Slip(.person, "name1️⃣ Ana", "a ':' is missing after 'name'", "write name: and a blank, then the value"),
    Slip(
      .person, "role: senior\nname1️⃣ Ana", "a ':' is missing after 'name'", "write name: and a blank, then the value"),
    Slip(
      .team, "leave1️⃣\n- {staff: ana, when: mon}", "a ':' is missing after 'leave'",
      "write leave: and a blank, then the value"),
    Slip(.contract, "hours: 37\nweekends: {max1️⃣ 1, of: 2}", "a ':' is missing after 'max'", "write max: 1"),
    Slip(.person, "name1️⃣:Ana", "a blank is missing after the ':'", "without it, key and value are one word"),
    Slip(.person, "name 1️⃣= Ana", "between a key and its value stands ':', not '='"),
    Slip(.person, "name: Ana1️⃣: the lead", "a second ': ' on one line", "put text with ': ' in it in quotes"),
    Slip(
      .person, "name: Ana\n  1️⃣role: senior",
      "this line is indented more than the one above, which already has its value", indent),
    Slip(.person, "name: Ana\nphone: '1'\n1️⃣}", "a '}' that closes nothing", "delete it"),
    Slip(.service, "name: Test\ncalendars: 1️⃣{term: mon", "this '{' is never closed", "put '}' at its end"),
    Slip(.person, "skills: 1️⃣[family", "this '[' is never closed", "put ']' at its end"),
    Slip(.team, "rules: {lates: {max: 21️⃣; weight: 3}}", "entries are parted by ',', not by ';'"),
    Slip(.team, "rules: {lates: {max: 2 1️⃣weight: 3}}", "a ',' is missing before 'weight'"),
    Slip(.person, "name: 'Cam O'1️⃣Neil'", quote, "put it in double quotes, as in \"Cam O'Neil\""),
    Slip(.person, "name: \"Cam\" 1️⃣Neil", quote, "put all of it between the quotes, or none in quotes"),
    Slip(.person, "name: 1️⃣\"Ana", "a quote is never closed", "put the closing quote at the end of the text"),
    Slip(.person, "name: 1️⃣'Ana\nphone: '1", "a quote is never closed", "put the closing quote at the end of the text"),
    Slip(
      .child, "id: C1\nkey-worker: 1️⃣*cam", "nothing above is marked '&cam'",
      "text that begins with * stands in quotes: \"*cam\""),
    Slip(.person, "name: 1️⃣@Ana", "a text can't begin with '@'", "put it in quotes: \"@Ana\""),
    Slip(.person, "name: 1️⃣&Ana", "a text can't begin with '&'", "put it in quotes: \"&Ana\""),
    Slip(.person, "name: 1️⃣|Ana", "a text can't begin with '|'", "put it in quotes: \"|Ana\""),
    Slip(
      .person, "name:1️⃣ #1 Ana", "expected a text, found nothing",
      "text that begins with # stands in quotes: \"#1 Ana\""),
    Slip(
      .file, "service: {name: Team 1️⃣#1, window: 08:00-23:00}\nstaff: []",
      "from this '#' on the line is a note, and what was opened before it is never closed",
      "put text with ' #' in it in quotes"),
    Slip(
      .team, "staff:\n- {id: ana, name: Ana, contract: {hours: 37}}\n-1️⃣{id: ben, name: Ben, contract: {hours: 37}}",
      "a blank is missing after the '-'"),
    Slip(
      .team, "1️⃣staf: []\nchildren: []\npins: [{staff: ana, date: 2026-12-01, off: true}]",
      "a team file has no key 'staf'", "did you mean 'staff'?"),
    Slip(.person, "1️⃣Name: Ana", "a member of staff has no key 'Name'", "did you mean 'name'?"),
    Slip(
      .person, "name: Ana\nwishes: 1️⃣day-off fri", "a wish is one of day-off, avoid or work",
      "write each wish as its own entry: - day-off: fri"),
    Slip(
      .person, "name: Ana\nwishes: [1️⃣day-off fri]", "a wish must be a table of keys, not the text 'day-off fri'",
      "write day-off: fri"),
  ]

  private static let noBreak = "a blank that joins words (a no-break space) where a plain one is meant"
  private static let retype = "delete it, and type the plain one"

  static let lookalikes = [
    Slip(.team, "rules:\n1️⃣\u{A0}\u{A0}lates: {max: 2}", noBreak, retype),
    Slip(.person, "name:1️⃣\u{A0}Ana", noBreak, retype),
    Slip(.person, "name1️⃣\u{A0}: Ana", noBreak, retype),
    Slip(.team, "leave:\n-1️⃣\u{A0}{staff: ana, when: mon}", noBreak, retype),
    Slip(.need, "minutes: 60\nwithin: mon1️⃣\u{A0}mon", noBreak, retype),
    Slip(.person, "name: 1️⃣“Ana”", "a curly quote “ where a plain \" is meant", "write \"Ana\""),
    Slip(.person, "name: 1️⃣“Ana: the lead”", "a curly quote “ where a plain \" is meant", retype),
    Slip(.person, "skills: [1️⃣‘family’]", "a curly quote ‘ where a plain ' is meant", "write \"family\""),
    Slip(.person, "1️⃣“name”: Ana", "a curly quote “ where a plain \" is meant", retype),
    Slip(.contract, "hours: 1️⃣“37”", "a curly quote “ where a plain \" is meant", "write 37"),
    Slip(
      .need, "within: mon1️⃣–fri 15:30-20:00", "a long dash '–' where a plain '-' is meant",
      "write mon-fri 15:30-20:00"),
    Slip(.service, "window: 08:001️⃣–23:00", "a long dash '–' where a plain '-' is meant", "write 08:00-23:00"),
    Slip(
      .team, "leave: [{staff: ana, when: 2026-12-021️⃣…2026-12-04}]", "'…' where two dots are meant",
      "write 2026-12-02..2026-12-04"),
    Slip(.person, "name1️⃣： Ana", "a wide '：' where a plain ':' is meant", retype),
  ]

  private static func period(_ text: String, _ meant: String) -> Slip {
    Slip(
      .team, "leave: [{staff: ana, when: 1️⃣\(text)}]", "'\(text)' is not how days and times are written here",
      "write \(meant)")
  }

  static let values = [
    Slip(.contract, "hours: 1️⃣37,5", "expected hours from 0 to 168, found the text '37,5'", "write 37.5"),
    Slip(
      .team, "staff:\n- {id: ana, name: Ana, contract: {hours: 1️⃣37,5}}\nchildren: []",
      "a number has a point, not a comma", "write 37.5"),
    Slip(.contract, "hours: 1️⃣37.5h", "expected hours from 0 to 168, found the text '37.5h'", "write 37.5"),
    Slip(.need, "minutes: 1️⃣1h", "expected a whole number from 1 to 1440, found the text '1h'", "write 60"),
    Slip(.need, "minutes: 1️⃣45 min", "expected a whole number from 1 to 1440, found the text '45 min'", "write 45"),
    Slip(.person, "name: Ana\nlone: 1️⃣no", "expected true or false, found the text 'no'", "write false"),
    Slip(
      .person, "name: Ana\nflex: {mon: 1️⃣9am-6pm}",
      "expected hours such as \"09:00-17:30\", or off, found the text '9am-6pm'",
      "write 09:00-18:00"),
    Slip(
      .team, "rules: {lates: {after: 1️⃣9pm}}", "expected a time of day such as \"15:30\", found the text '9pm'",
      "write 21:00"),
    period("mon-fri 15.30-20.00", "mon-fri 15:30-20:00"), period("weekdays 3pm to 8pm", "mon-fri 15:00-20:00"),
    period("weekends", "sat-sun"), period("Mon-Fri", "mon-fri"), period("Tuesdays", "tue"),
    period("2026-12-02 to 2026-12-04", "2026-12-02..2026-12-04"),
    period("2026-12-02 - 2026-12-04", "2026-12-02..2026-12-04"),
    period("2026-12-02.2026-12-04", "2026-12-02..2026-12-04"), period("02/12/2026", "2026-12-02"),
    period("2 Dec 2026", "2026-12-02"), period("2 Dec 2026 to 4 Dec 2026", "2026-12-02..2026-12-04"),
    Slip(
      .team, "leave: [{staff: ana, when: 1️⃣2026-02-30}]", "'2026-02-30' is no day of the calendar",
      "that month has 28 days"),
    Slip(
      .need, "minutes: 60\nstart-by: 1️⃣02/12/2026 5pm", "expected a date and a time, found the text '02/12/2026 5pm'",
      "write 2026-12-02 17:00"),
    Slip(
      .team, "pins: [{staff: ana, date: 1️⃣02/12/2026, off: true}]", "'02/12/2026' is no day of the calendar",
      "write 2026-12-02"),
  ]

  @Test("A note that may be meant as text is warned of, and no other")
  func notes() {
    func warned(_ fragment: String) -> [String] {
      TeamFile.read(TeamSource(name: "t", text: TeamFrame.person.around(fragment))).diagnostics.map(\.code)
    }
    #expect(warned("name: Ana #1") == ["note"])
    for fragment in ["name: Ana # 1st", "name: 'Ana #1'", "name: Ana # as on #1", "# 1\nname: Ana"] {
      #expect(warned(fragment) == [], "\(fragment)")
    }
  }
}
