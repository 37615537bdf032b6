package import RotaAnswers
internal import RotaFiles
package import RotaModel
package import RotaJudge
package import RotaPages
internal import RotaSheets

/// What of a rota is shown.
package enum Part: Hashable, Sendable {
  case weeks
  case day(Day)
  case person(Person)
  case child(Child)
}

extension Part {
  /// As a command names it; all weeks where it names nothing.
  package init(_ team: Team, day: String?, person: String?, child: String?) throws(Refusal) {
    if let day {
      guard let date = Day(day) else {
        throw .wrongInput("'\(day)' is no date; say it as '2026-12-02'")
      }
      self = .day(date)
    } else if let person {
      self = .person(try team.person(called: person))
    } else if let child {
      self = .child(try team.child(called: child))
    } else {
      self = .weeks
    }
  }
}

/// A rota made readable: pages for people, rows for a spreadsheet, a rota file for programs.
package struct RotaExport: Sendable {
  package let judged: JudgedRota
  /// The versions that people were told of before this rota, the oldest first.
  package var told: [Rota] = []
  /// What the events of a calendar are known by; nil without a store.
  package var calendarSource: String?
  /// Their numbers, and this rota's own; none of what nobody was told.
  package var numbers: [Int] = []

  package init(_ judged: JudgedRota) { self.judged = judged }

  private var team: Team { judged.team }
  private var rota: Rota { judged.rota }
  private var report: Report { judged.report }
  private var previous: Rota? { judged.surroundings.previous }

  /// One page a week; a page each for a day, a person and a child.
  package func table(_ part: Part, on paper: Paper) throws(Refusal) -> String {
    switch part {
    case .weeks:
      let pages = rota.horizon.weeks.map { monday in
        WeekPage(team, WeekFacts(team, rota, report, after: previous, from: monday), on: paper).text
      }
      return pages.joined(separator: paper.formFeeds ? "\u{C}" : "\n")
    case .day(let day):
      try check(day)
      return DayPage(team, rota, report, day: day, after: previous, on: paper).text
    case .person(let person): return PersonPage.text(team, rota, report, person: person, on: paper)
    case .child(let child): return ChildPage.text(team, rota, child: child, after: previous, on: paper)
    }
  }

  package func csv(_ part: Part, contacts: Bool) throws(Refusal) -> String {
    // The id stands beside each name anyhow.
    let names = Dictionary(team.staff.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return RotaCSV.write(try narrowed(rota, to: part), names: names, contacts: contacts)
  }

  /// Sheets of A4 in one file that any browser prints: a sheet a week of the team, or of a person.
  package func html(_ part: Part, contacts: Bool) throws(Refusal) -> String {
    let disclosure = contacts ? Paper.Disclosure.contacts : .shiftsOnly
    let pages: [HTML]
    let title: String
    switch part {
    case .weeks:
      title = team.service.name
      pages = rota.horizon.weeks.map { monday in
        PrintedWeek(team, WeekFacts(team, rota, report, after: previous, from: monday), disclosure).page
      }
    case .person(let person):
      title = team.name(person.id)
      pages = rota.horizon.weeks.map { monday in
        var week = team.personWeek(person, in: rota, from: monday)
        week.mark(report.breaches, of: person.id)
        return PrintedPerson(team, week, disclosure).page
      }
    case .day, .child:
      throw .wrongInput("html prints the team's weeks, or with --person somebody's; --format table prints this")
    }
    let when = Words.span(rota.horizon.first, rota.horizon.last)
    return PrintedDocument(title: "\(title), \(when)", pages: pages).text
  }

  /// A calendar for the team, or for a person, in which what changed since people were told has a higher number.
  package func ics(_ part: Part, contacts: Bool, stamp: Moment) throws(Refusal) -> String {
    let person: Person?
    switch part {
    case .weeks: person = nil
    case .person(let somebody): person = somebody
    case .day, .child:
      throw .wrongInput("a calendar is the team's, or with --person somebody's; --format table prints this")
    }
    let events = [CalendarEvent](versions: told + [rota], numbers: numbers, of: person?.id)
    return RotaCalendar(team, events, of: person, contacts: contacts, stamp: stamp, source: calendarSource).text
  }

  /// The rota file, its score and the contacts left out as the judge has them.
  package func json(_ part: Part, contacts: Bool) throws(Refusal) -> String {
    let reasons = Dictionary(rota.unmet.map { ($0.id, $0.reasons) }, uniquingKeysWith: { first, _ in first })
    var whole = rota
    whole.unmet = report.unmet.map { Rota.Unmet(id: $0, reasons: reasons[$0] ?? []) }
    whole.score = report.score
    // A bound said by a file whose score is not its own is nobody's.
    if rota.score != report.score { whole.bound = nil }
    var shown = try narrowed(whole, to: part)
    if !contacts {
      shown.contacts = []
      shown.unmet = []
    }
    return RotaFile.write(shown)
  }
}

extension RotaExport {
  private func check(_ day: Day) throws(Refusal) {
    guard rota.horizon.contains(day) else {
      throw .wrongInput(
        "\(day.words) \(day.year) is not in this rota, which is for "
          + Words.span(rota.horizon.first, rota.horizon.last))
    }
  }

  private func narrowed(_ whole: Rota, to part: Part) throws(Refusal) -> Rota {
    var rota = whole
    switch part {
    case .weeks: break
    case .day(let day):
      try check(day)
      rota.shifts.removeAll { $0.day != day }
      rota.contacts.removeAll { $0.day != day }
    case .person(let person):
      rota.shifts.removeAll { $0.staff != person.id }
      rota.contacts.removeAll { !$0.staff.contains(person.id) }
    case .child(let child):
      rota.contacts.removeAll { $0.child != child.id }
      rota.unmet.removeAll { $0.id.child != child.id }
      let days = Set(rota.contacts.map(\.day))
      let staff = Set(rota.contacts.flatMap(\.staff))
      rota.shifts.removeAll { !days.contains($0.day) || !staff.contains($0.staff) }
    }
    return rota
  }
}

extension Team {
  /// A rota whose whole horizon is worth a line: `43 of 44 contacts planned · 1 h short · …`.
  package func summary(_ rota: Rota, _ report: Report, after previous: Rota? = nil) -> String {
    let weeks = rota.horizon.weeks.map { WeekFacts(self, rota, report, after: previous, from: $0) }
    return WeekFacts.totals(weeks).joined(separator: " · ")
  }
}
