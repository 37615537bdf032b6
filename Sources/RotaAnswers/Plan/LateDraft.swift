internal import RotaModel
package import RotaJudge

/// A draft that was fine when it was planned, and that the clock has gone past before it was published.
extension JudgedRota {
  /// `the draft has Adaeze start at 09:15, which is past: plan again`; nil where it is something else.
  package func lateWords(_ breach: Breach) -> String? {
    guard breach.rule == .past, let now = surroundings.now, let base = surroundings.base(for: rota, team),
      let what = breach.place.contact.map({ late($0, base, now) }) ?? late(breach.place, base, now)
    else { return nil }
    return "the draft has \(what), which is past: plan again"
  }

  /// What of a shift is to begin or to end before now, and had not when people were told of it.
  private func late(_ place: Place, _ base: Rota, _ now: Moment) -> String? {
    guard let id = place.staff.first, let day = place.day, let new = rota.shift(of: id, on: day) else { return nil }
    let old = base.shift(of: id, on: day)
    func isLate(_ minute: Minutes, after before: Minutes?) -> Bool {
      minute != before && Moment(day, minute) < now && !(before.map { Moment(day, $0) < now } ?? false)
    }
    if isLate(new.time.start, after: old?.time.start) {
      return "\(team.name(id)) start \(time(new.time.start, day, now))"
    }
    guard new.time.start == old?.time.start else { return nil }
    if isLate(new.time.end, after: old?.time.end) { return "\(team.name(id)) end \(time(new.time.end, day, now))" }
    guard let pause = new.pause, pause != old?.pause, isLate(pause.start, after: old?.pause?.start) else { return nil }
    return "\(team.name(id)) break \(time(pause.start, day, now))"
  }

  private func late(_ id: ContactID, _ base: Rota, _ now: Moment) -> String? {
    let hasBegun = { (contact: Contact) in Moment(contact.day, contact.time.start) < now }
    guard let new = rota.contacts.first(where: { $0.id == id }), hasBegun(new),
      !(base.contacts.first { $0.id == id }.map(hasBegun) ?? false)
    else { return nil }
    return "\(team.title(id)) \(time(new.time.start, new.day, now))"
  }

  private func time(_ minute: Minutes, _ day: Day, _ now: Moment) -> String {
    "\(day == now.day ? "" : "on \(day.words) ")at \(clockTime(minute))"
  }
}
