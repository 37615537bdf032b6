import RotaModel

/// Why a contact is left out, in the team's words: who could go, and what keeps each of them from it.
extension State {
  func reasons(leftOut c: ContactIndex) -> [String] {
    let days = openDays(c)
    if days.isEmpty { return ["there is no time at which it may be: \(whyNeverOpen(c))"] }
    let row = problem.contacts.row.int(c)
    let candidates = (0..<people).filter { problem.contacts.everBrings[row * people + $0] != 0 }
    let missing = missing(c, among: candidates)
    if !missing.isEmpty { return missing }
    let obstacles = candidates.map { ($0, obstacle($0, c, days)) }
    let blocked = Dictionary(grouping: obstacles.filter { $0.1 != nil }, by: { $0.1 ?? "" })
    var lines = whoMayGo(c, candidates)
    for (obstacle, group) in blocked.sorted(by: { ($0.value[0].0, $0.key) < ($1.value[0].0, $1.key) }) {
      lines.append("\(named(group.map(\.0))) \(obstacle)")
    }
    if blocked.count == 0 || obstacles.contains(where: { $0.1 == nil }) {
      let open = obstacles.filter { $0.1 == nil }.map(\.0)
      lines.append("\(named(open)) could go only if something that matters more gave way")
    }
    return lines
  }

  /// The days on which the need, the child and the partner leave some start open.
  private func openDays(_ c: ContactIndex) -> [DayIndex] {
    let first = problem.contacts.firstDay.int(c)
    return (first..<first + problem.contacts.dayCount.int(c)).filter { d in
      (0..<slotCount).contains { mayBegin(c, d, $0) }
    }
  }

  private func whyNeverOpen(_ c: ContactIndex) -> String {
    let contacts = problem.contacts
    let first = contacts.firstDay.int(c)
    let days = first..<first + contacts.dayCount.int(c)
    let open = days.filter { d in
      let place = contacts.starts(c, d, words: words)
      return place >= 0 && (0..<words).contains { contacts.starts[place + $0] != 0 }
    }
    if open.isEmpty { return "its times, pauses and deadlines leave none" }
    if !open.contains(where: { isFreeDay(c, $0) }) {
      return "it must be \(counted(contacts.apart.int(c), "day")) from the others of its kind"
    }
    return contacts.partner[c] >= 0
      ? "\(owner.contacts[c].need.partner?.text ?? "the partner") is taken" : "the child is in other contacts"
  }

  /// What nobody, or not enough people, can bring.
  private func missing(_ c: ContactIndex, among candidates: [PersonIndex]) -> [String] {
    let need = owner.contacts[c].need
    let staff = owner.team.staff
    if staff.isEmpty { return ["there is nobody in this team"] }
    var lines: [String] = []
    for skill in need.skills.sorted() where !candidates.contains(where: { staff[$0].skills.contains(skill) }) {
      lines.append("nobody who may go holds “\(skill)”")
    }
    if candidates.count < need.workers {
      lines.append(
        candidates.isEmpty
          ? "nobody may go, by what the child and the need ask"
          : "it takes \(need.workers) at once, and only \(named(candidates)) may go")
    }
    return lines
  }

  /// Said where the choice is small.
  private func whoMayGo(_ c: ContactIndex, _ candidates: [PersonIndex]) -> [String] {
    let need = owner.contacts[c].need
    guard candidates.count <= 4 else { return [] }
    let skills = need.skills.sorted().map { "“\($0)”" }
    let why = need.keyWorker == .only ? " as the key worker" : skills.isEmpty ? "" : " with \(listed(skills))"
    return ["only \(named(candidates)) may go\(why)"]
  }

  /// What keeps one person from it on every day that it could be; nil where nothing but other people's needs does.
  private func obstacle(_ p: PersonIndex, _ c: ContactIndex, _ days: [DayIndex]) -> String? {
    let away = days.filter { d in isAway(p, d) }
    if away.count == days.count { return "is off or on leave on \(listed(days.map { problem.grid.day($0).words }))" }
    let here = days.filter { !away.contains($0) }
    let working = here.filter { shape[p * dayCount + $0].isOn }
    let hours = week[weekOf(p, here[0])]
    if working.isEmpty {
      if Int(hours.days) >= problem.staff.mostDays.int(p) {
        return "works \(counted(Int(hours.days), "day")), and no more are allowed"
      }
      if Int(hours.paid) + problem.staff.shortest.int(p) > problem.staff.mostPaid.int(p) {
        return "has \(hoursWords(p, hours))"
      }
      return "is not on shift on \(listed(here.map { problem.grid.day($0).weekday.name }))"
    }
    let roomy = working.contains { d in
      (0..<slotCount).contains { start in
        mayBegin(c, d, start)
          && fits(p * dayCount + d, shape[p * dayCount + d], adding: .init(contact: c, start: start))
      }
    }
    if roomy { return nil }
    let spare = problem.staff.mostPaid.int(p) - Int(hours.paid)
    if spare < problem.contacts.tail.int(c) {
      return "has \(hoursWords(p, hours)), and no room in the shifts as they are"
    }
    return
      "has no room beside other contacts, travel and breaks on \(listed(working.map { problem.grid.day($0).weekday.name }))"
  }

  private func isAway(_ p: PersonIndex, _ d: DayIndex) -> Bool {
    let i = p * dayCount + d
    if problem.staff.freedom[i] == .fixed { return !shape[i].isOn }
    return (0..<slotCount).allSatisfy { problem.staff.reach[i * (slotCount + 1) + $0] == 0 }
  }

  private func hoursWords(_ p: PersonIndex, _ totals: WeekTotals) -> String {
    let slot = problem.grid.slot
    return
      "\(durationInWords(Int(totals.paid) * slot)) of \(durationInWords(problem.staff.mostPaid.int(p) * slot)) at most"
  }

  /// Names, and a number where there are many.
  private func named(_ people: [PersonIndex]) -> String {
    let names = people.map { owner.team.staff[$0].name }
    return names.count <= 5 ? listed(names) : "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) others"
  }
}
