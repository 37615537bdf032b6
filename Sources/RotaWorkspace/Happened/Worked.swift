package import RotaModel
internal import RotaStore

extension OpenTeam {
  /// What somebody really worked, and what it leaves of rest before their next shift, in words.
  package func record(_ person: Person, _ day: Day, _ time: TimeRange, approved: Bool) throws(Refusal) -> [String] {
    guard hasStore else { throw .noStoreBeside(file) }
    let team = try team()
    let (store, path) = try open()
    do throws(StoreError) {
      try store.record(Worked(person: person.id, day: day, time: time, approved: approved), .now)
    } catch {
      guard case .changedMeanwhile = error else { throw .storeRefused(path, error) }
      throw .wrongInput("error: the lead has entered what you worked on \(day.words) already")
    }
    let entered = "\(person.name) \(day.words) \(time.words)\(approved ? "" : ", for the lead to approve")"
    return [entered] + (try rest(of: person, after: day, time.end, team).map { [$0] } ?? [])
  }

  private func rest(of person: Person, after day: Day, _ end: Minutes, _ team: Team) throws(Refusal) -> String? {
    let weeks = [day.monday, day.monday + 7]
    var shifts: [Shift] = []
    for week in weeks { shifts += try publishedRota(week)?.shifts ?? [] }
    let next = shifts.filter { $0.staff == person.id && $0.day > day }.min { $0.day < $1.day }
    guard let next else { return nil }
    let minutes = team.service.clock.minutes(from: day, end, to: next.day, next.time.start)
    let needed = team.rules.dailyRest
    let words = "\(durationInWords(minutes)) rest before \(next.day.words) \(clockTime(next.time.start))"
    guard needed.isMissed(by: minutes) else { return words }
    let slot = team.service.slot
    let missing = needed.wholeMinutes - minutes
    let earliest = ceilingDivide(next.time.start + missing, slot) * slot
    return "\(words), needs \(needed.words): start at \(clockTime(min(1440, earliest))) at the earliest"
  }
}
