/// Leave that is called off in part: what is left of it stays, in entries of its own.
extension Leave {
  /// That of one of several.
  package func alone(_ person: PersonID) -> Leave {
    var own = self
    own.people = [person]
    return own
  }

  /// That of the others, who keep theirs; none where it is of one alone.
  package func others(than person: PersonID, in team: Team) -> [Leave] {
    var rest = self
    rest.people = team.people(on: self).filter { $0 != person }
    return rest.people?.isEmpty ?? true ? [] : [rest]
  }

  /// What is left where a stretch of each of some days is called off; nil where it has no dates of its own, as leave
  /// `fri` has none, and so nothing to be split at. Of a day that is called off in part less is credited, by as much.
  package func without(_ off: Period, of person: Person, _ calendars: [NamedCalendar]) -> [Leave]? {
    guard let dates = when.dates else { return nil }
    var left: [Leave] = []
    var first = dates.lowerBound
    func keep(upTo last: Day) {
      guard first <= last, (first...last).contains(where: { calendars.on(when, $0) }) else { return }
      var rest = self
      rest.when.dates = first...last
      // What had no end that is known has none now.
      if when.isUntilFurtherNotice, last == dates.upperBound { rest.when = .untilFurtherNotice(from: first) }
      left.append(rest)
    }
    let touched = off.dates.map { $0.clamped(to: dates) } ?? dates
    for day in touched where calendars.on(off, day) && calendars.touches(when, day, off.time) {
      keep(upTo: day - 1)
      left += without(off.time, on: day, of: person)
      first = day + 1
    }
    keep(upTo: dates.upperBound)
    return left
  }

  private func without(_ off: TimeRange, on day: Day, of person: Person) -> [Leave] {
    let less = Hours(millionths: when.time.overlap(off) * Hours.scale / 60)
    let credit = max(.zero, Hours(millionths: fifthsCredited(on: day, to: person) / 5) - less)
    return [TimeRange(when.time.start, off.start), TimeRange(off.end, when.time.end)].filter { $0.length > 0 }.map {
      var rest = self
      rest.when = Period(dates: day...day, time: $0)
      rest.hours = credit
      return rest
    }
  }
}
