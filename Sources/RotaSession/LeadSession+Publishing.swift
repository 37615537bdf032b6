internal import RotaAnswers
internal import RotaModel
internal import RotaText
internal import RotaUI
internal import RotaWorkspace

/// The draft's steps, what becomes of it, and what staff ask for.
extension LeadSession {
  func carryOut(_ effect: PublishingEffect) throws(Refusal) {
    switch effect {
    case .undo: try turn(back: true)
    case .redo: try turn(back: false)
    case .restore(let version): try restore(version)
    case .review: try review()
    case .publish(let words): try publish(words)
    case .tell: try tell()
    case .approve(let number): try approve(number)
    case .decline(let number, let words): try decline(number, words)
    case .offer(let subject): try offer(subject)
    case .heard(let answer, let number, let person): try hear(answer, number, person)
    }
  }

  private func turn(back: Bool) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    do throws(Refusal) {
      let (turned, step) = back ? try team.undo(week) : try team.redo(week)
      lay(turned, of: team, said: "\(back ? "undone" : "done again"): \(step.words)")
    } catch {
      // What could not be turned may have been let go: another step is the next one.
      lay(try team.week(week.monday, now: team.now), of: team, said: nil)
      throw error
    }
  }

  private func restore(_ number: Int) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let rota = try team.knownRota(.version(number), week.team)
    lay(
      try team.restore(rota, named: .version(number), words: "version \(number) restored", now: team.now), of: team,
      said: "the draft is version \(number) again")
  }

  /// What publishing would tell to whom, before anybody says yes.
  private func review() throws(Refusal) {
    let publication = try Publication(try here().week)
    let lines = publication.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let team = publication.week.team
    post(.review(Review(lines: lines, toDecide: publication.toDecide.map { team.title($0) })))
  }

  private func publish(_ words: PublishWords) throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    let publication = try Publication(week)
    let decisions = publication.toDecide.map { LeftOut(contact: $0, decided: words.decided, instead: words.instead) }
    let note = words.note.isEmpty ? nil : words.note
    if let objection = publication.objection(force: false, note: note, decisions: decisions) {
      throw objection
    }
    let version = try team.publish(publication, note: note, force: false, decisions: decisions)
    let published = "published as v\(version.number)"
    lay(try team.week(week.monday, now: team.now), of: team, said: published)
    do throws(Refusal) {
      let told = try team.tell(try team.tellings(of: version.number), now: team.now)
      guard let waiting = try whatToDo(told, team, week.team) else { return }
      post(.said("\(published); \(waiting)"))
    } catch { throw Refusal(error.cause, "\(published), and that stays; \(error.sentence)") }
  }

  /// Of this week's versions; who knows already needs no telling.
  private func tell() throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    let numbers = Set(try team.versions(of: week.monday).map(\.number))
    let open = try team.tellings().filter { numbers.contains($0.version) && $0.isUntold }
    guard !open.isEmpty else { return post(.said("nobody is left to be told of this week")) }
    post(.said(try whatToDo(try team.tell(open, now: team.now), team, week.team) ?? ""))
  }

  /// Who has been told, and what is to be done for those who were not; nil where it concerned nobody.
  private func whatToDo(_ told: [Telling], _ team: OpenTeam, _ facts: Team) throws(Refusal) -> String? {
    guard told.contains(where: \.isUntold) else {
      return told.isEmpty ? nil : told.words(facts).joined(separator: " · ")
    }
    // A message that has not been tried has no reason by its name.
    let words =
      told.allSatisfy { $0.isUntold && $0.state == .due }
      ? ["nobody has been told"]
      : told.filter(\.isUntold).words(facts)
    let rest = try team.untold(told, again: Lead.tell.keyWords).map { [$0] } ?? []
    return (words + rest).joined(separator: "; ")
  }

  /// The planner works on around what was approved.
  private func approve(_ number: Int) throws(Refusal) {
    let wasPlanning = stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let result: Result<Request, Refusal>
    do throws(Refusal) { result = .success(try team.approve(number, now: team.now)) } catch {
      result = .failure(error)
    }
    if case .success(let request) = result {
      lay(try team.week(week.monday, now: team.now), of: team, said: "approved: \(week.team.words(request))")
    }
    if wasPlanning { try plan() }
    _ = try result.get()
    try readRequests()
  }

  private func offer(_ subject: WhyQuestion) throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    let (offer, told) = try team.offer(subject, in: week, now: team.now)
    post(.said((["offered: \(week.team.words(offer))"] + told).joined(separator: " · ")))
    try readRequests()
  }

  private func hear(_ answer: Offer.Answer, _ number: Int, _ id: PersonID) throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    let person = try week.team.person(called: id.text)
    switch answer {
    case .yes:
      let request = try team.take(number, as: person, now: team.now)
      post(.said("\(person.name) said yes: request \(request.number) waits for you, with its price"))
    case .no:
      _ = try team.refuse(number, as: person)
      post(.said("\(person.name) said no to offer \(number)"))
    }
    try readRequests()
  }

  private func decline(_ number: Int, _ words: String) throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    let request = try team.decline(number, because: words, as: .lead(nil))
    post(.said("declined: \(week.team.words(request))"))
    try readRequests()
  }
}
