internal import RotaModel
internal import RotaText

/// Whom a lead has to ring for a way, and what each is to be told: first those who go.
struct WayRing {
  private let way: FoundWay
  private let now: Moment

  init(_ way: FoundWay, now: Moment) {
    self.way = way
    self.now = now
  }

  private var team: Team { way.judged.team }
  private var asked: Set<ContactID> { Set(way.moment.contacts.map(\.contact)) }

  var all: [WayOut.Ring] {
    let goers = way.contact?.staff ?? []
    let told = way.changes.people.filter { way.told.contains($0.person.id) }
    let first = told.filter { goers.contains($0.person.id) }
    let rest = told.filter { !goers.contains($0.person.id) }
    return (first + rest).map(ring) + carers
  }

  private func ring(_ change: Changes.PersonChanges) -> WayOut.Ring {
    let person = change.person
    let said = change.toBeTold.map { words($0) } + change.contacts.compactMap { words($0, of: person.id) }
    return WayOut.Ring(
      .person(person.id), name: team.name(person.id), phone: person.phone, asks: asks(change),
      words: said.joined(separator: ", "))
  }

  /// Off then, kept past the end that they know, or changed within the notice that the rules ask for.
  private func asks(_ change: Changes.PersonChanges) -> Bool {
    change.toBeTold.contains { shift in
      guard !shift.isByLeave else { return false }
      guard let before = shift.before, let after = shift.after else { return true }
      let start = Moment(shift.day, min(before.time.start, after.time.start))
      let isSoon = team.rules.change.notice.isMissed(by: start.faceMinutes - now.faceMinutes)
      return after.time.end > before.time.end || (isSoon && before.time != after.time)
    }
  }

  /// `stay to 22:30`, `start 09:30 on Thu`, `come in 18:00–23:00`
  private func words(_ shift: Changes.ShiftChange) -> String {
    let day = shift.day == now.day ? "" : " on \(shift.day.weekday.name)"
    switch (shift.before?.time, shift.after?.time) {
    case (nil, let new?): return "come in \(new.words)\(day)"
    case (_?, nil): return "off\(day.isEmpty ? " today" : day)"
    case (let old?, let new?):
      let start = new.start == old.start ? nil : "start \(clockTime(new.start))\(day)"
      let verb = new.end > old.end ? "stay to" : "go at"
      let end = new.end == old.end ? nil : "\(verb) \(clockTime(new.end))\(start == nil ? day : "")"
      return [start, end].compactMap(\.self).joined(separator: ", ")
    case (nil, nil): return ""
    }
  }

  private func words(_ change: Changes.ContactChange, of person: PersonID) -> String? {
    let (had, has) = (change.before?.staff.contains(person) ?? false, change.after?.staff.contains(person) ?? false)
    guard let contact = has ? change.after : change.before else { return nil }
    let when = "\(clockTime(contact.time.start))\(contact.day == now.day ? "" : " on \(contact.day.weekday.name)")"
    if asked.contains(change.id) {
      return has ? "go to \(team.zone(of: change.id)?.text ?? change.id.child.text) at \(when)" : nil
    }
    let title = team.title(change.id)
    if has, had { return "\(title) at \(when)" }
    let verb = change.before == nil ? "go to" : "take over"
    return has ? "\(verb) \(title) at \(when)" : "no longer \(title) at \(when)"
  }

  /// Of children whose contacts move or are left out: somebody waits for them.
  private var carers: [WayOut.Ring] {
    way.changes.contacts.compactMap { change in
      guard !asked.contains(change.id), !way.moment.replaced.contains(change.id), let before = change.before else {
        return nil
      }
      let title = team.needWords(change.id)
      let words: String
      if let after = change.after {
        guard (after.day, after.time.start) != (before.day, before.time.start) else { return nil }
        words = "\(title) moves to \(after.day.weekday.name) \(clockTime(after.time.start))"
      } else {
        words = "no \(title) on \(before.day.weekday.name) \(clockTime(before.time.start))"
      }
      return WayOut.Ring(
        .carer(change.id.child), name: "\(change.id.child)’s carer", phone: nil, asks: false, words: words)
    }
  }
}
