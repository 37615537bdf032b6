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
  /// What is worst first, then the figures: `breaks: … · C014 visit 2 left out · service +150, wishes −3`.
  package var words: String {
    func signed(_ number: Int) -> String { number < 0 ? "−\(-number)" : "+\(number)" }
    guard before != after else { return line }
    let figures = "service \(signed(service)), wishes \(signed(wishes))"
    return breaks.isEmpty && mends.isEmpty && differences.isEmpty ? figures : "\(line) · \(figures)"
  }
}
