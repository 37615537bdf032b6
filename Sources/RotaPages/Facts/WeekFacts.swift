package import RotaModel
package import RotaJudge

/// What a printed week says, in values: the same for a page and for a screen.
package struct WeekFacts: Hashable, Sendable {
  package struct CoverWeek: Hashable, Sendable {
    package let line: CoverLine
    /// Monday first; nil where the line says nothing of the day.
    package let days: [CoverDay?]
  }

  package struct LeftOut: Hashable, Sendable {
    package let id: ContactID
    package let priority: Priority
    package let reasons: [String]
  }

  package let monday: Day
  package let people: [PersonWeek]
  package let cover: [CoverWeek]
  /// People on duty, by day and slot of the window.
  package let onDuty: [[Int]]
  package let owed: Int
  package let leftOut: [LeftOut]
  package let breaches: [Breach]
  package let dutiesMissed: [DutyDay]
  package let wishesBroken: Int

  package var planned: Int { owed - leftOut.count }
  package var short: Minutes { cover.flatMap(\.days).reduce(0) { $0 + ($1?.short ?? 0) } }
  package var over: Minutes { people.reduce(0) { $0 + max(0, $1.paid - $1.target) } }
  package var under: Minutes { people.reduce(0) { $0 + max(0, $1.target - $1.paid) } }
}

extension WeekFacts {
  package init(_ team: Team, _ rota: Rota, _ report: Report, after previous: Rota? = nil, from monday: Day) {
    let week = monday...(monday + 6)
    let breaches = report.breaches.filter { breach in
      breach.place.day.map { week.contains($0) } ?? (monday == rota.horizon.first)
    }
    let said = Dictionary(rota.unmet.map { ($0.id, $0.reasons) }, uniquingKeysWith: { first, _ in first })
    self.monday = monday
    self.breaches = breaches
    people = team.namedApart.staff.map { person in
      var row = team.personWeek(person, in: rota, from: monday)
      row.mark(breaches, of: person.id)
      return row
    }
    cover = team.cover.enumerated().map { place, line in
      CoverWeek(line: line, days: (0..<7).map { Self.coverDay(place, monday + $0, of: team, in: rota, report) })
    }
    onDuty = (0..<7).map { Self.onDuty(monday + $0, of: team, in: rota) }
    owed = team.demand(in: rota.horizon, after: previous).count {
      $0.owed && team.week(of: $0.id).map { week.contains($0) } ?? false
    }
    leftOut = report.unmet.filter { team.week(of: $0).map { week.contains($0) } ?? false }.map { id in
      LeftOut(id: id, priority: team.need(of: id)?.priority ?? .standard, reasons: said[id] ?? [])
    }
    dutiesMissed = team.dutiesMissed(week, in: rota)
    wishesBroken = report.costs.count { cost in
      cost.name == .wish && (cost.place.day.map { week.contains($0) } ?? (monday == rota.horizon.first))
    }
  }
}

extension WeekFacts {
  /// What weeks are worth together, in the team's words.
  package static func totals(_ weeks: [WeekFacts]) -> [String] {
    func sum(_ figure: (WeekFacts) -> Int) -> Int { weeks.reduce(0) { $0 + figure($1) } }
    let broken = sum(\.breaches.count)
    let short = sum(\.short)
    let wishes = sum(\.wishesBroken)
    let over = sum(\.over)
    let under = sum(\.under)
    return [
      broken > 0 ? "\(counted(broken, "rule")) broken" : nil,
      "\(sum(\.planned)) of \(counted(sum(\.owed), "contact")) planned",
      short > 0 ? "\(durationInWords(short)) short" : "cover as needed",
      wishes > 0 ? "\(Words.count(wishes, "staff wish", "staff wishes")) broken" : nil,
      over > 0 ? "\(durationInWords(over)) over" : nil,
      under > 0 ? "\(durationInWords(under)) not used" : nil,
    ].compactMap { $0 }
  }
}
