import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("A team file")
struct GoodFileTests {
  private func team(_ text: String) throws -> Team {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: text))
    #expect(reading.diagnostics == [])
    return try #require(reading.team)
  }

  private let frame = TeamFrame.team.around("")

  @Test("needs little: the rest is as the spec has it by default")
  func defaults() throws {
    let team = try team(
      """
      service: {name: Test, window: "08:00-23:00"}
      staff: [{id: ana, name: Ana, contract: {hours: 45}}]
      children: [{id: C1, needs: [{id: visit, minutes: 50}]}]
      """)
    #expect(team.service.slot == 15 && team.service.base == nil && team.rules == Rules())
    #expect(team.staff == [Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(45), max: Hours(48)))])
    #expect(team.children == [Child(id: "C1", needs: [Need(id: "visit", minutes: 50)])])
  }

  @Test("may have a byte-order mark, CRLF or CR at the ends of lines")
  func encodings() throws {
    let plain = try team(frame)
    #expect(try team("\u{FEFF}" + frame) == plain)
    #expect(try team(frame.replacing("\n", with: "\r\n")) == plain)
    #expect(try team(frame.replacing("\n", with: "\r")) == plain)
  }

  @Test("counts places in lines that end in CRLF, behind a byte-order mark, as in others")
  func placesBehindMarks() {
    let file = "\u{FEFF}serv: 1\r\nstaff: []\r\nfoo: 1"
    let reading = TeamFile.read(TeamSource(name: "t", text: file))
    #expect(
      reading.diagnostics.filter { $0.code == "unknown-key" }.map { [$0.line, $0.column] } == [[1, 1], [3, 1]])
    #expect(reading.diagnostics.first?.sourceLine == "serv: 1")
  }

  @Test("is YAML 1.2: off, no and 13:00 are text")
  func words() throws {
    let team = try team(TeamFrame.person.around("role: no\nflex: {mon: off, tue: 13:00-17:00}\nphone: 07700900123"))
    let ana = try #require(team.person("ana"))
    #expect(ana.role == "no" && ana.flex[.mon] == .off && ana.flex[.tue] == .within(TimeRange(780, 1020)))
    #expect(ana.phone == "07700900123" && ana.flex[.wed] == .wholeWindow)
  }

  @Test("may repeat a part by its anchor")
  func anchors() throws {
    let shared =
      "staff:\n- {id: ana, name: Ana, contract: &full {hours: 37, shift: 4-9}}\n- {id: ben, name: Ben, contract: *full}"
    let team = try team(TeamFrame.team.around(shared))
    #expect(team.staff[0].contract == team.staff[1].contract && team.staff[1].contract.longestShift == Hours(9))
  }

  @Test("has exact decimals")
  func exactDecimals() throws {
    let team = try team(TeamFrame.contract.around("hours: 18.333333\nshift: 4.5-7.25"))
    let contract = try #require(team.person("ana")).contract
    #expect(contract.hours == Hours(millionths: 18_333_333) && contract.shortestShift == Hours(millionths: 4_500_000))
  }

  @Test("may leave lists, tables and flex hours blank")
  func blankParts() throws {
    let blank = "partners:\nrules: {break: }\ncover:\nduties:\nleave:\ncontacts:\ncancelled:\npins:\nmoments:"
    #expect(try team(TeamFrame.team.around(blank)).partners == [])
    #expect(
      try team(TeamFrame.person.around("flex: {default: off, mon: }\nwishes:")).staff[1].flex[.mon] == .wholeWindow)
  }

  @Test("goes on in files of dated facts, read as one team")
  func datedFacts() throws {
    let own = "leave: [{staff: ana, when: mon}]"
    let dated = "leave: [{staff: ben, when: tue}]\ncancelled: [C1/welfare]\n" + WrongNamesTests.oneOff
    let reading = TeamFile.read(
      TeamSource(name: "team.yaml", text: TeamFrame.team.around(own)),
      dated: [TeamSource(name: "dated.yaml", text: dated)])
    let together = try team(
      TeamFrame.team.around(
        "leave: [{staff: ana, when: mon}, {staff: ben, when: tue}]\n"
          + dated.split(separator: "\n").dropFirst().joined(separator: "\n")))
    #expect(reading.diagnostics == [] && reading.team == together)
  }

  @Test("says rules, moments, access and the rest")
  func everythingElse() throws {
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 ben@laptop"
    let team = try team(
      TeamFrame.team.around(
        """
        rules: {break: {paid: true, over: 5.5}, lates: {after: 20:30}, wish: {avoid: 3}}
        moments:
          arrest: [{id: custody, minutes: 180, least: 60, workers: 2, start-within: 90m, priority: critical}]
          missing: {contacts: [{id: call, minutes: 30, start-within: 3d}], pause: true}
        access: {leads: [root], staff: {bob: ben}, keys: {ben: \(key)}}
        notify: mail
        bands: {evening: mon-fri 20:00-23:00}
        retain: 104w
        """))
    #expect(
      team.rules.pause.paid && team.rules.pause.over == Hours(millionths: 5_500_000) && team.rules.lates.after == 1230)
    #expect(team.rules.wish.avoid == 3 && team.rules.wish.dayOff == Rules().wish.dayOff)
    #expect(team.moments.map(\.pausesChild) == [false, true])
    #expect(team.moments.flatMap(\.contacts).map(\.startWithin) == [90, 3 * 1440])
    #expect(team.access == Access(leads: ["root"], staff: ["bob": "ben"], keys: ["ben": try #require(PublicKey(key))]))
    #expect(team.notify == "mail" && team.bands.map(\.name) == ["evening"] && team.retainWeeks == 104)
  }
}
