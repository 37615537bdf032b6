internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// A moment that has been offered ways, until another comes.
struct MomentOnScreen: Sendable {
  let said: SaidMoment
  let coming: ComingMoment
  var answer: MomentAnswer
  let kept: KeptMoment
}

/// Critical moments.
extension LeadSession {
  func carryOut(_ effect: MomentEffect) throws(Refusal) {
    stopPlanner()
    let team = try here().team
    switch effect {
    case .come(let typed):
      var said = try team.saying(.kind(typed.kind, child: typed.child.text))
      said.at = "\(typed.at)"
      said.zone = typed.zone?.text
      try team.look(at: typed.child, by: "a moment")
      try offer(said, team)
    case .setBack(let typed): try offer(try team.saying(typed.said), team)
    case .reopen(let number): try reopen(number, team)
    case .rang(let whom, .no): try offer(sayingNo(whom), team)
    case .rang(let whom, let answer): try keep(Rung(whom, answer, at: team.now), team)
    case .choose(let number): try choose(number, team)
    }
  }

  private func sayingNo(_ whom: Rung.Whom) throws(Refusal) -> SaidMoment {
    guard let onScreen = moment.withLock({ $0 }) else { throw .noMoment }
    var said = onScreen.said
    said.number = onScreen.kept.number
    said.rung = [SaidRung(whom.text, .no)]
    return said
  }

  private func keep(_ rung: Rung, _ team: OpenTeam) throws(Refusal) {
    guard var onScreen = moment.withLock({ $0 }) else { throw .noMoment }
    try team.record(rung, of: onScreen.kept)
    onScreen.answer.rung.append(rung)
    let answer = onScreen.answer
    moment.withLock { $0?.answer = answer }
    post(.moment(answer))
    post(.said("\(onScreen.coming.team.called(rung.whom)): \(rung.answer.words)"))
  }

  /// As it was left: with the ways that were offered where they are still possible, else with new ones.
  private func reopen(_ number: Int, _ team: OpenTeam) throws(Refusal) {
    guard let kept = try team.moment(number) else { throw .noMoment }
    var said = try team.saying(try team.saidAgain(kept))
    said.at = "\(kept.at)"
    said.number = number
    if let child = kept.about.child { try team.look(at: child, by: "a moment") }
    let coming = try ComingMoment(said, in: team)
    guard let answer = try coming.offeredBefore() else { return try offer(said, team) }
    moment.withLock { $0 = MomentOnScreen(said: said, coming: coming, answer: answer, kept: kept) }
    post(.moment(answer))
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
    var answer = offered.answer
    answer.chosen = number
    let chosen = answer
    moment.withLock { $0?.answer = chosen }
    post(.moment(chosen))
    let told = Words.count(way.told.count, "person", "people")
    lay(
      try team.week(team.now.day, now: team.now), of: team,
      said: "way \(number) is the draft: \(Lead.publish.keyWords) tells \(told), \(Lead.undo.keyWords) takes it back")
  }
}

extension OpenTeam {
  fileprivate func saying(_ what: SaidMoment.What) throws(Refusal) -> SaidMoment {
    var said = SaidMoment(what)
    said.rota = try versions(of: now.day.monday).isEmpty ? "@draft" : "@published"
    return said
  }
}

extension TypedSetback {
  fileprivate var said: SaidMoment.What {
    switch self {
    case .sick(let person, let until): .sick(person.text, until: until.map { "\($0)" })
    case .noShow(let person): .noShow(person.text)
    case .late(let contact, let minutes): .late("\(contact)", minutes: minutes)
    case .refused(let contact): .refused("\(contact)")
    }
  }
}

extension Team {
  fileprivate func called(_ whom: Rung.Whom) -> String {
    switch whom {
    case .person(let id): name(id)
    case .carer(let id): "\(id)’s carer"
    }
  }
}

extension Refusal {
  fileprivate static var noMoment: Refusal { wrongInput("no moment is before you: say it first") }
}
