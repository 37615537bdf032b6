internal import RotaModel
internal import RotaPages

/// The forms of their screen.
package enum StaffForm: Hashable, Sendable {
  case askLeave, askWish, askSwap, ended
  case decline(Int)
}

/// What a member of staff asks for, typed into a form.
extension StaffWeek {
  func form(_ kind: StaffForm, _ state: StaffState) -> Form<StaffForm>? {
    switch kind {
    case .askLeave:
      return Form(
        kind, title: "Ask for leave",
        rows: [
          .init("first day", .day, day(state).words), .init("last day", .optional(.day)),
          .init("from – to", .optional(.timesToTheMinute)),
          .init("reason", .choice(["annual", "sick", "toil", "other"]), "annual"),
        ])
    case .askWish:
      return Form(
        kind, title: "Ask for a wish",
        rows: [
          .init("wish", .choice(Wish.Kind.allCases.map(\.rawValue)), Wish.Kind.dayOff.rawValue),
          .init("day", .day, day(state).words), .init("from – to", .optional(.times)),
          .init("how often", .choice(StaffWeek.often), StaffWeek.often[0]),
        ])
    case .askSwap:
      return Form(
        kind, title: "Ask for a swap",
        rows: [
          .init("your day", .day, swapDay(state).words), .init("with", .person),
          .init("for their day", .optional(.day)),
        ])
    case .ended:
      return Form(kind, title: "When did your last shift really end?", rows: [.init("ended at", .time)])
    case .decline(let number):
      return state.requests?.first { $0.number == number }.map { request in
        Form(
          kind, title: "Say no to \(request.who): \(request.what)",
          rows: [.init("because", .text("why not: it is what they are told"))])
      }
    }
  }

  private static let often = ["once", "every week"]

  private func day(_ state: StaffState) -> Day { max(now.day, state.dayHere ?? now.day) }

  /// The day under the cursor; else the next one on shift.
  private func swapDay(_ state: StaffState) -> Day {
    if let here = state.dayHere, here > now.day { return here }
    return days.first { $0.day > now.day && $0.isOn }?.day ?? now.day + 1
  }

  /// What the form asks for. Each field is as it should be.
  func asking(_ form: Form<StaffForm>) throws(FormProblem) -> Request.Ask {
    let reading = Reading(self)
    switch form.kind {
    case .askWish: return try wish(form, reading)
    case .askSwap: return try swap(form, reading)
    default: return .leave([try reading.leave(of: id, form, from: 0)])
    }
  }

  private func wish(_ form: Form<StaffForm>, _ reading: Reading) throws(FormProblem) -> Request.Ask {
    guard let kind = Wish.Kind(rawValue: form.text(0)) else { throw form.problem(in: 0) }
    guard let day = reading.day(form.text(1)) else { throw form.problem(in: 1) }
    guard day >= now.day else { throw FormProblem(row: 1, text: "\(day.words) \(day.year) is past") }
    guard let time = form.text(2).isEmpty ? .wholeDay : reading.times(form.text(2)) else { throw form.problem(in: 2) }
    let isWeekly = form.text(3) == StaffWeek.often[1]
    return .wish(
      Wish(
        kind,
        isWeekly ? Period(weekdays: Weekdays(day.weekday), time: time) : Period(dates: day...day, time: time)))
  }

  private func swap(_ form: Form<StaffForm>, _ reading: Reading) throws(FormProblem) -> Request.Ask {
    guard let day = reading.day(form.text(0)) else { throw form.problem(in: 0) }
    guard let colleague = reading.person(form.text(1)) else { throw form.problem(in: 1) }
    guard let other = form.text(2).isEmpty ? day : reading.day(form.text(2)) else { throw form.problem(in: 2) }
    for (row, date) in [(0, day), (2, other)] where date <= now.day {
      throw FormProblem(row: row, text: "\(date.words) has begun: only a day still to come can be swapped")
    }
    if other != day, let mine = days.first(where: { $0.day == day }), !mine.isOn {
      throw FormProblem(row: 0, text: "you have no shift on \(day.words)")
    }
    if other != day, let mine = days.first(where: { $0.day == other }), mine.isOn {
      throw FormProblem(row: 2, text: "you are on shift on \(other.words) already")
    }
    return .swap(Request.Swap(day: day, colleague: colleague.id, other: other))
  }
}

extension StaffState {
  /// It opens on today.
  mutating func openCalendar() -> [StaffEffect] {
    if rows[.calendar] == nil, let mine { rows[.calendar] = mine.todaysSlot }
    return open(.calendar)
  }

  /// The form stays until what it asks for is sent, so that what stands in the way is said in it.
  package mutating func keep(_ form: Form<StaffForm>) -> [StaffEffect] {
    guard let mine else { return [] }
    switch form.kind {
    case .decline(let number): return done([.decline(request: number, because: form.text(0))])
    case .ended: return done(Reading(mine).minute(form.text(0)).map { [.ended($0)] } ?? [])
    default: break
    }
    do throws(FormProblem) {
      let ask = try mine.asking(form)
      dialog = .form(form)
      if case .swap(let swap) = ask { return [.checkSwap(swap)] }
      return [.send(ask)]
    } catch {
      var form = form
      form.focus = error.row
      return refuse(form, error.text)
    }
  }
}

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
      guard case .form(let form) = dialog, form.kind == .askSwap, let mine else { break }
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
