package import RotaModel

extension TeamFile {
  /// A team file that reads as this team: its standing and its dated facts as one.
  package static func write(_ team: Team) -> String {
    YAMLText.document(TeamWriter(team: team).sections)
  }

  /// The same, section by section.
  package static func sections(of team: Team) -> [(name: String, text: String)] {
    TeamWriter(team: team).sections.map { ($0.key, YAMLText.map([$0]).lines(depth: 0).joined(separator: "\n")) }
  }
}

/// Says a team in the words of its file; what is as the spec has it by default is left out.
struct TeamWriter {
  let team: Team

  typealias Entries = [(key: String, value: YAMLText)]

  var sections: Entries {
    var entries: Entries = [("service", .map(service))]
    entries.add("zones", zones)
    entries.add("partners", team.partners.map { .map(said(Partner.fields, $0, usual: Partner(id: $0.id))) })
    entries.add("rules", rules)
    entries.add(
      "cover", team.cover.map { .map(said(CoverLine.fields, $0, usual: CoverLine(id: $0.id, when: .always, need: 0))) })
    entries.add("duties", team.duties.map { .map(said(Duty.fields, $0, usual: Duty(id: $0.id, when: .always))) })
    entries.append(("staff", .list(team.staff.map { .map(person($0)) })))
    entries.add("children", team.children.map { .map(child($0)) })
    entries.add("leave", team.leave.map { .map(said(Leave.fields, $0, usual: Leave(people: nil, when: .always))) })
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
