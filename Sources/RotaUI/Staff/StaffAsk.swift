internal import RotaModel
internal import RotaPages
internal import RotaTerminal

/// What staff ask for on their screen, each with its command, its form and what is made of it.
package enum StaffAsk: Hashable, Sendable {
  case leave, wish, swap

  var title: String {
    switch self {
    case .leave: "Ask for leave"
    case .wish: "Ask for a wish"
    case .swap: "Ask for a swap"
    }
  }
}

extension Staff {
  static let asks = [askLeave, askWish, askSwap]

  private static let askLeave = Command(
    "L", "ask for leave", "leave", "days or hours; your lead decides", belongs: \.isAmongDays,
    run: { $0.openForm(.ask(.leave)) })

  private static let askWish = Command(
    "W", "ask for a wish", "wish", "a day off, hours to avoid, hours to work", belongs: \.isAmongDays,
    run: { $0.openForm(.ask(.wish)) })

  private static let askSwap = Command(
    "s", "ask for a swap", "swap", "with a colleague; it is checked before it is sent", belongs: \.isAmongDays,
    obstacle: { state in
      guard let mine = state.mine else { return nil }
      if mine.colleagues.isEmpty { return "there is nobody to swap with" }
      return mine.days.isEmpty ? "nothing is published that could be swapped" : nil
    }, run: { $0.openForm(.ask(.swap)) })
}

extension StaffState {
  /// On their own days, as a list or as a calendar.
  fileprivate var isAmongDays: Bool { page == .days || page == .calendar }
}

extension StaffWeek {
  func rows(of ask: StaffAsk, _ state: StaffState) -> [Form<StaffForm>.Row] {
    switch ask {
    case .leave:
      [
        .init("first day", .day, day(state).words), .init("last day", .optional(.day)),
        .init("from – to", .optional(.timesToTheMinute)),
        .init("reason", .choice(["annual", "sick", "toil", "other"]), "annual"),
      ]
    case .wish:
      [
        .init("wish", .choice(Wish.Kind.allCases.map(\.rawValue)), Wish.Kind.dayOff.rawValue),
        .init("day", .day, day(state).words), .init("from – to", .optional(.times)),
        .init("how often", .choice(StaffWeek.often), StaffWeek.often[0]),
      ]
    case .swap:
      [.init("your day", .day, swapDay(state).words), .init("with", .person), .init("for their day", .optional(.day))]
    }
  }

  /// What the form asks for. Each field is as it should be.
  func asking(_ ask: StaffAsk, _ form: Form<StaffForm>) throws(FormProblem) -> Request.Ask {
    let reading = Reading(self)
    return switch ask {
    case .leave: .leave([try reading.leave(of: id, form, from: 0)])
    case .wish: try wish(form, reading)
    case .swap: try swap(form, reading)
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

  private static let often = ["once", "every week"]

  private func day(_ state: StaffState) -> Day { max(now.day, state.dayHere ?? now.day) }

  /// The day under the cursor; else the next one on shift.
  private func swapDay(_ state: StaffState) -> Day {
    if let here = state.dayHere, here > now.day { return here }
    return days.first { $0.day > now.day && $0.isOn }?.day ?? now.day + 1
  }
}
