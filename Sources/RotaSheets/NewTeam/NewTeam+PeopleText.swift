internal import RotaFiles
internal import RotaModel

/// The staff and the children of a new team, as a team file says them.
extension NewTeam {
  var staffText: String {
    let head = """
      # The staff. `id` is the short name by which the rest of this file calls somebody. See what else may be said:
      # `flex: {mon: off, tue: 09:00-15:00}` the hours that somebody can work, `wishes`, `phone`.
      staff:
      """
    return head + "\n" + staff.map { entry($0) }.joined(separator: "\n\n")
  }

  var childrenText: String {
    guard !children.isEmpty else { return "" }
    let head = """
      # The children, under a pseudonym each: never a name. A need is what a child should get each week.
      children:
      """
    return head + "\n" + children.map { entry($0) }.joined(separator: "\n\n")
  }

  private func entry(_ person: Person) -> String {
    var lines = ["- id: \(yaml(person.id.text))", "  name: \(yaml(person.name))"]
    if let role = person.role { lines.append("  role: \(yaml(role.text))") }
    if !person.skills.isEmpty { lines.append("  skills: \(list(person.skills))") }
    if !person.traits.isEmpty { lines.append("  traits: \(list(person.traits))") }
    lines.append("  contract: \(contract(person.contract))")
    if let flex = flex(person.flex) { lines.append("  flex: \(flex)") }
    if !person.wishes.isEmpty {
      lines += ["  wishes:"] + person.wishes.map { "    - \($0.kind.rawValue): \(periodText($0.when))" }
    }
    if !person.mayWorkAlone { lines.append("  lone: false") }
    if !person.countsInCover { lines.append("  counts: false") }
    if let phone = person.phone { lines.append("  phone: \(quoted(phone))") }
    return lines.map { "  " + $0 + note(of: person.id, line: $0) }.joined(separator: "\n")
  }

  /// Where it comes from, behind the line that says it.
  private func note(of person: PersonID, line: String) -> String {
    let key = line.split(separator: ":").first.map { $0.trimmingPrefix("  ") } ?? ""
    return notes[person]?[String(key)].map { "  # \(printable($0))" } ?? ""
  }

  private func contract(_ contract: Contract) -> String {
    let usual = Contract(hours: contract.hours)
    var parts = ["hours: \(contract.hours)"]
    if contract.max != usual.max { parts.append("max: \(contract.max)") }
    if (contract.shortestShift, contract.longestShift) != (usual.shortestShift, usual.longestShift) {
      parts.append("shift: \(contract.shortestShift)-\(contract.longestShift)")
    }
    if contract.days != usual.days { parts.append("days: \(contract.days)") }
    if let weekends = contract.weekends { parts.append("weekends: {max: \(weekends.max), of: \(weekends.of)}") }
    return "{\(parts.joined(separator: ", "))}"
  }

  /// Nil where all days are the whole window.
  private func flex(_ flex: Flex) -> String? {
    let usual = Weekday.allCases.map { flex[$0] }.first { $0 != .off } ?? .wholeWindow
    var parts: [String] = []
    if case .within(let range) = usual { parts.append("default: \(range)") }
    for day in Weekday.allCases where flex[day] != usual {
      switch flex[day] {
      case .off: parts.append("\(day.word): off")
      case .within(let range): parts.append("\(day.word): \(range)")
      case .wholeWindow: parts.append("\(day.word): \(window)")
      }
    }
    return parts.isEmpty ? nil : "{\(parts.joined(separator: ", "))}"
  }

  private func entry(_ child: Child) -> String {
    var lines = ["- id: \(yaml(child.id.text))"]
    if let zone = child.zone { lines.append("  zone: \(yaml(zone.text))") }
    if let keyWorker = child.keyWorker { lines.append("  key-worker: \(yaml(keyWorker.text))") }
    if !child.known.isEmpty { lines.append("  known: \(list(child.known))") }
    if !child.avoid.isEmpty { lines.append("  avoid: \(list(child.avoid))") }
    if !child.traits.isEmpty { lines.append("  traits: \(list(child.traits))") }
    if !child.paused.isEmpty { lines.append("  paused: \(periods(child.paused))") }
    if !child.needs.isEmpty { lines += ["  needs:"] + child.needs.flatMap { entry($0) } }
    return lines.map { "  " + $0 }.joined(separator: "\n")
  }

  /// On one line where it is short enough to be read there, else a line for each key.
  private func entry(_ need: Need) -> [String] {
    let usual = Need(id: need.id, minutes: need.minutes)
    var parts = ["id: \(yaml(need.id.text))", "minutes: \(need.minutes)"]
    if need.times != usual.times { parts.append("times: \(need.times)") }
    if need.apart != usual.apart { parts.append("apart: \(need.apart)") }
    if let within = need.within { parts.append("within: \(periods(within))") }
    if !need.prefer.isEmpty { parts.append("prefer: \(periods(need.prefer))") }
    if !need.skills.isEmpty { parts.append("skills: \(list(need.skills))") }
    if let traits = need.traits { parts.append("traits: \(list(traits))") }
    if need.workers != usual.workers { parts.append("workers: \(need.workers)") }
    if let partner = need.partner { parts.append("partner: \(yaml(partner.text))") }
    if need.priority != usual.priority { parts.append("priority: \(need.priority.rawValue)") }
    if need.writeUp != usual.writeUp { parts.append("write-up: \(need.writeUp)") }
    if need.keyWorker != usual.keyWorker { parts.append("key-worker: \(need.keyWorker.rawValue)") }
    if need.known { parts.append("known: true") }
    if !need.not.isEmpty { parts.append("not: \(list(need.not))") }
    if let zone = need.zone { parts.append("zone: \(yaml(zone.text))") }
    let line = "    - {\(parts.joined(separator: ", "))}"
    return line.count <= 100 ? [line] : parts.enumerated().map { ($0 == 0 ? "    - " : "      ") + $1 }
  }
}

private func list<Subject>(_ words: Set<Identifier<Subject>>) -> String {
  "[\(words.sorted().map { yaml($0.text) }.joined(separator: ", "))]"
}

/// Each one quoted where it holds a comma: in a list on one line a bare comma begins the next entry.
private func periods(_ periods: [Period]) -> String {
  let texts = periods.map { periodText($0) }.map { $0.contains(",") ? quoted($0) : $0 }
  return "[\(texts.joined(separator: ", "))]"
}

/// In the grammar of the spec, for the periods that `TypedPeriod` reads.
private func periodText(_ period: Period) -> String {
  var parts: [String] = []
  if let dates = period.dates {
    parts.append(
      dates.lowerBound == dates.upperBound ? "\(dates.lowerBound)" : "\(dates.lowerBound)..\(dates.upperBound)")
  }
  if period.calendar != nil { parts.append("holiday") }
  if let days = period.weekdays { parts.append(days.text) }
  if !period.isWholeDay { parts.append("\(period.time)") }
  return parts.isEmpty ? "mon-sun" : parts.joined(separator: " ")
}
