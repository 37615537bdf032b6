package import RotaJudge
package import RotaModel
internal import RotaText

/// A rota that answers a moment, with what ways are compared by.
struct FoundWay {
  let judged: JudgedRota
  let moment: CriticalMoment
  let changes: Changes
  let told: [PersonID]
  /// What of the moment is left out, by the weight of it.
  let missing: Int
  /// What goes without: contacts, cover and duties, by the judge's weights.
  let lost: Int
  /// Of the contact whose deadline comes first; nil where it is left out.
  let contact: Contact?

  init(_ judged: JudgedRota, _ moment: CriticalMoment, base: Rota) {
    self.judged = judged
    self.moment = moment
    changes = Changes(judged.team, from: base, to: judged.rota)
    told = judged.told(changes)
    let asked = Set(moment.contacts.map(\.contact))
    let weights = judged.team.rules.unmet
    missing = judged.report.unmet.filter { asked.contains($0) }
      .reduce(0) { $0 + max(1, weights[judged.team.need(of: $1)?.priority ?? .standard]) }
    lost = judged.report.total(.unmet) + judged.report.total(.cover) + judged.report.total(.duty)
    contact = moment.first.flatMap { first in judged.rota.contacts.first { $0.id == first.contact } }
  }

  var rota: Rota { judged.rota }
  var score: Score { judged.report.score }
  var start: Moment? { contact.map { Moment($0.day, $0.time.start) } }

  /// Whether nobody would notice a difference: breaks apart, all is alike.
  func isLike(_ other: FoundWay) -> Bool {
    func timed(_ rota: Rota) -> [Shift] {
      rota.sorted.shifts.map { Shift(staff: $0.staff, day: $0.day, time: $0.time) }
    }
    return rota.sorted.contacts == other.rota.sorted.contacts && timed(rota) == timed(other.rota)
  }
}

extension FoundWay {
  /// What the first way is to be: as much of the moment met as can be, and then as little change and loss.
  var worth: [Int] { [missing, score.must, score.service, score.wishes] }

  /// By what a kind of way is best.
  func rank(_ kind: WayOut.Kind) -> [Int] {
    let start = start?.faceMinutes ?? .max
    return switch kind {
    case .fewestTold: [missing, told.count, score.service, start, score.wishes]
    case .soonest, .late, .lastResort: [missing, start, told.count, score.service, score.wishes]
    case .leastLost, .otherPeople: [missing, lost, told.count, score.service, start, score.wishes]
    }
  }
}

extension [FoundWay] {
  func best(_ kind: WayOut.Kind) -> FoundWay? {
    self.min { $0.rank(kind).lexicographicallyPrecedes($1.rank(kind)) }
  }
}

extension JudgedRota {
  /// Those whom the judge's `change` counts, by the order of their ids; where that weighs nothing, whose shifts or contacts
  /// differ.
  func told(_ changes: Changes) -> [PersonID] {
    guard team.rules.change.person > 0 else { return changes.people.filter(\.isToBeTold).map(\.person.id).sorted() }
    return report.told
  }
}

extension Report {
  /// People who have to be told: the costs of a change that are about a person and nothing else.
  package var told: [PersonID] {
    costs.filter { $0.name == .change && $0.place == Place(staff: $0.place.staff) && $0.place.staff.count == 1 }
      .flatMap(\.place.staff).sorted()
  }
}
