internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// A moment that has been offered ways, until another comes.
struct MomentOnScreen: Sendable {
  let said: SaidMoment
  let coming: ComingMoment
  let answer: MomentAnswer
  let kept: KeptMoment
}

/// Critical moments.
extension LeadSession {
  func carryOut(_ effect: MomentEffect) throws(Refusal) {
    stopPlanner()
    let team = try here().team
    switch effect {
    case .come(let typed):
      var said = SaidMoment(kind: typed.kind, child: typed.child.text)
      said.rota = try team.versions(of: team.now.day.monday).isEmpty ? "@draft" : "@published"
      said.at = "\(typed.at)"
      said.zone = typed.zone?.text
      try team.look(at: typed.child, by: "a moment")
      try offer(said, team)
    case .refuse(let person):
      guard var said = moment.withLock({ $0?.said }) else { throw .noMoment }
      said.refused.append(person.text)
      try offer(said, team)
    case .choose(let number): try choose(number, team)
    }
  }

  /// It is recorded as soon as ways are known, whatever is chosen then.
  private func offer(_ said: SaidMoment, _ team: OpenTeam) throws(Refusal) {
    let coming = try ComingMoment(said, in: team)
    let answer = try coming.answer()
    guard let kept = try coming.record(answer) else { throw .noMoment }
    moment.withLock { $0 = MomentOnScreen(said: said, coming: coming, answer: answer, kept: kept) }
    lay(try team.week(team.now.day, now: team.now), of: team, said: nil)
    post(.moment(answer))
  }

  private func choose(_ number: Int, _ team: OpenTeam) throws(Refusal) {
    guard let offered = moment.withLock({ $0 }) else { throw .noMoment }
    guard let way = offered.answer.choices.first(where: { $0.number == number }) else {
      throw .noSuchWay(number, of: offered.answer.choices.count)
    }
    try offered.coming.choose(way, of: offered.kept)
    let told = Words.count(way.told.count, "person", "people")
    lay(
      try team.week(team.now.day, now: team.now), of: team,
      said: "way \(number) is the draft: \(Lead.publish.keyWords) tells \(told), \(Lead.undo.keyWords) takes it back")
  }
}

extension Refusal {
  fileprivate static var noMoment: Refusal { wrongInput("error: no moment is before you: say it first") }
}
