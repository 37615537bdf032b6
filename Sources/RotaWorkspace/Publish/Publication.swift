package import RotaAnswers
package import RotaModel
internal import RotaJudge
internal import RotaText
internal import RotaPages

/// A draft about to become a version, reviewed: what it changes, for whom, how soon, and what stands against it.
package struct Publication: Sendable {
  package struct Concern: Hashable, Sendable {
    package let person: Person
    /// `Wed 2 Dec 13:00–21:00 → 13:00–22:30, stays later`
    package let shifts: [String]
    /// `C014 visit Thu 3 Dec 16:30, Ana → Ben`, for the lead alone.
    package let contacts: [String]
    /// From now to the first shift or contact that changes, 0 where that is past; nil where nothing needs notice.
    package let notice: Minutes?

    package var lines: [String] { shifts + contacts }
  }

  package let week: OpenWeek
  /// In the order of the team file: those alone whose week differs from what they know by more than a break.
  package let concerns: [Concern]
  /// Rules that it breaks.
  package let broken: [String]
  /// Of them, whether the first is a draft that has been overtaken by the clock since it was planned.
  private let isLate: Bool
  /// Rules that nothing could keep any more after what has happened: facts, which wait for nobody's leave.
  package let overtaken: [String]
  /// Critical and high contacts that it leaves out: somebody must have decided that.
  package let toDecide: [ContactID]
  /// Skills that end soon, and what stands on them.
  package let endingSkills: [String]

  package init(_ week: OpenWeek) throws(Refusal) {
    guard case .draft = week.standing else {
      throw .wrongInput(
        "the week of \(week.monday) has no draft to publish",
        help: "'rota plan' makes one, 'rota edit' changes what is published")
    }
    self.week = week
    let known = week.told
    let changes = Changes(week.team, from: known ?? Rota(horizon: week.horizon), to: week.rota)
    let now = week.surroundings.now ?? Moment(week.monday, 0)
    concerns = changes.people.filter(\.isToBeTold).map { Publication.concern($0, week.team, now, isNew: known == nil) }
    let overtaken = week.judged.overtaken
    self.overtaken = overtaken.map(\.text)
    let breaches = week.report.breaches.filter { !overtaken.contains($0) }
    let late = breaches.map { week.judged.lateWords($0) }
    broken = zip(breaches, late).map { $1 ?? $0.text }
    isLate = late.first.flatMap { $0 } != nil
    endingSkills = week.judged.endingSkills
    toDecide = week.team.byUrgency(week.report.unmet).filter(week.team.asksForDecision)
  }

  private static func concern(
    _ changes: Changes.PersonChanges, _ team: Team, _ now: Moment, isNew: Bool
  ) -> Concern {
    let times = changes.needingNotice.map { $0.faceMinutes - now.faceMinutes }
    let ahead = times.filter { $0 > 0 }.min() ?? (times.isEmpty ? nil : 0)
    return Concern(
      person: changes.person, shifts: changes.toBeTold.map { isNew ? $0.newWords : $0.words },
      contacts: changes.contacts.map { team.words($0, for: changes.person.id) }, notice: ahead)
  }
}

extension Publication {
  /// For the lead: who, what, and how long before.
  package var text: String {
    let title = "Publish \(Words.span(week.monday, week.monday + 6))?  "
    let told =
      concerns.isEmpty ? "nobody to tell" : "\(Words.count(concerns.count, "person", "people")) to tell, nobody else"
    let people = concerns.flatMap { concern -> [String] in
      let when = concern.notice.map { $0 > 0 ? "  told \(aheadInWords($0)) before" : "  at no notice" } ?? ""
      return concern.lines.enumerated().map { index, line in
        "  \(index == 0 ? concern.person.name : String(repeating: " ", count: displayWidth(concern.person.name)))  \(line)"
          + (index == 0 ? when : "")
      }
    }
    let rules =
      (broken.isEmpty ? [] : ["Rules broken"] + broken.map { "  \($0)" })
      + (overtaken.isEmpty ? [] : ["What has happened leaves no way to keep"] + overtaken.map { "  \($0)" })
    let left = week.team.byUrgency(week.report.unmet).map { "  \(week.team.urgentTitle($0))" }
    let skills = endingSkills.isEmpty ? [] : ["Skills that end soon"] + endingSkills.map { "  \($0)" }
    let departed = week.departed.map(\.words)
    return ([title + told] + people + departed + rules + skills + (left.isEmpty ? [] : ["Left out"] + left)).joined(
      separator: "\n") + "\n"
  }

  /// To the minute where it is short, in whole days where it is not.
  private func aheadInWords(_ minutes: Minutes) -> String {
    let days = minutes / 1440
    return days < 2 ? durationInWords(minutes) : counted(days, "day")
  }

  /// Why it can't be published so; nil where it can.
  package func objection(force: Bool, note: String?, decisions: [LeftOut]) -> Refusal? {
    let hasNote = !(note ?? "").allSatisfy(\.isWhitespace)
    if !broken.isEmpty, !force || !hasNote {
      return .wrongInput(
        "\(Words.count(broken.count, "rule is", "rules are")) broken: \(broken[0])",
        help: "\(isLate ? "'rota plan' does that" : "mend it"), or publish all the same with --force and a --note that "
          + "says why")
    }
    let open = toDecide.filter { id in !decisions.contains { $0.contact == id } }
    guard let first = open.first else { return nil }
    return .wrongInput(
      "\(week.team.urgentTitle(first)) is left out: who decided that, and what is done instead?",
      help: "say --decided-by NAME and --instead WHAT")
  }

  /// What each of them is told.
  func message(_ concern: Concern) -> String {
    let isNew = week.surroundings.base == nil
    let told = Letter.Week(
      monday: week.monday, isNew: isNew, shifts: concern.shifts, contacts: isNew ? 0 : concern.contacts.count)
    return Letter(week.team, concern.person, [told]).json
  }
}
