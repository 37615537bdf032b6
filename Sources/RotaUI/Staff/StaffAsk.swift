internal import RotaModel
internal import RotaTerminal

/// What staff ask for on their screen, each with its command, its form and what is made of it.
package enum StaffAsk: String, Hashable, Sendable, CaseIterable {
  case leave, wish, swap

  static var commands: [Command] { allCases.map(\.command) }

  private var command: Command {
    switch self {
    case .leave: asking("L", "days or hours; your lead decides")
    case .wish: asking("W", "a day off, hours to avoid, hours to work")
    case .swap:
      asking("s", "with a colleague; it is checked before it is sent") { mine in
        if mine.colleagues.isEmpty { return "there is nobody to swap with" }
        return mine.days.isEmpty ? "nothing is published that could be swapped" : nil
      }
    }
  }

  var title: String { "Ask for \(what)" }

  private var what: String { self == .leave ? "leave" : "a \(rawValue)" }

  /// On their own days, as a list or as a calendar.
  private func asking(
    _ key: KeyEvent, _ help: String, obstacle: @escaping @Sendable (StaffWeek) -> String? = { _ in nil }
  ) -> Command {
    Command(
      key, "ask for \(what)", rawValue, help, belongs: { $0.page == .mine || $0.page == .calendar },
      obstacle: { $0.mine.flatMap(obstacle) }, run: { $0.openForm(.ask(self)) })
  }
}

extension StaffWeek {
  func rows(of ask: StaffAsk, _ state: State) -> [Form.Row] {
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
  func asking(_ ask: StaffAsk, _ form: Form) throws(FormProblem) -> Request.Ask {
    let reading = Reading(self)
    return switch ask {
    case .leave: .leave([try reading.leave(of: id, form, from: 0)])
    case .wish: try wish(form, reading)
    case .swap: try swap(form, reading)
    }
  }

  private func wish(_ form: Form, _ reading: Reading) throws(FormProblem) -> Request.Ask {
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

  private func swap(_ form: Form, _ reading: Reading) throws(FormProblem) -> Request.Ask {
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

  private func day(_ state: State) -> Day { max(now.day, state.dayHere ?? now.day) }

  /// The day under the cursor; else the next one on shift.
  private func swapDay(_ state: State) -> Day {
    if let here = state.dayHere, here > now.day { return here }
    return days.first { $0.day > now.day && $0.isOn }?.day ?? now.day + 1
  }
}
