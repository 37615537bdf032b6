package import RotaFiles
package import RotaModel

/// The weeks of a grid once its codes are known: who worked when, and who was away.
package struct GridWeeks: Sendable {
  struct Worked: Sendable {
    let row: RotaGrid.Row
    /// By week and weekday.
    let days: [[GridMeaning?]]
  }

  let mondays: [Day?]
  let people: [Worked]
  package let diagnostics: [Diagnostic]

  package init(_ grid: RotaGrid, codes said: GridCodes) {
    let codes = said.with(GridCodes(grid.legend))
    mondays = grid.weeks
    var nights: [String] = []
    var odd: [(text: String, place: String)] = []
    people = grid.people.map { row in
      let days = row.entries.map { week in
        week.map { entry -> GridMeaning? in
          guard let entry else { return nil }
          switch entry.said {
          case .off: return .off
          case .leave: return .leave
          case .night:
            nights.append(entry.place)
            return .open
          case .shift(let time): return .shift(Self.rounded(time, entry.place, &odd))
          case .code(let text):
            guard case .shift(let time)? = codes[text] else { return codes[text] }
            return .shift(Self.rounded(time, entry.place, &odd))
          }
        }
      }
      return Worked(row: row, days: days)
    }
    var found: [Diagnostic] = []
    let file = grid.files.first ?? ""
    if let first = nights.first {
      found.append(Diagnostic(file: file, severity: .warning, message: GridMessage.night(nights.count, first: first)))
    }
    for text in Set(odd.map(\.text)).sorted() {
      let place = odd.first { $0.text == text }?.place ?? ""
      found.append(Diagnostic(file: file, severity: .warning, message: GridMessage.oddTimes(text, place)))
    }
    diagnostics = found
  }

  /// Shifts are made of quarters of an hour.
  private static func rounded(
    _ time: TimeRange, _ place: String, _ odd: inout [(text: String, place: String)]
  ) -> TimeRange {
    guard time.start % 15 != 0 || time.end % 15 != 0 else { return time }
    odd.append(("\(time)", place))
    return TimeRange(time.start / 15 * 15, ceilingDivide(time.end, 15) * 15)
  }

  package var count: Int { mondays.count }

  /// All that were worked, by week, weekday and person.
  var shifts: [(week: Int, weekday: Int, person: Int, time: TimeRange)] {
    people.enumerated().flatMap { person, worked in
      worked.days.enumerated().flatMap { week, days in
        days.enumerated().compactMap { weekday, said in
          if case .shift(let time)? = said { (week, weekday, person, time) } else { nil }
        }
      }
    }
  }

  /// Without the break that a longer shift has.
  static func paidMinutes(_ time: TimeRange) -> Minutes {
    let pause = Rules().pause
    return pause.over.isExceeded(by: time.length) && !pause.paid ? time.length - pause.minutes : time.length
  }
}

extension GridWeeks {
  /// The weeks as a rota of a team that is there; nil where an error says why not.
  package func rota(of team: Team, file: String) -> (rota: Rota?, diagnostics: [Diagnostic]) {
    var found = diagnostics
    let called = PeopleByName(team.staff)
    let ids = people.map { worked -> PersonID? in
      let named = called[worked.row.name]
      if named.count == 1 { return named[0] }
      let names = team.staff.map(\.name) + team.staff.map(\.id.text)
      let message =
        named.isEmpty
        ? SheetMessage.unknownName("name", worked.row.name, in: "the team", near: nearest(worked.row.name, in: names))
        : SheetMessage.severalNamed("staff", worked.row.name, named.map(\.text))
      found.append(Diagnostic(file: worked.row.place, message: message))
      return nil
    }
    let days = mondays.compactMap { $0 }
    guard days.count == mondays.count, let first = days.min(), let last = days.max(),
      let horizon = Horizon(from: first, weeks: (last - first) / 7 + 1)
    else {
      found.append(Diagnostic(file: file, message: GridMessage.needsDates))
      return (nil, found)
    }
    guard !found.contains(where: { $0.severity == .error }) else { return (nil, found) }
    let shifts = shifts.compactMap { shift in
      ids[shift.person].map { Shift(staff: $0, day: days[shift.week] + shift.weekday, time: shift.time) }
    }
    return (Rota(horizon: horizon, shifts: shifts).sorted, found)
  }
}
