package import RotaModel
internal import RotaJudge

/// What a day of somebody's own holds.
extension Team {
  /// Their days as they were told, each with what is in it.
  package func myDays(
    _ person: Person, _ days: ClosedRange<Day>, _ told: Rota, _ changes: [Day: MyWeek.Change]
  ) -> [MyWeek.MyDay] {
    let week = personWeek(person, in: told, from: days.lowerBound.monday)
    return days.map { day in
      let cell = week.cells[day - day.monday]
      return MyWeek.MyDay(
        day: day, shift: cell.shift, isAway: cell.away, stops: stops(cell, told, person), change: changes[day],
        opening: cell.shift.flatMap { told.opening($0) }, closing: cell.shift.flatMap { told.closing($0) })
    }
  }

  /// In the order of the day, each with the way to it from where they are before.
  private func stops(_ cell: PersonWeek.Cell, _ told: Rota, _ person: Person) -> [MyWeek.Stop] {
    guard let shift = cell.shift else { return [] }
    let stays = (cell.contacts.map { stay($0, person) } + dutiesAttended(shift, in: told).map { stay($0) })
      .sorted { $0.time.start < $1.time.start }
    var here = service.base
    var stops: [MyWeek.Stop] = []
    for (number, stay) in stays.enumerated() {
      let way = travel.minutes(here, stay.zone)
      let back = travel.minutes(stay.zone, service.base)
      stops.append(
        MyWeek.Stop(
          time: stay.time, kind: stay.kind, zone: stay.isAtBase ? nil : stay.zone,
          leaveBy: way > 0 ? stay.time.start - way : nil,
          backBy: number == stays.count - 1 && back > 0 ? stay.time.end + stay.writeUp + back : nil))
      here = stay.zone
    }
    let pause = shift.pause.map { [MyWeek.Stop(time: $0, kind: .pause, zone: nil, leaveBy: nil, backBy: nil)] } ?? []
    return (stops + pause).sorted { $0.time.start < $1.time.start }
  }

  private func stay(_ contact: Contact, _ person: Person) -> Stay {
    Stay(
      time: contact.time, zone: zone(of: contact.id), writeUp: need(of: contact.id)?.writeUp ?? 0, isAtBase: false,
      kind: .contact(
        contact, with: contact.staff.filter { $0 != person.id }, isUrgent: isUrgent(contact.id),
        words: said[contact.id]))
  }

  private func stay(_ duty: Duty) -> Stay {
    Stay(
      time: duty.when.time, zone: duty.zone ?? service.base, writeUp: 0, isAtBase: duty.zone == nil,
      kind: .duty(duty.id))
  }
}

/// Somewhere to be at a time.
private struct Stay {
  let time: TimeRange
  let zone: Zone?
  let writeUp: Minutes
  let isAtBase: Bool
  let kind: MyWeek.Stop.Kind
}
