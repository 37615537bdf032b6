package import RotaModel
internal import RotaJudge

/// One cover line on one day: how many are there, and what is short.
package struct CoverDay: Hashable, Sendable {
  /// People there at each slot of the line's time, in order.
  package let heads: [Int]
  /// Minutes by which people are missing, one person for one minute counting one.
  package let short: Minutes
  package let firstShort: Minutes?

  package var fewest: Int { heads.min() ?? 0 }
  package var most: Int { heads.max() ?? 0 }
}

extension WeekFacts {
  /// The judge's figures of a cover line on a day; nil where the line says nothing of it.
  static func coverDay(_ place: Int, _ day: Day, of team: Team, in rota: Rota, _ report: Report) -> CoverDay? {
    let line = team.cover[place]
    guard team.calendars.on(line.when, day) else { return nil }
    let gaps = report.costs.filter { $0.name == .cover && $0.place.line == line.id && $0.place.day == day }
    return CoverDay(
      heads: report.heads[place, day - rota.horizon.first],
      short: gaps.reduce(0) { $0 + team.minutesShort($1, of: line) },
      firstShort: gaps.compactMap(\.place.time?.start).min())
  }

  /// People on shift and not on their break, whoever counts, at each slot of the service's window.
  static func onDuty(_ day: Day, of team: Team, in rota: Rota) -> [Int] {
    let shifts = rota.shifts(on: day).filter { team.person($0.staff)?.countsInCover ?? false }
    return stride(from: team.service.window.start, to: team.service.window.end, by: team.service.slot).map { slot in
      shifts.count { $0.isThere(at: slot) }
    }
  }
}
