package import RotaAnswers
package import RotaModel
package import RotaPages
internal import RotaText

/// Requests with what is said of them, for the page.
extension OpenTeam {
  /// The lead's inbox with what each would cost, or what somebody asked for and is asked, with what a swap would make of
  /// their days.
  package func requestLines(of person: Person?, now: Moment) throws(Refusal) -> [RequestLine] {
    var weeks = try RequestWeeks(self, now: now)
    var lines: [RequestLine] = []
    for request in try requests(of: person) {
      let price =
        if let person { outlook(of: request, for: person, now: now) } else { try weeks.price(of: request) }
      lines.append(line(request, weeks.team, price, for: person?.id, now))
    }
    return lines + (try offerLines(of: person, now: now, weeks.team))
  }

  private func line(
    _ request: Request, _ team: Team, _ price: [String], for person: PersonID?, _ now: Moment
  ) -> RequestLine {
    let isOwn = request.person == person
    return RequestLine(
      number: request.number, person: request.person, who: team.name(request.person),
      what: team.asked(request, reasons: person == nil || isOwn),
      when: request.signature.time(team.service.clock, on: now.day), state: team.stateWords(request), price: price,
      canBeApproved: person == nil && request.waitsForLead,
      waitsForMe: person != nil && request.colleague == person && request.state == .asked,
      canBeTakenBack: isOwn && request.state.isOpen)
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
