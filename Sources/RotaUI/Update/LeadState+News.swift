internal import RotaModel
internal import RotaJudge

/// What comes from outside: answers, the planner's news, the clock.
extension LeadState {
  package mutating func hear(_ message: LeadMessage) -> [LeadEffect] {
    switch message {
    case .desk(let desk, let standing, let said):
      let held = hand
      lay(desk)
      self.standing = standing
      teamFileChanged = false
      complaints = []
      if page == .complaints { open(.week) }
      // The price of what is in the hand stays in sight.
      if let said, hand == nil { notice = Notice(.done, said) }
      if held != nil, hand == nil { notice = Notice(.refused, "put back: what was in the hand is no longer so") }
      return fetchedAgain(.week)
    case .standing(let standing): self.standing = standing
    case .improved(let desk):
      // Nothing moves under a hand that holds something.
      if planning != nil, hand == nil { lay(desk) }
    case .planning(let percent): planning?.percent = percent
    case .planningBegan: planning = planning ?? Planning()
    case .planningEnded: planning = nil
    case .priced, .unpriceable, .ranked: return hearAnswer(message)
    case .explained(let explanation, let question):
      guard question == awaited else { break }
      awaited = nil
      goBackFromWhy()
      open(.why(explanation))
    case .review(let review): open(.review(review))
    case .moment(let answer):
      show(answer)
    case .fetched(let fetched): self.fetched.take(fetched)
    case .complaints(let complaints):
      self.complaints = complaints
      hand = nil
      dialog = nil
      pages = [.week]
      open(.complaints)
    case .teamFileChanged: teamFileChanged = true
    case .now(let now):
      self.now = now
      return fetchedAgain(.clock)
    case .looked(let child): if standing.notesLooks { open(.child(child)) }
    case .ended: return [.quit]
    case .said(let words): notice = Notice(.done, words)
    case .refused(let words):
      awaited = nil
      notice = Notice(.refused, words)
    }
    return []
  }

  /// The cursor stays on its row: the order is the team's, whatever the planner does.
  private mutating func lay(_ desk: LeadWeek) {
    let isFirst = self.desk == nil
    let selected = selectedTrouble
    if let hand, !hand.isStillThere(desk) { self.hand = nil }
    if let old = self.desk, old.monday != desk.monday { hand = nil }
    self.desk = desk
    cursor.person = max(0, min(cursor.person, desk.team.staff.count - 1))
    if isFirst {
      let window = desk.team.service.window
      cursor.minute = max(window.start, min(window.end - desk.team.service.slot, 9 * 60))
      if (0..<7).contains(now.day - desk.monday) { cursor.day = now.day - desk.monday }
    }
    if let selected,
      let place = desk.troubles.firstIndex(where: { $0.kind == selected.kind && $0.place == selected.place })
    {
      rows[.problems] = place
    }
  }

  private var selectedTrouble: Trouble? {
    guard let troubles = desk?.troubles, let row = rows[.problems], troubles.indices.contains(row) else {
      return nil
    }
    return troubles[row]
  }

  private mutating func goBackFromWhy() { if case .why = page { goBack() } }

  /// Late answers are dropped.
  private mutating func hearAnswer(_ message: LeadMessage) -> [LeadEffect] {
    switch message {
    case .priced(let price, let question) where hand?.price == .asked(question): hand?.price = .known(price)
    case .unpriceable(let why, let question) where hand?.price == .asked(question): hand?.price = .refused(why)
    case .ranked(let ranking, let question): hear(ranking, question)
    default: break
    }
    return []
  }

  private mutating func hear(_ ranking: Ranking, _ question: Int) {
    if case .contact(var held) = hand, dialog == nil {
      held.ranking = ranking
      hand = .contact(held)
    } else if case .chooser(var chooser) = dialog, chooser.question == question, let desk {
      chooser.items = desk.items(ranking)
      chooser.question = nil
      chooser.empty = "nobody, and nowhere"
      dialog = .chooser(chooser)
    }
  }
}

extension PendingEdit {
  /// Whether what was picked up is still as it was.
  fileprivate func isStillThere(_ desk: LeadWeek) -> Bool {
    switch self {
    case .shift(let held): desk.shift(of: held.person, on: held.day) == held.before
    case .contact(let held): desk.contact(held.id) == held.before
    case .proposal: true
    }
  }
}

extension LeadWeek {
  /// Ranked choices first, then who can't, with why.
  func items(_ ranking: Ranking) -> [Chooser.Item] {
    let possible = ranking.choices.map { choice in
      let who = listed(choice.staff.map { team.name($0) })
      return Chooser.Item(
        text: "\(choice.day.words) \(clockTime(choice.start)) \(who)",
        detail: EditPrice.figures(service: choice.service, wishes: choice.wishes),
        more: choice.changes.joined(separator: " · "), action: .ask(for: .edit(.apply(choice.edits))))
    }
    let impossible = ranking.obstacles.map { obstacle in
      Chooser.Item(
        text: team.name(obstacle.who),
        obstacle: obstacle.reasons.map(\.text).joined(separator: "; "))
    }
    return possible + impossible
  }
}
