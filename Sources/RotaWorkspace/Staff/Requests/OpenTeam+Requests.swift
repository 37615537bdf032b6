package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaStore
internal import RotaText

/// What staff ask for: sent, agreed to, answered.
extension OpenTeam {
  /// A swap is checked first, against what people know: one that would break a rule is never sent.
  package func send(_ ask: Request.Ask, as person: Person, now: Moment) throws(Refusal) -> Request {
    guard hasStore else { throw .noStoreBeside(file) }
    let team = try team(at: now)
    if let same = try requests(of: person).first(where: { $0.ask == ask && $0.person == person.id && $0.state.isOpen })
    {
      throw .wrongInput("error: you have asked for that already: it is request \(same.number)")
    }
    try check(ask, of: person, now: now, team)
    let (store, path) = try open()
    return try refusing(path) { () throws(StoreError) in
      let number = try store.ask(ask, of: person.id, standing.calendars, signature)
      return Request(number: number, person: person.id, ask: ask, state: .asked, signature: signature)
    }
  }

  /// Of a member of staff, with the swaps that wait for them; without, all that are open.
  package func requests(of person: Person? = nil) throws(Refusal) -> [Request] {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    return try refusing(path) { () throws(StoreError) in try store.requests(of: person?.id, standing.calendars) }
  }

  package func request(_ number: Int) throws(Refusal) -> Request {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    let found = try refusing(path) { () throws(StoreError) in try store.request(number, standing.calendars) }
    guard let found else {
      throw .wrongInput("error: there is no request \(number)\nhelp: 'rota requests' lists those that there are")
    }
    return found
  }

  /// A colleague says yes to a swap.
  package func agree(_ number: Int, as person: Person) throws(Refusal) -> Request {
    let request = try request(number)
    guard request.colleague == person.id else {
      throw .wrongInput("error: request \(number) asks nothing of \(person.name)")
    }
    guard request.state == .asked else { throw .answered(request) }
    try answer(request, .agreed)
    return request
  }

  /// The lead says no; so may the colleague whom a swap asks, and whoever asked takes it back.
  package func decline(_ number: Int, because words: String?, as viewer: Viewer) throws(Refusal) -> Request {
    let request = try request(number)
    let isMine = viewer.own == request.person
    let isAsked = viewer.own != nil && viewer.own == request.colleague
    guard viewer.isLead || isMine || isAsked else {
      throw .wrongInput("error: there is no request \(number)\nhelp: 'rota requests' lists those that there are")
    }
    guard request.state.isOpen else { throw .answered(request) }
    if isMine {
      try answer(request, .withdrawn)
    } else {
      guard let words, !words.allSatisfy(\.isWhitespace) else {
        throw .wrongInput("error: why not? Say it with --because: it is what they are told")
      }
      try answer(request, .declined, because: words)
    }
    return request
  }

  /// What was asked for becomes so: leave, a wish or shifts as one step of the draft, which undo takes back and which
  /// then is open again.
  package func approve(_ number: Int, now: Moment) throws(Refusal) -> Request {
    let request = try request(number)
    guard request.state.isOpen else { throw .answered(request) }
    guard request.waitsForLead else {
      let name = standing.name(request.colleague ?? request.person)
      throw .wrongInput(
        "error: \(name) has not agreed to that swap yet\nhelp: 'rota requests --agree \(number) --as …' says so for them"
      )
    }
    if case .worked = request.ask {
      try answer(request, .approved)
      return request
    }
    try again { () throws(Refusal) in try grant(request, now: now) }
    return request
  }

  private func grant(_ request: Request, now: Moment) throws(Refusal) {
    var weeks = try RequestWeeks(self, now: now)
    var most = 1
    if case .swap(let swap) = request.ask {
      most = 2
      if let breach = try weeks.swapped(swap, by: request.person).lazy.flatMap(\.breaches).first {
        throw .wrongInput("error: the draft is another one now, and the swap would break a rule: \(breach.text)")
      }
    }
    // Leave finds by itself what it ends in other weeks.
    let parts = try weeks.parts(of: request, most: most)
    _ = try apply(parts, words: standing.words(request), granting: request)
  }

  private func answer(_ request: Request, _ state: Request.State, because: String? = nil) throws(Refusal) {
    let (store, path) = try open()
    do throws(StoreError) { try store.answer(request, state, because: because, signature) } catch {
      guard case .changedMeanwhile = error else { throw .storeRefused(path, error) }
      throw .answered(try self.request(request.number))
    }
  }
}

/// What a request comes to.
extension OpenTeam {
  func edits(of request: Request, _ week: OpenWeek) throws(Refusal) -> [Edit] {
    switch request.ask {
    case .leave(let entries): try crediting(entries, week.team).map { .leave($0) }
    case .callOff(let periods): try callingOff(periods, of: request.person, week.team)
    case .wish(let wish): [.wish(request.person, wish)]
    case .swap(let swap): try week.judged.edits(of: swap, by: request.person)
    case .worked: []
    }
  }
}

extension Refusal {
  fileprivate static func answered(_ request: Request) -> Refusal {
    wrongInput("error: request \(request.number) was \(request.state.rawValue) already")
  }
}
