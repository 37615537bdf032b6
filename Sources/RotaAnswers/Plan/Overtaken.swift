internal import RotaModel
package import RotaJudge

/// Rules that nothing could keep any more: somebody went home ill after seven hours without the break that was to come,
/// a pin stands against what is so by now, or the team file no longer has what was done. What is published then is what
/// is so, and nobody has to force it.
extension JudgedRota {
  package var overtaken: [Breach] {
    guard let now = surroundings.now, let base = surroundings.base(for: rota, team) else { return [] }
    var pins: Set<Breach>?
    return report.breaches.filter { breach in
      switch breach.rule {
      case .pins:
        pins = pins ?? brokenByFallenPins
        return pins?.contains(breach) ?? false
      case .past: return isOfTheGone(breach)
      case .pause, .window, .available, .shiftLength: return isOfACut(breach, base, now)
      default: return false
      }
    }
  }

  /// Whether it is about a contact or a member of staff that the team file no longer has.
  private func isOfTheGone(_ breach: Breach) -> Bool {
    breach.place.staff.contains { team.person($0) == nil }
      || breach.place.contact.map { id in !team.demand(in: rota.horizon).contains { $0.id == id } } ?? false
  }

  /// Whether it is about a shift that leave has ended, at an end of which none that was still open is better.
  private func isOfACut(_ breach: Breach, _ base: Rota, _ now: Moment) -> Bool {
    guard let id = breach.place.staff.first, breach.place.staff.count == 1, breach.place.contact == nil,
      let day = breach.place.day, let person = team.person(id), let old = base.shift(of: id, on: day),
      let new = rota.shift(of: id, on: day), Moment(day, old.time.start) < now, old.time.start == new.time.start,
      new.time.end < old.time.end,
      let leave = team.absence(of: id, day, TimeRange(new.time.end, old.time.end))?.when.time
    else { return false }
    let cut = ShiftCut(team, rota, person, old, leave: leave, now: now)
    return new.time == cut.rest?.time && (breach.rule != .pause || !cut.keepsBreakRule)
  }

  private var brokenByFallenPins: Set<Breach> {
    let request = PlanRequest(team: team, horizon: rota.horizon, surroundings: surroundings, start: rota)
    let fallen = team.pins.filter(request.hasFallen)
    return Set(
      fallen.flatMap { pin -> [Breach] in
        var alone = team
        alone.pins = [pin]
        return (try? alone.judge(rota, surroundings).breaches.filter { $0.rule == .pins }) ?? []
      })
  }
}
