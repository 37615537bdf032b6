import RotaAnswers
import RotaJudge
import RotaModel
import RotaTestSupport
import Testing

/// In small random teams. `ROTA_WHY_CASES=500 swift test --filter ProofTests` asks of more.
@Suite("Why not is a proof: all of it is so, and none of it too much; and what would mend it does")
struct ProofTests {
  @Test(
    "Each place breaks one of the rules that are named, by the judge; without any one of them, some place would not")
  func minimal() throws {
    var proven = 0
    for seed in 1...(RandomCove.cases ?? 12) {
      let cove = try RandomCove(seed: seed)
      let why = try cove.answers.explain(.contact(RandomCove.id, not: nil))
      guard why.verdict.hasSuffix("as things are:") || why.verdict.hasSuffix("may be:") else { continue }
      proven += 1
      let said = "seed \(seed): \(why.verdict) \(why.reasons.map(\.text))\n\(cove.yaml)"
      var needed: Set<Int> = []
      let alone = try cove.whereOneIsEnough()
      for place in Places(cove.judged).all {
        let judged = place.staff.count == 1 ? alone : cove.judged
        guard let priced = try? judged.offered(place.edits, moving: [RandomCove.id]) else { continue }
        let matching = why.reasons.indices.filter { why.reasons[$0].forbids(place, priced.breaches) }
        #expect(!matching.isEmpty, "\(place) breaks \(priced.breaches.map(\.text)), none of it named: \(said)")
        if matching.count == 1 { needed.insert(matching[0]) }
      }
      let tooMuch = why.reasons.indices.filter { !needed.contains($0) }.map { why.reasons[$0].text }
      #expect(tooMuch.isEmpty, "too much: \(tooMuch) in \(said)")
    }
    #expect(proven * 10 > (RandomCove.cases ?? 12), "enough of them are forbidden: \(proven)")
  }

  @Test("Every repair that is shown works: it breaks no rule, costs what is said, and has the contact planned")
  func repairs() throws {
    var shown = 0
    for seed in 1...(RandomCove.cases ?? 12) {
      let cove = try RandomCove(seed: 1000 + seed)
      let why = try cove.answers.explain(.contact(RandomCove.id, not: nil))
      for repair in why.repairs {
        shown += 1
        guard repair.needs == nil else { continue }
        let after = try cove.judged.price(of: repair.edits)
        let said = "seed \(1000 + seed): \(repair.text)\n\(cove.yaml)"
        #expect(after.price.breaks.isEmpty, "\(after.price.breaks) \(said)")
        #expect((after.price.service, after.price.wishes) == (repair.service, repair.wishes), "\(said)")
        #expect(!after.after.report.unmet.contains(RandomCove.id), "\(said)")
      }
      #expect(Set(why.repairs.map(\.edits)).count == why.repairs.count, "no repair twice")
    }
    #expect(shown > (RandomCove.cases ?? 12), "most can be mended: \(shown)")
  }
}

/// A place for the visit: who, when, and the shifts that hold it.
private struct TriedPlace {
  let staff: [PersonID]
  let day: Day
  let start: Minutes
  let edits: [Edit]
}

/// Every crew at every start on every day, each with the shift that is there, longer or moved as a whole, or a new one
/// of the shortest or the usual length.
private struct Places {
  let judged: JudgedRota
  var all: [TriedPlace] = []

  init(_ judged: JudgedRota) {
    self.judged = judged
    let team = judged.team
    guard let need = team.need(of: RandomCove.id) else { return }
    let people = team.staff
    // Of several at once one alone, too: that it takes two is one of the facts.
    let pairs = people.indices.flatMap { a in people[(a + 1)...].map { [people[a], $0] } }
    let crews = people.map { [$0] } + (need.workers == 1 ? [] : pairs)
    for crew in crews {
      for day in judged.rota.horizon.days {
        for start in stride(from: 540, through: 960, by: 60) {
          let ways = crew.map { self.ways($0, day, TimeRange(start, start + 60)) }
          let both =
            ways.count == 1
            ? ways[0].map { [$0] } : ways[0].prefix(2).flatMap { a in ways[1].suffix(2).map { [a, $0] } }
          all += both.map { shifts in
            TriedPlace(
              staff: crew.map(\.id), day: day, start: start,
              edits: shifts.compactMap { $0 } + [
                .contact(RandomCove.id, day, start: start, staff: crew.map(\.id).sorted())
              ])
          }
        }
      }
    }
  }

  private func ways(_ person: Person, _ day: Day, _ time: TimeRange) -> [Edit?] {
    let window = judged.team.service.window
    guard let shift = judged.rota.shift(of: person.id, on: day) else {
      let lengths = Set([3, person.contract.hours.wholeMinutes / 300].map { max(180, $0 * 60) })
      return lengths.sorted().flatMap { length in
        stride(from: max(window.start, time.end - length), through: min(time.start, window.end - length), by: 60).map {
          Edit.shift(person.id, day, TimeRange($0, $0 + length), pause: nil)
        }
      }
    }
    if shift.time.contains(time) { return [nil] }
    let hull = TimeRange(min(shift.time.start, time.start), max(shift.time.end, time.end))
    return [.shift(person.id, day, hull, pause: nil)]
  }
}

extension Reason {
  /// Whether a place breaks the rule, by those and on the days of whom it is said.
  fileprivate func forbids(_ place: TriedPlace, _ breaches: [Breach]) -> Bool {
    let isOfThem = who.isEmpty || !Set(who).isDisjoint(with: place.staff)
    guard isOfThem, when.isEmpty || when.contains(place.day) else { return false }
    if text.contains("at once") { return place.staff.count == 1 }
    return breaches.contains { breach in
      guard breach.rule.rawValue == rule, facet(breach.text) == facet(text) else { return false }
      let isOfOne = rule != "workers" && rule != "contact" && rule != "apart"
      return !isOfOne || breach.place.staff.isEmpty || !Set(who).isDisjoint(with: breach.place.staff)
    }
  }

  /// What is asked of those who go has one rule: which of it is told by its words.
  private func facet(_ text: String) -> String? {
    guard rule == "workers" || rule == "contact" else { return nil }
    let words = [
      "family", "never sent", "not to be sent", "known", "alone", "key worker", "Ana can go", "times",
    ]
    let found = words.first { text.contains($0) }
    return found == "Ana can go" ? "key worker" : found
  }
}
