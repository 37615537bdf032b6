internal import RotaModel

/// Reads what is typed into a field, for the week on the screen.
package struct Reading {
  /// Somebody who can be named.
  struct Name: Hashable {
    let id: PersonID
    let name: String
  }

  /// A day that is named by its weekday alone is one of these.
  let week: ClosedRange<Day>
  /// From which `tomorrow` counts.
  let today: Day
  let slot: Minutes
  let staff: [Name]
  private let called: PeopleByName
  let children: [Child]

  init(_ desk: LeadWeek, today: Day? = nil) {
    self.today = today ?? desk.monday
    week = desk.monday...(desk.monday + 6)
    slot = desk.team.service.slot
    staff = desk.team.staff.map { Name(id: $0.id, name: desk.name($0.id)) }
    called = PeopleByName(desk.team.staff).adding(staff)
    children = desk.team.children
  }

  /// Of the staff a colleague, and of the days those from today on.
  init(_ mine: StaffWeek) {
    today = mine.now.day
    week = mine.now.day...(mine.now.day + 6)
    slot = mine.slot
    staff = mine.colleagues.map { Name(id: $0.id, name: $0.name) }
    called = PeopleByName().adding(staff)
    children = []
  }

  /// `2026-12-02`, `wed`, `wed 2`, `2 dec`, `2`: a day of the week on the screen where nothing more is said.
  func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let words = text.lowercased().split(separator: " ")
    let named = words.compactMap { word in Weekday.allCases.first { word.hasPrefix($0.word) } }.first
    let number = words.compactMap { Int($0) }.first
    let month = words.compactMap { word in Self.months.firstIndex { word.hasPrefix($0) } }.first
    guard named != nil || number != nil,
      words.count == [named != nil, number != nil, month != nil].count(where: { $0 })
    else { return nil }
    let near = (week.lowerBound - 90)...(week.lowerBound + 275)
    let candidates = month == nil ? week : near
    return candidates.first { day in
      (named.map { $0 == day.weekday } ?? true) && (number.map { $0 == day.civil.day } ?? true)
        && (month.map { $0 + 1 == day.civil.month } ?? true)
    }
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// `13:00-21:30`, `1300-2130`, `13-21:30`.
  func times(_ text: String) -> TimeRange? {
    let parts = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = minute(parts[0]), let end = minute(parts[1]), start < end else { return nil }
    return TimeRange(start, end)
  }

  func minute(_ text: some StringProtocol) -> Minutes? {
    let text = String(text).trimmed
    if let minutes = clockMinutes(text) { return minutes }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
    switch text.utf8.count {
    case 1, 2: return number <= 24 ? number * 60 : nil
    case 3, 4: return number % 100 < 60 && number <= 2400 ? number / 100 * 60 + number % 100 : nil
    default: return nil
    }
  }

  /// `wed 17:40`, `2026-12-02 17:40`.
  func moment(_ text: String) -> Moment? {
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, let minute = minute(last),
      let day = day(words.dropLast().joined(separator: " "))
    else { return nil }
    return Moment(day, minute)
  }

  /// By id or by name, whatever the case; as much of it as tells it from the others.
  func person(_ text: String) -> Name? {
    let found = meant(text.trimmed)
    return found.count == 1 ? found[0] : nil
  }

  func people(_ text: String) -> [Name]? {
    let found = each(text).map(\.people)
    return found.allSatisfy { $0.count == 1 } ? found.flatMap { $0 } : nil
  }

  private func meant(_ word: String) -> [Name] {
    let whole = called[word]
    if !whole.isEmpty { return staff.filter { whole.contains($0.id) } }
    let wanted = word.lowercased()
    guard !wanted.isEmpty else { return [] }
    return staff.filter { $0.name.lowercased().hasPrefix(wanted) || $0.id.text.lowercased().hasPrefix(wanted) }
  }

  private func each(_ text: String) -> [(word: String, people: [Name])] {
    called.each(text.split(separator: ",").map { String($0).trimmed }).map { word, people in
      (word, people.isEmpty ? meant(word) : staff.filter { people.contains($0.id) })
    }
  }

  /// Nil where it is one.
  private func problem(_ word: String, _ people: [Name]) -> String? {
    switch people.count {
    case 1: nil
    case 0: "nobody is called '\(word)'"
    default: "'\(word)' may be \(either(people.map(\.id.text)))"
    }
  }

  /// `family 2027-01-31, therapy 2027-03-01`, of these skills; nil where it says something else.
  func ends(_ text: String, of skills: [Skill]) -> [Skill: Day]? {
    var ends: [Skill: Day] = [:]
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ", maxSplits: 1).map { String($0) }
      guard words.count == 2, skills.contains(Skill(words[0])), let day = day(words[1]) else { return nil }
      ends[Skill(words[0])] = day
    }
    return ends
  }

  /// The whole of a pseudonym: half of one is another child's.
  func child(_ text: String) -> Child? {
    let wanted = (text.split(separator: " ").first.map { String($0) } ?? text).lowercased()
    return children.first { $0.id.text.lowercased() == wanted }
  }
}

extension Reading {
  /// What is wrong with a text; nil where it is as it should be.
  func problem(_ text: String, _ expectation: Expectation) -> String? {
    let text = text.trimmed
    let readings = firstProblem(text, expectation) == nil ? [] : meant(text, expectation)
    return readings.count > 1 ? "'\(text)' may be \(either(readings)): say which" : firstProblem(text, expectation)
  }

  /// The same, of what is typed as the field has it.
  func firstProblem(_ text: String, _ expectation: Expectation) -> String? {
    let text = text.trimmed
    switch expectation {
    case .optional(let inner): return text.isEmpty ? nil : firstProblem(text, inner)
    case _ where text.isEmpty: return "this is needed: \(expectation.words)"
    case .day: return day(text) == nil ? expected(expectation) : nil
    case .times: return timesProblem(text)
    case .timesToTheMinute: return times(text) == nil ? expected(expectation) : nil
    case .time: return minute(text) == nil ? expected(expectation) : nil
    case .moment: return moment(text) == nil ? expected(expectation) : nil
    case .person: return problem(text, meant(text))
    case .people(let number):
      if let wrong = each(text).lazy.compactMap({ problem($0, $1) }).first { return wrong }
      let people = people(text) ?? []
      return number.map { people.count == $0 ? nil : "\(counted($0, "worker")) needed, \(people.count) named" } ?? nil
    case .child: return child(text) == nil ? "no child '\(text)'" : nil
    case .number(let range, _): return Int(text).map { range.contains($0) } ?? false ? nil : expected(expectation)
    case .hours: return Hours(text).map { $0 >= .zero && $0 <= Hours(168) } ?? false ? nil : expected(expectation)
    case .ends(let skills): return ends(text, of: skills) == nil ? expected(expectation) : nil
    case .choice(let words): return words.contains(text) ? nil : expected(expectation)
    case .text: return nil
    case .letters(let most, _): return text.count <= most ? nil : "\(text.count) letters: say it in \(most)"
    }
  }

  private func expected(_ expectation: Expectation) -> String { "expected \(expectation.words)" }

  private func timesProblem(_ text: String) -> String? {
    guard let times = times(text) else { return expected(.times) }
    guard times.start % slot == 0, times.end % slot == 0 else {
      return "must begin and end on steps of \(slot) minutes"
    }
    return nil
  }

  /// What the text could go on to be.
  func completions(_ text: String, _ expectation: Expectation) -> [String] {
    switch expectation {
    case .optional(let inner): return completions(text, inner)
    case .person: return names(text)
    case .people:
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      let before = parts.dropLast().map(\.trimmed)
      return names(parts.last ?? "").filter { !before.contains($0) }.map { (before + [$0]).joined(separator: ", ") }
    case .child:
      let wanted = text.trimmed.lowercased()
      return children.filter { $0.id.text.lowercased().hasPrefix(wanted) }.map { child in
        ([child.id.text, child.zone?.text, child.keyWorker.map { name($0) }] as [String?])
          .compactMap { $0 }.joined(separator: " · ")
      }
    case .day:
      return week.map(\.words).filter { $0.lowercased().hasPrefix(text.trimmed.lowercased()) }
    case .choice(let words): return words.filter { $0.hasPrefix(text.trimmed.lowercased()) }
    case .times, .timesToTheMinute, .time, .moment, .number, .hours, .ends, .text, .letters: return []
    }
  }

  private func names(_ text: String) -> [String] {
    let wanted = text.trimmed.lowercased()
    return staff.map(\.name).filter { $0.lowercased().hasPrefix(wanted) }
  }

  private func name(_ id: PersonID) -> String { staff.first { $0.id == id }?.name ?? id.text }
}

extension PeopleByName {
  fileprivate func adding(_ names: [Reading.Name]) -> PeopleByName {
    names.reduce(into: self) { $0.add($1.id, called: $1.name) }
  }
}
