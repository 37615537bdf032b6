internal import RotaAnswers
internal import RotaModel
internal import RotaStore
internal import RotaWorkspace

/// Fills a store week by week: a plan, edits of a hand that pin what they set, leave and one-off contacts, and versions.
struct Filling {
  private let store: Store
  private let team: Team
  private let rota: Rota
  private var dice: Dice
  private var count = 0
  private(set) var saving: [Double] = []

  static let firstMonday = Day(number: 0).monday + 7 * 2960

  static func horizon(_ week: Int) throws(Refusal) -> Horizon {
    guard let horizon = Horizon(from: firstMonday + 7 * week, weeks: 1) else {
      throw .unmeasurable("\(firstMonday) is no Monday")
    }
    return horizon
  }

  init(path: String, team: Team, rota: Rota, dice: Dice) throws {
    store = try Store.open(path, for: .making)
    self.team = team
    self.rota = rota
    self.dice = dice
  }

  /// The figures are those of the last week: the store is as full as it gets.
  mutating func fill(_ week: Int, versions: Int, edits: Int) throws {
    saving = []
    let monday = Filling.firstMonday + 7 * week
    var draft = try rota.moved(by: 7 * week)
    try store.take(
      NewStep(.plan, "planned", week: monday, rotas: [monday: draft]), calendars: team.calendars,
      Filling.signature)
    for version in 0..<versions {
      let own = edits / versions + (version < edits % versions ? 1 : 0)
      for _ in 0..<own { try edit(&draft, monday) }
      if own > 0 || version == 0 { try publish(draft, monday) }
    }
  }

  private mutating func edit(_ draft: inout Rota, _ monday: Day) throws {
    guard !draft.shifts.isEmpty else { return }
    count += 1
    let slot = dice.roll(0...draft.shifts.count - 1)
    let shift = draft.shifts[slot]
    let later = shift.time.start.isMultiple(of: 2 * team.service.slot) ? team.service.slot : -team.service.slot
    let time = TimeRange(shift.time.start + later, shift.time.end)
    draft.shifts[slot] = Shift(staff: shift.staff, day: shift.day, time: time, pause: shift.pause)
    let step = NewStep(
      .edit, "\(team.name(shift.staff)) \(shift.day.words) \(time.words)", week: monday, rotas: [monday: draft],
      facts: [.added(.pin(.shift(shift.staff, shift.day, start: time.start, end: time.end)))] + others(shift, monday))
    let began = ContinuousClock.now
    try store.take(step, calendars: team.calendars, Filling.signature)
    saving.append((ContinuousClock.now - began) / .seconds(1))
  }

  /// With every twentieth edit comes leave of some hours, with every fortieth a contact that is asked for once.
  private func others(_ shift: Shift, _ monday: Day) -> [FactChange] {
    guard count.isMultiple(of: 20) else { return [] }
    let when = Period(dates: shift.day...shift.day, time: TimeRange(0, 60))
    let leave = FactChange.added(.leave(Leave(staff: shift.staff, when: when, reason: "annual", hours: Hours(1))))
    guard count.isMultiple(of: 40), !team.children.isEmpty else { return [leave] }
    let child = team.children[count / 40 % team.children.count]
    let need = Need(
      id: NeedID("once-\(count)"), minutes: 60, times: 1, after: Moment(monday, 0), startBy: Moment(monday + 6, 1380))
    return [leave, .added(.oneOff(OneOff(child: child.id, need: need)))]
  }

  private mutating func publish(_ draft: Rota, _ monday: Day) throws {
    let tellings = team.staff.prefix(5).map { person in
      (person: person.id, message: "{\"name\":\"\(person.name)\",\"shifts\":[]}", notice: Optional<Minutes>(600))
    }
    let new = NewVersion(week: monday, draft: draft, rota: draft, note: nil, leftOut: [], tellings: tellings)
    _ = try store.publish(new, Filling.signature)
  }

  private static let signature = Signature(who: "rota-bench", at: 1_700_000_000)
}

extension Rota {
  /// The same week some days later; a contact of another week has another name.
  fileprivate func moved(by days: Int) throws(Refusal) -> Rota {
    guard let horizon = Horizon(from: self.horizon.first + days, weeks: 1) else {
      throw .unmeasurable("\(self.horizon.first + days) is no Monday")
    }
    func moved(_ id: ContactID) -> ContactID {
      ContactID(
        child: id.child, need: id.need,
        occurrence: id.occurrence.map { .init(week: $0.week + days, number: $0.number) })
    }
    var rota = Rota(horizon: horizon)
    rota.shifts = shifts.map { Shift(staff: $0.staff, day: $0.day + days, time: $0.time, pause: $0.pause) }
    rota.contacts = contacts.map { Contact(id: moved($0.id), day: $0.day + days, time: $0.time, staff: $0.staff) }
    rota.unmet = unmet.map { Unmet(id: moved($0.id), reasons: $0.reasons) }
    return rota
  }
}
