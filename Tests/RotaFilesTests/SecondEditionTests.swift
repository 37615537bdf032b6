import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

@Suite("What the second edition brought, said wrongly")
struct SecondEditionMistakes {
  @Test(arguments: mistakes) func isNamedAtItsPlace(_ wrong: Marked) { expectDiagnostics(wrong) }

  static let mistakes = [
    Marked(.need, "every: 1️⃣2", ["1️⃣": .everyWithoutFrom(2)]),
    Marked(.need, "every: 1️⃣0\nfrom: 2026-11-30", ["1️⃣": .outOfRange("0", "1", "52")]),
    Marked(.need, "from: 2026-12-07\nuntil: 1️⃣2026-12-06", ["1️⃣": .untilBeforeFrom("2026-12-06", "2026-12-07")]),
    Marked(.need, "from: 1️⃣2026-02-30", ["1️⃣": .notDay("2026-02-30")]),
    Marked(.person, "from: 2026-12-07\nuntil: 1️⃣2026-12-01", ["1️⃣": .untilBeforeFrom("2026-12-01", "2026-12-07")]),
    Marked(.person, "skills: [family]\nexpires: {1️⃣famly: 2026-12-01}", ["1️⃣": .expiresUnheld("famly", near: "family")]),
    Marked(.person, "skills: [family]\nexpires: {family: 1️⃣soon}", ["1️⃣": .notDay("soon")]),
    Marked(
      .team,
      "leave: [{staff: [ben, 1️⃣bem], when: holiday 09:00-10:00}]\nservice: {name: T, window: 08:00-23:00, holidays: scotland}",
      ["1️⃣": .unknown(.staff, "bem", near: "ben")]),
    Marked(
      .team, "leave: [{staff: all, when: mon, off: 1️⃣no}]",
      ["1️⃣": .wrongValue("true or false", found: "the text 'no'", help: "write false")]),
    Marked(.team, "rules: {usual-times: {starts: [\"08:00\", 1️⃣\"08:10\"]}}", ["1️⃣": .offGrid("08:10", slot: 15)]),
    Marked(
      .team, "rules: {usual-times: {ends: [1️⃣late]}}",
      ["1️⃣": .wrongValue("a time of day such as \"15:30\"", found: "the text 'late'", help: nil)]),
    Marked(
      .team, "rules: {usual-times: {starts: 1️⃣\"08:00\"}}",
      ["1️⃣": .wrongType("`starts`", "a list", found: "the text \"08:00\"", help: "write [08:00]")]),
  ]
}

@Suite("What the second edition brought, read")
struct SecondEditionReading {
  private func team(_ frame: TeamFrame, _ fragment: String) throws -> Team {
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: frame.around(fragment)))
    return try #require(reading.team, "\(reading.diagnostics.map(\.rendered))")
  }

  @Test func aNeedEveryOtherWeek() throws {
    let need = try #require(
      try team(.need, "every: 2\nfrom: 2026-12-02\nuntil: 2027-01-31").children.first?.needs.first)
    #expect(need.every == 2 && need.from == Day("2026-12-02") && need.until == Day("2027-01-31"))
  }

  @Test func someoneWhoComesAndGoesAndASkillThatEnds() throws {
    let people = try team(
      .person, "skills: [family]\nfrom: 2026-12-01\nuntil: 2026-12-31\nexpires: {family: 2026-12-24}"
    )
    .staff
    let ana = try #require(people.first { $0.from != nil })
    let christmas = try #require(Day("2026-12-24"))
    #expect(ana.isInTeam(on: christmas + 7) && !ana.isInTeam(on: christmas + 8))
    #expect(ana.skills(on: christmas) == ["family"] && ana.skills(on: christmas + 1) == [])
  }

  @Test func leaveOfAllAndOfSeveral() throws {
    let leave = try team(.team, "leave: [{staff: all, when: mon, off: false}, {staff: [ana, ben], when: tue}]").leave
    #expect(leave.map(\.people) == [nil, ["ana", "ben"]] && leave.map(\.off) == [false, true])
  }

  @Test func pricesOfTheRules() throws {
    let rules = try team(
      .team,
      "rules: {hours: {even: 4.1}, change: {break: 3}, weekend-share: {weight: 1}, stretch: {hours: 4.5, weight: 2}, "
        + "swing: {hours: 3}, usual-times: {starts: [\"08:00\"], ends: [], weight: 4}}"
    ).rules
    #expect(rules.hours.even == Hours(millionths: 4_100_000) && rules.change.pause == 3 && rules.weekendShare == 1)
    #expect(rules.stretch.weight == 2 && rules.swing.hours == Hours(3))
    #expect(rules.usualTimes.starts == [480] && rules.usualTimes.ends == [] && rules.usualTimes.weight == 4)
  }
}
