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

  @Test("Numbers, hours and dates", arguments: Self.values + Self.otherWays)
  func aValue(_ slip: Slip) throws { try expectOne(slip) }

  @Test("Brackets, commas and quotes", arguments: Self.brackets)
  func aBracket(_ slip: Slip) throws { try expectOne(slip) }

  @Test("Keys by other words", arguments: Self.keys)
  func aKey(_ slip: Slip) throws { try expectOne(slip) }

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

  private static let ends = "put the closing quote at the end of the text"
  private static let between = "put all of it between the quotes, or none in quotes"
  private static let doubled = "put it in double quotes, as in \"Cam O'Neil\""
  private static let unread = "is not how days and times are written here"

  static let brackets = [
    Slip(.team, "children:\n1️⃣* id: C05", "an entry of a list begins with '-', not with '*'"),
    Slip(.child, "1️⃣* id: C05", "an entry of a list begins with '-', not with '*'"),
    Slip(.person, "name: 1️⃣& Nikhil", "a text can't begin with '&'", "put it in quotes: \"& Nikhil\""),
    Slip(.person, "name: 1️⃣? X", "a text can't begin with '?'", "put it in quotes: \"? X\""),
    Slip(.person, "skills: [family,1️⃣, x]", "nothing stands before this ','", "delete it"),
    Slip(.team, "leave: [{staff: ana, when: mon, reason: 'Greta'1️⃣s mother'}]", quote, doubled),
    Slip(.team, "leave: [{staff: ana, reason: \"the \"1️⃣long\" one\", when: mon}]", quote, between),
    Slip(
      .team, "leave: [{staff: ana, reason: toil1️⃣: agreed, when: mon}]", "a second ': ' on one line",
      "put text with ': ' in it in quotes"),
    Slip(
      .team, "leave:\n- {staff: 1️⃣\"ana, when: mon}\n- {staff: \"ben\", when: tue}",
      "a quote is never closed on its line", ends),
    Slip(.contract, "weekends: {max: 1, of: 31️⃣]", "a ']' where '}' is meant", "write '}' in its place"),
    Slip(
      .person, "contract: {hours: 37, weekends: {max: 1, of: 31️⃣]}", "a ']' where '}' is meant",
      "write '}' in its place"),
    Slip(.contract, "weekends: {max: 1, of: 31️⃣]}", "a ']' that closes nothing", "delete it"),
    Slip(.person, "skills: [family1️⃣}", "a '}' where ']' is meant", "write ']' in its place"),
    Slip(.person, "skills: 1️⃣family, x]", "`skills` must be a list, not the text 'family, x]'", "write [family, x]"),
    Slip(.person, "skills: 1️⃣family; x", "`skills` must be a list, not the text 'family; x'", "write [family, x]"),
    Slip(.child, "id: C1\nzone1️⃣; leigh", "between a key and its value stands ':', not ';'"),
    Slip(
      .team, "leave: [{staff: ana, when: 2026-12-06, 1️⃣2026-12-07}]",
      "the ',' before '2026-12-07' ends what stands before it", "write 2026-12-06..2026-12-07"),
    Slip(
      .person, "name: Ana\nflex: 1️⃣{sat: off, sun: off     # the hours that aren't named: as usual",
      "this '{' is never closed", "put '}' at its end"),
    Slip(.person, "skills: 1️⃣[family, x     # others", "this '[' is never closed", "put ']' at its end"),
    Slip(
      .team, "leave: [{staff: ana, 1️⃣ben, when: mon}]", "the ',' before 'ben' ends what stands before it",
      "write [ana, ben]"),
  ]

  private static let oneWord = "without it, key and value are one word"

  static let keys = [
    Slip(
      .person, "flex: {1️⃣sat, sun: off}", "a ':' is missing after 'sat'",
      "each key has a value of its own: write sat: off"),
    Slip(
      .contract, "hours: 37\nweekends: {max: 1, 1️⃣of}", "a ':' is missing after 'of'",
      "write of: and a blank, then the value"),
    Slip(.person, "flex: {1️⃣sat-sun: off}", "each day is a key of its own", "write sat: off, sun: off"),
    Slip(.contract, "hours1️⃣:30\nmax: 34", "a blank is missing after the ':'", oneWord),
    Slip(.contract, "hours1️⃣:30     # a week\nmax: 34", "a blank is missing after the ':'", oneWord),
    Slip(.team, "zones: {town: {leigh1️⃣ 15, court: 10}}", "a ':' is missing after 'leigh'", "write leigh: 15"),
    Slip(.child, "known: [1️⃣ana ben]", "a ',' is missing between ana and ben", "write [ana, ben]"),
    Slip(.child, "known: [1️⃣ana; ben]", "a ',' is missing between ana and ben", "write [ana, ben]"),
    Slip(.child, "key-worker: 1️⃣Ana Abara", "no member of staff has the id 'Ana Abara'", "did you mean 'ana'?"),
    Slip(
      .person, "contract: {hours1️⃣=30}", "between a key and its value stands ':', not '='", "write hours: 30"),
    Slip(.person, "flex: {thu1️⃣:off}", "a blank is missing after the ':'", "write thu: off"),
    Slip(.person, "flex: {1️⃣thursday: off}", "`flex` has no key 'thursday'", "did you mean 'thu'?"),
    Slip(
      .team, "pins: [{staff: ana, 1️⃣day: tue, off: true}]", "a pin of a shift has no key 'day'",
      "write date: and a day, as in 2026-12-04"),
    Slip(
      .team, "leave: [{staff: ana, 1️⃣from: 2026-12-01, to: 2026-12-03}]", "an entry of leave has no key 'from'",
      "write when: 2026-12-01..2026-12-03"),
    Slip(
      .team,
      "service: {name: T, window: 08:00-23:00, base: town, holidays: 1️⃣england}\n"
        + "leave: [{staff: ana, when: holiday}]",
      "expected england-and-wales, scotland, northern-ireland, found the text 'england'",
      "did you mean 'england-and-wales'?"),
    Slip(
      .team, "children:\n- {id: C1, needs: [{id: a, minutes: 60}]}\n- {id: 1️⃣C1, needs: [{id: a, minutes: 60}]}",
      "the id 'C1' is already on line 8"),
  ]

  private static func startWithin(_ text: String, _ meant: String) -> Slip {
    Slip(
      .team, "moments: {arrest: [{id: b, minutes: 60, start-within: 1️⃣\(text)}]}",
      "expected a length of time such as 90m, 72h or 3d, found \(Int(text) == nil ? "the text '\(text)'" : "the number \(text)")",
      "write \(meant)")
  }

  static let otherWays = [
    startWithin("1.5h", "90m"), startWithin("90", "90m"), startWithin("1h30", "90m"),
    Slip(.need, "minutes: 1️⃣1h30", "expected a whole number from 1 to 1440, found the text '1h30'", "write 90"),
    Slip(.contract, "hours: 1️⃣18½", "expected hours from 0 to 168, found the text '18½'", "write 18.5"),
    Slip(.contract, "hours: 1️⃣18h30", "expected hours from 0 to 168, found the text '18h30'", "write 18.5"),
    Slip(.contract, "hours: 1️⃣18:30", "expected hours from 0 to 168, found the text '18:30'", "write 18.5"),
    Slip(.need, "minutes: 60\ntimes: 1️⃣2x", "expected a whole number from 1 to 100, found the text '2x'", "write 2"),
    Slip(
      .need, "minutes: 60\ntimes: 1️⃣twice", "expected a whole number from 1 to 100, found the text 'twice'", "write 2"),
    Slip(
      .contract, "shift: 1️⃣4h-9h",
      "expected the shortest and the longest shift in hours, such as \"4-10\", found the text '4h-9h'", "write 4-9"),
    Slip(
      .contract, "weekends: 1️⃣1 in 4", "`weekends` must be a table of keys, not the text '1 in 4'",
      "write {max: 1, of: 4}"),
    Slip(.team, "retain: 1️⃣2 years", "expected a number of weeks such as 104w, found the text '2 years'", "write 104w"),
    Slip(
      .person, "flex: 1️⃣9-5", "expected hours such as \"09:00-17:30\", or off, found the text '9-5'",
      "write 09:00-17:00"),
    Slip(
      .person, "flex: 1️⃣thursday off", "expected hours such as \"09:00-17:30\", or off, found the text 'thursday off'",
      "write {thu: off}"),
    Slip(.service, "slot: 1️⃣15m", "expected 5, 10, 15, 20, 30, 60, found the text '15m'", "did you mean '15'?"),
    Slip(
      .team, "pins: [{staff: ana, date: 1️⃣27-03-31, off: true}]", "'27-03-31' is no day of the calendar",
      "write 2027-03-31 or 2031-03-27"),
    Slip(
      .team, "pins: [{staff: ana, date: 1️⃣31/11/2026, off: true}]", "'31/11/2026' is no day of the calendar",
      "that month has 30 days"),
    period("2026-12-01 .. 2026-12-04", "2026-12-01..2026-12-04"), period("20261201", "2026-12-01"),
    period("13:00-14:00 wed", "wed 13:00-14:00"), period("mon/wed", "mon,wed"), period("mon and wed", "mon,wed"),
    period("mon wed", "mon,wed"),
    period("Mon 2 Nov 2026", "2026-11-02"), period("1530-2000", "15:30-20:00"), period("15h30-20h", "15:30-20:00"),
    Slip(.need, "minutes: 60\nwithin: 1️⃣fri, sat", "'fri, sat' \(unread)", "write fri,sat"),
  ]

  @Test("The same slip is said in the same words, however often it is made")
  func often() {
    let needs = (1...1000).map { "  - {id: n\($0), minutes: 60, within: weekdays}" }
    let text = TeamFrame.team.around("children:\n- id: C1\n  needs:\n\(needs.joined(separator: "\n"))")
    let found = TeamFile.read(TeamSource(name: "t", text: text)).diagnostics
    #expect(Set(found.map(\.message.text)) == ["'weekdays' \(Self.unread)"])
    #expect(found.count == 1000)
  }

  @Test("What nobody would see is warned of: a base off the map, a limit that is none, a skill that nothing asks for")
  func silent() {
    func warned(_ frame: TeamFrame, _ fragment: String) -> [String] {
      TeamFile.read(TeamSource(name: "t", text: frame.around(fragment))).diagnostics.map { $0.help ?? $0.message.text }
    }
    #expect(warned(.service, "base: Town") == ["did you mean 'town'?"])
    #expect(warned(.service, "base: office") == [])
    #expect(warned(.contract, "weekends: {max: 5, of: 4}").count == 1)
    let needs = "needs: [{id: visit, minutes: 60, skills: [family]}]\nid: C1"
    let text = TeamFrame.child.around(needs).replacing(
      "role: worker, skills: [family]", with: "role: worker, skills: [famly]")
    #expect(
      TeamFile.read(TeamSource(name: "t", text: text)).diagnostics.map(\.help) == ["did you mean 'family'?"])
  }

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
