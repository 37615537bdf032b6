internal import RotaAnswers
package import RotaModel
internal import RotaPages
internal import RotaText

/// An offer in words: to the lead with who was asked, to those who are asked with what they would do.
extension Team {
  /// `offer 3: a contact with C014, asked Ben (no), Cara and Hari`
  package func words(_ offer: Offer) -> String {
    let asked = offer.asked.map { asked -> String in
      name(asked.person) + (asked.answer.map { " (\($0.rawValue))" } ?? "")
    }
    let state =
      switch offer.state {
      case .open: "waits for an answer"
      case .taken(let person): "\(name(person)) would take it: 'rota requests' asks you"
      case .granted(let person): "\(name(person)) takes it"
      case .withdrawn: "taken back"
      }
    return "offer \(offer.number): \(offered(offer.subject)), asked \(listed(asked)); \(state)"
  }

  /// Place, child, length and the lead's words, and nothing else of a child: `Wed 2 Dec 16:00–17:00, C014 at north, 1 h`.
  package func words(_ asked: Offer.Asked, of subject: WhyQuestion) -> String {
    let when = "\(asked.day.words) \(asked.time.words)"
    switch subject {
    case .contact(let id, _):
      let place = zone(of: id).map { " at \($0)" } ?? ""
      let said = said[id].map { "; lead says: \($0)" } ?? ""
      return "\(when), \(id.child)\(place), \(durationInWords(asked.time.length))\(said)"
    case .cover: return "\(when), to be on shift"
    case .shift(let person, _): return "\(when), \(name(person))'s shift"
    }
  }
}

extension OpenTeam {
  /// What somebody is asked, as they are to see it.
  func myOffers(_ person: PersonID, at now: Moment, _ team: Team) throws(Refusal) -> [MyWeek.MyOffer] {
    try offers(to: person, now: now).compactMap { offer in
      guard let asked = offer.asked(person) else { return nil }
      let state: MyWeek.MyOffer.State
      switch offer.state {
      case .open: state = .open
      case .taken(person): state = .said
      case .granted(person), .withdrawn: return nil
      case .taken, .granted: state = .taken
      }
      return MyWeek.MyOffer(number: offer.number, what: team.words(asked, of: offer.subject), state: state)
    }
  }
}
