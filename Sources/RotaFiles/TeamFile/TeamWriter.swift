package import RotaModel

extension TeamFile {
  /// A team file that reads as this team: its standing and its dated facts as one.
  package static func write(_ team: Team) -> String {
    YAMLText.document(TeamWriter(team: team).sections)
  }
}

/// Says a team in the words of its file; what is as the spec has it by default is left out.
struct TeamWriter {
  let team: Team

  typealias Entries = [(key: String, value: YAMLText)]

  var sections: Entries {
    var entries: Entries = [("service", .map(service))]
    entries.add("zones", zones)
    entries.add("partners", team.partners.map { .map(partner($0)) })
    entries.add("rules", rules)
    entries.add("cover", team.cover.map { .map(line($0)) })
    entries.add("duties", team.duties.map { .map(duty($0)) })
    entries.append(("staff", .list(team.staff.map { .map(person($0)) })))
    entries.add("children", team.children.map { .map(child($0)) })
    entries.add("leave", team.leave.map { .map(leave($0)) })
    entries.add("contacts", team.oneOffs.map { .map([("child", id($0.child))] + need($0.need)) })
    entries.add("cancelled", team.cancelled.map { YAMLText.text($0.description) })
    entries.add("pins", team.pins.map { .map(pin($0)) })
    entries.add("access", access)
    entries.add("notify", team.notify)
    entries.add("bands", named(team.bands))
    if let weeks = team.retainWeeks { entries.append(("retain", .scalar("\(weeks)w"))) }
    entries.add("moments", team.moments.map { ($0.name, moment($0)) })
    return entries
  }

  private var service: Entries {
    let service = team.service
    var entries: Entries = [
      ("name", .text(service.name)), ("timezone", .text(service.clock.timezone)),
      ("window", .text("\(service.window)")), ("slot", .scalar("\(service.slot)")),
    ]
    entries.add("base", service.base?.text)
    entries.add("holidays", service.holidays?.rawValue)
    entries.add("calendars", named(team.calendars))
    entries.add("out-of-hours", service.outOfHours)
    return entries
  }

  /// Zones that no journey names are named too, or a child that lives in one would be nowhere.
  private var zones: Entries {
    let used = team.children.compactMap(\.zone) + team.children.flatMap(\.needs).compactMap(\.zone)
    let more = team.oneOffs.compactMap(\.need.zone) + team.duties.compactMap(\.zone)
    let ofMoments = team.moments.flatMap(\.contacts).compactMap(\.need.zone)
    let named = team.travel.zones.union([team.service.base].compactMap { $0 })
    var rows: [Zone: Entries] = [:]
    for zone in Set(used + more + ofMoments).subtracting(named) { rows[zone] = [] }
    for (a, b, minutes) in team.travel.pairs { rows[a, default: []].append((b.text, .scalar("\(minutes)"))) }
    return rows.sorted { $0.key < $1.key }.map { ($0.key.text, .map($0.value)) }
  }

  private func partner(_ partner: Partner) -> Entries {
    var entries: Entries = [("id", id(partner.id))]
    if let available = partner.available { entries.append(("available", periods(available))) }
    entries.add("capacity", partner.capacity, unless: 1)
    entries.add("phone", partner.phone)
    return entries
  }

  private func line(_ line: CoverLine) -> Entries {
    var days = line.when
    days.time = .wholeDay
    var entries: Entries = [("id", id(line.id))]
    entries.append(("days", days == .always || days == Period() ? .usual(.scalar("mon-sun")) : period(days)))
    entries += [("time", .text("\(line.when.time)")), ("need", .scalar("\(line.need)"))]
    entries.add("ideal", line.ideal, unless: 0)
    if let weight = line.weight { entries.append(("weight", .scalar("\(weight)"))) }
    if let roles = line.roles { entries.append(("role", .list(roles.map { id($0) }))) }
    entries.add("skills", words(line.skills))
    entries.add("traits", words(line.traits))
    entries.add("free", line.free, unless: false)
    return entries
  }

  private func duty(_ duty: Duty) -> Entries {
    var entries: Entries = [("id", id(duty.id)), ("when", period(duty.when, withTime: true))]
    entries.append(("staff", duty.staff.map { .list($0.map { id($0) }) } ?? .usual(.scalar("all"))))
    if let roles = duty.roles { entries.append(("role", .list(roles.map { id($0) }))) }
    entries.add("zone", duty.zone?.text)
    if let weight = duty.weight { entries.append(("weight", .scalar("\(weight)"))) }
    return entries
  }

  private var rules: Entries {
    let names = RuleParameter.all
    let usual = Rules()
    return names.keys.sorted().compactMap { name -> (key: String, value: YAMLText)? in
      let own = (names[name] ?? []).compactMap { parameter -> (key: String, value: YAMLText)? in
        let value = parameter.text(team.rules)
        return value.flow == parameter.text(usual).flow ? nil : (parameter.name, value)
      }
      return own.isEmpty ? nil : (name, .map(own))
    }
  }
}

extension RuleParameter {
  fileprivate func text(_ rules: Rules) -> YAMLText {
    switch value {
    case .hours(let path): .scalar("\(rules[keyPath: path])")
    case .whole(let path, _): .scalar("\(rules[keyPath: path])")
    case .time(let path): .scalar(clockTime(rules[keyPath: path]))
    case .times(let path): .list(rules[keyPath: path].map { .scalar(clockTime($0)) })
    case .flag(let path): .scalar("\(rules[keyPath: path])")
    }
  }
}
