package import RotaModel

extension Team {
  /// Standing and dated facts as one, without the dated ones that say nothing of the horizon.
  package func effective(in horizon: Horizon) -> Team {
    var team = self
    team.leave = leave.filter { entry in horizon.days.contains { calendars.on(entry.when, $0) } }
    team.oneOffs = oneOffs.filter { touches($0, horizon) }
    team.cancelled = cancelled.filter { concerns($0, horizon) }
    team.pins = pins.filter { pin in
      switch pin {
      case .shift(_, let day, _, _), .off(_, let day): horizon.contains(day)
      case .contact(_, .some(let day), _, _): horizon.contains(day)
      case .contact(let id, nil, _, _): concerns(id, horizon)
      }
    }
    return team
  }

  private func touches(_ oneOff: OneOff, _ horizon: Horizon) -> Bool {
    guard let after = oneOff.need.after, let startBy = oneOff.need.startBy else { return true }
    return after.day <= horizon.last && startBy.day >= horizon.first
  }

  private func concerns(_ id: ContactID, _ horizon: Horizon) -> Bool {
    if let occurrence = id.occurrence { return horizon.contains(occurrence.week) }
    return oneOffs.contains { $0.child == id.child && $0.need.id == id.need && touches($0, horizon) }
  }
}
