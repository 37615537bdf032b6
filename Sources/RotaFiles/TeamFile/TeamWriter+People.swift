internal import RotaModel

/// Staff and children, and the dated facts about them.
extension TeamWriter {
  func person(_ person: Person) -> Entries {
    var entries: Entries = [("id", id(person.id)), ("name", .text(person.name))]
    entries.add("role", person.role?.text)
    entries.add("skills", words(person.skills))
    entries.add("traits", words(person.traits))
    entries.append(("contract", .map(contract(person.contract))))
    entries.add("flex", flex(person.flex))
    entries.add("wishes", person.wishes.map { .map([($0.kind.rawValue, period($0.when))]) })
    entries.add("phone", person.phone)
    entries.add("lone", person.mayWorkAlone, unless: true)
    entries.add("counts", person.countsInCover, unless: true)
    if person.carry != Carry() {
      let carry = person.carry
      var carried: Entries = []
      carried.add("hours", carry.hours, unless: .zero)
      carried.add("unsocial", carry.unsocial, unless: 0)
      entries.append(("carry", .map(carried)))
    }
    return entries
  }

  private func contract(_ contract: Contract) -> Entries {
    let usual = Contract(hours: contract.hours)
    var entries: Entries = [("hours", .scalar("\(contract.hours)"))]
    entries.add("max", contract.max, unless: usual.max)
    let shift = (contract.shortestShift, contract.longestShift)
    entries.add("shift", "\(shift.0)-\(shift.1)", unless: "\(usual.shortestShift)-\(usual.longestShift)")
    entries.add("days", contract.days, unless: usual.days)
    if let weekends = contract.weekends {
      entries.append(("weekends", .map([("max", .scalar("\(weekends.max)")), ("of", .scalar("\(weekends.of)"))])))
    }
    entries.add("opt-out", contract.optOut, unless: false)
    return entries
  }

  private func flex(_ flex: Flex) -> Entries {
    Weekday.allCases.compactMap { day in
      switch flex[day] {
      case .wholeWindow: nil
      case .off: (day.word, .scalar("off"))
      case .within(let range): (day.word, .text("\(range)"))
      }
    }
  }

  func child(_ child: Child) -> Entries {
    var entries: Entries = [("id", id(child.id))]
    entries.add("zone", child.zone?.text)
    entries.add("key-worker", child.keyWorker?.text)
    entries.add("known", words(child.known))
    entries.add("avoid", words(child.avoid))
    entries.add("traits", words(child.traits))
    if !child.paused.isEmpty { entries.append(("paused", periods(child.paused))) }
    entries.add("needs", child.needs.map { .map(need($0)) })
    return entries
  }

  func need(_ need: Need) -> Entries {
    var entries: Entries = [("id", id(need.id)), ("minutes", .scalar("\(need.minutes)"))]
    entries.add("times", need.times, unless: 1)
    if let within = need.within { entries.append(("within", periods(within))) }
    if !need.prefer.isEmpty { entries.append(("prefer", periods(need.prefer))) }
    entries.add("skills", words(need.skills))
    if let traits = need.traits { entries.append(("traits", .list(words(traits)))) }
    entries.add("workers", need.workers, unless: 1)
    entries.add("partner", need.partner?.text)
    entries.add("priority", need.priority.rawValue, unless: Priority.standard.rawValue)
    entries.add("apart", need.apart, unless: 1)
    entries.add("write-up", need.writeUp, unless: 0)
    entries.add("key-worker", need.keyWorker.rawValue, unless: Need.KeyWorkerRule.prefer.rawValue)
    entries.add("known", need.known, unless: false)
    entries.add("not", words(need.not))
    entries.add("zone", need.zone?.text)
    if let after = need.after { entries.append(("after", .text("\(after)"))) }
    if let startBy = need.startBy { entries.append(("start-by", .text("\(startBy)"))) }
    return entries
  }

  func leave(_ leave: Leave) -> Entries {
    var entries: Entries = [("staff", id(leave.staff)), ("when", period(leave.when))]
    entries.add("reason", leave.reason)
    if let hours = leave.hours { entries.append(("hours", .scalar("\(hours)"))) }
    return entries
  }

  func pin(_ pin: Pin) -> Entries {
    func time(_ key: String, _ minute: Minutes?) -> Entries { minute.map { [(key, .text(clockTime($0)))] } ?? [] }
    func day(_ day: Day?) -> Entries { day.map { [("date", .scalar("\($0)"))] } ?? [] }
    switch pin {
    case .off(let staff, let date): return [("staff", id(staff))] + day(date) + [("off", .scalar("true"))]
    case .shift(let staff, let date, let start, let end):
      return [("staff", id(staff))] + day(date) + time("start", start) + time("end", end)
    case .contact(let contact, let date, let start, let staff):
      let who: Entries = staff.map { [("staff", .list($0.map { id($0) }))] } ?? []
      return [("contact", .text("\(contact)"))] + day(date) + time("start", start) + who
    }
  }

  var access: Entries {
    let access = team.access
    var entries: Entries = []
    entries.add("leads", access.leads.map { YAMLText.text($0) })
    entries.add("staff", access.staff.sorted { $0.key < $1.key }.map { ($0.key, id($0.value)) })
    entries.add("keys", access.keys.sorted { $0.key < $1.key }.map { ($0.key.text, .text($0.value.text)) })
    return entries
  }

  func moment(_ kind: MomentKind) -> YAMLText {
    let contacts = YAMLText.list(
      kind.contacts.map { contact in
        var entries = need(contact.need)
        if let least = contact.least { entries.append(("least", .scalar("\(least)"))) }
        let within = contact.startWithin
        entries.append(("start-within", .scalar(within % 60 == 0 ? "\(within / 60)h" : "\(within)m")))
        return .map(entries)
      })
    return kind.pausesChild ? .map([("contacts", contacts), ("pause", .scalar("true"))]) : contacts
  }
}
