internal import RotaFiles
internal import RotaModel

/// An answer that won't do, in words for whoever gave it.
struct AnswerProblem: Error, Hashable {
  let text: String

  init(_ text: String) { self.text = text }
}

/// What each answer means. An answer is read in the light of those before it.
extension NewTeam.Answers {
  func service() throws(AnswerProblem) -> String {
    let name = self[.service]
    guard name.count <= 80, name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw AnswerProblem("at most 80 letters, on one line")
    }
    return name
  }

  func open() throws(AnswerProblem) -> (days: Weekdays, hours: TimeRange) {
    guard let period = TypedPeriod(written: self[.open])?.period, period.dates == nil, period.calendar == nil else {
      throw AnswerProblem("'\(self[.open])' is not days and hours such as 'mon-fri 09:00-19:00'")
    }
    let hours = period.time
    guard !period.isWholeDay, hours.length >= 180 else {
      throw AnswerProblem("say the hours too, three at least: 'mon-fri 09:00-19:00'")
    }
    guard hours.start % 15 == 0, hours.end % 15 == 0 else {
      throw AnswerProblem("open and close on a quarter hour: 09:00, 09:15, 09:30 or 09:45")
    }
    return (period.weekdays ?? .all, hours)
  }

  func usual() throws(AnswerProblem) -> [TimeRange] {
    guard !isNone(.usual) else { return [] }
    let open = try open().hours
    var shifts: [TimeRange] = []
    for entry in entries(.usual) {
      guard let time = TypedPeriod(written: entry)?.period.time, time != .wholeDay else {
        throw AnswerProblem("'\(entry)' is not a shift such as '08:00-16:00'")
      }
      guard time.start % 15 == 0, time.end % 15 == 0 else {
        throw AnswerProblem("shifts begin and end on a quarter hour, and \(time) does not")
      }
      guard open.contains(time) else { throw AnswerProblem("you are open \(open) only") }
      shifts.append(time)
    }
    return shifts
  }

  func holidays() throws(AnswerProblem) -> BankHolidays? {
    if isNone(.holidays) { return nil }
    let answer = self[.holidays].lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    if let holidays = BankHolidays(rawValue: answer) { return holidays }
    let words = BankHolidays.allCases.map(\.rawValue)
    let guess = thenDidYouMean(nearest(answer, in: words))
    throw AnswerProblem("\(words.joined(separator: ", ")) or none\(guess)")
  }

  func base() throws(AnswerProblem) -> Zone { try zone(self[.base]) }

  func zones() throws(AnswerProblem) -> [(zone: Zone, minutes: Minutes)] {
    guard !isNone(.zones) else { return [] }
    let base = try base()
    var zones: [(zone: Zone, minutes: Minutes)] = []
    for entry in entries(.zones) {
      // `Tilbury 20 min`; a place has no number in front, so that '9 to 5' is none.
      guard let match = entry.wholeMatch(of: #/(\D.*?)[\s:=]+(\d.*)/#), GridEntry.times(entry) == nil,
        let minutes = Int(match.2) ?? Meant.number(String(match.2), minutes: true).flatMap({ Int($0) }),
        (0...240).contains(minutes)
      else { throw AnswerProblem("'\(entry)' is not a place and its minutes such as 'north 20'") }
      let zone = try zone(String(match.1))
      guard zone != base, !zones.contains(where: { $0.zone == zone }) else {
        throw AnswerProblem("'\(zone)' is there already")
      }
      zones.append((zone, minutes))
    }
    return zones
  }

  func staff() throws(AnswerProblem) -> [(name: String, hours: Hours)] {
    var staff: [(name: String, hours: Hours)] = []
    for entry in entries(.staff) {
      let (name, hours) = NewTeam.Answers.nameAndHours(entry)
      guard name.contains(where: \.isLetter) else { throw AnswerProblem("'\(entry)' has no name: say 'Ana 37'") }
      guard hours.map({ (Hours.zero...Hours(48)).contains($0) }) ?? true else {
        throw AnswerProblem("\(name) can have 0 to 48 hours a week")
      }
      guard !staff.contains(where: { PeopleByName.folded($0.name) == PeopleByName.folded(name) }) else {
        throw AnswerProblem("two are called \(name): give each a letter more, such as '\(name) B'")
      }
      staff.append((name, hours ?? Hours(37)))
    }
    guard !staff.isEmpty else { throw AnswerProblem("name one person at least") }
    return staff
  }

  /// `Ana 37`, `Ana Pryce 22.5 hrs`; nobody need say the hours.
  private static func nameAndHours(_ entry: String) -> (name: String, hours: Hours?) {
    let words = entry.split(whereSeparator: \.isWhitespace).map { String($0) }
    for count in [1, 2] where words.count > count {
      let last = words.suffix(count).joined(separator: " ")
      if let hours = Hours(last) ?? Meant.number(last).flatMap({ Hours($0) }), last.first?.isNumber == true {
        return (words.dropLast(count).joined(separator: " "), hours)
      }
    }
    return Hours(entry) == nil ? (words.joined(separator: " "), nil) : ("", nil)
  }

  /// Skills by the place of whoever holds them in the answer about staff.
  func skills() throws(AnswerProblem) -> [Int: Set<Skill>] {
    guard !isNone(.skills) else { return [:] }
    let names = try staff().map(\.name)
    var skills: [Int: Set<Skill>] = [:]
    for entry in self[.skills].split(separator: ";") {
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false).map { trimmed($0) }
      guard parts.count == 2, let skill = NewTeam.word(parts[0]) else {
        throw AnswerProblem("'\(trimmed(entry))' is not a skill and who holds it such as 'family: Ana, Ben'")
      }
      for name in parts[1].split(separator: ",").map({ trimmed($0) }) {
        guard let place = names.firstIndex(where: { PeopleByName.folded($0) == PeopleByName.folded(name) }) else {
          let guess = thenDidYouMean(nearest(name, in: names))
          throw AnswerProblem("nobody in the team is called '\(name)'\(guess)")
        }
        skills[place, default: []].insert(Skill(skill))
      }
    }
    return skills
  }

  func cover() throws(AnswerProblem) -> Int {
    let staff = try staff().count
    guard let cover = Int(self[.cover]), (0...staff).contains(cover) else {
      throw AnswerProblem("a whole number from 0 to \(staff), since the team has \(staff)")
    }
    return cover
  }

  func closing() throws(AnswerProblem) -> Bool {
    switch self[.closing].lowercased() {
    case "yes", "y":
      guard try staff().count > 1 else { throw AnswerProblem("the team has one person only") }
      return true
    case "no", "n": return false
    default: throw AnswerProblem("yes or no")
    }
  }

  func children() throws(AnswerProblem) -> [ChildID] {
    if let count = Int(self[.children]) {
      guard (0...999).contains(count) else { throw AnswerProblem("a number from 0 to 999, or pseudonyms") }
      let width = max(2, String(count).count)
      return (0..<count).map { ChildID("C" + padded($0 + 1, to: width)) }
    }
    let names = entries(.children)
    for (place, name) in names.enumerated() {
      guard name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else {
        throw AnswerProblem("'\(name)' is not a pseudonym: letters, digits, '-', '_' and '.' only, such as K1")
      }
      guard !names[..<place].contains(name) else { throw AnswerProblem("'\(name)' is there twice") }
    }
    return names.map { ChildID($0) }
  }

  func visits() throws(AnswerProblem) -> (times: Int, minutes: Minutes, within: Period?) {
    let answer = self[.visits].lowercased()
    guard let match = answer.wholeMatch(of: #/(\d{1,2})\s*[x×*]\s*(\d{1,3})(?:\s*min(?:utes)?)?(?:\s+(\S.*))?/#),
      let times = Int(match.1), (1...14).contains(times), let minutes = Int(match.2), minutes >= 1
    else { throw AnswerProblem("'\(answer)' is not a number of times and of minutes such as '2 x 60'") }
    let (days, hours) = try open()
    guard minutes <= hours.length else { throw AnswerProblem("that is longer than you are open") }
    guard let when = match.3 else { return (times, minutes, nil) }
    guard let period = TypedPeriod(written: String(when))?.period else {
      throw AnswerProblem("'\(when)' is not days and hours such as 'mon-fri 15:30-19:00'")
    }
    guard period.dates == nil, period.calendar == nil, days.intersection(period.weekdays ?? .all).count > 0 else {
      throw AnswerProblem("say weekdays on which you are open: \(days.text)")
    }
    guard period.isWholeDay || hours.contains(period.time) else {
      throw AnswerProblem("you are open \(hours) only")
    }
    guard period.time.length >= minutes else {
      throw AnswerProblem("\(period.time) is too short for \(minutes) minutes")
    }
    return (times, minutes, period)
  }

  private func isNone(_ key: NewTeam.Question.Key) -> Bool { ["none", "-"].contains(self[key].lowercased()) }

  private func entries(_ key: NewTeam.Question.Key) -> [String] {
    self[key].split { $0 == "," || $0 == ";" }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private func zone(_ text: String) throws(AnswerProblem) -> Zone {
    guard let word = NewTeam.word(text), word.count <= 40 else {
      throw AnswerProblem("'\(text)' is not the name of a place: letters, digits and '-' only")
    }
    return Zone(word)
  }
}
