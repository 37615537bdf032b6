package import RotaModel

/// The judge inside the product: scores a rota from scratch and explains every cost.
package struct RuleBook: Sendable {
  package let team: Team

  /// Whatever it says of somebody says whom it means.
  package init(_ team: Team) { self.team = team.namedApart }
}

/// A rota that names somebody or something that the team does not know in its horizon.
package enum UnknownInRota: Error, Hashable, Sendable {
  case person(PersonID)
  case contact(ContactID)
}

extension RuleBook {
  /// Judges a rota for its own horizon. `previous` is the rota of the week before; `base` is the published one that
  /// this one changes at the moment `now`: only the two together say anything.
  package func judge(
    _ rota: Rota, after previous: Rota? = nil, base: Rota? = nil, now: Moment? = nil, unchanged: UnchangedRest? = nil
  ) throws(UnknownInRota) -> Report {
    let published: PublishedByKey? = if let base, let now { PublishedByKey(base, now: now) } else { nil }
    let judged = try JudgedCase(team, rota, after: previous, published: published, unchanged: unchanged)
    let attendance = judged.attendance()
    let staffing = judged.staffing(attendance)
    let breaches = RuleBook.breaches(judged).sorted(by: RuleBook.precedes)
    let weekendWorkers = judged.weekendWorkers()
    let costs = RuleBook.costs(judged, attendance, staffing, weekendWorkers).sorted(by: RuleBook.precedes)
    let (service, wishes) = costs.reduce(into: (0, 0)) { sums, cost in
      if cost.name.isService { sums.0 += cost.amount } else { sums.1 += cost.amount }
    }
    return Report(
      score: Score(must: breaches.count, service: service, wishes: wishes),
      owed: judged.demand.count(where: \.owed), unmet: judged.leftOut.map(\.id), breaches: breaches, costs: costs,
      heads: Heads(staffing, team, rota.horizon), weekendWorkers: weekendWorkers)
  }

  /// The rules broken alone: what else a rota costs is not reckoned.
  package func breaches(
    of rota: Rota, after previous: Rota? = nil, base: Rota? = nil, now: Moment? = nil
  ) throws(UnknownInRota) -> [Breach] {
    let published: PublishedByKey? = if let base, let now { PublishedByKey(base, now: now) } else { nil }
    let judged = try JudgedCase(team, rota, after: previous, published: published)
    return RuleBook.breaches(judged).sorted(by: RuleBook.precedes)
  }

  private static func breaches(_ judged: JudgedCase) -> [Breach] {
    [
      judged.window(), judged.available(), judged.shiftLength(), judged.dailyRest(), judged.weeklyRest(),
      judged.consecutiveDays(), judged.daysAWeek(), judged.hoursAWeek(), judged.weekends(), judged.pause(),
      judged.contact(), judged.workers(), judged.inTheShift(), judged.apart(), judged.partner(), judged.pins(),
      judged.pastRule(),
    ].flatMap(\.self)
  }

  private static func costs(
    _ judged: JudgedCase, _ attendance: Attendance, _ staffing: [Staffing], _ weekendWorkers: [Int]
  ) -> [Cost] {
    let service = [judged.unmet(), judged.cover(staffing), judged.duty(attendance), judged.change()]
    let wishes = [
      judged.idealCover(staffing), judged.keyWorker(), judged.continuity(), judged.pattern(),
      judged.preferredTime(), judged.targetHours(), judged.lates(), judged.unsocial(), judged.splitWeekend(),
      judged.weekendShare(weekendWorkers), judged.stretch(), judged.swing(), judged.usualTimes(),
      judged.contactLoad(),
      judged.wish(),
    ]
    return (service + wishes).flatMap(\.self)
  }
}

/// One order for what is found, whatever order it was found in.
extension RuleBook {
  private static let ruleOrder = Dictionary(uniqueKeysWithValues: zip(MustRule.allCases, 0...))
  private static let costOrder = Dictionary(uniqueKeysWithValues: zip(CostName.allCases, 0...))

  private static func precedes(_ a: Breach, _ b: Breach) -> Bool {
    if a.rule != b.rule { return ruleOrder[a.rule, default: 0] < ruleOrder[b.rule, default: 0] }
    return precedes((a.place, a.text), (b.place, b.text))
  }

  private static func precedes(_ a: Cost, _ b: Cost) -> Bool {
    if a.name.isService != b.name.isService { return a.name.isService }
    if a.amount != b.amount { return a.amount > b.amount }
    if a.name != b.name { return costOrder[a.name, default: 0] < costOrder[b.name, default: 0] }
    return precedes((a.place, a.text), (b.place, b.text))
  }

  private static func precedes(_ a: (Place, String), _ b: (Place, String)) -> Bool {
    if a.0.day != b.0.day { return (a.0.day?.number ?? .min) < (b.0.day?.number ?? .min) }
    return a.1 < b.1
  }
}
