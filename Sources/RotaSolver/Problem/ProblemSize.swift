import RotaModel

/// Whether a problem fits the engine's numbers: contacts and people in 16 bits, service and wishes in 32 each.
struct ProblemSize {
  /// What is too large, in words; nil where all fits.
  let excess: String?

  private static let mostContacts = 30_000
  private static let mostStaff = 4_000
  private static let mostPoints = 1 << 30

  init(_ team: Team, _ horizon: Horizon) {
    let weeks = horizon.weekCount
    let needs = team.children.flatMap(\.needs)
    let contacts = needs.reduce(team.oneOffs.count) { $0 + $1.times * weeks }
    let slots = 1440 / team.service.slot
    if contacts > ProblemSize.mostContacts {
      excess =
        "\(contacts) contacts are more than the \(ProblemSize.mostContacts) that one rota can hold; plan fewer weeks at once"
    } else if team.staff.count > ProblemSize.mostStaff {
      excess = "\(team.staff.count) staff are more than the \(ProblemSize.mostStaff) that one rota can hold"
    } else if ProblemSize.points(team, contacts, slots * 7 * weeks) > Double(ProblemSize.mostPoints) {
      excess = "the weights are so large that a rota's costs cannot be added up"
    } else {
      excess = nil
    }
  }

  /// More than any rota can cost, in service or wishes.
  private static func points(_ team: Team, _ contacts: Int, _ slots: Int) -> Double {
    let rules = team.rules
    let people = Double(team.staff.count)
    let unmet = Double(contacts) * Double(max(rules.unmet.critical, rules.unmet.high, rules.unmet.standard))
    let cover = team.cover.reduce(0.0) {
      $0 + Double(slots) * Double($1.need * ($1.weight ?? rules.cover) + $1.ideal * rules.idealCover)
    }
    let duties = team.duties.reduce(0.0) { $0 + people * Double(slots) / 60 * Double($1.weight ?? rules.duty) }
    let perSlot = [rules.unsocial.weight, rules.wish.avoid, rules.contactLoad.weight, rules.stretch.weight]
    let perDay = [
      rules.wish.dayOff, rules.wish.work, rules.lates.weight, rules.splitWeekend, rules.pattern.shift,
      rules.weekendShare, rules.swing.weight, 2 * rules.usualTimes.weight, rules.change.shift,
      rules.change.shortNotice, rules.change.person, rules.change.pause,
    ]
    let perContact = [
      rules.keyWorker.known, rules.keyWorker.other, rules.continuity, rules.pattern.contact, rules.preferredTime,
      rules.change.contactTime, rules.change.contactWorker,
    ]
    let staff =
      people * Double(slots) * Double(perSlot.reduce(0, +)) + people * Double(slots) / 20 * Double(perDay.reduce(0, +))
    return unmet + cover + duties + staff + hours(team, slots) + Double(contacts) * Double(perContact.reduce(0, +))
  }

  /// Each slot off the target, the furthest of them many times as dear as the first.
  private static func hours(_ team: Team, _ slots: Int) -> Double {
    let rule = team.rules.hours
    let furthest =
      team.staff.map { person in
        max(person.contract.max, person.contract.hours).millionths + abs(person.carry.hours.millionths)
      }.max() ?? 0
    let bands = rule.even > .zero ? 1 + Double(furthest) / Double(rule.even.millionths) : 1
    let most = Double(slots) + Double(furthest) * 60 / Double(Hours.scale * team.service.slot)
    return Double(team.staff.count) * most * bands * Double(rule.under + rule.over)
  }
}
