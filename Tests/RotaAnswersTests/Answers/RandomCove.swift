import Foundation
import RotaAnswers
import RotaFiles
import RotaModel
import RotaTestSupport
import Testing

/// A team of two or three, one of whose contacts is left out: by leave, hours, rest, a skill, other contacts, or by
/// nothing at all.
struct RandomCove {
  static let cases = ProcessInfo.processInfo.environment["ROTA_WHY_CASES"].flatMap { Int($0) }

  let answers: Answers
  let judged: JudgedRota
  let yaml: String
  static let id = ContactID(
    child: "C1", need: "visit", occurrence: ContactID.Occurrence(week: Day(number: 20_787), number: 1))

  init(seed: Int) throws {
    var drawn = Draw(random: SeededGenerator(seed: seed))
    yaml = drawn.yaml()
    let source = TeamSource(name: "cove.yaml", text: yaml)
    let reading = TeamFile.read(source)
    let team = try #require(reading.team, "\(yaml) \(reading.diagnostics.map(\.rendered))")
    judged = try JudgedRota(team, try drawn.rota(of: team))
    let lines = TeamLines(source)
    answers = Answers(judged, Sources(team) { lines?.place($0) })
  }

  /// The same, if the visit took one worker.
  func whereOneIsEnough() throws -> JudgedRota {
    var team = judged.team
    team.children[0].needs[0].workers = 1
    return try JudgedRota(team, judged.rota)
  }

  private struct Draw {
    var random: SeededGenerator
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func yaml() -> String {
      let staff = ["ana", "ben", "cara"].prefix(number(2...3))
      return """
        service: {name: Cove, window: "09:00-17:00", slot: 60}
        rules: {daily-rest: {hours: \(chance(2) ? 11 : 20)}}
        staff:
        \(staff.map { person($0) }.joined(separator: "\n"))
        children:
          - id: C1
            key-worker: ana
            known: [\(chance(2) ? "ben" : "")]
            avoid: [\(chance(5) ? "ben" : "")]
            needs: [\(need())]
          - {id: C2, needs: [{id: chat, minutes: 120, times: 3, priority: \(chance(2) ? "high" : "standard")}]}
        leave:
        \(staff.map { leave($0) }.joined(separator: "\n"))
        """
    }

    private mutating func person(_ id: String) -> String {
      let skills = chance(2) ? "family" : ""
      let hours = number(2...5) * 4
      let flex = chance(3) ? ", flex: {default: 09:00-\(number(13...17)):00, \(day()): off}" : ""
      return "  - {id: \(id), name: \(id.capitalized), skills: [\(skills)], lone: \(!chance(5)), "
        + "contract: {hours: \(hours), max: \(hours + 2), days: \(number(1...3)), shift: 3-6}\(flex)}"
    }

    private mutating func day() -> String { Self.days[number(0...6)] }

    private mutating func need() -> String {
      let first = number(0...4)
      let within = chance(3) ? "" : ", within: [\(Self.days[first])-\(Self.days[first + number(0...2)]) 10:00-16:00]"
      return "{id: visit, minutes: 60\(within)\(chance(3) ? ", skills: [family]" : "")"
        + "\(chance(4) ? ", workers: 2" : "")\(chance(4) ? ", known: true" : "")"
        + "\(chance(6) ? ", key-worker: only" : "")\(chance(6) ? ", not: [ana]" : "")}"
    }

    private mutating func leave(_ id: String) -> String {
      let first = number(0...5)
      return "  - {staff: \(id), when: 2026-12-0\(first + 1)..2026-12-0\(first + 1 + number(0...2))}"
    }

    /// A few shifts, and C2 in some of them.
    mutating func rota(of team: Team) throws -> Rota {
      let horizon = try #require(Horizon(from: Day(number: 20_787), weeks: 1))
      var rota = Rota(horizon: horizon)
      for person in team.staff {
        for day in horizon.days where chance(3) {
          let start = number(9...13) * 60
          let time = TimeRange(start, start + number(3...4) * 60)
          guard !team.isAway(person.id, day, time), person.hours(on: day, window: time)?.contains(time) ?? false,
            rota.shifts.count(where: { $0.staff == person.id }) < person.contract.days
          else { continue }
          rota.shifts.append(Shift(staff: person.id, day: day, time: time, pause: nil))
          let number = rota.contacts.count + 1
          guard chance(2), number <= 3, !rota.contacts.contains(where: { $0.day == day }) else { continue }
          let id = ContactID(
            child: "C2", need: "chat", occurrence: ContactID.Occurrence(week: horizon.first, number: number))
          rota.contacts.append(
            Contact(id: id, day: day, time: TimeRange(time.start, time.start + 120), staff: [person.id]))
        }
      }
      return rota.sorted
    }
  }
}
