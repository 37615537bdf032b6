internal import RotaAnswers
internal import RotaModel
internal import RotaJudge

/// A draft that was fine when it was planned, and that the clock has gone past before it was published.
extension OpenWeek {
  /// `the draft has Adaeze start at 09:15, which is past: plan again`; nil where it is something else.
  func lateWords(_ breach: Breach) -> String? {
    guard breach.rule == .past, let now = surroundings.now, let base = surroundings.base(for: rota, team),
      let what = breach.place.contact.map({ late($0, base, now) }) ?? late(breach.place, base, now)
    else { return nil }
    return "the draft has \(what), which is past: plan again"
  }

  /// What of a shift is to begin or to end before now, and had not when people were told of it.
  private func late(_ place: Place, _ base: Rota, _ now: Moment) -> String? {
    guard let id = place.staff.first, let day = place.day, let new = rota.shift(of: id, on: day) else { return nil }
    let old = base.shift(of: id, on: day)
    let isPast = { (minute: Minutes) in Moment(day, minute) < now }
    let (start, end) = (old?.time.start, old?.time.end)
    if new.time.start != start, isPast(new.time.start), !(start.map(isPast) ?? false) {
      return "\(team.name(id)) start \(time(new.time.start, day, now))"
    }
    guard new.time.start == start else { return nil }
    if new.time.end != end, isPast(new.time.end), !(end.map(isPast) ?? false) {
      return "\(team.name(id)) end \(time(new.time.end, day, now))"
    }
    if let pause = new.pause, pause != old?.pause, isPast(pause.start), !(old?.pause.map { isPast($0.start) } ?? false)
    {
      return "\(team.name(id)) break \(time(pause.start, day, now))"
    }
    return nil
  }

  private func late(_ id: ContactID, _ base: Rota, _ now: Moment) -> String? {
    guard let new = rota.contacts.first(where: { $0.id == id }), Moment(new.day, new.time.start) < now,
      !(base.contacts.first { $0.id == id }.map { Moment($0.day, $0.time.start) < now } ?? false)
    else { return nil }
    return "\(team.title(id)) \(time(new.time.start, new.day, now))"
  }

  private func time(_ minute: Minutes, _ day: Day, _ now: Moment) -> String {
    "\(day == now.day ? "" : "on \(day.words) ")at \(clockTime(minute))"
  }
}
