package import RotaModel
package import RotaJudge
package import RotaText

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
    price.look(from: judgedBefore, to: after.report)
    return price.line(most: Self.mostSaid)
  }

  /// What it would cost, in sentences, no more than a few; nothing of what it gains.
  var consequences: [String] {
    var price = price
    price.look(from: judgedBefore, to: after.report)
    let all = price.left + price.costs
    return all.prefix(Self.mostSaid) + (all.count > Self.mostSaid ? ["\(all.count - Self.mostSaid) more"] : [])
  }

  private static let mostSaid = 2

  /// Looked for when it is asked for: of many edits that are tried few are kept.
  package var changes: Changes { Changes(edited, from: before, to: after.rota) }
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
    bound.pins = pins(without: contacts)
    return try priced(edited, by: bound)
  }

  /// The same, and the contacts that move are agreed where they go.
  package func agreed(_ edits: [Edit], moving contacts: Set<ContactID>) throws(Refusal) -> PricedEdit {
    let edited = try Edited(team, rota, now: surroundings.now).applying(edits)
    var bound = edited.team
    bound.pins = pins(without: contacts) + edited.team.pins.filter { $0.isOf(contacts) }
    return try priced(edited, by: bound)
  }

  private func pins(without contacts: Set<ContactID>) -> [Pin] { team.pins.filter { !$0.isOf(contacts) } }

  /// What some edits would come to, said before they are kept.
  package func price(of edits: [Edit]) throws(Refusal) -> PricedEdit {
    var priced = try priced(edits)
    priced.price.look(from: report, to: priced.after.report)
    return priced
  }

  private func priced(_ edited: Edited, by judging: Team) throws(Refusal) -> PricedEdit {
    let after = try JudgedRota(judging, edited.rota, surroundings)
    let old = Set(report.breaches)
    return PricedEdit(
      after: after, price: EditPrice(ofContacts: self, after),
      breaches: after.report.breaches.filter { !old.contains($0) }, before: rota,
      judgedBefore: report, edited: edited.team)
  }
}

extension EditPrice {
  fileprivate init(ofContacts before: JudgedRota, _ after: JudgedRota) {
    let (old, new) = (Set(before.report.breaches), Set(after.report.breaches))
    let contacts = ContactsOfAnEdit(from: before, to: after)
    self.init(
      before: before.report.score, after: after.report.score, fallen: contacts.fallen,
      breaks: after.report.breaches.filter { !old.contains($0) }.map(\.text),
      mends: before.report.breaches.filter { !new.contains($0) }.map(\.text), left: contacts.left,
      planned: contacts.planned)
  }

  /// What has become of a week.
  package init(from before: JudgedRota, to after: JudgedRota) {
    self.init(ofContacts: before, after)
    look(from: before.report, to: after.report)
  }

  /// What else is dearer or cheaper; what is left out says its name elsewhere.
  fileprivate mutating func look(from before: Report, to after: Report) {
    let (old, new) = (before.totals, after.totals)
    let known = Set(before.costs)
    let news = after.costs.filter { $0.name != .unmet && !known.contains($0) }
    costs = news.filter { new[Facet($0), default: 0] > old[Facet($0), default: 0] }.map(\.text)
    let less = news.filter { new[Facet($0), default: 0] < old[Facet($0), default: 0] }
    let gone = before.costs.filter { $0.name != .unmet && new[Facet($0)] == nil }
    gains = gone.map { "no longer: \($0.text)" } + less.map { "better: \($0.text)" }
  }
}

/// What becomes of contacts: planned, left out, newly owed, or owed no longer.
private struct ContactsOfAnEdit {
  var fallen: [String] = []
  var left: [String] = []
  var planned: [String] = []

  init(from before: JudgedRota, to after: JudgedRota) {
    let (unmet, stillUnmet) = (before.report.unmet, after.report.unmet)
    let there = Set(after.rota.contacts.map(\.id))
    let was = Set(before.rota.contacts.map(\.id))
    for id in after.team.byUrgency(stillUnmet) where !unmet.contains(id) {
      left.append("\(after.team.urgentTitle(id)) is \(was.contains(id) ? "left out" : "to be planned")")
    }
    for id in before.team.byUrgency(unmet) where !stillUnmet.contains(id) && there.contains(id) {
      planned.append("\(after.team.title(id)) is planned")
    }
    let gone = before.rota.contacts.map(\.id).filter { !there.contains($0) } + unmet
    for id in before.team.byUrgency(gone) where !stillUnmet.contains(id) && !there.contains(id) {
      let title = before.team.urgentTitle(id)
      if let week = after.team.weekOfTheOneInPlace(of: id, newSince: before.team) {
        planned.append("\(title) goes to the week of \(week.words)")
      } else if after.team.owes(id) {
        left.append("\(title) is left out")
      } else {
        fallen.append("\(title) is no longer owed")
      }
    }
  }
}

extension Team {
  fileprivate func owes(_ id: ContactID) -> Bool { need(of: id) != nil && !cancelled.contains(id) }

  /// Of a contact that went to another week.
  fileprivate func weekOfTheOneInPlace(of id: ContactID, newSince before: Team) -> Day? {
    guard id.occurrence != nil else { return nil }
    let new = oneOffs.first {
      $0.child == id.child && $0.need.id.text.hasPrefix(id.idInAnotherWeek.text) && !before.oneOffs.contains($0)
    }
    return new?.need.startBy?.day.monday
  }
}

extension Report {
  fileprivate var totals: [Facet: Int] { costs.reduce(into: [:]) { $0[Facet($1), default: 0] += $1.amount } }
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

extension Pin {
  fileprivate func isOf(_ contacts: Set<ContactID>) -> Bool {
    if case .contact(let id, _, _, _) = self { contacts.contains(id) } else { false }
  }
}
