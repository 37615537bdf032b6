internal import RotaModel
internal import RotaJudge

/// One fault of a rota.
enum Fault: Hashable {
  case leftOut(ContactID)
  /// A contact that is somewhere, and breaks a rule or a pin there.
  case misplaced(ContactID)
  case short(CoverLineID, Day, TimeRange)
  /// A duty that somebody misses, or a rule that their day breaks.
  case day(PersonID, Day)

  func isLess(in after: Report, than before: Report) -> Bool { amount(in: after) < amount(in: before) }

  /// How much of it there is.
  func amount(in report: Report) -> Int {
    switch self {
    case .leftOut(let id): report.unmet.count { $0 == id }
    case .misplaced(let id): report.breaches.count { $0.place.contact == id }
    case .short(let line, let day, let gap):
      report.costs.reduce(0) { sum, cost in
        let isIt = cost.name == .cover && cost.place.line == line && cost.place.day == day
        return sum + (isIt && (cost.place.time?.overlaps(gap) ?? false) ? cost.amount : 0)
      }
    case .day(let person, let day):
      report.breaches.count { $0.place.staff.contains(person) && $0.place.day == day }
        + report.costs.count { $0.name == .duty && $0.place.staff == [person] && $0.place.day == day }
    }
  }
}

extension JudgedRota {
  /// The team as it would be were everything right but for one fault: to mend that is worth more than any change, and
  /// nothing else that is well is worth as little as a change.
  func repairTeam(withAllBut fault: Fault) -> Team {
    var team = team
    team.rules.change = Rules().change
    team.rules.change.shortNotice = 0
    team.rules.unmet.critical = Worth.contact
    team.rules.unmet.high = Worth.contact
    team.rules.unmet.standard = Worth.contact
    team.cancelled += report.unmet.filter { fault != .leftOut($0) }
    team.cover = self.team.cover.enumerated().flatMap { lines($1, at: $0, but: fault) }
    team.duties = self.team.duties.flatMap { duties($0, but: fault) }
    return team
  }

  /// Beside the weights of changes, which are 10 to 20.
  private enum Worth {
    static let slot = 50
    static let duty = 300
    static let contact = 1000
    static let asked = 1000
  }
}

/// Cover.
extension JudgedRota {
  /// A line that falls short somewhere asks there for no more than there are; a day at a time.
  private func lines(_ line: CoverLine, at place: Int, but fault: Fault) -> [CoverLine] {
    let days = rota.horizon.days.filter { team.calendars.on(line.when, $0) }
    let isShort = days.contains { report.heads[place, $0 - rota.horizon.first].contains { $0 < line.need } }
    guard isShort else { return [line.with(line.when, need: line.need, worth: Worth.slot)] }
    return days.flatMap { day in
      asked(of: line, day, report.heads[place, day - rota.horizon.first], fault).map { stretch in
        line.with(
          Period(dates: day...day, time: stretch.time), need: stretch.need,
          worth: stretch.isAsked ? Worth.asked : Worth.slot)
      }
    }
  }

  private struct Stretch {
    var time: TimeRange
    let need: Int
    let isAsked: Bool
  }

  /// Neighbouring slots of which as much is asked go together.
  private func asked(of line: CoverLine, _ day: Day, _ here: [Int], _ fault: Fault) -> [Stretch] {
    let slot = team.service.slot
    var stretches: [Stretch] = []
    for (index, heads) in here.enumerated() {
      let start = line.when.time.start + index * slot
      var isAsked = false
      if case .short(line.id, day, let gap) = fault { isAsked = gap.contains(start) }
      let need = isAsked ? line.need : min(line.need, heads)
      if let last = stretches.last, last.need == need, last.isAsked == isAsked {
        stretches[stretches.count - 1].time = TimeRange(last.time.start, start + slot)
      } else {
        stretches.append(Stretch(time: TimeRange(start, start + slot), need: need, isAsked: isAsked))
      }
    }
    return stretches
  }
}

extension CoverLine {
  fileprivate func with(_ when: Period, need: Int, worth: Int) -> CoverLine {
    var line = self
    line.when = when
    line.need = need
    line.weight = worth
    return line
  }
}

/// Duties.
extension JudgedRota {
  /// Whoever misses a duty is let off, day by day.
  private func duties(_ duty: Duty, but fault: Fault) -> [Duty] {
    let missed = report.costs.filter { $0.name == .duty && $0.place.duty == duty.id }.map(\.place)
    guard !missed.isEmpty else { return [duty.with(duty.when, duty.staff, worth: Worth.duty)] }
    let named = team.staff.filter { duty.names($0) }.map(\.id)
    return rota.horizon.days.filter { team.calendars.on(duty.when, $0) }.flatMap { day -> [Duty] in
      let when = Period(dates: day...day, time: duty.when.time)
      let absent = missed.filter { $0.day == day }.flatMap(\.staff)
      let asked = absent.filter { fault == .day($0, day) }
      return [duty.with(when, named.filter { !absent.contains($0) }, worth: Worth.duty)]
        + (asked.isEmpty ? [] : [duty.with(when, asked, worth: Worth.asked)])
    }
  }
}

extension Duty {
  fileprivate func with(_ when: Period, _ staff: [PersonID]?, worth: Int) -> Duty {
    var duty = self
    duty.when = when
    duty.staff = staff
    duty.weight = worth
    return duty
  }
}
