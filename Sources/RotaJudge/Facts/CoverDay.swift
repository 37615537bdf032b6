package import RotaModel

/// One cover line on one day: how many are there, and what is short.
package struct CoverDay: Hashable, Sendable {
  /// People there at each slot of the line's time, in order.
  package let heads: [Int]
  /// Minutes by which people are missing, one person for one minute counting one.
  package let short: Minutes
  package let firstShort: Minutes?

  package var fewest: Int { heads.min() ?? 0 }
  package var most: Int { heads.max() ?? 0 }
}

extension Team {
  /// Nil where the line says nothing of the day. What is short is the judge's word.
  package func coverDay(_ line: CoverLine, _ day: Day, in rota: Rota, _ report: Report) -> CoverDay? {
    guard calendars.on(line.when, day) else { return nil }
    let gaps = report.costs.filter { $0.name == .cover && $0.place.line == line.id && $0.place.day == day }
    let weight = max(1, line.weight ?? rules.cover)
    return CoverDay(
      heads: heads(of: line, on: day, in: rota),
      short: gaps.reduce(0) { $0 + $1.amount / weight * service.slot },
      firstShort: gaps.compactMap(\.place.time?.start).min())
  }

  /// Who counts for a line and is there, at each slot of its time.
  package func heads(of line: CoverLine, on day: Day, in rota: Rota) -> [Int] {
    let slots = stride(from: line.when.time.start, to: line.when.time.end, by: service.slot)
    let shifts = rota.shifts(on: day).filter { shift in person(shift.staff).map { line.counts($0, on: day) } ?? false }
    let taken = line.free ? self.taken(on: day, in: rota) : [:]
    return slots.map { slot in
      shifts.count { $0.isThere(at: slot) && !(taken[$0.staff] ?? []).contains { $0.contains(slot) } }
    }
  }

  /// When people are in a contact or at a duty.
  private func taken(on day: Day, in rota: Rota) -> [PersonID: [TimeRange]] {
    var taken: [PersonID: [TimeRange]] = [:]
    for contact in rota.contacts where contact.day == day {
      for worker in contact.staff { taken[worker, default: []].append(contact.time) }
    }
    for shift in rota.shifts(on: day) {
      taken[shift.staff, default: []] += dutiesAttended(shift, in: rota).map(\.when.time)
    }
    return taken
  }

  /// People on shift and not on their break, whoever counts, at each slot of the service's window.
  package func onDuty(_ day: Day, in rota: Rota) -> [Int] {
    let shifts = rota.shifts(on: day).filter { person($0.staff)?.countsInCover ?? false }
    return stride(from: service.window.start, to: service.window.end, by: service.slot).map { slot in
      shifts.count { $0.isThere(at: slot) }
    }
  }
}

extension Rota {
  /// One a person: of two the last one counts.
  package func shifts(on day: Day) -> [Shift] {
    var byPerson: [PersonID: Shift] = [:]
    for shift in shifts where shift.day == day { byPerson[shift.staff] = shift }
    return byPerson.values.sorted { $0.staff < $1.staff }
  }
}
