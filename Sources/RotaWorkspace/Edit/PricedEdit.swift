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
  package let price: EditPrice
  package let changes: Changes
  /// The rules that would be broken and were not.
  package let breaches: [Breach]
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
    let old = Set(report.breaches.map(\.text))
    let new = Set(after.report.breaches.map(\.text))
    let unmet = (before: report.unmet, after: after.report.unmet)
    let left = unmet.after.filter { !unmet.before.contains($0) }.map { "\(edited.team.title($0)) left out" }
    let won = unmet.before.filter { !unmet.after.contains($0) }.map { "\(edited.team.title($0)) planned" }
    let breaches = after.report.breaches.filter { !old.contains($0.text) }
    let price = EditPrice(
      before: report.score, after: after.report.score, breaks: breaches.map(\.text),
      mends: report.breaches.map(\.text).filter { !new.contains($0) }, differences: left + won)
    return PricedEdit(
      after: after, price: price, changes: try Changes(edited.team, from: rota, to: edited.rota), breaches: breaches)
  }
}

extension OpenWeek {
  package var judgedRota: JudgedRota { JudgedRota(team, rota, surroundings, report: report) }

  /// What some edits would come to, said before they are kept.
  package func price(of edits: [Edit]) throws(Refusal) -> (rota: Rota, price: EditPrice, changes: Changes) {
    let priced = try judgedRota.priced(edits)
    return (priced.after.rota, priced.price, priced.changes)
  }
}

extension EditPrice {
  /// What is worst first, then the figures: `breaks: … · C014 visit 2 left out · service +150, wishes −3`.
  package var words: String {
    guard before != after else { return line }
    let figures = EditPrice.figures(service: service, wishes: wishes)
    return breaks.isEmpty && mends.isEmpty && differences.isEmpty ? figures : "\(line) · \(figures)"
  }

  /// `service −150, wishes +3`
  static func figures(service: Int, wishes: Int) -> String {
    func signed(_ number: Int) -> String { number < 0 ? "−\(-number)" : "+\(number)" }
    return "service \(signed(service)), wishes \(signed(wishes))"
  }
}
