package import RotaModel

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

  /// Due is whoever a duty names, where flex and leave allow. By their start: one is kept clear of those that start before it.
  func attendance() -> Attendance {
    var attendance = Attendance()
    var stops: [PersonDay: [Stop]] = [:]
    for duty in team.duties.sorted(by: { $0.when.time.start < $1.when.time.start }) {
      let stop = Stop(time: duty.when.time, zone: duty.zone ?? team.service.base)
      for day in horizon.days where on(duty.when, day) {
        for person in named(in: duty) where team.isAvailable(person, day, duty.when.time) {
          let key = PersonDay(staff: person.id, day: day)
          let contacts = (contactsOfDay[key] ?? []).map { Stop(time: $0.withWriteUp, zone: $0.zone) }
          if let shift = shifts[key], team.isRoom(for: stop, in: shift, beside: contacts + (stops[key] ?? [])) {
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
}

/// Where somebody has to be, and until when.
struct Stop {
  let time: TimeRange
  let zone: Zone?
}

extension Team {
  /// On shift throughout, no break in it, and room on either side for write-ups, the break and travel.
  func isRoom(for duty: Stop, in shift: Shift, beside stops: [Stop]) -> Bool {
    guard shift.time.contains(duty.time), shift.pause(in: duty.time) == 0 else { return false }
    let ends = [shift.time.start, shift.time.end].map { Stop(time: TimeRange($0, $0), zone: service.base) }
    return (ends + stops).allSatisfy { stop in
      let (first, second) = stop.time.end <= duty.time.start ? (stop, duty) : (duty, stop)
      let gap = TimeRange(first.time.end, second.time.start)
      return gap.start + travel.minutes(first.zone, second.zone) + shift.pause(in: gap) <= gap.end
    }
  }

  /// Those that somebody is at on a day, by their start.
  package func dutiesAttended(_ shift: Shift, in rota: Rota) -> [Duty] {
    guard let person = person(shift.staff) else { return [] }
    var stops = rota.contacts(of: shift.staff, on: shift.day).map { contact in
      let end = contact.time.end + (need(of: contact.id)?.writeUp ?? 0)
      return Stop(time: TimeRange(contact.time.start, end), zone: zone(of: contact.id))
    }
    return duties.sorted { $0.when.time.start < $1.when.time.start }.filter { duty in
      let stop = Stop(time: duty.when.time, zone: duty.zone ?? service.base)
      guard calendars.on(duty.when, shift.day), duty.names(person), isAvailable(person, shift.day, duty.when.time),
        isRoom(for: stop, in: shift, beside: stops)
      else { return false }
      stops.append(stop)
      return true
    }
  }
}
