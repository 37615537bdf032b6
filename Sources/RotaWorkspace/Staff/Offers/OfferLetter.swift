internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaText

/// What goes out through the team's notify command about an offer: that there is one, when, and no word of a child.
struct OfferLetter: Encodable {
  enum News { case offered, taken, withdrawn }

  let team: String
  let person: String
  let name: String
  let offer: Int
  let text: String

  init(_ team: Team, _ asked: Offer.Asked, of offer: Offer, _ news: News) {
    self.team = team.service.name
    person = asked.person.text
    name = team.name(asked.person)
    self.offer = offer.number
    let when = "\(asked.day.words) \(asked.time.words)"
    text =
      switch news {
      case .offered:
        "Could you take something on, \(when)? Your own rota has it as offer \(offer.number): say yes or no there, or to your team lead."
      case .taken: "Offer \(offer.number), \(when), is taken. Thank you."
      case .withdrawn: "Offer \(offer.number), \(when), is taken back: nobody is asked any more."
      }
  }
}

extension OpenTeam {
  /// Where the lead has agreed to the notify command. Gives what became of it, a line each.
  func tell(
    _ people: [PersonID], of offer: Offer, _ news: OfferLetter.News, _ now: Moment
  ) throws(Refusal) -> [String] {
    let asked = people.compactMap { offer.asked($0) }
    guard !asked.isEmpty else { return [] }
    guard let hook = try notifyHook() else {
      return ["tell \(listed(asked.map { standing.name($0.person) })) yourself: no message went out"]
    }
    let letters = asked.map { OfferLetter(standing, $0, of: offer, news).notifyLine }
    var (told, untold): ([PersonID], [String]) = ([], [])
    hook.run(letters) { _ in
      true
    } end: { number, problem in
      if let problem {
        untold.append("\(standing.name(asked[number].person)) was not told: \(problem)")
      } else {
        told.append(asked[number].person)
      }
    }
    let names = asked.map(\.person).filter { told.contains($0) }.map { standing.name($0) }
    return (names.isEmpty ? [] : ["told: \(listed(names))"]) + untold.sorted()
  }
}
