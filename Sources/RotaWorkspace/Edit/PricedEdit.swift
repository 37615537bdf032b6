package import RotaModel
package import RotaRules

/// A rota that has been judged: what is asked about, and what edits are priced against.
package struct JudgedRota: Hashable, Sendable {
  /// With the dated facts.
  package let team: Team
  package let rota: Rota
  package let surroundings: Surroundings
  package let report: Report

  package init(_ team: Team, _ rota: Rota, _ surroundings: Surroundings, report: Report) {
    self.team = team
    self.rota = rota
    self.surroundings = surroundings
    self.report = report
  }

  package init(_ team: Team, _ rota: Rota, _ surroundings: Surroundings = Surroundings()) throws(Refusal) {
    self.init(team, rota, surroundings, report: try team.judge(rota, surroundings))
  }
}

/// What some edits come to, said before they are kept.
package struct PricedEdit: Hashable, Sendable {
  /// The team with the dated facts, and the rota, as they would be.
  package let after: JudgedRota
  package fileprivate(set) var price: EditPrice
  /// The rules that would be broken and were not.
  package let breaches: [Breach]
  fileprivate let before: Rota
  fileprivate let judgedBefore: Report
  /// With what the edits pin.
  fileprivate let edited: Team

  /// In a sentence: what it would cost, no more than a few things of it.
  var words: String {
    var price = price
    price.costs = after.report.costs(since: judgedBefore)
    return price.line(most: Self.mostSaid)
  }

  private static let mostSaid = 2

  /// Looked for when it is asked for: of many edits that are tried few are kept.
  package func changes() throws(Refusal) -> Changes { try Changes(edited, from: before, to: after.rota) }
}

extension JudgedRota {
  /// Edits of a hand: what it puts is pinned there, and a contact that is put is agreed.
  package func priced(_ edits: [Edit]) throws(Refusal) -> PricedEdit {
    let edited = try Edited(team, rota, now: surroundings.now).applying(edits)
    return try priced(edited, by: edited.team)
  }

  /// Edits that nobody has asked for: every pin stands as it was, save those of the contacts that are to move, and a
  /// contact is not agreed because it was put somewhere.
  package func offered(_ edits: [Edit], moving contacts: Set<ContactID> = []) throws(Refusal) -> PricedEdit {
    let edited = try Edited(team, rota, now: surroundings.now).applying(edits)
    var bound = edited.team
    bound.pins = team.pins.filter { pin in
      if case .contact(let id, _, _, _) = pin { !contacts.contains(id) } else { true }
    }
    return try priced(edited, by: bound)
  }

  private func priced(_ edited: Edited, by judging: Team) throws(Refusal) -> PricedEdit {
    let after = try JudgedRota(judging, edited.rota, surroundings)
    let old = Set(report.breaches)
    return PricedEdit(
      after: after, price: EditPrice(from: report, to: after.report, edited.team),
      breaches: after.report.breaches.filter { !old.contains($0) }, before: rota,
      judgedBefore: report, edited: edited.team)
  }
}

extension OpenWeek {
  package var judgedRota: JudgedRota { JudgedRota(team, rota, surroundings, report: report) }

  /// What some edits would come to, said before they are kept.
  package func price(of edits: [Edit]) throws(Refusal) -> PricedEdit {
    var priced = try judgedRota.priced(edits)
    priced.price.costs = priced.after.report.costs(since: report)
    return priced
  }
}

extension Report {
  /// What costs more here than it did before, the dearest first; what is left out says its name elsewhere.
  fileprivate func costs(since before: Report) -> [String] {
    let (old, new) = (before.totals, totals)
    let known = Set(before.costs)
    return costs.filter { cost in
      cost.name != .unmet && !known.contains(cost) && new[Facet(cost), default: 0] > old[Facet(cost), default: 0]
    }.map(\.text)
  }

  private var totals: [Facet: Int] { costs.reduce(into: [:]) { $0[Facet($1), default: 0] += $1.amount } }
}

/// What a cost is about, whatever hours it is spread over.
private struct Facet: Hashable {
  let name: CostName
  let place: Place

  init(_ cost: Cost) {
    name = cost.name
    var place = cost.place
    place.time = nil
    self.place = place
  }
}

extension EditPrice {
  fileprivate init(from before: Report, to after: Report, _ team: Team) {
    let (old, new) = (Set(before.breaches), Set(after.breaches))
    let left = after.unmet.filter { !before.unmet.contains($0) }.map { "\(team.title($0)) left out" }
    let won = before.unmet.filter { !after.unmet.contains($0) }.map { "\(team.title($0)) planned" }
    self.init(
      before: before.score, after: after.score, breaks: after.breaches.filter { !old.contains($0) }.map(\.text),
      mends: before.breaches.filter { !new.contains($0) }.map(\.text), differences: left + won)
  }

  /// What has become of a week.
  package init(from before: OpenWeek, to after: OpenWeek) {
    self.init(from: before.report, to: after.report, after.team)
    costs = after.report.costs(since: before.report)
  }
}
