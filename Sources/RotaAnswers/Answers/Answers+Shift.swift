internal import RotaModel
internal import RotaJudge

/// Why a person's day is as it is: what the judge says of it, what hangs on it, and what would be better.
extension Answers {
  func explain(_ id: PersonID, _ day: Day) throws(Refusal) -> Explanation {
    let person = try team.person(called: id.text)
    let subject = "\(person.name), \(day.words) \(day.year)"
    let excerpt = try judged.excerpt(people: [id], children: [], days: [day])
    let own = rota.shift(of: id, on: day)
    let asPinned = asPinned(person, day, own, excerpt)
    let tried =
      asPinned ?? own.map { others($0, person, excerpt) } ?? new(person, day, excerpt)
    let gains = tried.filter(\.isGain)
    let pin = pin(of: id, day)
    let pinned = pin.map { [reason($0, id, day)] + (asPinned == nil ? [] : against($0)) } ?? []
    let verdict = own.map { "\(person.name) works \($0.time.words)\($0.pause.map { ", break \($0.words)" } ?? "")" }
    let isPinned = pinned.isEmpty ? "" : asPinned == nil ? ", pinned" : ", and pinned otherwise"
    let said = findings { $0.staff.contains(id) && ($0.day == day || ($0.contact == nil && $0.day == day.monday)) }
    // Why somebody is off says more than what the week costs.
    let why = own.map { said + worth($0, person, excerpt) } ?? off(person, day, tried) + said
    return Explanation(
      subject: subject, verdict: "\(verdict ?? "\(person.name) is off")\(isPinned).",
      reasons: pinned + why + bank(person) + (gains.isEmpty && own != nil ? [settled(tried)] : []),
      repairs: repairs(gains, of: .day(id, day), excerpt))
  }

  /// What those without contract hours have worked before says whether they are asked.
  private func bank(_ person: Person) -> [Reason] {
    guard person.isBank else { return [] }
    return [Reason(rule: "hours", who: [person.id], text: team.bankWords(person, person.carry))]
  }

  /// Where a rule is broken or a duty missed, what mends that; else whatever would be better.
  private func repairs(_ gains: [Attempt], of fault: Fault, _ excerpt: JudgedRota) -> [Repair] {
    guard fault.amount(in: judged.report) > 0 else { return repairs(gains) }
    let mending = gains.filter { fault.isLess(in: $0.priced.after.report, than: excerpt.report) }
    let found = mending.isEmpty ? mended(fault) : []
    return found.isEmpty ? repairs(mending.isEmpty ? gains : mending) : found
  }

  private func works(_ attempt: Attempt) -> String {
    let after = attempt.priced.after.rota.shift(of: attempt.staff[0], on: attempt.day)
    return "\(names(attempt.staff)) works \(after?.time.words ?? "not at all") on \(words(attempt.day))"
  }

  private func pin(of id: PersonID, _ day: Day) -> Pin? {
    team.pins.first { pin in
      switch pin {
      case .shift(id, day, _, _), .off(id, day): true
      case .shift, .off, .contact: false
      }
    }
  }

  private func reason(_ pin: Pin, _ id: PersonID, _ day: Day) -> Reason {
    Reason(rule: "pins", who: [id], when: [day], text: "it is pinned", source: sources.pin(pin))
  }
}

/// A day that is pinned otherwise.
extension Answers {
  /// Only what would make the pin so; nil where it is so, or there is none.
  private func asPinned(_ person: Person, _ day: Day, _ own: Shift?, _ excerpt: JudgedRota) -> [Attempt]? {
    for pin in team.pins {
      switch pin {
      case .shift(person.id, day, let start, let end) where start != nil || end != nil:
        if let own, start ?? own.time.start == own.time.start, end ?? own.time.end == own.time.end { return nil }
        return times(from: start, to: end, person).compactMap { time in
          excerpt.attempt([.shift(person.id, day, time, pause: nil)], day, time.start, [person.id])
        }
      case .off(person.id, day):
        return own == nil ? nil : [excerpt.attempt([.dayOff(person.id, day)], day, 0, [person.id])].compactMap { $0 }
      case .shift, .off, .contact: continue
      }
    }
    return nil
  }

  /// Times with a start or an end, or both, that are given; hour by hour where one of them is open.
  private func times(from start: Minutes?, to end: Minutes?, _ person: Person) -> [TimeRange] {
    let window = team.service.window
    let lengths = stride(
      from: person.contract.shortestShift.wholeMinutes, through: person.contract.longestShift.wholeMinutes, by: 60)
    return switch (start, end) {
    case (let start?, let end?): start < end ? [TimeRange(start, end)] : []
    case (let start?, nil): lengths.map { TimeRange(start, start + $0) }.filter { window.contains($0) }
    case (nil, let end?): lengths.map { TimeRange(end - $0, end) }.filter { window.contains($0) }
    case (nil, nil): []
    }
  }
}

/// A day that is worked.
extension Answers {
  /// Its ends an hour earlier or later at most, by quarters and halves, and the day off.
  private func others(_ shift: Shift, _ person: Person, _ excerpt: JudgedRota) -> [Attempt] {
    let steps = [0, -15, 15, -30, 30, -60, 60].map { $0 / team.service.slot * team.service.slot }
    var times: [TimeRange] = []
    for start in steps {
      for end in steps {
        let time = TimeRange(shift.time.start + start, shift.time.end + end)
        guard time != shift.time, time.length > 0, team.service.window.contains(time), !times.contains(time) else {
          continue
        }
        times.append(time)
      }
    }
    let off = excerpt.attempt([.dayOff(person.id, shift.day)], shift.day, 0, [person.id])
    return times.compactMap { time in
      excerpt.attempt([.shift(person.id, shift.day, time, pause: nil)], shift.day, time.start, [person.id])
    } + (off.map { [$0] } ?? [])
  }

  /// What would be lost without it.
  private func worth(_ shift: Shift, _ person: Person, _ excerpt: JudgedRota) -> [Reason] {
    let contacts = rota.contacts(of: person.id, on: shift.day).sorted { $0.time.start < $1.time.start }.map {
      "\(clockTime($0.time.start)) \(team.title($0.id))"
    }
    let held = Reason(
      rule: "in the shift", who: [person.id], when: [shift.day],
      text: "it holds \(contacts.joined(separator: ", "))")
    guard let off = excerpt.attempt([.dayOff(person.id, shift.day)], shift.day, 0, [person.id]) else { return [] }
    let short = shortage(off.priced.after.report, shift.day)
    let before = shortage(excerpt.report, shift.day)
    let lines = team.cover.compactMap { line -> String? in
      let minutes = (short[line.id] ?? 0) - (before[line.id] ?? 0)
      return minutes > 0 ? "\(line.id) for \(durationInWords(minutes)) more" : nil
    }
    let covers = Reason(
      rule: "cover", who: [person.id], when: [shift.day], text: "without it too few are there: \(listed(lines))")
    return (contacts.isEmpty ? [] : [held]) + (lines.isEmpty ? [] : [covers])
  }

  /// Minutes by which people are missing on a day.
  private func shortage(_ report: Report, _ day: Day) -> [CoverLineID: Minutes] {
    var minutes: [CoverLineID: Minutes] = [:]
    for cost in report.costs where cost.name == .cover && cost.place.day == day {
      guard let line = team.cover.first(where: { $0.id == cost.place.line }) else { continue }
      minutes[line.id, default: 0] += team.minutesShort(cost, of: line)
    }
    return minutes
  }

  private func settled(_ tried: [Attempt]) -> Reason {
    guard let best = tried.filter(\.isLegal).min(by: Attempt.precedes) else {
      return Reason(rule: "shift length", text: "no other times that were tried keep every rule")
    }
    return Reason(
      rule: "shift length", who: best.staff, when: [best.day],
      text: "no other times that were tried are better; the next best: \(works(best)) (\(best.priced.words))")
  }
}

/// A day that is not.
extension Answers {
  /// Usual shifts through the day.
  private func new(_ person: Person, _ day: Day, _ excerpt: JudgedRota) -> [Attempt] {
    let slot = team.service.slot
    let window = team.service.window
    let open = person.hours(on: day, window: window) ?? window
    let contract = person.contract
    let usual = max(
      contract.shortestShift, min(contract.longestShift, Hours(millionths: contract.hours.millionths / 5)))
    let lengths = Set([usual, contract.shortestShift].map { ceilingDivide($0.wholeMinutes, slot) * slot })
    return lengths.sorted().flatMap { length -> [Attempt] in
      stride(from: open.start, through: max(open.start, open.end - length), by: 60).compactMap { start in
        let time = TimeRange(start / slot * slot, min(window.end, start / slot * slot + length))
        return excerpt.attempt([.shift(person.id, day, time, pause: nil)], day, time.start, [person.id])
      }
    }
  }

  private func off(_ person: Person, _ day: Day, _ tried: [Attempt]) -> [Reason] {
    let wish = person.wishes.firstIndex { $0.kind == .dayOff && team.calendars.on($0.when, day) }.map { place in
      Reason(
        rule: "wish", who: [person.id], when: [day], text: "\(person.name) wished for the day off",
        source: sources.person(person.id, "wishes", "\(place)"))
    }
    guard let best = tried.min(by: Attempt.precedes) else { return wish.map { [$0] } ?? [] }
    if let hindrance = hindrance(best, for: person.id) {
      return reasons([person.id: [day: [hindrance]]], of: [day]) + (wish.map { [$0] } ?? [])
    }
    let dear = Reason(
      rule: "hours", who: [person.id], when: [day],
      text: "a shift would not make the rota better; the best: \(works(best)) (\(best.priced.words))")
    return (wish.map { [$0] } ?? []) + (best.isGain ? [] : [dear])
  }
}
