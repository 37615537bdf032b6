package import RotaAnswers
internal import RotaFiles
package import RotaModel

extension OpenWeek {
  package func answers(_ opened: OpenTeam) -> Answers { Answers(judged, opened.sources) }

  /// What some edits would come to, said before they are kept.
  package func price(of edits: [Edit]) throws(Refusal) -> PricedEdit { try judged.price(of: edits) }
}

extension EditPrice {
  /// What has become of a week.
  package init(from before: OpenWeek, to after: OpenWeek) {
    self.init(from: before.judged, to: after.judged)
  }
}

extension OpenTeam {
  /// As the team file is now; a team from a pipe can't be read twice.
  package var sources: Sources {
    let source = file == "-" ? nil : try? TeamSource.load(path: file)
    let lines = source.flatMap { TeamLines($0) }
    return Sources(standing) { lines?.place($0) }
  }
}
