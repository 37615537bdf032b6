internal import Dispatch
internal import RotaAnswers
package import RotaModel
package import RotaUI
package import RotaWorkspace
internal import Synchronization
internal import RotaPages
internal import RotaText

/// Does what the screen of a member of staff asks for. Nothing else can come.
package final class StaffSession: Session {
  package struct Arguments: Sendable {
    let accessed: AccessedTeam
    let person: Person

    package init(accessed: AccessedTeam, person: Person) {
      self.accessed = accessed
      self.person = person
    }
  }

  /// The newest version that the screen has shown.
  private struct Seen {
    var version = 0
    /// Nil where it must be laid anew.
    var mark: Int?
    var day: Day?
  }

  private let opened: OpenTeam
  private let id: PersonID
  /// False where a lead looks for somebody: then they themselves have seen nothing.
  private let isOwn: Bool
  private let mayLook: @Sendable (OpenTeam) -> Bool
  private let queue = DispatchQueue(label: "rota.staff", qos: .userInitiated)
  private let post: @Sendable (StaffMessage) -> Void
  private let seen = Mutex(Seen())

  package init(_ arguments: Arguments, post: @escaping @Sendable (StaffMessage) -> Void) {
    let (accessed, id) = (arguments.accessed, arguments.person.id)
    opened = accessed.opened
    self.id = id
    isOwn = accessed.viewer.own == id
    mayLook = { accessed.mayStillLook(as: id, in: $0) }
    self.post = post
  }

  package func begin() {
    queue.async {
      self.attempt { () throws(Refusal) in try self.lay(said: nil) }
    }
  }

  package func look() { queue.async { self.attempt { () throws(Refusal) in try self.lookAround() } } }

  package func run(_ effect: StaffEffect) {
    queue.async {
      do throws(Refusal) {
        if self.mayStillLook() { try self.carryOut(effect) }
      } catch { self.refuse(error, effect) }
    }
  }

  package func waitForAll() { queue.sync {} }
}

/// On the queue alone.
extension StaffSession {
  private func attempt(_ body: () throws(Refusal) -> Void) {
    do throws(Refusal) { try body() } catch { post(.refused(error.sentence)) }
  }

  private func refuse(_ refusal: Refusal, _ effect: StaffEffect) {
    switch effect {
    case .send, .checkSwap: post(.unsendable(refusal.sentence))
    default: post(.refused(refusal.sentence))
    }
  }

  /// Asked before each thing that is done for them: the team file may say otherwise by now.
  private func mayStillLook() -> Bool {
    // With a mistake in it the team is as it was, and they are told so; what is wrong is its lead's to see.
    if opened.fileHasChanged {
      try? opened.reread()
      seen.withLock { $0.mark = nil }
    }
    if mayLook(opened) { return true }
    post(.ended)
    return false
  }

  private func person() throws(Refusal) -> Person { try opened.team(at: opened.now).person(called: id.text) }

  private func carryOut(_ effect: StaffEffect) throws(Refusal) {
    switch effect {
    case .confirm:
      // What has come since the screen was drawn they have not seen.
      let before = try opened.myWeek(person(), at: opened.now).toConfirm
      _ = try opened.acknowledge(
        person(), upTo: seen.withLock { $0.version }, how: isOwn ? "rota me" : "the lead")
      try lay(said: before == 0 ? "there is nothing to confirm" : "confirmed: you know your rota")
    case .send(let ask):
      let request = try opened.send(ask, as: person(), now: opened.now)
      let team = try opened.team(at: opened.now)
      post(.sent("sent: request \(request.number), \(team.asked(request)), \(team.stateWords(request))"))
      try readRequests(team)
    case .checkSwap(let swap):
      post(.swapPossible(swap, try opened.outlook(of: swap, by: person(), now: opened.now)))
    case .agree(let number): try answered(opened.agree(number, as: person()), "agreed")
    case .decline(let number, let words):
      try answered(opened.decline(number, because: words, as: .staff(id)), "declined")
    case .takeBack(let number):
      try answered(opened.decline(number, because: nil, as: .staff(id)), "taken back")
    case .take(let number):
      let request = try opened.take(number, as: person(), now: opened.now)
      try lay(said: "you said yes: it is request \(request.number), and waits for your lead")
    case .refuse(let number):
      _ = try opened.refuse(number, as: person())
      try lay(said: "you said no to offer \(number)")
    case .ended(let minute):
      let lines = try opened.recordEnd(of: person(), at: clockTime(minute), now: opened.now)
      try lay(said: lines.joined(separator: " · "))
    case .readNow: post(.whoIsOn(try opened.whoIsOn(at: opened.now).seen(by: id)))
    case .readRequests: try readRequests(opened.team(at: opened.now))
    case .readLedger: try readLedger()
    case .quit, .redraw: break
    }
  }

  private func answered(_ request: Request, _ done: String) throws(Refusal) {
    try lay(said: "\(done): \(try opened.team(at: opened.now).words(request))")
  }

  /// The clock, what is published, and whether they may still look at all.
  private func lookAround() throws(Refusal) {
    let now = opened.now
    post(.now(now))
    guard mayStillLook() else { return }
    let mark = opened.changeMark()
    guard seen.withLock({ $0.mark != mark || $0.day != now.day }) else { return }
    try lay(said: nil)
  }

  private func lay(said: String?) throws(Refusal) {
    let now = opened.now
    let (mark, team) = (opened.changeMark(), try opened.team(at: now))
    guard let person = team.person(id) else { return post(.ended) }
    let week = try opened.myWeek(person, at: now)
    seen.withLock { ($0.mark, $0.day, $0.version) = (mark, now.day, week.version) }
    post(.now(now))
    let notice = opened.fault.map { $0.words(opened, forLead: false) }
    post(.mine(StaffWeek(week, team, notice), said: said))
    try readRequests(team)
    try readLedger()
  }

  private func readRequests(_ team: Team) throws(Refusal) {
    post(.requests(try opened.requestLines(of: team.person(called: id.text), now: opened.now)))
  }

  /// Of the ledger their own entry alone.
  private func readLedger() throws(Refusal) {
    let ledger = try opened.ledger(weeks: 17, at: opened.now)
    post(.ledger(Ledger(weeks: ledger.weeks, entries: ledger.entries.filter { $0.person == id })))
  }
}

extension StaffWeek {
  fileprivate init(_ week: MyWeek, _ team: Team, _ notice: String?) {
    let words = MyWeekWords(team, week)
    self.init(
      id: week.person.id, name: team.name(week.person.id), service: team.service.name, slot: team.service.slot,
      now: week.now,
      before: week.before.map(words.text), days: (week.earlierChanges + week.days).map(words.text), ring: words.ring,
      onTomorrow: words.onTomorrow, figures: words.figures, toConfirm: week.toConfirm,
      asks: week.asks.map { words.ask($0) },
      colleagues: team.staff.filter { $0.id != week.person.id }.map { Colleague(id: $0.id, name: team.name($0.id)) },
      notice: notice)
  }
}
