package import RotaModel
internal import RotaRules

extension OpenWeek {
  /// What some edits would come to, said before they are kept.
  package func price(of edits: [Edit]) throws(Refusal) -> (rota: Rota, price: EditPrice, changes: Changes) {
    let edited = try Edited(team, rota, now: surroundings.now).applying(edits)
    let after = try edited.team.judge(edited.rota, surroundings)
    let old = Set(report.breaches.map(\.text))
    let new = Set(after.breaches.map(\.text))
    let left = after.unmet.filter { !report.unmet.contains($0) }.map { "\(edited.team.title($0)) left out" }
    let won = report.unmet.filter { !after.unmet.contains($0) }.map { "\(edited.team.title($0)) planned" }
    let price = EditPrice(
      before: report.score, after: after.score, breaks: after.breaches.map(\.text).filter { !old.contains($0) },
      mends: report.breaches.map(\.text).filter { !new.contains($0) }, differences: left + won)
    return (edited.rota, price, try Changes(edited.team, from: rota, to: edited.rota))
  }
}

extension EditPrice {
  /// `service +150, wishes −3`
  package var figures: String {
    func signed(_ number: Int) -> String { number < 0 ? "−\(-number)" : "+\(number)" }
    return "service \(signed(service)), wishes \(signed(wishes))"
  }
}
