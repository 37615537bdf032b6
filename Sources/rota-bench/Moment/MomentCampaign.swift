internal import RotaAnswers
internal import RotaJudge
internal import RotaModel
internal import RotaSolver
internal import RotaTerminal
internal import RotaWorkspace
internal import Synchronization

/// A published rota, then one critical moment after another, each on its own.
struct MomentCampaign {
  let team: MeasuredTeam
  let from: String
  /// The effort by which the published rota is planned.
  let published: String
  let seed: Int
  let moments: Int
  /// How many of them a long search replans, too, and how many seconds that takes.
  let replanned: Int
  let against: Double
  let threads: Int

  func run() throws -> MomentResults {
    let ready = try ReadyTeam(team)
    let provenance = Provenance.here()
    if provenance.build == "debug" { Console.warn("note: a debug build: its speed says nothing about the planner") }
    let line = Console.progress()
    line.show("planning the rota that is published")
    let base = try publishedRota(ready.team)
    var runs: [MomentRun] = []
    var number = 0
    while runs.count < moments {
      number += 1
      guard number < 100 * moments,
        let disruption = Disruption.draw(seed: seed, number: number, team: ready.team, published: base)
      else { throw Refusal.unmeasurable("no moment can come over the rota of \(team.name)") }
      guard case .moment(let kind, let child) = disruption.kind else { continue }
      line.show("moment \(runs.count + 1) of \(moments) · \(disruption.words)")
      let isReplanned = runs.count < replanned
      runs.append(
        try run(ready.team, base, kind, child, disruption, number: number, replans: isReplanned))
    }
    line.wipe()
    return MomentResults(
      provenance: provenance,
      asked: MomentsAsked(
        team: team.name, from: from, published: published, seed: seed, threads: threads, against: against),
      runs: runs)
  }

  private func publishedRota(_ team: Team) throws -> Rota {
    let problem = try problem(team, try Asked.horizon(from: from), nil)
    return Solver(problem, seed: seed, threads: threads).run(try Span.effort(published).budget).rota
  }

  private func problem(_ team: Team, _ horizon: Horizon, _ published: Published?) throws -> Problem {
    do throws(Unplannable) { return try Problem(team: team, horizon: horizon, published: published) } catch {
      throw Refusal.unplannable(self.team.name, error)
    }
  }

  private func run(
    _ team: Team, _ base: Rota, _ kind: MomentKind, _ child: ChildID, _ disruption: Disruption, number: Int,
    replans: Bool
  ) throws -> MomentRun {
    let now = disruption.now
    let before = try JudgedRota(team, base, Surroundings(base: base, now: now))
    var question = MomentQuestion(
      moment: team.criticalMoment(kind, of: child, at: now), before: before, base: base, now: now)
    (question.seed, question.threads) = (number, threads)
    let first = Mutex<Double?>(nil)
    let began = ContinuousClock.now
    func elapsed() -> Double { (ContinuousClock.now - began) / .seconds(1) }
    let answer = try WaysOut(question, Sources(team) { _ in nil }).answer { _ in
      let seconds = elapsed()
      first.withLock { $0 = seconds }
    }
    let whole = elapsed()
    return MomentRun(
      number: number, what: disruption.words, first: answer.ways.isEmpty ? nil : first.withLock(\.self), elapsed: whole,
      isNearestKnown: answer.nearest != nil,
      ways: try answer.ways.map { try way($0, answer.moment, before) },
      long: replans && !answer.ways.isEmpty ? try replan(team, base, answer.moment, now, number) : nil)
  }

  /// By the judge, once more.
  private func way(_ way: WayOut, _ moment: CriticalMoment, _ before: JudgedRota) throws -> MomentWay {
    guard let base = before.surroundings.base, let now = before.surroundings.now else {
      throw Refusal.unmeasurable("no published rota")
    }
    let report = try before.team.recording(moment, base, now).judge(way.rota, before.surroundings)
    return MomentWay(
      score: Points(report.score), told: report.told.count, spare: way.spare ?? 0,
      isSound: report.score.must <= before.report.score.must && report.told == way.told
        && report.score.service - before.report.score.service == way.service)
  }

  private func replan(
    _ team: Team, _ base: Rota, _ moment: CriticalMoment, _ now: Moment, _ number: Int
  ) throws -> MomentWay {
    let team = team.recording(moment, base, now)
    let problem = try problem(team, base.horizon, Published(rota: base, now: now))
    let rota = Solver(problem, seed: number, threads: threads).run(.seconds(against)).rota
    let report = try team.judge(rota, Surroundings(base: base, now: now))
    return MomentWay(score: Points(report.score), told: report.told.count, spare: 0, isSound: true)
  }
}

extension Team {
  fileprivate func recording(_ moment: CriticalMoment, _ base: Rota, _ now: Moment) -> Team {
    var team = self
    for fact in facts(of: moment, in: base.horizon, published: base, now: now) { team.apply(.added(fact)) }
    return team
  }
}
