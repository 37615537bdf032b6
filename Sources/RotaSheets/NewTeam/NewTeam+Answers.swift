internal import RotaFiles
internal import RotaModel

extension NewTeam {
  /// The team that answers describe; nil if one of them has a problem.
  package init?(_ answers: Answers) {
    do throws(AnswerProblem) {
      try self.init(reading: answers)
    } catch {
      return nil
    }
  }

  static func problem(with key: Question.Key, in answers: Answers) -> String? {
    do throws(AnswerProblem) {
      switch key {
      case .service: _ = try answers.service()
      case .open: _ = try answers.open()
      case .usual: _ = try answers.usual()
      case .holidays: _ = try answers.holidays()
      case .base: _ = try answers.base()
      case .zones: _ = try answers.zones()
      case .staff: _ = try answers.staff()
      case .skills: _ = try answers.skills()
      case .cover: _ = try answers.cover()
      case .closing: _ = try answers.closing()
      case .children: _ = try answers.children()
      case .visits: _ = try answers.visits()
      }
      return nil
    } catch {
      return error.text
    }
  }

  private init(reading answers: Answers) throws(AnswerProblem) {
    let open = try answers.open()
    let base = try answers.base()
    let zones = try answers.zones()
    let staff = try NewTeam.staff(answers, openDays: open.days)
    self.init(
      name: try answers.service(), window: open.hours, base: base, travel: NewTeam.travel(base, zones), partners: [],
      cover: try NewTeam.cover(answers, open), staff: staff,
      children: try NewTeam.children(answers, staff: staff, zones: zones.isEmpty ? [base] : zones.map(\.zone)),
      origin: "your answers", guessed: zones.count > 1 ? [.travel] : [])
    usual = try answers.usual()
    holidays = try answers.holidays()
  }

  /// Between two places that were given no minutes of their own, the longer of their ways from base.
  private static func travel(_ base: Zone, _ zones: [(zone: Zone, minutes: Minutes)]) -> TravelTimes {
    var travel = TravelTimes()
    for (place, (zone, minutes)) in zones.enumerated() {
      travel[base, zone] = minutes
      for other in zones[..<place] { travel[other.zone, zone] = max(minutes, other.minutes) }
    }
    return travel
  }

  private static func staff(_ answers: Answers, openDays: Weekdays) throws(AnswerProblem) -> [Person] {
    let skills = try answers.skills()
    var flex = Flex()
    for day in Weekday.allCases where !openDays.contains(day) { flex[day] = .off }
    var ids = IDMaker()
    var people: [Person] = []
    for (place, (name, hours)) in try answers.staff().enumerated() {
      people.append(
        Person(
          id: PersonID(ids.id(for: name)), name: name, skills: skills[place] ?? [],
          contract: Contract(hours: hours, days: days(hours: hours)), flex: flex))
    }
    return people
  }

  /// Days a week that are usual for a contract.
  private static func days(hours: Hours) -> Int {
    if hours >= Hours(30) { return 5 }
    return hours > Hours(20) ? 4 : 3
  }

  private static func cover(
    _ answers: Answers, _ open: (days: Weekdays, hours: TimeRange)
  ) throws(AnswerProblem) -> [CoverLine] {
    let need = try answers.cover()
    var lines: [CoverLine] = []
    if need > 0 { lines.append(CoverLine(id: "open", when: Period(weekdays: open.days, time: open.hours), need: need)) }
    if try answers.closing() {
      let lastHour = TimeRange(open.hours.end - 60, open.hours.end)
      lines.append(CoverLine(id: "closing", when: Period(weekdays: open.days, time: lastHour), need: 2))
    }
    return lines
  }

  /// Zones and key workers go round in turn: to be put right, but a rota can be planned at once.
  private static func children(_ answers: Answers, staff: [Person], zones: [Zone]) throws(AnswerProblem) -> [Child] {
    let visits = try answers.visits()
    let days = try answers.open().days.intersection(visits.within?.weekdays ?? .all).count
    let apart = visits.times > 1 && visits.times * 2 - 1 <= days ? 2 : visits.times <= days ? 1 : 0
    let need = Need(
      id: "visit", minutes: visits.minutes, times: visits.times, within: visits.within.map { [$0] }, apart: apart)
    return try answers.children().enumerated().map { place, id in
      Child(
        id: id, zone: zones[place % zones.count], keyWorker: staff[place % staff.count].id, needs: [need])
    }
  }
}
