package import RotaModel
internal import RotaJudge

/// Who is on: read from a rota, with what has been said of its contacts since.
extension Team {
  /// Whose last contact is `heard` of, or who has said what they `worked`, is back. Of yesterday only those count who
  /// are overdue, until the service opens.
  package func whoIsOn(at now: Moment, in rota: Rota, heard: Set<ContactID>, worked: [RotaModel.Worked]) -> WhoIsOn {
    let word = HeardAndWorked(heard: heard, worked: worked)
    let today = presences(on: now.day, at: now.minute, in: rota, word)
    let night =
      now.minute < service.window.start
      ? presences(on: now.day - 1, at: now.minute + 1440, in: rota, word).filter { $0.overdue != nil } : []
    let overdue = night + today.filter { $0.overdue != nil }
    let inTime = today.filter { $0.overdue == nil }
    let on = inTime.filter { ![.toCome, .gone].contains($0.place) }
    return WhoIsOn(
      now: now, people: overdue + on + inTime.filter { $0.place == .toCome }, cover: cover(at: now, in: rota))
  }

  private func presences(on day: Day, at minute: Minutes, in rota: Rota, _ word: HeardAndWorked) -> [Presence] {
    staff.compactMap { person in
      let week = personWeek(person, in: rota, from: day.monday)
      let strip = dayStrip(week.cells[day - day.monday], of: person, in: rota)
      let isAway = isAway(person.id, day, TimeRange(minute, minute + 1))
      return isAway ? nil : presence(strip, at: minute, hasBeenHeard: word.isThere(of: strip))
    }
  }

  private func presence(_ strip: DayStrip, at minute: Minutes, hasBeenHeard: Bool) -> Presence? {
    guard let shift = strip.cell.shift else { return nil }
    let contacts = strip.cell.contacts
    let current = contacts.last { $0.time.contains(minute) }
    let next = contacts.first { $0.time.start > minute }
    let back = contacts.last.map { last in
      last.time.end + (need(of: last.id)?.writeUp ?? 0) + travel.minutes(zone(of: last.id), service.base)
    }
    let late = back.map { minute - $0 } ?? 0
    let place = place(strip.doing(at: minute), shift, at: minute, next)
    let there = current ?? (place == .way(next?.id) ? next : nil)
    return Presence(
      person: strip.person.id, phone: strip.person.phone, shift: shift, place: place,
      zone: there.map { zone(of: $0.id) } ?? (place == .base ? service.base : nil),
      with: (there?.staff ?? []).filter { $0 != strip.person.id }, until: there?.time.end, next: next,
      backBy: back.flatMap { $0 > minute ? $0 : nil },
      overdue: !hasBeenHeard && back != nil && late >= service.slot ? late : nil)
  }

  private func place(_ doing: Doing, _ shift: Shift, at minute: Minutes, _ next: Contact?) -> Presence.Place {
    if minute < shift.time.start { return .toCome }
    if minute >= shift.time.end { return .gone }
    switch doing {
    case .off, .onShift: return .base
    case .pause: return .pause
    case .travel: return .way(next?.id)
    case .duty(let id): return .duty(id)
    case .contact(let id): return .contact(id)
    }
  }

  private func cover(at now: Moment, in rota: Rota) -> [WhoIsOn.Cover] {
    let strips = staff.map { person in
      let week = personWeek(person, in: rota, from: now.day.monday)
      return dayStrip(week.cells[now.day - now.day.monday], of: person, in: rota)
    }
    return cover.filter { calendars.on($0.when, now.day) && $0.when.time.contains(now.minute) }.map { line in
      let heads = strips.count { line.counts($0.person, on: now.day) && $0.counts(for: line, at: now.minute) }
      return WhoIsOn.Cover(line: line.id, heads: heads, need: line.need)
    }
  }
}

extension DayStrip {
  /// On shift and not on their break; for a line that counts only who is free, in no contact and at no duty either.
  fileprivate func counts(for line: CoverLine, at minute: Minutes) -> Bool {
    switch doing(at: minute) {
    case .off, .pause: false
    case .contact, .duty: !line.free
    case .onShift, .travel: true
    }
  }
}

/// What has been said since of those who went out.
private struct HeardAndWorked {
  let heard: Set<ContactID>
  let worked: [RotaModel.Worked]

  func isThere(of strip: DayStrip) -> Bool {
    (strip.cell.contacts.last.map { heard.contains($0.id) } ?? true)
      || worked.contains { $0.person == strip.person.id && $0.day == strip.cell.day }
  }
}
