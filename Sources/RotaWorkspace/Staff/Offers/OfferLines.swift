internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaText

/// Offers among what staff ask for and are asked.
extension OpenTeam {
  /// To the lead whose answer is still to come; to somebody what is offered to them.
  func offerLines(of person: Person?, now: Moment, _ team: Team) throws(Refusal) -> [RequestLine] {
    guard let person else {
      return try offers().filter { $0.state == .open }.flatMap { offer in
        offer.asked.filter { $0.answer == nil && $0.day >= now.day }.map { asked in
          RequestLine(
            number: offer.number, person: asked.person, who: team.name(asked.person),
            what: "offer: \(team.offered(offer.subject)), \(asked.day.words) \(asked.time.words)",
            when: offer.signature.time(team.service.clock, on: now.day), state: "has not answered", isOffer: true)
        }
      }
    }
    return try myOffers(person.id, at: now, team).map { offer in
      let state =
        switch offer.state {
        case .open: "waits for you"
        case .said: "you said yes; your lead is asked"
        case .taken: "it is taken"
        }
      return RequestLine(
        number: offer.number, person: person.id, who: team.name(person.id), what: "offer: \(offer.what)", when: "",
        state: state, waitsForMe: offer.state == .open, isOffer: true)
    }
  }
}
