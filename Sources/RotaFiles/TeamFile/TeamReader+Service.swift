internal import RotaModel

extension TeamReader {
  mutating func service(_ node: YAMLNode) -> Service? {
    let keys = ["name", "timezone", "window", "slot", "base", "holidays", "calendars", "out-of-hours"]
    guard let fields = fields(node, "the service", keys) else { return nil }
    let holidays = said(fields, "holidays").flatMap { choice($0, among: BankHolidays.allCases.map(\.rawValue)) }
      .flatMap { BankHolidays(rawValue: $0) }
    // A calendar that is spelt wrongly is one slip, and no day that names it is another.
    calendars(fields["calendars"], holidays ?? (fields["holidays"]?.text == nil ? nil : .englandAndWales))
    places.base = fields["base"]?.place
    let slot = slot(fields["slot"])
    let window = window(require(fields, "window"), slot: slot)
    return Service(
      name: require(fields, "name").flatMap { text($0) } ?? "", clock: clock(fields["timezone"]),
      window: window ?? .wholeDay, slot: slot,
      base: said(fields, "base").flatMap { word($0, "a zone") }.map { Zone($0) },
      holidays: holidays, outOfHours: said(fields, "out-of-hours").flatMap { text($0) })
  }

  private mutating func slot(_ node: YAMLNode?) -> Minutes {
    guard let node else { return 15 }
    let slots = [5, 10, 15, 20, 30, 60]
    if node.isNumber, let slot = node.plainText.flatMap({ Int($0) }), slots.contains(slot) { return slot }
    let meant = node.text.flatMap { Meant.number($0, minutes: true) }
    error(
      .notOneOf(slots.map(String.init), found: node.found, near: meant), at: node.place,
      mend: node.mend(meant, isYAML: true))
    return 5
  }

  private mutating func window(_ node: YAMLNode?, slot: Minutes) -> TimeRange? {
    guard let node, let window = timeRange(node) else { return nil }
    if window.start % slot != 0 || window.end % slot != 0 { error(.offGrid("\(window)", slot: slot), at: node.place) }
    return window
  }

  private mutating func clock(_ node: YAMLNode?) -> Clock {
    let name = node.map { word($0, "a time zone such as Europe/London") } ?? "Europe/London"
    guard let name else { return Clock(timezone: "") }
    if let clock = Clock(of: name) { return clock }
    let near = guess(name, in: Clock.timezones)
    if let node { error(.unknownTimeZone(name, near: near), at: node.place) }
    return Clock(timezone: name)
  }

  /// A calendar is known to those after it, and means what was said last.
  private mutating func calendars(_ node: YAMLNode?, _ holidays: BankHolidays?) {
    if let holidays { calendars.append(NamedCalendar(name: "holiday", days: .bankHolidays(holidays))) }
    let entries = node.flatMap { self.entries($0, "`calendars`") } ?? []
    names.calendars = Set(entries.compactMap(\.key.text))
    for entry in entries {
      guard let name = id(entry.key, "a calendar's name") else { continue }
      if !Self.canNameCalendar(name) { error(.calendarName(name), at: entry.key.place) }
      let periods = periods(entry.value) ?? []
      calendars.append(NamedCalendar(name: name, days: .periods(periods)))
    }
  }

  /// What a period would read as weekdays, dates or a time names no calendar.
  private static func canNameCalendar(_ name: String) -> Bool {
    let startsWithDay = Weekday.allCases.contains { name == $0.word || name.hasPrefix($0.word + "-") }
    let startsWithDigit = name.utf8.first.map { (48...57).contains($0) } ?? true
    return !startsWithDay && !startsWithDigit && !name.contains(":")
  }

  mutating func zones(_ node: YAMLNode?, base: Zone?) -> TravelTimes {
    var travel = TravelTimes()
    names.zones.isRead = true
    if let base { names.zones.places[base.text] = places.sections["service"] }
    guard let node else { return travel }
    guard let rows = entries(node, "`zones`") else {
      names.zones.isRead = false
      return travel
    }
    for row in rows {
      guard let a = word(row.key, "a zone") else { continue }
      names.zones.places[a] = row.key.place
      places.zones[Zone(a)] = row.key.place
      for cell in entries(row.value, "the travel times of \(a)") ?? [] {
        if let (zone, minutes) = cell.keyAndNumber(in: row.value) {
          error(.keyAndValue(zone, minutes), at: cell.key.place(after: zone.unicodeScalars.count))
          names.zones.places[zone] = cell.key.place
          continue
        }
        guard let b = word(cell.key, "a zone") else { continue }
        names.zones.places[b] = cell.key.place
        if places.zones[Zone(b)] == nil { places.zones[Zone(b)] = cell.key.place }
        guard let minutes = whole(cell.value, 0...1440) else { continue }
        note(minutes, between: Zone(a), Zone(b), at: cell.value.place, in: &travel)
      }
    }
    let named = Set(rows.compactMap(\.key.text) + travel.pairs.flatMap { [$0.0.text, $0.1.text] })
    if let base, let place = places.base, !named.contains(base.text), let near = guess(base.text, in: named) {
      warning(.baseOffTheMap(base.text, near: near), at: place)
    }
    return travel
  }

  private mutating func note(
    _ minutes: Minutes, between a: Zone, _ b: Zone, at place: Place, in travel: inout TravelTimes
  ) {
    if a == b {
      if minutes != 0 { warning(.travelWithinZone(a.text), at: place) }
    } else if let before = travel[a, b], before != minutes {
      error(.twoTravelTimes(a.text, b.text, before, minutes), at: place)
    } else {
      travel[a, b] = minutes
    }
  }

  mutating func partners(_ node: YAMLNode?) -> [Partner] {
    names.partners.isRead = true
    return list(node, "`partners`").compactMap { node in
      guard let fields = fields(node, "a partner", Partner.fields) else { return nil }
      var partner = Partner(id: "")
      read(Partner.fields, fields, into: &partner)
      partner.id = PartnerID(unique(partner.id.text, fields, in: \.partners) ?? "")
      return partner
    }
  }

  /// An id that nothing else of its kind has; nil for one that something has, and where there is none.
  mutating func unique(_ id: String, _ fields: Fields, in kind: WritableKeyPath<Names, Names.Known>) -> String? {
    guard !id.isEmpty else { return nil }
    let place = fields.place(of: "id")
    if let before = names[keyPath: kind].places[id] {
      // What it holds is nobody's: of what is right with the first nothing more is said.
      error(.duplicateID(id, line: before.line), at: place)
      return nil
    }
    names[keyPath: kind].places[id] = place
    return id
  }
}
