internal import RotaModel

extension TeamWarnings {
  /// Rules that ask for less than the Working Time Regulations 1998 do.
  mutating func lookAtRules() {
    let rules = team.rules
    if rules.dailyRest < Hours(11) {
      warn(
        .belowTheLaw("11 hours of rest between two days' shifts", "regulation 10"), at: places.rules["daily-rest hours"]
      )
    }
    if rules.weeklyRest < Hours(35) {
      warn(
        .belowTheLaw("24 hours of rest in each week, beside that day's 11", "regulation 11"),
        at: places.rules["weekly-rest hours"])
    }
    if rules.consecutiveDays > 12 {
      warn(
        .belowTheLaw("two days of rest in each fortnight, so 12 days in a row at most", "regulation 11"),
        at: places.rules["consecutive-days max"])
    }
    if rules.pause.over > Hours(6) {
      warn(.belowTheLaw("a break in a shift of more than 6 hours", "regulation 12"), at: places.rules["break over"])
    }
    if rules.pause.minutes < 20 {
      warn(.belowTheLaw("a break of at least 20 minutes", "regulation 12"), at: places.rules["break minutes"])
    }
  }

  /// Pins that no rota can hold.
  mutating func lookAtPins() {
    let needs = team.children.flatMap { child in
      child.needs.map { (ContactID(child: child.id, need: $0.id), $0) }
    }
    let once = team.oneOffs.map { (ContactID(child: $0.child, need: $0.need.id), $0.need) }
    let needByID = Dictionary(needs + once) { first, _ in first }
    for pin in team.pins {
      guard let place = places.pins[pin] else { continue }
      for minute in pin.times where minute % team.service.slot != 0 {
        warn(.pinOffGrid(clockTime(minute), slot: team.service.slot), at: place)
      }
      guard case .contact(let id, let date, _, let staff) = pin else { continue }
      if let week = id.occurrence?.week, let date, date.monday != week {
        warn(.pinOutsideWeek("\(id)", "\(week)"), at: place)
      }
      if let staff, let need = needByID[ContactID(child: id.child, need: id.need)], staff.count != need.workers {
        warn(.pinnedWorkers("\(id)", need: need.workers, pinned: staff.count), at: place)
      }
    }
  }
}

extension Pin {
  fileprivate var times: [Minutes] {
    switch self {
    case .off: []
    case .shift(_, _, let start, let end): [start, end].compactMap { $0 }
    case .contact(_, _, let start, _): [start].compactMap { $0 }
    }
  }
}
