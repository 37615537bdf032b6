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
    case .duty(let duty): "duty \(duty.id)"
    case .oneOff(let oneOff): "one-off contact \(oneOff.child) \(oneOff.need.id)"
    case .leave(let leave): "\(name(leave.staff)) away \(words(leave.when))"
    case .callOff(let off, let leave, let left):
      "\(name(leave.staff)) no longer away \(words(off))"
        + (left.isEmpty ? "" : ", still \(left.map { words($0.when) }.joined(separator: ", "))")
    case .wish(let person, let wish): "\(name(person)) wishes \(wish.kind.rawValue) \(words(wish.when))"
    case .withdraw(let fact): "no more: \(words(fact))"
    }
  }

  private func words(_ fact: Fact) -> String {
    switch fact {
    case .leave(let leave): "\(name(leave.staff)) away \(words(leave.when))"
    case .oneOff(let oneOff): "one-off contact \(oneOff.child) \(oneOff.need.id)"
    case .cancelled(let id): "\(title(id)) cancelled"
    case .said(let id, _): "\(title(id)): words for those who go"
    case .pin(let pin): "pinned: \(words(pin))"
    case .duty(let duty): "duty \(duty.id)"
    case .wish(let person, let wish): "\(name(person)) wishes \(wish.kind.rawValue) \(words(wish.when))"
    }
  }
}
