import RotaModel

/// Who may be a worker of a contact, and what each brings to it; contacts of one need share a row.
struct WorkerRows {
  /// Set for whoever may go at all.
  static let mayGo: UInt32 = 1 << 31
  private static let mayWorkAlone: UInt32 = 1 << 30
  private static let isKnown: UInt32 = 1 << 29
  private static let isKeyWorker: UInt32 = 1 << 28

  private(set) var rowOfContact: [Int32] = []
  private(set) var brings: [UInt32] = []
  /// By row: where it begins in `brings`, and how far one day is from the next, 0 where no skill ends.
  private(set) var bringsStart: [Int32] = []
  private(set) var bringsStep: [Int32] = []
  private(set) var asks: [UInt32] = []
  private(set) var rank: [UInt8] = []
  private(set) var rankPrice: [Int32] = []
  /// By `row × people + person`: what a person brings on one day or another.
  private(set) var everBrings: [UInt32] = []
  private(set) var candidates: [[Int32]] = []

  init(_ team: Team, _ contacts: [ContactDemand], _ horizon: Horizon) {
    let children = Dictionary(uniqueKeysWithValues: team.children.map { ($0.id, $0) })
    let pins = WorkerRows.pinnedStaff(team)
    var rows: [RowKey: Int] = [:]
    for contact in contacts {
      let key = RowKey(series: SeriesName(contact.id), staff: pins[contact.id])
      if let row = rows[key] {
        rowOfContact.append(Int32(row))
        continue
      }
      rows[key] = asks.count
      rowOfContact.append(Int32(asks.count))
      append(contact.need, children[contact.id.child] ?? Child(id: contact.id.child), team, horizon, only: key.staff)
    }
  }

  private struct RowKey: Hashable {
    let series: SeriesName
    let staff: Set<PersonID>?
  }

  private static func pinnedStaff(_ team: Team) -> [ContactID: Set<PersonID>] {
    team.pins.reduce(into: [:]) { result, pin in
      guard case .contact(let id, _, _, let staff?) = pin else { return }
      result[id] = result[id].map { $0.intersection(staff) } ?? Set(staff)
    }
  }

  private mutating func append(
    _ need: Need, _ child: Child, _ team: Team, _ horizon: Horizon, only pinned: Set<PersonID>?
  ) {
    // A contact's skills beyond the 24th share the last bit's place: no team asks for so many at once.
    let skills = need.skills.sorted().prefix(24)
    var asked = WorkerRows.mayGo | WorkerRows.mayWorkAlone
    for bit in skills.indices { asked |= 1 << UInt32(bit) }
    if need.keyWorker == .only { asked |= WorkerRows.isKeyWorker }
    if need.known { asked |= WorkerRows.isKnown }
    let key = child.keyWorker
    var mine: [UInt32] = []
    var ranks: [UInt8] = []
    for person in team.staff {
      let isKey = key == person.id
      let isKnown = child.known.contains(person.id)
      ranks.append(isKey ? 2 : isKnown ? 1 : 0)
      let allowed =
        (need.traits ?? child.traits).isSubset(of: person.traits) && !child.avoid.contains(person.id)
        && !need.not.contains(person.id) && !(need.keyWorker == .exclude && isKey)
        && pinned?.contains(person.id) ?? true
      guard allowed else {
        mine.append(0)
        continue
      }
      var bits = WorkerRows.mayGo
      if person.mayWorkAlone { bits |= WorkerRows.mayWorkAlone }
      if isKey { bits |= WorkerRows.isKeyWorker }
      if isKey || isKnown { bits |= WorkerRows.isKnown }
      mine.append(bits)
    }
    // From the day after that on which a skill ends, people bring less.
    let ends = team.staff.flatMap { person in
      skills.compactMap { person.skills.contains($0) ? person.expires[$0] : nil }
    }
    let changes = ends.contains { horizon.first <= $0 && $0 < horizon.last }
    bringsStart.append(Int32(brings.count))
    bringsStep.append(changes ? Int32(team.staff.count) : 0)
    var ever = mine.map { _ in UInt32(0) }
    for day in changes ? Array(horizon.days) : [horizon.first] {
      for (p, person) in team.staff.enumerated() {
        let held = person.skills(on: day)
        var bits = mine[p]
        for (bit, skill) in skills.enumerated() where bits != 0 && held.contains(skill) { bits |= 1 << UInt32(bit) }
        // One worker brings all that is asked or is none.
        if need.workers == 1 && bits & asked != asked { bits = 0 }
        brings.append(bits)
        ever[p] |= bits
      }
    }
    everBrings += ever
    asks.append(asked)
    rank += ranks
    let prices = team.rules.keyWorker
    let counts = key != nil && need.keyWorker != .exclude
    rankPrice += counts ? [Int32(prices.other), Int32(prices.known), 0] : [0, 0, 0]
    candidates.append(
      ever.indices.filter { ever[$0] != 0 }.sorted { (ranks[$1], $0) < (ranks[$0], $1) }.map { Int32($0) })
  }
}
