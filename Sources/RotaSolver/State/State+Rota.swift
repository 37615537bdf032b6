import RotaModel

extension State {
  /// The decisions in the team's words.
  func rota() -> Rota {
    let grid = problem.grid
    let staff = owner.team.staff
    var rota = Rota(horizon: owner.horizon, team: owner.team.service.name)
    for i in 0..<people * dayCount where shape[i].isOn {
      let pause = shape[i].hasPause ? TimeRange(grid.minute(shape[i].pauseStart), grid.minute(shape[i].pauseEnd)) : nil
      rota.shifts.append(
        Shift(
          staff: staff[i / dayCount].id, day: grid.day(i % dayCount),
          time: TimeRange(grid.minute(shape[i].start), grid.minute(shape[i].end)), pause: pause))
    }
    for c in 0..<contactCount where contactDay[c] >= 0 {
      // What has begun is a fact, whatever its need has become since.
      if let begun = owner.begun[c] {
        rota.contacts.append(begun)
        continue
      }
      let start = grid.minute(Int(contactStart[c]))
      rota.contacts.append(
        Contact(
          id: owner.contacts[c].id, day: grid.day(Int(contactDay[c])),
          time: TimeRange(start, start + owner.contacts[c].need.minutes),
          staff: workers(of: c).map { staff[Int($0)].id }))
    }
    return rota
  }

  /// Contacts owed and left out.
  func leftOut() -> [ContactIndex] {
    (0..<contactCount).filter { contactDay[$0] < 0 && owner.contacts[$0].owed }
  }
}
