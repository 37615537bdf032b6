package import RotaModel

/// An edit as one would say it, for the history and the log.
extension Team {
  package func words(_ edit: Edit) -> String {
    switch edit {
    case .shift(let person, let day, let time, _): "\(name(person)) \(day.words) \(time.words)"
    case .dayOff(let person, let day): "\(name(person)) \(day.words) off"
    case .contact(let id, let day, let start, let staff):
      "\(title(id)) \(day.words) \(clockTime(start)), \(listed(staff.map { name($0) }))"
    case .leaveOut(let id): "\(title(id)) left out"
    case .cancel(let id): "\(title(id)) cancelled"
    case .owe(let id): "\(title(id)) owed again"
    // The words themselves stay out of the history: they may say anything of a child.
    case .say(let id, let words): "\(title(id)): \(words == nil ? "no more " : "")words for those who go"
    case .pin(let pin): "pinned: \(words(pin))"
    case .unpin(let pin): "no longer pinned: \(words(pin))"
    case .duty(let duty): words(Fact.duty(duty))
    case .oneOff(let oneOff): words(Fact.oneOff(oneOff))
    case .leave(let leave): words(Fact.leave(leave))
    case .callOff(let off, let leave, let left):
      "\(names(on: leave)) no longer away \(words(off))"
        + (left.isEmpty ? "" : ", still \(left.map { words($0.when) }.joined(separator: ", "))")
    case .wish(let person, let wish): words(Fact.wish(person, wish))
    case .withdraw(let fact): "taken back: \(words(fact))"
    }
  }

  private func words(_ fact: Fact) -> String {
    switch fact {
    case .leave(let leave): "\(names(on: leave)) away \(leave.words(in: self))"
    case .oneOff(let oneOff): "one-off contact \(oneOff.child) \(oneOff.need.id)"
    case .cancelled(let id): "\(title(id)) cancelled"
    case .said(let id, _): "\(title(id)): words for those who go"
    case .pin(let pin): "pinned: \(words(pin))"
    case .duty(let duty): "\(duty.id) \(words(duty.when)): \(duty.staff.map { listed($0.map { name($0) }) } ?? "all")"
    case .wish(let person, let wish): "\(name(person)) \(words(wish))"
    }
  }

  /// `wishes Fri 4 Dec off`, `wishes to work Sat`, `would rather not work Thu 17:00–19:00`.
  func words(_ wish: Wish) -> String {
    switch wish.kind {
    case .dayOff: "wishes \(words(wish.when)) off"
    case .work: "wishes to work \(words(wish.when))"
    case .avoid: "would rather not work \(words(wish.when))"
    }
  }

  /// `Wed 2 Dec – Thu 3 Dec 2026`, `Mon 28 Dec 2026 – Sun 3 Jan 2027`, `Wed 2 Dec 2026 13:00–24:00`, `mon-fri`. What is
  /// asked for or entered for some later time is of a year that goes not without saying.
  package func words(_ period: Period) -> String {
    var parts: [String] = []
    if let dates = period.dates {
      let (first, last) = (dates.lowerBound, dates.upperBound)
      let start = first.year == last.year ? first.words : "\(first.words) \(first.year)"
      parts.append(first == last ? "\(first.words) \(first.year)" : "\(start) – \(last.words) \(last.year)")
    }
    if let calendar = period.calendar, calendars.indices.contains(calendar) { parts.append(calendars[calendar].name) }
    if let days = period.weekdays, days != .all {
      parts.append(days.words)
    }
    if !period.isWholeDay { parts.append(period.time.words) }
    return parts.isEmpty ? "every day" : parts.joined(separator: " ")
  }
}

extension Leave {
  /// `Wed 2 Dec – Thu 3 Dec`, or `from Wed 2 Dec until further notice`.
  package func words(in team: Team) -> String {
    guard when.isUntilFurtherNotice, let first = when.dates?.lowerBound else { return team.words(when) }
    return "from \(first.words) until further notice"
  }
}

extension Weekdays {
  /// `Mon–Fri`, `Sat and Sun`, `Mon, Wed and Fri`.
  fileprivate var words: String {
    var runs: [[Weekday]] = []
    for day in Weekday.allCases where contains(day) {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return listed(
      runs.flatMap { run in run.count > 2 ? ["\(run[0].name)–\(run[run.count - 1].name)"] : run.map(\.name) })
  }
}
