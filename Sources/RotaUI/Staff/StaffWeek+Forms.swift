internal import RotaModel

/// What a member of staff types into a form.
extension StaffWeek {
  func form(_ kind: Form.Kind, _ state: State) -> Form? {
    switch kind {
    case .ask(let ask): return Form(kind, title: ask.title, rows: rows(of: ask, state))
    case .ended:
      return Form(kind, title: "When did your last shift really end?", rows: [.init("ended at", .time)])
    case .decline(let number):
      return state.requests?.first { $0.number == number }.map { request in
        Form(
          kind, title: "Say no to \(request.who): \(request.what)",
          rows: [.init("because", .text("why not: it is what they are told"))])
      }
    default: return nil
    }
  }
}

extension State {
  /// The day under the cursor on a member of staff's own days.
  var dayHere: Day? {
    guard let mine else { return nil }
    switch page {
    case .mine:
      let row = row(in: mine.days.count)
      return mine.days.indices.contains(row) ? mine.days[row].day : nil
    case .calendar: return mine.mondays.isEmpty ? nil : mine.day(at: row(in: mine.slots.count))
    default: return nil
    }
  }

  /// It opens on today.
  mutating func openCalendar() -> [Effect] {
    if cursor.rows[.calendar] == nil, let mine { cursor.rows[.calendar] = mine.todaysSlot }
    return open(.calendar)
  }

  /// The form stays until what it asks for is sent, so that what stands in the way is said in it.
  mutating func keepAsStaff(_ form: Form, _ mine: StaffWeek) -> [Effect] {
    switch form.kind {
    case .decline(let number): return done([.decline(request: number, because: form.text(0))])
    case .ended: return done(Reading(mine).minute(form.text(0)).map { [.ended($0)] } ?? [])
    case .ask(let ask):
      do throws(FormProblem) {
        let ask = try mine.asking(ask, form)
        dialog = .form(form)
        if case .swap(let swap) = ask { return [.checkSwap(swap)] }
        return [.send(ask)]
      } catch {
        var form = form
        form.focus = error.row
        return refuse(form, error.text)
      }
    default: return []
    }
  }
}

/// What comes from outside.
extension State {
  mutating func hearAsStaff(_ message: Message) -> [Effect] {
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
    case .ended: return [.quit]
    default: break
    }
    return []
  }

  /// The cursor stays on its day.
  private mutating func lay(_ mine: StaffWeek) {
    let rows = self.mine?.days ?? []
    let old = cursor.rows[.mine].flatMap { rows.indices.contains($0) ? rows[$0].day : nil }
    let marked = cursor.rows[.calendar].flatMap { self.mine?.day(at: $0) }
    self.mine = mine
    cursor.rows[.calendar] = marked.map { max(0, mine.slot(of: $0)) }
    cursor.rows[.mine] =
      old.flatMap { day in mine.days.firstIndex { $0.day == day } }
      ?? mine.days.firstIndex { $0.day >= mine.now.day } ?? 0
  }
}
