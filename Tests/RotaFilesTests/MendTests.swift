import RotaFiles
import RotaTestSupport
import Testing

@Suite("Mending a team file")
struct MendTests {
  private func mended(_ frame: TeamFrame, _ fragment: String) -> MendedTeamFile {
    MendedTeamFile(TeamSource(name: "team.yaml", text: frame.around(fragment)))
  }

  private func text(_ mended: MendedTeamFile) -> String { String(decoding: mended.source.bytes, as: UTF8.self) }

  /// As it is written, and the plain form that a team file has for it.
  struct Case: Sendable, CustomTestStringConvertible {
    let frame: TeamFrame
    let written: String
    let plain: String

    init(_ frame: TeamFrame, _ written: String, _ plain: String) {
      (self.frame, self.written, self.plain) = (frame, written, plain)
    }

    var testDescription: String { written }
  }

  static let cases = [
    Case(.service, "window: 8am to 11pm", "window: 08:00-23:00"),
    Case(.contract, "hours: 37 hrs", "hours: 37"),
    Case(.contract, "hours: 22,5", "hours: 22.5"),
    Case(.contract, "hours: 37\nshift: 4h to 10h", "hours: 37\nshift: \"4-10\""),
    Case(.contract, "hours: 37\nweekends: 1 in 2", "hours: 37\nweekends: {max: 1, of: 2}"),
    Case(.contract, "hours: 37\nweekends: every other", "hours: 37\nweekends: {max: 1, of: 2}"),
    Case(.person, "contract: {hours: 22,5}", "contract: {hours: 22.5}"),
    Case(.person, "flex: {mon: 9-5, Friday: off}", "flex: {mon: 09:00-17:00, fri: off}"),
    Case(.person, "flex: 0930–1730", "flex: 09:30-17:30"),
    Case(.person, "skills: family", "skills: [family]"),
    Case(.person, "wishes: [{day-off: Weds}]", "wishes: [{day-off: wed}]"),
    Case(.person, "wishes: [{avoid: Sat & Sun}]", "wishes: [{avoid: \"sat,sun\"}]"),
    Case(.need, "minutes: 1h30", "minutes: 90"),
    Case(.need, "times: twice", "times: 2"),
    Case(.need, "times: 2x", "times: 2"),
    Case(.need, "priority: urgent", "priority: critical"),
    Case(.need, "within: Mon-Fri 4pm to 6.30pm", "within: mon-fri 16:00-18:30"),
    Case(.child, "key-worker: Ana", "key-worker: ana"),
    Case(.child, "zone: Leigh", "zone: leigh"),
    Case(
      .team, "leave: [{staff: Ben, when: 14/12/2026 to 18/12/2026}]",
      "leave: [{staff: ben, when: 2026-12-14..2026-12-18}]"),
    Case(
      .team, "duties: [{id: a, when: wed 10am to noon, staff: BEN}]",
      "duties: [{id: a, when: wed 10:00-12:00, staff: ben}]"),
  ]

  @Test("What has one reading is written in the one plain form, and the team is read", arguments: cases)
  func mends(_ one: Case) {
    let mended = mended(one.frame, one.written)
    #expect(text(mended) == one.frame.around(one.plain))
    #expect(mended.reading.team != nil, "\(mended.reading.diagnostics.map(\.message.text))")
  }

  @Test("Notes, order and layout stay, and each change is said with its line")
  func notesStay() {
    let written = "name: Test   # ours\nwindow:   9am to 5pm    # until the school moves\nbase: town"
    let mended = mended(.service, written)
    #expect(text(mended).contains("window:   09:00-17:00    # until the school moves"))
    #expect(text(mended).contains("name: Test   # ours"))
    #expect(mended.changes.map(\.written) == ["9am to 5pm"])
    #expect(mended.changes.map(\.reading) == ["09:00-17:00"])
    let line = text(mended).split(separator: "\n").firstIndex { $0.contains("window") }
    #expect(mended.changes.map { $0.line - 1 } == [line])
  }

  @Test("What has two readings stays as it is, unless somebody chooses one")
  func twoReadings() {
    let fragment = "leave: [{staff: ana, when: 07/12/2026}]"
    let source = TeamSource(name: "team.yaml", text: TeamFrame.team.around(fragment))
    let left = MendedTeamFile(source)
    #expect(left.changes.isEmpty)
    #expect(left.source == source)
    let chosen = MendedTeamFile(source) { $0.readings.last }
    #expect(text(chosen).contains("when: 2026-07-12"))
    #expect(chosen.reading.team != nil)
  }

  @Test("A name that two have, or nobody, is nobody's id")
  func names() {
    let two = "staff:\n- {id: a, name: Jo Hill, contract: {hours: 37}}\n- {id: b, name: Jo Ward, contract: {hours: 37}}"
    #expect(mended(.team, "\(two)\nchildren: []\nleave: [{staff: Jo, when: mon}]").changes.isEmpty)
    #expect(mended(.team, "leave: [{staff: Anna, when: mon}]").changes.isEmpty)
    #expect(mended(.team, "\(two)\nchildren: []\nleave: [{staff: Jo Hill, when: mon}]").changes.map(\.reading) == ["a"])
  }

  @Test("A file that is right, or no team file at all, stays as it is", arguments: ["base: town", "base: [", "\t"])
  func others(fragment: String) {
    let mended = mended(.service, fragment)
    #expect(mended.changes.isEmpty)
    #expect(text(mended) == TeamFrame.service.around(fragment))
  }
}
