import RotaModel
import RotaJudge
import RotaSolver
import Testing

@Suite("Whoever falls ill in mid-shift goes home, whatever the minute")
struct FallenIllTests {
  /// Ana works from nine to five with a break at half past twelve.
  private func planning(_ leave: String, now: Minutes) throws -> Planning {
    let team = "cover: [{id: open, days: mon-fri, time: 09:00-17:00, need: 1, weight: 20}]"
    var planning = try Planning("\(team)\nleave: [{staff: ana, when: \(leave), reason: sick}]")
    let week = (0..<5).map {
      Shift(staff: "ana", day: Planning.monday + $0, time: TimeRange(540, 1020), pause: TimeRange(750, 780))
    }
    let rota = Rota(horizon: try planning.horizon, shifts: week)
    planning.published = Published(rota: rota, now: Moment(Planning.monday + 2, now))
    return planning
  }

  /// From a quarter past twelve to a quarter past one: before, in and after her break.
  @Test(arguments: 735...795, ["now", "the whole day", "two o'clock"])
  func atTheNextStepOfTheGridOrTheEndOfABreakThatHasBegun(now: Minutes, from: String) throws {
    let time = ["now": " \(clockTime(now))-24:00", "two o'clock": " 14:00-24:00"][from] ?? ""
    let rota = try planning("2026-12-02\(time)", now: now).rota(effort: Effort(epochs: 0))
    let step = ceilingDivide(now, 15) * 15
    let first = now > 750 ? max(step, 780) : step
    #expect(rota.shift("ana", .wed)?.time == TimeRange(540, from == "two o'clock" ? 840 : first))
  }
}
