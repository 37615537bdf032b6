internal import RotaModel
internal import RotaPages

/// What comes from outside.
extension StaffState {
  package mutating func hear(_ message: StaffMessage) -> [StaffEffect] {
    switch message {
    case .mine(let mine, let said):
      lay(mine)
      if let said { notice = Notice(.done, said) }
    case .sent(let words):
      if case .form = dialog { dialog = nil }
      notice = Notice(.done, words)
    case .unsendable(let why):
      if case .form(let form) = dialog { return refuse(form, why) }
      notice = Notice(.refused, why)
    case .swapPossible(let swap, let lines):
      guard case .form(let form) = dialog, form.kind == .ask(.swap), let mine else { break }
      let other = swap.other == swap.day ? "" : " for \(swap.other.words(on: now.day))"
      return show(
        Confirmation(
          title: "Ask \(mine.name(of: swap.colleague)) to swap \(swap.day.words(on: now.day))\(other)?", lines: lines,
          key: "y",
          doing: "ask", action: .ask(for: .send(.swap(swap)))))
    case .now(let now):
      self.now = now
      return fetchedAgain(.clock)
    case .whoIsOn(let people): whoIsOn = people
    case .requests(let requests): self.requests = requests
    case .ledger(let ledger): self.ledger = ledger
    case .refused(let words): notice = Notice(.refused, words)
    case .ended: return [.quit]
    }
    return []
  }

  /// The cursor stays on its day.
  private mutating func lay(_ mine: StaffWeek) {
    let days = self.mine?.days ?? []
    let old = rows[.days].flatMap { days.indices.contains($0) ? days[$0].day : nil }
    let marked = rows[.calendar].flatMap { self.mine?.day(at: $0) }
    self.mine = mine
    rows[.calendar] = marked.map { max(0, mine.slot(of: $0)) }
    rows[.days] =
      old.flatMap { day in mine.days.firstIndex { $0.day == day } }
      ?? mine.days.firstIndex { $0.day >= mine.now.day } ?? 0
  }
}
