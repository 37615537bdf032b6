internal import Dispatch
internal import Foundation
internal import RotaModel
package import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// Does what the screen asks for, away from the screen, and answers with messages. One thing after another, in the
/// order in which it was asked for; only the planner works beside it.
package final class ScreenSession: Sendable {
  /// What lies on the desk.
  struct Lying {
    let team: OpenTeam
    var week: OpenWeek
  }

  package struct Arguments: Sendable {
    let team: String
    let store: String?
    let from: String?
    let now: String?

    package init(team: String, store: String?, from: String?, now: String?) {
      self.team = team
      self.store = store
      self.from = from
      self.now = now
    }
  }

  let arguments: Arguments
  private let queue = DispatchQueue(label: "rota.desk", qos: .userInitiated)
  let post: @Sendable (Message) -> Void
  private let lying = Mutex<Lying?>(nil)
  private let planner = Mutex<PlannerAtWork?>(nil)
  /// The number of the last question about a price: older ones need no answer any more.
  private let newestPrice = Atomic<Int>(0)
  private let seenMark = Atomic<Int>(0)

  package init(_ arguments: Arguments, post: @escaping @Sendable (Message) -> Void) {
    self.arguments = arguments
    self.post = post
  }

  /// Reads the team and lays its week on the desk; a team file with mistakes is shown with them.
  package func begin() { queue.async { self.open() } }

  package func run(_ effect: Effect) {
    switch effect {
    case .quit, .suspend, .redraw, .mouse, .openEditor: return
    case .stopPlanning:
      planner.withLock { $0?.stop() }
      return
    case .price(_, let question): newestPrice.store(question, ordering: .relaxed)
    default: break
    }
    queue.async { self.answer(effect) }
  }

  /// Before the program ends: what the planner has is kept, and the draft is somebody else's to change again.
  package func end() {
    stopPlanner()
    queue.sync { lying.withLock { $0?.team.letGo() } }
  }

  /// For what must not happen while something else is done, such as an edit of the team file in an editor.
  package func waitForAll() { queue.sync {} }
}

/// On the queue alone.
extension ScreenSession {
  private func answer(_ effect: Effect) {
    do throws(Refusal) {
      try carryOut(effect)
    } catch {
      refuse(error, effect)
    }
  }

  private func refuse(_ refusal: Refusal, _ effect: Effect) {
    if case .price(_, let question) = effect {
      post(.unpriceable(refusal.sentence, question: question))
    } else {
      post(.refused(refusal.sentence))
    }
    if case .plan = effect { post(.planningEnded) }
  }

  private func carryOut(_ effect: Effect) throws(Refusal) {
    switch effect {
    case .apply(let edits): try apply(edits)
    case .price(let edits, let question): try price(edits, question)
    case .undo: try turn(back: true)
    case .redo: try turn(back: false)
    case .plan: try plan()
    case .openWeek(let monday): try openWeek(monday)
    case .reread: open(again: true)
    case .changeTeam(let edits): try changeTeam(edits)
    case .readVersions: post(.versions(try versions()))
    case .readNow: try readNow()
    case .readRequests: try readRequests()
    case .approve(let number): try approve(number)
    case .decline(let number, let words): try decline(number, words)
    case .readLedger: try readLedger()
    case .restore(let version): try restore(version)
    case .pattern: try layPattern()
    case .explain(let question): try explain(question)
    case .rankPlaces(let id, let question): try rankPlaces(id, question)
    case .rankPeople(let person, let day, let question): try rankPeople(person, day, question)
    case .review: try review()
    case .publish(let words): try publish(words)
    case .look(let child): try here().team.look(at: child, by: "the screen")
    case .quit, .suspend, .redraw, .mouse, .openEditor, .stopPlanning: break
    }
  }

  func now(_ team: OpenTeam) throws(Refusal) -> Moment { try team.dates(now: arguments.now).now }

  func here() throws(Refusal) -> Lying {
    guard let lying = lying.withLock({ $0 }) else {
      throw Refusal(.wrongInput, "error: no team has been read yet")
    }
    return lying
  }
}

/// Opening: the team, the week, and what is wrong with either.
extension ScreenSession {
  private func open(again: Bool = false) {
    let before = lying.withLock { $0 }
    do throws(Refusal) {
      let team: OpenTeam
      if let before {
        try before.team.reread()
        team = before.team
      } else {
        team = try OpenTeam(arguments.team, store: arguments.store, for: .changing)
      }
      let now = try now(team)
      let monday: Day
      if let before { monday = before.week.monday } else { monday = try firstWeek(team, now) }
      post(.now(now))
      lay(try team.week(monday, now: now), of: team, said: again ? "the team file was read again" : nil)
      if let warning = team.firstWarning { post(.refused(warning)) }
    } catch {
      complain(error)
    }
  }

  /// The week that was asked for; else the one that was planned last, or next week.
  private func firstWeek(_ team: OpenTeam, _ now: Moment) throws(Refusal) -> Day {
    if let from = arguments.from { return try Dates(now: now).day(from).monday }
    let next = now.day.monday + 7
    for monday in [next, next - 7] {
      if try team.week(monday, now: now).standing != .nothing { return monday }
    }
    return next
  }

  /// Each mistake with its place; what is no mistake in the file is said as it is.
  private func complain(_ refusal: Refusal) {
    let complaints = Checking([arguments.team]).mistakes.map {
      Complaint(file: $0.file, line: $0.line, isError: true, text: $0.text)
    }
    let other = [Complaint(file: arguments.team, line: 1, isError: true, text: refusal.message)]
    post(.complaints(complaints.isEmpty ? other : complaints))
  }

  func lay(_ week: OpenWeek, of team: OpenTeam, said: String?) {
    lying.withLock { $0 = Lying(team: team, week: week) }
    post(.desk(week.desk, Standing(week, team), said: said))
  }

  private func openWeek(_ monday: Day) throws(Refusal) {
    stopPlanner()
    let (team, before) = (try here().team, try here().week)
    let week = try team.week(monday, now: try now(team))
    lay(week, of: team, said: week.standing == .nothing ? week.welcome(after: before) : nil)
  }

  /// Once in a while: the clock, the team file, and what somebody else does to the draft.
  package func look() { queue.async { try? self.lookAround() } }

  private func lookAround() throws(Refusal) {
    let lying = try here()
    let (team, now) = (lying.team, try now(lying.team))
    post(.now(now))
    if team.fileHasChanged { post(.teamFileChanged) }
    try team.beat()
    let isOurs = try team.takeIfFree()
    let mark = team.changeMark()
    let isNews = seenMark.exchange(mark, ordering: .relaxed) != mark
    guard isOurs || (team.holder != nil && isNews) else { return }
    lay(try team.week(lying.week.monday, now: now), of: team, said: isOurs ? "the draft is yours to change now" : nil)
  }
}

/// Changes by hand.
extension ScreenSession {
  /// The planner works on around what a hand has set.
  private func apply(_ edits: [Edit]) throws(Refusal) {
    let wasPlanning = stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let words = edits.map { week.team.words($0) }.joined(separator: "; ")
    let result: Result<OpenWeek, Refusal>
    do throws(Refusal) { result = .success(try team.apply(edits, to: week)) } catch { result = .failure(error) }
    if case .success(let changed) = result { lay(changed, of: team, said: words) }
    if wasPlanning { try plan() }
    _ = try result.get()
  }

  private func turn(back: Bool) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let (turned, step) = back ? try team.undo(week) : try team.redo(week)
    lay(turned, of: team, said: "\(back ? "undone" : "done again"): \(step.words)")
  }

  private func price(_ edits: [Edit], _ question: Int) throws(Refusal) {
    guard question == newestPrice.load(ordering: .relaxed) else { return }
    let week = try here().week
    post(.priced(try week.price(of: edits), question: question))
  }

  private func changeTeam(_ edits: [TeamEdit]) throws(Refusal) {
    stopPlanner()
    _ = try ChangeTeamFile.apply(edits, to: arguments.team)
    let (team, week) = (try here().team, try here().week)
    try team.reread()
    lay(try team.week(week.monday, now: try now(team)), of: team, said: "written to \(arguments.team)")
  }

  private func layPattern() throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    guard let pattern = week.pattern else {
      throw Refusal(.wrongInput, "error: the week before is not planned, so it has no pattern")
    }
    lay(
      try team.restore(pattern, words: "last week's pattern", now: try now(team)), of: team,
      said: "last week's pattern; p betters it")
  }
}

/// History.
extension ScreenSession {
  private func versions() throws(Refusal) -> [VersionLine] {
    let (team, week) = (try here().team, try here().week)
    var lines: [VersionLine] = []
    for version in try team.versions(of: week.monday).reversed() {
      let rota = try team.knownRota(.version(version.number), week.team)
      lines.append(
        VersionLine(
          number: version.number, when: Date(timeIntervalSince1970: Double(version.signature.at)).inWords,
          who: version.signature.who, note: version.note ?? "", differences: try week.differences(from: rota)))
    }
    return lines
  }

  private func restore(_ number: Int) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let rota = try team.knownRota(.version(number), week.team)
    lay(
      try team.restore(rota, words: "version \(number) restored", now: try now(team)), of: team,
      said: "the draft is version \(number) again")
  }
}

/// Planning.
extension ScreenSession {
  func plan() throws(Refusal) {
    stopPlanner()
    let week = try here().week
    let work = PlannerAtWork(week) { [post] find in
      post(.improved(week.desk(of: find.rota, find.report), percent: find.percent))
    }
    planner.withLock { $0 = work }
    work.begin { self.queue.async { self.settle(work) } }
  }

  /// It has ended by itself, or the lead has stopped it.
  private func settle(_ work: PlannerAtWork) {
    let isCurrent = planner.withLock { planner in
      guard planner === work else { return false }
      planner = nil
      return true
    }
    if isCurrent { keep(work) }
  }

  private func keep(_ work: PlannerAtWork) {
    do throws(Refusal) {
      let ending = try work.ending()
      let team = try here().team
      guard ending.isOtherwise else {
        lay(work.week, of: team, said: "nothing better was found")
        return post(.planningEnded)
      }
      try team.keep(ending.rota)
      lay(
        try team.week(work.week.monday, now: try now(team)), of: team,
        said: ending.isSettled ? "planned; u takes it back" : "planned as far as it went; p goes on, u takes it back")
    } catch {
      // What the planner had shown was nobody's draft.
      if let lying = lying.withLock({ $0 }) { lay(lying.week, of: lying.team, said: nil) }
      post(.refused(error.sentence))
    }
    post(.planningEnded)
  }

  /// Says whether one was at work. What it had found by then is kept.
  @discardableResult
  func stopPlanner() -> Bool {
    let work = planner.withLock { planner -> PlannerAtWork? in
      defer { planner = nil }
      return planner
    }
    guard let work else { return false }
    work.stop()
    keep(work)
    return true
  }
}
