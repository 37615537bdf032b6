package import RotaModel

/// One duty on one day: who is due and not on shift for it.
package struct DutyDay: Hashable, Sendable {
  package let duty: Duty
  package let day: Day
  /// In the order of the team file.
  package let missing: [Person]
}

extension Team {
  /// Duties of a week that somebody misses. A shift that ends before a duty or begins after it costs the rota nothing,
  /// yet whoever reads the page should know who will not be there.
  package func dutiesMissed(_ week: ClosedRange<Day>, in rota: Rota) -> [DutyDay] {
    week.flatMap { day -> [DutyDay] in
      let shifts = Dictionary(rota.shifts(on: day).map { ($0.staff, $0) }, uniquingKeysWith: { $1 })
      return duties.filter { calendars.on($0.when, day) }.compactMap { duty in
        let missing = staff.filter { person in
          isDue(person, duty, day) && !(shifts[person.id].map { isAt(duty, $0, in: rota) } ?? false)
        }
        return missing.isEmpty ? nil : DutyDay(duty: duty, day: day, missing: missing)
      }
    }
  }

  /// Duties that a shift has room for, as far as a printed day needs to know; whether each is really kept, travel and
  /// all, is the judge's to say.
  package func dutiesAttended(_ shift: Shift, in rota: Rota) -> [Duty] {
    guard let person = person(shift.staff) else { return [] }
    return duties.filter { duty in
      calendars.on(duty.when, shift.day) && duty.names(person) && isAt(duty, shift, in: rota)
    }
  }

  private func isDue(_ person: Person, _ duty: Duty, _ day: Day) -> Bool {
    let hours = person.hours(on: day, window: service.window)
    return duty.names(person) && (hours?.contains(duty.when.time) ?? false)
      && !isAway(person.id, day, duty.when.time)
  }

  private func isAt(_ duty: Duty, _ shift: Shift, in rota: Rota) -> Bool {
    let time = duty.when.time
    let contacts = rota.contacts.filter { $0.day == shift.day && $0.staff.contains(shift.staff) }
    return shift.time.contains(time) && shift.pause?.overlaps(time) != true
      && !contacts.contains { $0.time.overlaps(time) }
  }
}
