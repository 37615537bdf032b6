import RotaModel
import RotaJudge
import Testing

@Suite("What those without contract hours carry") struct BankCarryTests {
  @Test func isWhatTheyWorkedBeyondTheAverageOfThem() {
    var given = Given()
    given.team.staff = ["pat", "sam", "kim"].map {
      Person(id: $0, name: $0.text, contract: Contract(hours: .zero, max: Hours(20)))
    }
    given.team.staff.append(Person(id: "ana", name: "Ana", contract: Contract(hours: Hours(37))))
    given.work("pat", .mon, "10:00-18:00", pause: "13:00-13:30")
    given.work("pat", .tue, "10:00-15:00")
    given.work("sam", .wed, "10:00-14:00")
    given.work("ana", .wed, "10:00-18:00")
    let carry = given.team.bankCarry(after: given.rota.map { [$0] } ?? [])
    // 12 h 30 and 4 h among three are 5 h 30 each; an unpaid break is not counted, nor are those with a contract.
    #expect(carry["pat"] == Carry(hours: Hours(7)))
    #expect(carry["sam"] == Carry() && carry["kim"] == Carry() && carry["ana"] == nil)
  }
}
