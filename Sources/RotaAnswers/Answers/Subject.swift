package import RotaModel

extension WhyQuestion {
  /// The week that a question is about, as far as its words say: `ana@2026-12-02`, `C014/visit/2026-11-30/2`.
  package static func week(of text: String) -> Day? {
    if let at = text.firstIndex(of: "@") {
      let when = text[text.index(after: at)...]
      return (Day(String(when)) ?? Moment(String(when))?.day)?.monday
    }
    return ContactID(text)?.occurrence?.week.monday
  }
}

extension Answers {
  private static let forms = """
    say a contact (C014/visit/2026-11-30/2, or C014/welfare for a one-off), a cover line at a time \
    (open@2026-12-02T21:00) or somebody's day (ana@2026-12-02)
    """

  /// What a command line asks about. `not` is somebody who is not the one.
  package func question(_ text: String, not: String? = nil) throws(Refusal) -> WhyQuestion {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 else {
      let id = try contact(text)
      guard let not else { return .contact(id, not: nil) }
      return .contact(id, not: try judged.team.person(called: not).id)
    }
    guard not == nil else {
      throw .wrongInput("--not asks about a contact, and '\(text)' is none", help: Self.forms)
    }
    if let day = Day(parts[1]) { return .shift(try person(parts[0], text), try inRota(day)) }
    guard let moment = Moment(parts[1]) else {
      throw .wrongInput("'\(parts[1])' is no date and no date-time", help: Self.forms)
    }
    let line = try line(parts[0], text)
    let day = try inRota(moment.day)
    guard team.calendars.on(line.when, day), line.when.time.contains(moment.minute) else {
      throw .wrongInput("\(line.id) is \(team.words(line.when)), which is not at \(moment.words)")
    }
    return .cover(line.id, day, moment.minute)
  }

  private func contact(_ text: String) throws(Refusal) -> ContactID {
    let all = team.demand(in: rota.horizon, after: judged.surroundings.previous).map(\.id)
    if let id = ContactID(text), all.contains(id) { return id }
    // A need of one contact a week is named without its week.
    let meant = all.filter { "\($0)".hasPrefix(text + "/") }
    if meant.count == 1 { return meant[0] }
    let guess = meant.first.map { "\($0)" } ?? nearest(text, in: all.map { "\($0)" })
    let near = guess ?? team.staff.map(\.id.text).first { $0 == text }.map { "\($0)@\(rota.horizon.first)" }
    let what = ContactID(text) == nil ? "'\(text)' names no contact" : "no contact '\(text)' in these weeks"
    throw .wrongInput("\(what)\(thenDidYouMean(near))", help: Self.forms)
  }

  private func person(_ name: String, _ text: String) throws(Refusal) -> PersonID {
    if team.person(PersonID(name)) == nil, let line = team.cover.first(where: { $0.id.text == name }) {
      throw .wrongInput(
        "'\(name)' is a cover line: at what time? Say it as '\(text)T\(clockTime(line.when.time.start))'")
    }
    return try judged.team.person(called: name).id
  }

  private func line(_ name: String, _ text: String) throws(Refusal) -> CoverLine {
    if let line = team.cover.first(where: { $0.id.text == name }) { return line }
    if team.person(PersonID(name)) != nil {
      throw .wrongInput(
        "'\(name)' is a member of staff: say the day alone, as in '\(text.prefix(name.count + 11))'")
    }
    throw .unknown("cover line", name, near: nearest(name, in: team.cover.map(\.id.text)))
  }

  private func inRota(_ day: Day) throws(Refusal) -> Day {
    guard rota.horizon.contains(day) else {
      throw .wrongInput(
        "\(day.words) \(day.year) is not in this rota, which is for "
          + Words.span(rota.horizon.first, rota.horizon.last))
    }
    return day
  }
}
