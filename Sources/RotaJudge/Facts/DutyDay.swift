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
          duty.names(person) && isAvailable(person, day, duty.when.time)
            && !(shifts[person.id].map { dutiesAttended($0, in: rota).contains(duty) } ?? false)
        }
        return missing.isEmpty ? nil : DutyDay(duty: duty, day: day, missing: missing)
      }
    }
  }
}
