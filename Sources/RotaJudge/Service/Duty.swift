internal import RotaModel

/// Who is at which duty, and who is due and not there.
struct Attendance {
  struct Absence {
    let duty: Duty
    let person: PersonID
    let day: Day
  }

  fileprivate(set) var at: [PersonDay: [TimeRange]] = [:]
  fileprivate(set) var absent: [Absence] = []
}

extension JudgedCase {
  /// Each person due and not there: the duty's weight.
  func duty(_ attendance: Attendance) -> [Cost] {
    attendance.absent.flatMap { absence in
      cost(
        .duty, absence.duty.weight ?? team.rules.duty,
        Place(staff: [absence.person], day: absence.day, time: absence.duty.when.time, duty: absence.duty.id),
        "\(name(absence.person)): not at \(absence.duty.id), \(absence.day.words) \(absence.duty.when.time.words)")
    }
  }

  /// Where somebody has to be, and until when.
  private struct Stop {
    let time: TimeRange
    let zone: Zone?
  }

  /// Duties by their start: one is kept clear of those that start before it.
  func attendance() -> Attendance {
    var attendance = Attendance()
    var stops: [PersonDay: [Stop]] = [:]
    for duty in team.duties.sorted(by: { $0.when.time.start < $1.when.time.start }) {
      let stop = Stop(time: duty.when.time, zone: duty.zone ?? team.service.base)
      for day in horizon.days where on(duty.when, day) {
        for person in named(in: duty) where isDue(person, duty, day) {
          let key = PersonDay(staff: person.id, day: day)
          if let shift = shifts[key], isRoom(for: stop, in: shift, beside: stops[key] ?? []) {
            stops[key, default: []].append(stop)
            attendance.at[key, default: []].append(stop.time)
          } else {
            attendance.absent.append(.init(duty: duty, person: person.id, day: day))
          }
        }
      }
    }
    return attendance
  }

  private func named(in duty: Duty) -> [Person] {
    let people = duty.staff.map { $0.compactMap { staff[$0] } } ?? self.people
    return people.filter { isJudged($0.id) && $0.hasOne(of: duty.roles) }
  }

  /// Due: whoever it names, where flex and leave allow.
  private func isDue(_ person: Person, _ duty: Duty, _ day: Day) -> Bool {
    guard let flex = flex(person, day) else { return false }
    return flex.contains(duty.when.time) && !isOnLeave(person.id, day, duty.when.time)
  }

  /// On shift throughout, no break in it, and room on either side for write-ups, the break and travel.
  private func isRoom(for duty: Stop, in shift: Shift, beside duties: [Stop]) -> Bool {
    guard shift.time.contains(duty.time), shift.pause(in: duty.time) == 0 else { return false }
    let base = team.service.base
    let ends = [shift.time.start, shift.time.end].map { Stop(time: TimeRange($0, $0), zone: base) }
    let contacts = (rounds[shift.key] ?? []).map { Stop(time: $0.withWriteUp, zone: $0.zone) }
    return (contacts + ends + duties).allSatisfy { stop in
      let (first, second) = stop.time.end <= duty.time.start ? (stop, duty) : (duty, stop)
      let gap = TimeRange(first.time.end, second.time.start)
      return gap.start + travel(first.zone, second.zone) + shift.pause(in: gap) <= gap.end
    }
  }
}
