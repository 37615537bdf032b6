internal import RotaAnswers
internal import RotaModel
internal import RotaJudge
internal import RotaUI
internal import RotaWorkspace
internal import RotaPages
internal import RotaText

/// What a week of the workspace is on the screen.
extension OpenWeek {
  var desk: LeadWeek {
    LeadWeek(team: team, rota: rota, report: report, after: surroundings.previous, known: told, monday: monday)
  }

  /// A new week sets out from the last one's pattern, and says what was left of it.
  func welcome(after before: OpenWeek) -> String {
    guard before.monday == monday - 7, !before.rota.shifts.isEmpty else { return "nothing is planned yet: p plans it" }
    let left = before.report.unmet.map { before.team.title($0) }
    let rest = left.isEmpty ? "" : "; left over: \(left.prefix(3).joined(separator: ", "))\(left.count > 3 ? " …" : "")"
    return "a new week: p plans it from last week's pattern, W lays that out as it was\(rest)"
  }

  /// The version against the draft, by person.
  func differences(from old: RotaModel.Rota) -> [String] {
    ChangesPage(team, Changes(team, from: old, to: rota)).sentences
  }
}

extension DraftStatus {
  init(_ week: OpenWeek, _ team: OpenTeam) {
    self.init()
    version = week.version?.number
    changes = if case .draft(let edits) = week.standing { edits } else { 0 }
    undo = week.undo?.words
    redo = week.redo?.words
    writer = week.holder.map { holder in
      let since = week.team.service.clock.moment(at: holder.since)
      guard let ahead = holder.heardAhead else {
        return Writer(who: holder.who, host: holder.host, since: clockTime(since.minute))
      }
      // A clock is wrong, theirs or ours: its day is said, and that it is still to come.
      let heard = week.team.service.clock.moment(at: ahead)
      return Writer(
        who: holder.who, host: holder.host, since: "\(heard.words(on: team.now.day)), still to come by our clock")
    }
    asOf = team.fault.map { $0.time(team) }
    isFirst = !team.hasStore
    plannedIn = week.standing == .nothing ? team.plannedBefore(week.monday, week.team)?.file : nil
    guesses = isFirst ? team.guesses : 0
    notesLooks = team.hasStore
    note = week.surroundings.note(for: week.rota)
    moments = ((try? team.lastingMoments()) ?? []).map { MomentLine($0) }
  }
}

extension MomentLine {
  fileprivate init(_ kept: KeptMoment) {
    let rung = Set(kept.rung.map(\.whom)).count
    self.init(
      number: kept.number, title: "\(kept.about.text) \(kept.at.words) \(kept.kind)",
      standing: [kept.chosen.map { "way \($0) chosen" } ?? "nothing chosen", "\(rung) rung"].joined(separator: ", "))
  }
}
