package import RotaAnswers
internal import RotaFiles
package import RotaModel
internal import RotaJudge
package import RotaPages
internal import RotaText

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
}

extension OpenTeam {
  /// For people: the lead's inbox with what each would cost, or somebody's own, with what a swap would make of the days
  /// of whoever it asks.
  package func requestsText(of person: Person?, now: Moment, on paper: Paper) throws(Refusal) -> String {
    var weeks = try RequestWeeks(self, now: now)
    let (team, requests) = (weeks.team, try requests(of: person))
    guard !requests.isEmpty else {
      return person == nil ? "nobody asks for anything\n" : "you have asked for nothing\n"
    }
    var lines: [TextLine] = []
    for request in requests {
      let reasons = person == nil || request.person == person?.id
      let who = request.person == person?.id ? "" : "\(team.name(request.person)): "
      let title = "\(who)\(team.asked(request, reasons: reasons))"
      lines.append(
        TextLine(" \(request.number)  ", .heading) + TextLine(title, .heading) + TextLine("   \(team.stateWords(request))", .dim))
      let price =
        if let person { outlook(of: request, for: person, now: now) } else { try weeks.price(of: request) }
      for price in price {
        lines += wrapped(price, to: paper.columns - 6, indent: 2).map { TextLine("      \($0)") }
      }
    }
    return paper.print(lines)
  }

  /// For programs.
  package func requestsJSON(of person: Person?, now: Moment) throws(Refusal) -> String {
    var weeks = try RequestWeeks(self, now: now)
    let team = weeks.team
    var entries: [JSONText] = []
    for request in try requests(of: person) {
      let price = person == nil ? try weeks.price(of: request) : []
      let reasons = person == nil || request.person == person?.id
      entries.append(
        .object([
          .init("number", .number(request.number)), .init("staff", .string(request.person.text)),
          .init("asks", .string(team.asked(request, reasons: reasons))),
          .init("state", .string(request.state.rawValue)),
          .init("with", request.colleague.map { .string($0.text) } ?? .null),
          .init("because", request.because.map { .string($0) } ?? .null),
          .init("price", .list(price.map { .string($0) })),
        ]))
    }
    return JSONText.object([.init("requests", .list(entries))]).page
  }
}
