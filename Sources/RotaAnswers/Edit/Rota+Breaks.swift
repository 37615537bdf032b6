package import RotaModel

extension Rota {
  /// With a break in each shift that is long enough for one and says none: a spreadsheet has only its start and end.
  package func withBreaks(_ team: Team) -> Rota {
    var rota = self
    rota.shifts = shifts.map { shift in
      guard shift.pause == nil, let person = team.person(shift.staff) else { return shift }
      let room = BreakRoom(
        team, self, person: person, day: shift.day, time: shift.time, contacts: contacts(of: shift.staff, on: shift.day)
      )
      return Shift(staff: shift.staff, day: shift.day, time: shift.time, pause: room.cheapest(near: nil))
    }
    return rota
  }
}
