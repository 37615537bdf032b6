package import RotaModel
internal import RotaText

/// An edit as one would say it, for the history and the log.
extension Team {
  package func words(_ edit: Edit) -> String {
    switch edit {
    case .shift(let person, let day, let time, _): "\(name(person)) \(day.words) \(time.words)"
    case .dayOff(let person, let day): "\(name(person)) \(day.words) off"
    case .contact(let id, let day, let start, let staff):
      "\(title(id)) \(day.words) \(clockTime(start)), \(listed(staff.map { name($0) }))"
    case .leaveOut(let id): "\(urgentTitle(id)) is left out"
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
      "\(names(on: leave)) no longer away \(wordsOfCallingOff(off, leave))"
        + (left.isEmpty ? "" : ", still \(left.map { $0.words(in: self) }.joined(separator: ", "))")
    case .wish(let person, let wish): words(Fact.wish(person, wish))
    case .withdraw(let fact): "taken back: \(words(fact))"
    }
  }

  /// To the end of leave that had none that is known: `from Mon 7 Dec on`.
  private func wordsOfCallingOff(_ off: Period, _ leave: Leave) -> String {
    guard leave.when.isUntilFurtherNotice, off.isWholeDay, let dates = off.dates, let all = leave.when.dates,
      dates.upperBound >= all.upperBound
    else { return words(off) }
    return "from \(dates.lowerBound.words) on"
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
    case .paused(let child, let period):
      "\(child): nothing is planned\(period.dates.map { " from \($0.lowerBound.words) on" } ?? "")"
    }
  }
}
