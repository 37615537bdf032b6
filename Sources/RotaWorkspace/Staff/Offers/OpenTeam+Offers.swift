package import RotaAnswers
package import RotaModel
internal import RotaStore
internal import RotaText

/// A gap, a contact or a shift, offered to those who could take it; what they say; and the lead, who has the last word.
extension OpenTeam {
  /// As it is typed: `C014/visit/2026-11-30/2`, `open@2026-12-02T21:00`, `ana@2026-12-02`. The week is as its draft has
  /// it, or as it was published.
  package func offer(
    _ text: String, to names: [String], now: Moment
  ) throws(Refusal) -> (offer: Offer, told: [String]) {
    guard let day = WhyQuestion.week(of: text) else {
      throw .wrongInput(
        "'\(text)' does not say its week",
        help: "say it as C014/visit/2026-11-30/2, open@2026-12-02T21:00 or ana@2026-12-02")
    }
    let week = try week(day, now: now)
    return try offer(week.answers(self).question(text), in: week, to: names, now: now)
  }

  /// To all who could, or to some of them; they are told.
  package func offer(
    _ subject: WhyQuestion, in week: OpenWeek, to names: [String] = [], now: Moment
  ) throws(Refusal) -> (offer: Offer, told: [String]) {
    guard hasStore else { throw .noStoreBeside(file) }
    if let same = try offers().first(where: { $0.subject == subject && $0.state.isPending }) {
      throw .wrongInput("that is offered already: it is offer \(same.number)")
    }
    let could = try week.answers(self).couldTake(subject).filter { $0.day >= now.day }
    let people = try names.map { name throws(Refusal) in try week.team.person(called: name).id }
    for person in people where !could.contains(where: { $0.person == person }) {
      throw .wrongInput(
        "\(week.team.name(person)) could not take it: 'rota why' says what stands against it")
    }
    let asked = people.isEmpty ? could : could.filter { people.contains($0.person) }
    guard !asked.isEmpty else {
      throw .wrongInput("nobody could take it as things are", help: "'rota why' says what stands against it")
    }
    let (store, path) = try writable()
    let number = try refusing(path) { () throws(StoreError) in try store.offer(subject, to: asked, signature) }
    let offer = try offer(number)
    return (offer, try tell(asked.map(\.person), of: offer, .offered, now))
  }

  package func offers() throws(Refusal) -> [Offer] {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    return try refusing(path) { () throws(StoreError) in try store.offers() }
  }

  package func offer(_ number: Int) throws(Refusal) -> Offer {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    let found = try refusing(path) { () throws(StoreError) in try store.offer(number) }
    guard let found else {
      throw .wrongInput("there is no offer \(number)", help: "'rota offer --list' lists those that there are")
    }
    return found
  }

  /// Of somebody: what waits for their answer, and what they said yes to, as far as it is still to come.
  package func offers(to person: PersonID, now: Moment) throws(Refusal) -> [Offer] {
    guard hasStore else { return [] }
    return try offers().filter { offer in
      guard let asked = offer.asked(person), asked.day >= now.day, asked.answer != .no else { return false }
      return offer.state != .withdrawn
    }
  }

  /// The first yes that still fits is put to the lead; all others are told that it is taken.
  package func take(_ number: Int, as person: Person, now: Moment) throws(Refusal) -> Request {
    let offer = try offer(number)
    guard let asked = offer.asked(person.id) else { throw .notOffered(number, person) }
    try offer.checkOpen(team: standing)
    let week = try week(asked.day, now: now)
    guard week.answers(self).price(of: asked, offer.subject) != nil else {
      throw .wrongInput("it no longer fits: the rota has changed since it was offered", help: "ask your lead")
    }
    let ask = Request.Ask.take(Request.Taking(offer: number, subject: offer.subject, day: asked.day))
    let (store, path) = try open()
    let request: Int
    do throws(StoreError) {
      request = try store.take(offer, by: person.id, ask, standing.calendars, signature)
    } catch {
      guard case .changedMeanwhile = error else { throw .storeRefused(path, error) }
      try self.offer(number).checkOpen(team: standing)
      throw .storeRefused(path, error)
    }
    let others = offer.asked.filter { $0.person != person.id && $0.answer != .no }.map(\.person)
    _ = try tell(others, of: offer, .taken, now)
    return try self.request(request)
  }

  package func refuse(_ number: Int, as person: Person) throws(Refusal) -> Offer {
    let offer = try offer(number)
    guard offer.asked(person.id) != nil else { throw .notOffered(number, person) }
    try offer.checkOpen(team: standing)
    let (store, path) = try open()
    try refusing(path) { () throws(StoreError) in try store.refuse(offer, by: person.id, signature) }
    return offer
  }

  /// Nobody is asked any more; those who were are told.
  package func withdraw(_ number: Int, now: Moment) throws(Refusal) -> Offer {
    let offer = try offer(number)
    try offer.checkOpen(team: standing)
    let (store, path) = try open()
    try refusing(path) { () throws(StoreError) in try store.withdraw(offer, signature) }
    _ = try tell(offer.asked.filter { $0.answer != .no }.map(\.person), of: offer, .withdrawn, now)
    return offer
  }
}

extension Offer.State {
  /// It waits for somebody: those who are asked, or the lead.
  package var isPending: Bool {
    switch self {
    case .open, .taken: true
    case .granted, .withdrawn: false
    }
  }
}

extension Offer {
  fileprivate func checkOpen(team: Team) throws(Refusal) {
    switch state {
    case .open: return
    case .taken, .granted: throw .wrongInput("offer \(number) is taken already")
    case .withdrawn: throw .wrongInput("offer \(number) was taken back")
    }
  }
}

extension Refusal {
  /// Of what is offered to others nobody learns.
  fileprivate static func notOffered(_ number: Int, _ person: Person) -> Refusal {
    wrongInput("there is no offer \(number) to \(person.name)")
  }
}
