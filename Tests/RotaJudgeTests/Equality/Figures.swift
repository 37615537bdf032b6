import RotaModel
import RotaJudge
import RotaTestSupport

/// What the two are compared by.
struct Figures: Equatable {
  let score: Score
  let unmet: Int
  let owed: Int
  let costs: [String: Int]
  /// How often each must rule is broken.
  let broken: [MustRule: Int]

  init(_ report: Report) {
    score = report.score
    unmet = report.unmet.count
    owed = report.owed
    costs = Dictionary(uniqueKeysWithValues: CostName.allCases.map { ($0.rawValue, report.total($0)) })
    broken = Dictionary(grouping: report.breaches, by: \.rule).mapValues(\.count)
  }

  init(_ judgement: Reference.Judgement) {
    score = Score(must: judgement.must, service: judgement.service, wishes: judgement.wishes)
    unmet = judgement.unmet
    owed = judgement.contacts
    costs = judgement.costs
    broken = Dictionary(grouping: judgement.broken, by: { Figures.rule(of: $0) }).mapValues(\.count)
  }

  /// Whether the parts add up to the whole.
  var isLedger: Bool {
    let service = CostName.allCases.filter(\.isService).reduce(0) { $0 + costs[$1.rawValue, default: 0] }
    return broken.values.reduce(0, +) == score.must && service == score.service
      && costs.values.reduce(0, +) - service == score.wishes
  }

  private static func rule(of text: String) -> MustRule {
    let words = String(text.prefix { $0 != ":" })
    return rules.first { $0.value.contains(words) }?.key ?? .past
  }

  /// The judge's own words for what is broken.
  private static let rules: [MustRule: Set<String>] = [
    .window: ["two shifts on one day", "outside the horizon", "off the grid", "outside the service window"],
    .available: ["on leave", "outside flex hours"],
    .shiftLength: ["shift length"],
    .dailyRest: ["daily rest"],
    .weeklyRest: ["weekly rest"],
    .consecutiveDays: ["consecutive days"],
    .days: ["days a week"],
    .hours: ["hours a week"],
    .weekends: ["weekends"],
    .pause: ["break", "contact in a break"],
    .contact: [
      "contact planned twice", "contact not owed", "contact length or grid", "contact outside its week",
      "contact outside its times", "contact while paused", "contact too early", "contact too late", "number of workers",
    ],
    .workers: [
      "worker not allowed", "nobody may work alone", "skills", "key worker only", "nobody known to the child",
    ],
    .inTheShift: [
      "contact without a shift", "contact before its worker can be there", "contact runs past its worker's shift",
      "no time between contacts",
    ],
    .apart: ["contacts too close", "child in two places"],
    .partner: ["partner not available", "partner over capacity"],
    .pins: ["pin"],
  ]
}
