package import RotaAnswers
internal import RotaFiles
package import RotaModel
internal import RotaJudge

/// A rota that a command asks about by its name, and how one of the repairs is made.
package struct ExplainedRota {
  private let opened: OpenTeam
  /// Where it is the draft.
  private let draft: OpenWeek?
  package let answers: Answers

  package init(
    _ text: String, of what: String, from: String?, in opened: OpenTeam, after: String?, base: String?
  ) throws(Refusal) {
    self.opened = opened
    let name = try opened.named(text, from: from, meant: WhyQuestion.week(of: what))
    let (rota, team) = try opened.rotaAndTeam(name)
    if case .draft = name {
      let week = try opened.week(rota.horizon.first, now: opened.now)
      draft = week
      answers = week.answers(opened)
    } else {
      let surroundings = try Surroundings(
        after: after, base: base, in: opened, team, for: rota.horizon)
      let report = try team.judge(rota, surroundings, named: text)
      draft = nil
      answers = Answers(JudgedRota(team, rota, surroundings, report: report), opened.sources)
    }
  }

  /// What is not known of the weeks before; nil where all is well.
  package var note: String? { answers.judged.surroundings.note(for: answers.rota) }

  /// By its number; what a lead must decide is no repair to be made here.
  package func repair(_ number: Int, of explanation: Explanation) throws(Refusal) -> Repair {
    guard let repair = explanation.repairs.first(where: { $0.number == number }) else {
      let count = explanation.repairs.count
      throw .wrongInput(
        count == 0
          ? "there is no repair \(number): nothing that was tried would do it"
          : "there is no repair \(number); there \(count == 1 ? "is one" : "are \(count)")")
    }
    if let needs = repair.needs {
      throw .wrongInput(
        "repair \(number) needs another team file first: \(needs)",
        help: "that is yours to decide; write it there, and ask again")
    }
    return repair
  }

  package var isDraft: Bool { draft != nil }

  /// One step of the draft's history, which undo takes back.
  package func keep(_ repair: Repair, takingOver: Bool = false) throws(Refusal) {
    guard let draft else { throw .wrongInput("this rota is no draft; say -o FILE, where it is to be written") }
    try opened.waitFor([draft.monday], takingOver: takingOver)
    _ = try opened.make(repair, in: draft)
  }

  /// The rota file with a repair made.
  package func file(with repair: Repair) throws(Refusal) -> String {
    let after = try answers.judged.priced(repair.edits).after
    var rota = after.rota.withoutClaims
    rota.score = after.report.score
    return RotaFile.write(rota)
  }
}
