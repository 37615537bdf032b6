internal import RotaModel
internal import RotaJudge

/// Why too few are there at a minute of a day, by everybody who would count.
extension Answers {
  func explain(_ id: CoverLineID, _ day: Day, _ minute: Minutes) throws(Refusal) -> Explanation {
    guard let line = team.cover.first(where: { $0.id == id }) else { throw .unknown("cover line", id.text, near: nil) }
    let subject = "\(id), \(day.words) \(day.year) \(clockTime(minute))"
    let people = team.staff.filter { line.counts($0) }
    let there = people.filter { isThere($0.id, line, day, minute) }
    let here = there.isEmpty ? "Nobody is there" : "\(names(there.map(\.id))) \(there.count == 1 ? "is" : "are") there"
    guard let time = gap(of: id, day, minute) else {
      return Explanation(
        subject: subject, verdict: "\(here), and \(line.need) \(line.need == 1 ? "is" : "are") needed.")
    }
    let absent = people.filter { person in !there.contains { $0.id == person.id } }
    let tried = try absent.map { person throws(Refusal) in (person, try attempts(person, line, day, time)) }
    let gains = tried.flatMap(\.1).filter { $0.isLegal && $0.price.service < 0 }
    return Explanation(
      subject: subject,
      verdict: "\(here), and \(line.need) \(line.need == 1 ? "is" : "are") needed: short \(time.words).",
      reasons: (people.isEmpty ? [nobodyCounts(line)] : []) + reasons(tried, line, day, minute),
      repairs: gains.isEmpty ? mended(.short(id, day, time)) : repairs(gains))
  }

  /// The hours round a minute of a day in which too few are there.
  func gap(of id: CoverLineID, _ day: Day, _ minute: Minutes) -> TimeRange? {
    judged.report.costs.first { cost in
      cost.name == .cover && cost.place.line == id && cost.place.day == day
        && cost.place.time.map { $0.contains(minute) } ?? false
    }?.place.time
  }

  private func nobodyCounts(_ line: CoverLine) -> Reason {
    Reason(rule: "cover", text: "nobody in the team counts for \(line.id)", source: sources.line(line.id))
  }

  private func isThere(_ person: PersonID, _ line: CoverLine, _ day: Day, _ minute: Minutes) -> Bool {
    guard let shift = rota.shift(of: person, on: day), shift.isThere(at: minute) else { return false }
    return !line.free || away(person, shift, minute) == nil
  }

  /// What somebody on shift is at, away from a line that counts only who is free.
  private func away(_ person: PersonID, _ shift: Shift, _ minute: Minutes) -> String? {
    if let contact = rota.contacts(of: person, on: shift.day).first(where: { $0.time.contains(minute) }) {
      return "with \(contact.child) until \(clockTime(contact.time.end))"
    }
    let duty = team.dutiesAttended(shift, in: rota).first { $0.when.time.contains(minute) }
    return duty.map { "at \($0.id) until \(clockTime($0.when.time.end))" }
  }
}

extension Answers {
  /// What would have somebody there in the gap: the break elsewhere, the shift longer, or a shift.
  func attempts(
    _ person: Person, _ line: CoverLine, _ day: Day, _ gap: TimeRange
  ) throws(Refusal) -> [Attempt] {
    let own = rota.shift(of: person.id, on: day)
    let times = own.map { shapes($0.time, over: gap) } ?? newShapes(person, day, over: gap)
    let excerpt = try judged.excerpt(people: [person.id], children: [], days: [day])
    return times.compactMap { time in
      excerpt.attempt([.shift(person.id, day, time, pause: nil)], day, time.start, [person.id])
    }
  }

  private func shapes(_ time: TimeRange, over gap: TimeRange) -> [TimeRange] {
    if time.contains(gap) { return [time] }
    let longer = TimeRange(min(time.start, gap.start), max(time.end, gap.end))
    let by = gap.end > time.end ? gap.end - time.end : gap.start - time.start
    let later = TimeRange(time.start + by, time.end + by)
    return team.service.window.contains(later) && later.overlaps(gap) ? [longer, later] : [longer]
  }

  private func newShapes(_ person: Person, _ day: Day, over gap: TimeRange) -> [TimeRange] {
    let slot = team.service.slot
    let window = team.service.window
    let hours = person.hours(on: day, window: window) ?? window
    let open = hours.overlaps(gap) ? hours : window
    let least = ceilingDivide(person.contract.shortestShift.wholeMinutes, slot) * slot
    let most = floorDivide(person.contract.longestShift.wholeMinutes, slot) * slot
    let length = min(open.length, max(least, min(most, gap.length)))
    let starts = [gap.start, gap.end - length].map { max(open.start, min(open.end - length, $0)) }
    return Set(starts).sorted().map { TimeRange($0, $0 + length) }
  }

  /// Who is on a break or with a child, then what keeps the others, grouped.
  private func reasons(
    _ tried: [(Person, [Attempt])], _ line: CoverLine, _ day: Day, _ minute: Minutes
  ) -> [Reason] {
    var busy: [Reason] = []
    var hindered: [PersonID: [Day: [Hindrance]]] = [:]
    var others: [PersonID] = []
    for (person, attempts) in tried {
      if let shift = rota.shift(of: person.id, on: day), shift.time.contains(minute) {
        let pause = shift.pause.flatMap { $0.contains(minute) ? "on a break until \(clockTime($0.end))" : nil }
        let what = pause ?? away(person.id, shift, minute) ?? "busy"
        busy.append(Reason(rule: "cover", who: [person.id], when: [day], text: "\(person.name) is \(what)"))
      } else if let best = attempts.min(by: Attempt.precedes) {
        if let hindrance = hindrance(best, for: person.id) {
          hindered[person.id] = [day: [hindrance]]
        } else if best.price.service >= 0 {
          others.append(person.id)
        }
      }
    }
    let dear = Reason(
      rule: "cover", who: others, when: [day],
      text: "\(few(others)) could, and as much would be missing elsewhere")
    return busy + reasons(hindered, of: [day]) + (others.isEmpty ? [] : [dear])
  }
}
