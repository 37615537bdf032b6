import RotaAnswers
import RotaModel
import RotaTestSupport
import Testing

@Suite("An excerpt of a rota prices what touches it as the whole does")
struct ExcerptTests {
  private let monday = Day(number: 20_787)

  /// Any shifts and contacts will do: whether they keep the rules is for both to say alike.
  private struct Draw {
    var random: SeededGenerator
    let team: Team
    let horizon: Horizon

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func time(_ length: ClosedRange<Int>) -> TimeRange {
      let minutes = number(length) * 15
      let start = number(0...(1440 - minutes) / 15) * 15
      return TimeRange(start, start + minutes)
    }

    mutating func person() -> PersonID { team.staff[number(0...team.staff.count - 1)].id }
    mutating func day() -> Day { horizon.first + number(0...6) }

    mutating func rota() -> Rota {
      var rota = Rota(horizon: horizon)
      for person in team.staff {
        for day in horizon.days where number(0...2) > 0 {
          let time = time(12...40)
          let pause = number(0...1) == 0 ? nil : TimeRange(time.start + 60, time.start + 90)
          rota.shifts.append(Shift(staff: person.id, day: day, time: time, pause: pause))
        }
      }
      for demand in team.demand(in: horizon) where number(0...3) > 0 { rota.contacts.append(contact(demand)) }
      return rota.sorted
    }

    mutating func contact(_ demand: ContactDemand) -> Contact {
      let start = number(0...((1440 - demand.need.minutes) / 15)) * 15
      var staff: Set<PersonID> = []
      while staff.count < demand.need.workers { staff.insert(person()) }
      return Contact(
        id: demand.id, day: day(), time: TimeRange(start, start + demand.need.minutes), staff: staff.sorted())
    }

    mutating func edit() -> Edit? {
      switch number(0...3) {
      case 0: return .dayOff(person(), day())
      case 1: return .shift(person(), day(), time(12...40), pause: nil)
      default:
        let demand = team.demand(in: horizon)
        guard !demand.isEmpty else { return nil }
        let contact = contact(demand[number(0...demand.count - 1)])
        return .contact(contact.id, contact.day, start: contact.time.start, staff: contact.staff)
      }
    }
  }

  @Test("The same score added, the same rules broken and mended", arguments: 1...40)
  func equalToTheWhole(seed: Int) throws {
    var made = RandomTeam(seed: seed)
    let service = Service(name: "", clock: Clock(timezone: "Europe/London"), window: TimeRange(0, 1440))
    var team = made.team(service)
    // Rules that are broken are told apart by what is said of them.
    for place in team.staff.indices { team.staff[place].name = team.staff[place].id.text }
    let horizon = try #require(Horizon(from: monday, weeks: 1))
    var draw = Draw(random: SeededGenerator(seed: seed), team: team, horizon: horizon)
    let rota = draw.rota()
    var surroundings = Surroundings()
    if seed.isMultiple(of: 2) { surroundings = Surroundings(base: draw.rota(), now: Moment(monday + 2, 700)) }
    if seed.isMultiple(of: 3), let before = Horizon(from: monday - 7, weeks: 1) {
      var earlier = Draw(random: SeededGenerator(seed: seed + 1), team: team, horizon: before)
      surroundings.previous = earlier.rota()
    }
    let whole = try JudgedRota(team, rota, surroundings)
    for _ in 0..<12 {
      guard let edit = draw.edit() else { continue }
      let part = try excerpt(whole, edit)
      guard let expected = try? whole.offered([edit]) else {
        #expect(throws: Refusal.self) { try part.offered([edit]) }
        continue
      }
      let found = try part.offered([edit])
      let comment = Comment(rawValue: "\(team.words(edit))")
      #expect(
        found.price.after.must - found.price.before.must == expected.price.after.must - expected.price.before.must,
        comment)
      #expect((found.price.service, found.price.wishes) == (expected.price.service, expected.price.wishes), comment)
      #expect(Set(found.price.breaks) == Set(expected.price.breaks), comment)
      #expect(Set(found.price.mends) == Set(expected.price.mends), comment)
      #expect(found.price.left == expected.price.left && found.price.planned == expected.price.planned, comment)
      #expect(found.changes == expected.changes, comment)
    }
  }

  private func excerpt(_ whole: JudgedRota, _ edit: Edit) throws -> JudgedRota {
    switch edit {
    case .contact(let id, let day, _, let staff):
      let now = whole.rota.contacts.last { $0.id == id }
      return try whole.excerpt(
        people: Set(staff + (now?.staff ?? [])), children: [id.child],
        days: Set([day] + (now.map { [$0.day] } ?? [])))
    case .shift(let person, let day, _, _), .dayOff(let person, let day):
      return try whole.excerpt(people: [person], children: [], days: [day])
    default: return whole
    }
  }
}
