package import RotaJudge
package import RotaModel
internal import RotaSolver

/// What is to be answered when a critical moment comes.
package struct MomentQuestion: Sendable {
  package var moment: CriticalMoment
  /// Without the moment's facts, and with the version that people know among its surroundings.
  package let before: JudgedRota
  package let base: Rota
  package let now: Moment
  /// From which the search sets out: the draft, or what is published.
  package var start: Rota?
  /// Who has said no: they don't go, and what they were told of their shifts stays.
  package var refused: Set<PersonID> = []
  package var seed = 1
  package var threads = 2

  package init(moment: CriticalMoment, before: JudgedRota, base: Rota, now: Moment) {
    self.moment = moment
    self.before = before
    self.base = base
    self.now = now
  }

  var horizon: Horizon { base.horizon }
}

/// Plans on from what people know, a short while at a time, and has the judge confirm each rota that it offers.
struct MomentSearch {
  let question: MomentQuestion
  /// With the moment's facts.
  let team: Team
  let surroundings: Surroundings

  /// Epochs are cut small: such a search is over soon.
  private static let grain = 8

  init(_ question: MomentQuestion) {
    self.question = question
    var team = question.before.team
    for fact in question.moment.facts(in: question) { team.apply(.added(fact)) }
    self.team = team
    surroundings = Surroundings(
      previous: question.before.surroundings.previous, base: question.base, now: question.now)
  }

  /// What a team would plan, with the engine's score where it went by the team's own rules; nil where its pins leave no
  /// rota at all.
  func rota(_ team: Team, epochs: Int, from start: Rota? = nil) throws(Refusal) -> Rota? {
    let asked = asking(team)
    let problem: Problem
    do throws(Unplannable) {
      problem = try Problem(
        team: asked, horizon: question.horizon, after: surroundings.previous,
        published: Published(rota: question.base, now: question.now))
    } catch {
      if case .tooLarge(let what) = error { throw .wrongInput("\(what)") }
      return nil
    }
    let plan = Solver(
      problem, seed: question.seed, threads: question.threads, start: start ?? question.start, grain: Self.grain
    ).run(.effort(Effort(epochs: epochs)))
    // Where other things are weighed, the judge is asked about these, too.
    if asked.rules != self.team.rules {
      let report = try asked.judge(plan.rota, surroundings)
      guard plan.rota.score == report.score else { throw .disagreement(plan.rota.score, report) }
      var rota = plan.rota
      rota.score = nil
      return rota
    }
    return plan.rota
  }

  /// Nobody sets out before the moment is known. Whoever has said no isn't sent, and works as they were told to.
  private func asking(_ team: Team) -> Team {
    var team = team
    let ids = Set(question.moment.contacts.map(\.contact))
    for place in team.oneOffs.indices where ids.contains(team.oneOffs[place].contact) {
      team.oneOffs[place].need.after = earliest(team.oneOffs[place])
      team.oneOffs[place].need.not.formUnion(question.refused)
    }
    for person in question.refused.sorted() {
      for day in question.horizon.days where day >= question.now.day && !isPinned(person, day) {
        let shift = question.base.shift(of: person, on: day)
        guard shift.map({ !team.isAway(person, day, $0.time) }) ?? true else { continue }
        team.pins.append(
          shift.map { .shift(person, day, start: $0.time.start, end: $0.time.end) } ?? .off(person, day))
      }
    }
    return team
  }

  private func isPinned(_ person: PersonID, _ day: Day) -> Bool {
    team.pins.contains { pin in
      switch pin {
      case .shift(person, day, _, _), .off(person, day): true
      case .shift, .off, .contact: false
      }
    }
  }

  /// When somebody from the base could be there, who sets out now.
  func earliest(_ oneOff: OneOff) -> Moment {
    let first = question.now + team.travel.minutes(team.service.base, team.zone(of: oneOff.contact))
    return max(first, oneOff.need.after ?? first)
  }

  /// Where a rota sends somebody who can't be there yet, and when they can.
  func unreachable(in rota: Rota) -> [(contact: ContactID, from: Moment)] {
    Reach(team: team, base: question.base, now: question.now).unreachable(in: rota)
  }

  /// By the team's own rules. One that was planned by them must be worth what the engine says.
  func judged(_ rota: Rota) throws(Refusal) -> JudgedRota {
    var rota = rota
    let report = try team.judge(rota, surroundings)
    if let score = rota.score, rota.origin != nil, score != report.score { throw .disagreement(score, report) }
    rota.score = report.score
    (rota.bound, rota.origin) = (nil, nil)
    return JudgedRota(team, rota, surroundings, report: report)
  }
}

extension CriticalMoment {
  fileprivate func facts(in question: MomentQuestion) -> [Fact] {
    question.before.team.facts(of: self, in: question.horizon, published: question.base, now: question.now)
  }
}

extension Refusal {
  /// A mistake in the program itself. Nothing has been written, and nothing must be.
  package static func disagreement(_ engine: Score?, _ judge: Report) -> Refusal {
    let words = { (score: Score) in "must \(score.must), service \(score.service), wishes \(score.wishes)" }
    let broken = judge.breaches.prefix(5).map { "\n    \($0.text)" }.joined()
    return cannotBeWritten(
      """
      the planner and the judge disagree about this rota, so it is not written: this is a bug in rota
        the planner: \(engine.map(words) ?? "no score")
        the judge:   \(words(judge.score))\(broken)
      """, help: "please report it with the team file, or one like it, and the command")
  }
}
