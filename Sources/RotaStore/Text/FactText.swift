internal import RotaModel

/// Dated facts as JSON, in the words of the team file. A calendar is named, for its place in the file may change.
struct FactText {
  let calendars: [NamedCalendar]

  func write(_ fact: Fact) throws -> (kind: String, subject: String?, json: String) {
    switch fact {
    case .leave(let leave):
      return (
        "leave", leave.people.flatMap { $0.count == 1 ? $0.first?.text : nil },
        try StoredJSON.write(LeaveText(leave, calendars))
      )
    case .oneOff(let oneOff):
      return ("contact", oneOff.child.text, try StoredJSON.write(NeedText(oneOff.need, calendars)))
    case .cancelled(let id):
      return ("cancelled", id.child.text, try StoredJSON.write(id.description))
    case .said(let id, let words):
      return ("said", id.child.text, try StoredJSON.write(SaidText(contact: id.description, words: words)))
    case .pin(let pin):
      switch pin {
      case .shift(let person, _, _, _), .off(let person, _):
        return ("pin", person.text, try StoredJSON.write(PinText(pin)))
      case .contact(let id, _, _, _):
        return ("pin", id.child.text, try StoredJSON.write(PinText(pin)))
      }
    case .duty(let duty):
      return ("duty", nil, try StoredJSON.write(DutyText(duty, calendars)))
    case .wish(let person, let wish):
      return ("wish", person.text, try StoredJSON.write(WishText(wish, calendars)))
    case .paused(let child, let period):
      return ("paused", child.text, try StoredJSON.write(StoredPeriod(period, calendars)))
    }
  }

  /// Nil where it says nothing any more: it names a calendar that the team file has no longer.
  func read(kind: String, subject: String?, _ text: String) throws -> Fact? {
    switch kind {
    case "leave": return try StoredJSON.read(LeaveText.self, text).leave(calendars).map { .leave($0) }
    case "contact":
      let asked = try StoredJSON.read(NeedText.self, text)
      guard asked.makesSense else { throw StoreError.senseless("fact") }
      return asked.need(calendars).flatMap { need in subject.map { .oneOff(OneOff(child: ChildID($0), need: need)) } }
    case "cancelled": return ContactID(try StoredJSON.read(String.self, text)).map { .cancelled($0) }
    case "said":
      let said = try StoredJSON.read(SaidText.self, text)
      return ContactID(said.contact).map { .said($0, said.words) }
    case "pin": return try StoredJSON.read(PinText.self, text).pin.map { .pin($0) }
    case "wish":
      let wish = try StoredJSON.read(WishText.self, text).wish(calendars)
      return wish.flatMap { wish in subject.map { .wish(PersonID($0), wish) } }
    case "paused":
      let period = try StoredJSON.read(StoredPeriod.self, text).period(calendars)
      return period.flatMap { period in subject.map { .paused(ChildID($0), period) } }
    case "duty":
      let duty = try StoredJSON.read(DutyText.self, text)
      guard (0...1_000_000).contains(duty.weight ?? 0) else { throw StoreError.senseless("fact") }
      return duty.duty(calendars).map { .duty($0) }
    default: throw StoreError.senseless("kind")
    }
  }
}

struct StoredPeriod: Codable {
  var from: String?
  var to: String?
  var calendar: String?
  var weekdays: [String]?
  var time: String?

  init(_ period: Period, _ calendars: [NamedCalendar]) {
    from = period.dates?.lowerBound.description
    to = period.dates?.upperBound.description
    calendar = period.calendar.flatMap { calendars.indices.contains($0) ? calendars[$0].name : nil }
    weekdays = period.weekdays.map { days in Weekday.allCases.filter { days.contains($0) }.map(\.word) }
    time = period.isWholeDay ? nil : period.time.description
  }

  func period(_ calendars: [NamedCalendar]) -> Period? {
    var period = Period()
    if let from, let to {
      guard let first = Day(from), let last = Day(to), first <= last else { return nil }
      period.dates = first...last
    }
    if let calendar {
      guard let place = calendars.place(of: calendar) else { return nil }
      period.calendar = place
    }
    if let weekdays {
      period.weekdays = weekdays.compactMap { Weekday(word: $0) }.reduce(into: []) { $0.insert(Weekdays($1)) }
    }
    if let time {
      guard let range = RotaText.range(Substring(time)) else { return nil }
      period.time = range
    }
    return period
  }
}

struct LeaveText: Codable {
  /// One person; several are in `people`, and where neither is said it is everybody.
  var staff: String?
  var people: [String]?
  var when: StoredPeriod
  var reason: String?
  var hours: String?
  /// Said where it is false.
  var off: Bool?

  init(_ leave: Leave, _ calendars: [NamedCalendar]) {
    if let people = leave.people {
      if people.count == 1 { staff = people.first?.text } else { self.people = people.map(\.text) }
    }
    when = StoredPeriod(leave.when, calendars)
    reason = leave.reason
    hours = leave.hours?.description
    off = leave.off ? nil : false
  }

  func leave(_ calendars: [NamedCalendar]) -> Leave? {
    let people = staff.map { [$0] } ?? people
    return when.period(calendars).map {
      Leave(
        people: people?.map { PersonID($0) }, when: $0, reason: reason, hours: hours.flatMap { Hours($0) },
        off: off ?? true)
    }
  }
}

private struct SaidText: Codable {
  var contact: String
  var words: String
}

struct DutyText: Codable {
  var id: String
  var when: StoredPeriod
  var staff: [String]?
  var roles: [String]?
  var zone: String?
  var weight: Int?

  init(_ duty: Duty, _ calendars: [NamedCalendar]) {
    id = duty.id.text
    when = StoredPeriod(duty.when, calendars)
    staff = duty.staff?.map(\.text)
    roles = duty.roles?.map(\.text)
    zone = duty.zone?.text
    weight = duty.weight
  }

  func duty(_ calendars: [NamedCalendar]) -> Duty? {
    when.period(calendars).map {
      Duty(
        id: DutyID(id), when: $0, staff: staff?.map { PersonID($0) }, roles: roles?.map { Role($0) },
        zone: zone.map { Zone($0) }, weight: weight)
    }
  }
}

struct PinText: Codable {
  var staff: [String]?
  var contact: String?
  var date: String?
  var start: String?
  var end: String?
  var off: Bool?

  init(_ pin: Pin) {
    switch pin {
    case .off(let person, let day):
      staff = [person.text]
      date = day.description
      off = true
    case .shift(let person, let day, let start, let end):
      staff = [person.text]
      date = day.description
      self.start = start.map { clockTime($0) }
      self.end = end.map { clockTime($0) }
    case .contact(let id, let day, let start, let staff):
      contact = id.description
      date = day?.description
      self.start = start.map { clockTime($0) }
      self.staff = staff?.map(\.text)
    }
  }

  var pin: Pin? {
    let day = date.flatMap { Day($0) }
    let start = start.flatMap { clockMinutes($0) }
    if let contact {
      return ContactID(contact).map { .contact($0, date: day, start: start, staff: staff?.map { PersonID($0) }) }
    }
    guard let person = staff?.first.map({ PersonID($0) }), let day else { return nil }
    return off == true ? .off(person, day) : .shift(person, day, start: start, end: end.flatMap { clockMinutes($0) })
  }
}
