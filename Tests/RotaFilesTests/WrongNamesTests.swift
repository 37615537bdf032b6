import RotaFiles
import RotaTestSupport
import Testing

@Suite("Names in a team file")
struct WrongNamesTests {
  @Test("An unknown id, an id given twice and what contradicts itself are errors", arguments: wrong)
  func areErrors(_ wrong: Marked) { expectDiagnostics(wrong) }

  static let wrong = [
    Marked(.child, "key-worker: 1️⃣anna", ["1️⃣": .unknown(.staff, "anna", near: "ana")]),
    Marked(.child, "known: [1️⃣bne]", ["1️⃣": .unknown(.staff, "bne", near: "ben")]),
    Marked(.child, "avoid: [1️⃣nobody-here]", ["1️⃣": .unknown(.staff, "nobody-here", near: nil)]),
    Marked(.child, "zone: 1️⃣liegh", ["1️⃣": .unknown(.zone, "liegh", near: "leigh")]),
    Marked(.need, "zone: 1️⃣twon", ["1️⃣": .unknown(.zone, "twon", near: "town")]),
    Marked(.need, "partner: 1️⃣polcie", ["1️⃣": .unknown(.partner, "polcie", near: "police")]),
    Marked(.need, "not: [1️⃣aan]", ["1️⃣": .unknown(.staff, "aan", near: "ana")]),
    Marked(.team, "duties: [{id: a, when: 09:00-10:00, staff: 1️⃣bob}]", ["1️⃣": .unknown(.staff, "bob", near: nil)]),
    Marked(.team, "duties: [{id: a, when: 09:00-10:00, zone: 1️⃣lee}]", ["1️⃣": .unknown(.zone, "lee", near: nil)]),
    Marked(.team, "leave: [{staff: 1️⃣anna, when: mon}]", ["1️⃣": .unknown(.staff, "anna", near: "ana")]),
    Marked(.team, "pins: [{staff: 1️⃣anna, date: 2026-12-01}]", ["1️⃣": .unknown(.staff, "anna", near: "ana")]),
    Marked(.team, "access: {staff: {os-user: 1️⃣anna}}", ["1️⃣": .unknown(.staff, "anna", near: "ana")]),
    Marked(
      .team,
      "access: {keys: {1️⃣anna: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23}}",
      ["1️⃣": .unknown(.staff, "anna", near: "ana")]),
    Marked(
      .team, "contacts: [{id: a, child: 1️⃣C2, minutes: 60, after: 2026-12-01 09:00, start-by: 2026-12-01 10:00}]",
      ["1️⃣": .unknown(.child, "C2", near: "C1")]),
    Marked(.team, "cancelled: [1️⃣C2/visit/2026-11-30/1]", ["1️⃣": .unknown(.child, "C2", near: "C1")]),
    Marked(.team, "cancelled: [1️⃣C1/visti/2026-11-30/1]", ["1️⃣": .unknownNeed("visti", of: "C1", near: "visit")]),
    Marked(.team, "cancelled: [1️⃣C1/visit/2026-12-01/1]", ["1️⃣": .notMonday("2026-12-01", monday: "2026-11-30")]),
    Marked(.team, "cancelled: [1️⃣C1/visit/2026-11-30/2]", ["1️⃣": .noSuchNumber("C1/visit/2026-11-30/2", times: 1)]),
    Marked(.team, "cancelled: [1️⃣C1/visit]", ["1️⃣": .weeklyNeedsWeek("C1/visit")]),
    Marked(.team, "cancelled: [1️⃣visit]", ["1️⃣": .notContactID(found: "the text 'visit'")]),
    Marked(
      .team, "pins: [{contact: 1️⃣C1/visit/2026-11-30/0}]",
      ["1️⃣": .notContactID(found: "the text 'C1/visit/2026-11-30/0'")]),
    Marked(
      .team, "\(oneOff)\ncancelled: [1️⃣C1/welfare/2026-11-30/1]",
      ["1️⃣": .oneOffHasNoWeek("C1/welfare/2026-11-30/1", id: "C1/welfare")]),
    Marked(
      .team, "children: [{id: C1, needs: [{id: 2️⃣visit, minutes: 60}]}]\n" + oneOff.replacing("welfare", with: "1️⃣visit")
    ) { ["1️⃣": .duplicateNeed("visit", of: "C1", line: $0("2️⃣"))] },
    Marked(.child, "needs: [{id: 2️⃣visit, minutes: 60}, {id: 1️⃣visit, minutes: 30}]") {
      ["1️⃣": .duplicateNeed("visit", of: "C1", line: $0("2️⃣"))]
    },
    Marked(.team, "partners: [{id: 2️⃣police}, {id: 1️⃣police}]") { ["1️⃣": .duplicateID("police", line: $0("2️⃣"))] },
    Marked(.file, small + "- {id: 1️⃣ana, name: Ana, contract: {hours: 37}}") {
      ["1️⃣": .duplicateID("ana", line: $0("2️⃣"))]
    },
    Marked(.person, "id: 1️⃣a b", ["1️⃣": .badID("a b")]).withoutReferences,
    Marked(
      .person, "id: 1️⃣7",
      ["1️⃣": .wrongValue("an id of a member of staff", found: "the number 7", help: "write \"7\", with quotes")]
    ).withoutReferences,
    Marked(.child, "id: 1️⃣C1/2", ["1️⃣": .badID("C1/2")]),
    Marked(.team, "cover: [{id: 2️⃣a, time: 08:00-09:00, need: 1}, {id: 1️⃣a, time: 08:00-09:00, need: 1}]") {
      ["1️⃣": .duplicateID("a", line: $0("2️⃣"))]
    },
    Marked(.team, "cover: [{id: a, time: 08:00-09:00, need: 1, role: 1️⃣[]}]", ["1️⃣": .noRoles]),
    Marked(.team, "zones: {town: {leigh: 15}, leigh: {town: 1️⃣20}}", ["1️⃣": .twoTravelTimes("leigh", "town", 15, 20)]),
    Marked(.file, keyWorkerOnly, ["1️⃣": .noKeyWorker("C1")]),
    // Without its last letters, with a kind that it is not, with something before it.
    Marked(
      .team, "access: {keys: {ben: 1️⃣ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k2}}",
      ["1️⃣": .notAKey(of: "ben", "")]),
    Marked(
      .team, "access: {keys: {ben: 1️⃣ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23}}",
      ["1️⃣": .notAKey(of: "ben", "")]),
    Marked(
      .team,
      "access: {keys: {ben: 1️⃣no-pty ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23}}",
      ["1️⃣": .notAKey(of: "ben", "")]),
    Marked(
      .team, "access: {keys: {ben: 1️⃣'-----BEGIN OPENSSH PRIVATE KEY-----'}}",
      ["1️⃣": .notAKey(of: "ben", "PRIVATE KEY")]),
    Marked(
      .team,
      "access:\n  keys:\n    ana: 1️⃣ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 ana\n    ben: 2️⃣ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHjKKCWY7ih8lycGoi5ekNHwd0HKR2OJ6MJ7a4013k23 ben"
    ) { line in
      ["2️⃣": .sameKey(line: line("1️⃣"))]
    },
    Marked(.file, keyWorkerOnlyOnce, ["1️⃣": .noKeyWorker("C1")]),
    Marked(
      .team, "moments: {arrest: [{id: 2️⃣a, minutes: 60, start-within: 3d}, {id: 1️⃣a, minutes: 60, start-within: 3d}]}"
    ) { ["1️⃣": .duplicateID("a", line: $0("2️⃣"))] },
  ]

  static let oneOff =
    "contacts: [{id: welfare, child: C1, minutes: 60, after: 2026-12-01 09:00, start-by: 2026-12-01 18:00}]"
  private static let small = """
    service: {name: Test, window: 08:00-23:00}
    staff:
    - {id: 2️⃣ana, name: Ana, contract: {hours: 37}}

    """
  private static let keyWorkerOnly =
    small + "children: [{id: C1, needs: [{id: visit, minutes: 60, key-worker: 1️⃣only}]}]"
  private static let keyWorkerOnlyOnce =
    small + "children: [{id: C1}]\n" + oneOff.replacing("minutes: 60", with: "minutes: 60, key-worker: 1️⃣only")

  @Test("All errors are reported, in the order of their places, those in dated facts last")
  func allErrorsInOrder() {
    let team = "service: {name: T, window: 8-9}\nstaff: [{id: ana, nam: Ana}]\nbad: 1"
    let reading = TeamFile.read(
      TeamSource(name: "team.yaml", text: team), dated: [TeamSource(name: "dated.yaml", text: "leave: [{staff: anna}]")]
    )
    let found = reading.diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.code)" }
    #expect(
      found == [
        "team.yaml:1:28 not-a-time-range", "team.yaml:2:9 missing-key",
        "team.yaml:2:19 unknown-key", "team.yaml:3:1 unknown-key", "dated.yaml:1:9 missing-key",
        "dated.yaml:1:17 unknown-staff",
      ])
    #expect(reading.team == nil)
  }

  @Test("A file of dated facts has nothing else in it")
  func datedFactsOnly() {
    let reading = TeamFile.read(
      TeamSource(name: "team.yaml", text: MarkedText(Self.small).text),
      dated: [TeamSource(name: "dated.yaml", text: "cover: []")])
    #expect(reading.diagnostics.map(\.code) == ["unknown-key"])
  }
}

extension Marked {
  /// The same, with the frame's child and its key worker gone.
  fileprivate var withoutReferences: Marked {
    let file = frame.around(fragment).split(separator: "\n").filter { !$0.hasPrefix("children:") }
    return Marked(.file, file.joined(separator: "\n"), expected)
  }
}
