import RotaFiles
import RotaTestSupport
import Testing

@Suite("What is legal in a team file but can't work")
struct WarningTests {
  @Test("is a warning", arguments: warnings)
  func isAWarning(_ marked: Marked) { expectDiagnostics(marked, .warning) }

  private static let atCourt = "duties: [{id: a, when: mon 09:00-10:00, zone: court}]"

  static let warnings = [
    Marked(
      .need, "skills: [1️⃣famly]\nid: 2️⃣visit",
      ["1️⃣": .unknownSkill("famly", near: "family"), "2️⃣": .nobodyForNeed("C1/visit", .skill("famly"))]),
    Marked(
      .need, "traits: [1️⃣femal]\nid: 2️⃣visit",
      ["1️⃣": .unknownTrait("femal", near: "female"), "2️⃣": .nobodyForNeed("C1/visit", .anybody)]),
    Marked(
      .team, "cover: [{id: a, time: 08:00-09:00, need: 1, role: [senior, 1️⃣manger]}]",
      ["1️⃣": .unknownRole("manger", near: nil)]),
    Marked(.team, "duties: [{id: a, when: 09:00-10:00, role: 1️⃣seniro}]", ["1️⃣": .unknownRole("seniro", near: "senior")]),
    Marked(.child, "zone:1️⃣", ["1️⃣": .blank("zone")]),
    Marked(.team, "zones: {town: {leigh: 15, town: 1️⃣5}}", ["1️⃣": .travelWithinZone("town")]),
    Marked(
      .team,
      "zones: {town: {1️⃣liegh: 15, court: 5}, court: {leigh: 10}}\n\(atCourt)",
      ["1️⃣": .unusedZone("liegh", near: "leigh")]),
    Marked(
      .team, "zones: {town: {leigh: 15, court: 5}, 1️⃣liegh: {court: 10}}\n\(atCourt)",
      ["1️⃣": .unusedZone("liegh", near: "leigh")]),
    Marked(
      .team, "zones: {town: {leigh: 15}, 1️⃣court: {town: 10}}\n\(atCourt)", ["1️⃣": .noWay(from: "court", to: ["leigh"])]),
    Marked(.team, "zones: {town: {leigh: 15, court: 5}, leigh: {court: 0}}\n\(atCourt)", [:]),
    Marked(.team, "zones: {town: {leigh: 15, shoebury: 20}}", [:]),
    Marked(.file, "service: {name: T, window: 08:00-23:00}\nstaff: 1️⃣[]", ["1️⃣": .nobody]),
    Marked(
      .file,
      "service: {name: T, window: 08:00-23:00}\nstaff:\n  - {id: ana, name: Ann-Marie O'Neil, contract: {hours: 37}}\n"
        + "  - {id: 1️⃣a2, name: Ann‑Marie O’Neil, contract: {hours: 37}}",
      ["1️⃣": .sameName("a2", "Ann‑Marie O’Neil", "ana")]),
    Marked(
      .file,
      "service: {name: T, window: 08:00-23:00}\nstaff:\n  - {id: ana, name: Ana B, contract: {hours: 37}}\n"
        + "  - {id: 1️⃣a2, name: ana b, contract: {hours: 37}}",
      ["1️⃣": .sameName("a2", "ana b", "ana")]),
    // Ana alone has the trait.
    Marked(.need, "id: 1️⃣visit\ntraits: [female]\nnot: [ana]", ["1️⃣": .nobodyForNeed("C1/visit", .anybody)]),
    Marked(.need, "id: 1️⃣visit\nworkers: 3", ["1️⃣": .nobodyForNeed("C1/visit", .workers(3, have: 2))]),
    Marked(.need, "id: 1️⃣visit\nkey-worker: only\nnot: [ana]", ["1️⃣": .nobodyForNeed("C1/visit", .keyWorker)]),
    Marked(.need, "id: 1️⃣visit\nknown: true\nkey-worker: exclude", ["1️⃣": .nobodyForNeed("C1/visit", .known)]),
    Marked(.person, "lone: false\n# Ben may work alone, but isn't sent.", [:]),
    // Ana is known and can't, Ben can and isn't known.
    Marked(
      .team,
      "children: [{id: C1, known: [ana], needs: [{id: 1️⃣visit, minutes: 60, known: true, skills: [court]}]}]\n"
        + "staff:\n- {id: ana, name: Ana, role: senior, skills: [family], traits: [female], contract: {hours: 37}}\n"
        + "- {id: ben, name: Ben, role: worker, skills: [court], contract: {hours: 37}}",
      [
        "1️⃣": .nobodyForNeed(
          "C1/visit", .together(1, "the skill 'court', somebody whom the child knows and somebody who may work alone"))
      ]),
    Marked(
      .team,
      "children: [{id: C1, known: [ana], needs: [{id: visit, minutes: 60, known: true, workers: 2, skills: [court]}]}]\n"
        + "staff:\n- {id: ana, name: Ana, role: senior, skills: [family], traits: [female], contract: {hours: 37}}\n"
        + "- {id: ben, name: Ben, role: worker, skills: [court], contract: {hours: 37}}", [:]),
    Marked(.need, "id: 1️⃣visit\nwithin:", ["1️⃣": .noTimeForNeed("C1/visit", minutes: 60, longest: 0)]),
    Marked(.need, "id: 1️⃣visit\nwithin: 22:10-24:00", ["1️⃣": .noTimeForNeed("C1/visit", minutes: 60, longest: 45)]),
    Marked(.need, "id: 1️⃣visit\nwithin: mon\npartner: police", [:]),
    Marked(
      .team,
      "partners: [{id: police, available: tue}]\nchildren: [{id: C1, needs: [{id: 1️⃣visit, minutes: 60, partner: police, within: mon}]}]",
      ["1️⃣": .noTimeForNeed("C1/visit", minutes: 60, longest: 0)]),
    Marked(.team, "children: [{id: C1, needs: [{id: 1️⃣visit, minutes: 660}]}]", ["1️⃣": .nobodyWorksThen("C1/visit")]),
    Marked(.need, "id: 1️⃣visit\ntimes: 4\napart: 3", ["1️⃣": .tooOften("C1/visit", times: 4, most: 3)]),
    Marked(.need, "id: 1️⃣visit\ntimes: 3\nwithin: sat-sun", ["1️⃣": .tooOften("C1/visit", times: 3, most: 2)]),
    Marked(.need, "times: 3\nwithin: sat-sun\napart: 0", [:]),
    Marked(.person, "flex: {fri: off}\nwishes: [work: 1️⃣fri]", ["1️⃣": .wishAgainstFlex("ana")]),
    Marked(
      .person,
      "flex: {fri: 09:00-12:00}\nwishes: [work: 1️⃣fri 13:00-14:00, work: thu-fri]".replacing("[work", with: "[{work")
        .replacing(", work", with: "}, {work").replacing("fri]", with: "fri}]"), ["1️⃣": .wishAgainstFlex("ana")]),
    Marked(.person, "id: 1️⃣ana\nflex: off", ["1️⃣": .nobodyCanUse("ana", .neverFree)]),
    Marked(.person, "id: 1️⃣ana\nflex: 05:00-08:00", ["1️⃣": .nobodyCanUse("ana", .neverFree)]),
    Marked(
      .person, "flex: 09:00-11:30\ncontract: {hours: 37, shift: 1️⃣4-10}", ["1️⃣": .nobodyCanUse("ana", .dayTooShort(150))]),
    Marked(.contract, "days: 1️⃣0", ["1️⃣": .nobodyCanUse("ana", .noDays)]),
    Marked(.contract, "hours: 0\nmax: 1️⃣2", ["1️⃣": .nobodyCanUse("ana", .shiftOverMost)]),
    Marked(.contract, "max: 1️⃣50", ["1️⃣": .over48("50")]),
    Marked(.contract, "max: 50\nopt-out: true", [:]),
    Marked(.contract, "max: 1️⃣20", ["1️⃣": .mostUnderContract("20", "37")]),
    Marked(
      .team, "rules: {daily-rest: {hours: 1️⃣10}}",
      ["1️⃣": .belowTheLaw("11 hours of rest between two days' shifts", "regulation 10")]),
    Marked(
      .team, "rules: {weekly-rest: {hours: 1️⃣24}}",
      ["1️⃣": .belowTheLaw("24 hours of rest in each week, beside that day's 11", "regulation 11")]),
    Marked(
      .team, "rules: {consecutive-days: {max: 1️⃣13}}",
      ["1️⃣": .belowTheLaw("two days of rest in each fortnight, so 12 days in a row at most", "regulation 11")]),
    Marked(
      .team, "rules: {break: {over: 1️⃣7}}",
      ["1️⃣": .belowTheLaw("a break in a shift of more than 6 hours", "regulation 12")]),
    Marked(
      .team, "rules: {break: {minutes: 1️⃣15}}", ["1️⃣": .belowTheLaw("a break of at least 20 minutes", "regulation 12")]),
    Marked(.team, "cover: [{id: 1️⃣early, time: 07:00-09:00, need: 1}]", ["1️⃣": .outsideWindow("early", "08:00-23:00")]),
    Marked(.team, "duties: [{id: 1️⃣early, when: mon 07:00-09:00}]", ["1️⃣": .outsideWindow("early", "08:00-23:00")]),
    Marked(.team, "cover: [{id: 1️⃣open, time: 08:00-09:00, need: 3}]", ["1️⃣": .tooFewCount("open", need: 3, count: 2)]),
    // Two people of at most 42 hours each; a week has 105 open hours.
    Marked(.team, "1️⃣cover: [{id: open, time: 08:00-23:00, need: 1}]", ["1️⃣": .tooManyCoverHours(105, 84)]),
    Marked(
      .team, "1️⃣children: [{id: C1, needs: [{id: visit, minutes: 510, times: 10, apart: 0}]}]",
      ["1️⃣": .tooManyContactHours(85, 84)]),
    Marked(.team, "pins: [1️⃣{staff: ana, date: 2026-12-01, start: 09:10}]", ["1️⃣": .pinOffGrid("09:10", slot: 15)]),
    Marked(
      .team, "pins: [1️⃣{contact: C1/visit/2026-11-30/1, date: 2026-12-07}]",
      ["1️⃣": .pinOutsideWeek("C1/visit/2026-11-30/1", "2026-11-30")]),
    Marked(
      .team, "pins: [1️⃣{contact: C1/visit/2026-11-30/1, staff: [ana, ben]}]",
      ["1️⃣": .pinnedWorkers("C1/visit/2026-11-30/1", need: 1, pinned: 2)]),
  ]

  @Test("stands among the errors, in the order of places, where its own part has none")
  func standsAmongErrors() {
    let text = TeamFrame.team.around("rules: {daily-rest: {hours: 1}, cover: {weight: x}, break: {minutes: 1}}")
    let reading = TeamFile.read(TeamSource(name: "team.yaml", text: text))
    #expect(reading.diagnostics.map(\.severity) == [.warning, .error, .warning])
    #expect(reading.team == nil)
  }
}
