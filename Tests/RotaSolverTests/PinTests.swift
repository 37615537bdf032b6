import RotaModel
import RotaSolver
import Testing

@Suite("What a pin says is so")
struct PinTests {
  @Test func aShiftIsWhereItIsPinned() throws {
    let planning = try Planning("pins: [{staff: ben, date: 2026-12-01, start: 10:00, end: 14:15}]")
    #expect(try planning.rota().shift("ben", .tue)?.time == TimeRange(600, 855))
  }
}
