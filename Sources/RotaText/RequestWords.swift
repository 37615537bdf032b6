package import RotaModel

/// Requests as they are said. The reason of leave is for the lead and for whoever asks.
extension Team {
  /// `Ana: leave Mon 21 Dec – Wed 23 Dec`, for the history too.
  package func words(_ request: Request) -> String { "\(name(request.person)): \(asked(request))" }

  package func asked(_ request: Request, reasons: Bool = false) -> String {
    switch request.ask {
    case .leave(let entries):
      let when = entries.map { $0.words(in: self) }.joined(separator: ", ")
      let reason = reasons ? entries.first?.reason.map { " (\($0))" } ?? "" : ""
      return "leave \(when)\(reason)"
    case .callOff(let periods): return "call off leave \(periods.map { words($0) }.joined(separator: ", "))"
    case .wish(let wish): return words(wish)
    case .swap(let swap):
      let other = swap.other == swap.day ? "" : " for \(words(swap.other))"
      return "swap \(words(swap.day)) with \(name(swap.colleague))\(other)"
    case .worked(let day, let time): return "worked \(words(day)) \(time.words)"
    case .take(let taking): return "take \(offered(taking.subject)), \(words(taking.day))"
    }
  }

  /// What is offered, with no word of what a contact is for: `a contact with C014`, `Ana's shift`.
  package func offered(_ subject: WhyQuestion) -> String {
    switch subject {
    case .contact(let id, _): "a contact with \(id.child)"
    case .cover(let line, let day, let minute): "\(line) \(day.words) \(clockTime(minute))"
    case .shift(let person, let day): "\(name(person))'s shift on \(day.words)"
    }
  }

  /// As of leave, the year does not go without saying.
  private func words(_ day: Day) -> String { "\(day.words) \(day.year)" }

  package func stateWords(_ request: Request) -> String {
    switch request.state {
    case .asked: request.colleague.map { "waits for \(name($0))" } ?? "waits for the lead"
    case .agreed: "agreed, waits for the lead"
    case .approved: "approved"
    case .declined: "declined\(request.because.map { ": \($0)" } ?? "")"
    case .withdrawn: "taken back"
    }
  }

  /// `wishes Fri 4 Dec off`, `wishes to work Sat`, `would rather not work Thu 17:00–19:00`.
  package func words(_ wish: Wish) -> String {
    switch wish.kind {
    case .dayOff: "wishes \(words(wish.when)) off"
    case .work: "wishes to work \(words(wish.when))"
    case .avoid: "would rather not work \(words(wish.when))"
    }
  }
}
