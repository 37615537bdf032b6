internal import RotaModel

/// What a one-off contact asks for, as JSON; what is as the spec has it by default is left out.
struct NeedText: Codable {
  var id: String
  var minutes: Int
  var within: [StoredPeriod]?
  var prefer: [StoredPeriod]?
  var skills: [String]?
  var traits: [String]?
  var workers: Int?
  var partner: String?
  var priority: String?
  var apart: Int?
  var writeUp: Int?
  var keyWorker: String?
  var known: Bool?
  var not: [String]?
  var zone: String?
  var after: String?
  var startBy: String?

  init(_ need: Need, _ calendars: [NamedCalendar]) {
    func words<Subject>(_ ids: Set<Identifier<Subject>>) -> [String] { ids.sorted().map(\.text) }
    id = need.id.text
    minutes = need.minutes
    within = need.within?.map { StoredPeriod($0, calendars) }
    prefer = need.prefer.isEmpty ? nil : need.prefer.map { StoredPeriod($0, calendars) }
    skills = need.skills.isEmpty ? nil : words(need.skills)
    traits = need.traits.map { words($0) }
    workers = need.workers == 1 ? nil : need.workers
    partner = need.partner?.text
    priority = need.priority == .standard ? nil : need.priority.rawValue
    apart = need.apart == 1 ? nil : need.apart
    writeUp = need.writeUp == 0 ? nil : need.writeUp
    keyWorker = need.keyWorker == .prefer ? nil : need.keyWorker.rawValue
    known = need.known ? true : nil
    not = need.not.isEmpty ? nil : words(need.not)
    zone = need.zone?.text
    after = need.after?.description
    startBy = need.startBy?.description
  }

  /// As a team file could say it.
  var makesSense: Bool {
    (1...1440).contains(minutes) && (1...100).contains(workers ?? 1)
      && [apart, writeUp].allSatisfy { (0...1440).contains($0 ?? 0) }
  }

  /// Nil where it names a calendar that is no more.
  func need(_ calendars: [NamedCalendar]) -> Need? {
    let within = within?.map { $0.period(calendars) }
    let prefer = (prefer ?? []).map { $0.period(calendars) }
    guard !(within ?? []).contains(nil), !prefer.contains(nil) else { return nil }
    return Need(
      id: NeedID(id), minutes: minutes, within: within?.compactMap(\.self), prefer: prefer.compactMap(\.self),
      skills: Set((skills ?? []).map { Skill($0) }), traits: traits.map { Set($0.map { Trait($0) }) },
      workers: workers ?? 1, partner: partner.map { PartnerID($0) },
      priority: priority.flatMap { Priority(rawValue: $0) } ?? .standard, apart: apart ?? 1, writeUp: writeUp ?? 0,
      keyWorker: keyWorker.flatMap { Need.KeyWorkerRule(rawValue: $0) } ?? .prefer, known: known ?? false,
      not: Set((not ?? []).map { PersonID($0) }), zone: zone.map { Zone($0) },
      after: after.flatMap { Moment($0) }, startBy: startBy.flatMap { Moment($0) })
  }
}
