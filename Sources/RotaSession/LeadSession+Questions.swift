internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// Why, what could be done, and who is to be told.
extension LeadSession {
  func explain(_ question: WhyQuestion, _ number: Int) throws(Refusal) {
    guard let answers = try answers(number) else { return }
    post(.explained(try answers.explain(question), question: number))
  }

  func rankPlaces(_ id: ContactID, _ number: Int) throws(Refusal) {
    guard let answers = try answers(number) else { return }
    post(.ranked(try answers.places(for: id), question: number))
  }

  func rankPeople(_ person: PersonID, _ day: Day, _ number: Int) throws(Refusal) {
    guard let answers = try answers(number) else { return }
    post(.ranked(try answers.takers(of: person, on: day), question: number))
  }

  /// Nil where something else has been asked since.
  private func answers(_ number: Int) throws(Refusal) -> Answers? {
    guard number == newestQuestion.load(ordering: .relaxed) else { return nil }
    let onScreen = try here()
    return onScreen.seen.answers(onScreen.team)
  }

  /// What publishing would tell to whom, before anybody says yes.
  func review() throws(Refusal) {
    let publication = try Publication(try here().week)
    let lines = publication.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let team = publication.week.team
    post(.review(Review(lines: lines, toDecide: publication.toDecide.map { team.title($0) })))
  }

  func publish(_ words: PublishWords) throws(Refusal) {
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
  func tell() throws(Refusal) {
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
    let rest = try team.untold(told, again: Command.tell.entry.keyWords).map { [$0] } ?? []
    return (words + rest).joined(separator: "; ")
  }
}
