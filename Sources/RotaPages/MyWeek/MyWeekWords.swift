package import RotaModel
internal import RotaText

/// Somebody's own days in words, for the page and for the screen.
package struct MyWeekWords {
  private let team: Team
  private let week: MyWeek

  package init(_ team: Team, _ week: MyWeek) {
    self.team = team
    self.week = week
  }

  var name: String { team.name(week.person.id) }

  /// A day in words. The first one of a week that is new to them says so.
  package func text(of day: MyWeek.MyDay) -> MyDayText {
    let isFirst = day.day == week.days.first { $0.day.monday == day.day.monday }?.day
    let new = isFirst ? new(day.day.monday).map { ["this week is \($0)"] } ?? [] : []
    return MyDayText(
      day: day.day, hours: hours(day), company: company(day), changes: new + changes(day),
      stops: day.stops.map { stop in
        MyDayText.Stop(
          start: clockTime(stop.time.start), words: self.stop(stop), beside: beside(stop).joined(separator: ", "),
          said: leadSays(stop))
      })
  }

  func hours(_ day: MyWeek.MyDay) -> String { day.shift?.time.words ?? (day.isAway ? "away" : "off") }

  /// `was 21:00 until 17:41 – an urgent contact`, then each contact that is otherwise.
  package func changes(_ day: MyWeek.MyDay) -> [String] {
    guard let change = day.change else { return [] }
    let until = time(change.until)
    let what = change.movesShift ? "was \(was(change.before, day.shift)) until \(until)" : "changed \(until)"
    return ["\(what) – \(change.why.words)"] + change.contacts.map { words($0, on: day.day) }
  }

  /// `new, told Thu 26 Nov 16:00`, or `published` where nobody has told them; nil where they know the week.
  package func new(_ monday: Day) -> String? {
    week.new[monday].map { "new, \($0.isTold ? "told" : "published") \(time($0.at))" }
  }

  private func time(_ moment: Moment) -> String {
    moment.day == week.now.day ? clockTime(moment.minute) : moment.words(on: week.now.day)
  }

  /// `C014 16:30 is new`, `C014 16:30, was 16:00`, `C014 is on Fri 4 Dec 11:00, was 16:30`
  private func words(_ moved: MyWeek.Change.Moved, on day: Day) -> String {
    let name = moved.isUrgent ? "urgent contact" : subject(moved.id)
    func place(_ contact: Contact) -> String {
      let start = clockTime(contact.time.start)
      return contact.day == day ? start : "\(contact.day.words) \(start)"
    }
    switch (moved.before, moved.after) {
    case (let before?, let after?) where place(before) == place(after):
      let others = { (contact: Contact) in contact.staff.filter { $0 != week.person.id }.map { team.name($0) } }
      if others(before) == others(after) {
        return
          "\(name) \(place(after)) is for \(durationInWords(after.time.length)), was \(durationInWords(before.time.length))"
      }
      return "\(name) \(place(after)) is with \(listed(others(after))), was with \(listed(others(before)))"
    case (let before?, let after?):
      return "\(name) is \(after.day == day ? "" : "on ")\(place(after)), was \(place(before))"
    case (let before?, nil): return "\(name) \(place(before)) is no longer yours"
    case (nil, let after?): return "\(name) \(place(after)) is new"
    case (nil, nil): return name
    }
  }

  /// Of a shift that kept one of its ends the other one alone.
  private func was(_ before: Shift?, _ after: Shift?) -> String {
    guard let before else { return "off" }
    guard let after else { return before.time.words }
    if before.time.start == after.time.start { return clockTime(before.time.end) }
    return before.time.end == after.time.end ? clockTime(before.time.start) : before.time.words
  }

  /// `opening with Cara · closing alone from 18:00`; nil where others come before them and stay after them.
  package func company(_ day: MyWeek.MyDay) -> String? {
    let parts = [words("opening", day.opening, "until"), words("closing", day.closing, "from")].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func words(_ doing: String, _ edge: MyWeek.Edge?, _ bound: String) -> String? {
    guard let edge else { return nil }
    if !edge.with.isEmpty { return "\(doing) with \(listed(edge.with.map { team.name($0) }))" }
    return "\(doing) alone\(edge.alone.map { " \(bound) \(clockTime($0))" } ?? "")"
  }

  /// `Ana 10:00–18:30`, of everybody else; nil where nothing has been told of tomorrow.
  package var onTomorrow: [String]? { week.onTomorrow.map { $0.map { "\(team.name($0.staff)) \($0.time.words)" } } }

  /// `ring Ana 07700 900 001`, or where nobody can be rung whoever the team file names for when it has closed.
  package var ring: String? {
    let service = team.service
    let now = week.reachable.prefix(2).map { "\(team.name($0.person)) \($0.phone)" }
    if !now.isEmpty { return "ring \(now.joined(separator: " or "))" }
    let isOpen = service.window.contains(week.now.minute)
    return service.outOfHours.map { isOpen ? "after \(clockTime(service.window.end)) ring \($0)" : "ring \($0)" }
  }

  func stop(_ stop: MyWeek.Stop) -> String {
    switch stop.kind {
    case .pause: return "break"
    case .duty(let id): return [id.text, stop.zone?.text].compactMap { $0 }.joined(separator: ", ")
    case .contact(let contact, let others, let isUrgent, _):
      let with = others.isEmpty ? nil : "with \(listed(others.map { team.name($0) }))"
      let zone = stop.zone?.text
      guard isUrgent else { return [subject(contact.id), zone, with].compactMap { $0 }.joined(separator: " ") }
      let head = ["urgent", with].compactMap { $0 }.joined(separator: ", ")
      let rest = [zone, contact.child.text, durationInWords(contact.time.length)].compactMap { $0 }
      return "\(head): \(rest.joined(separator: ", "))"
    }
  }

  /// `lead says: front desk knows, ask for the custody sergeant`
  func leadSays(_ stop: MyWeek.Stop) -> String? {
    guard case .contact(_, _, _, let words?) = stop.kind else { return nil }
    return "lead says: \(words)"
  }

  /// When to leave, and when they are back.
  func beside(_ stop: MyWeek.Stop) -> [String] {
    [stop.leaveBy.map { "leave by \(clockTime($0))" }, stop.backBy.map { "back by \(clockTime($0))" }]
      .compactMap { $0 }
  }

  /// The child, and what for where more than one thing may be meant.
  private func subject(_ id: ContactID) -> String {
    let needs = team.child(id.child)?.needs.count ?? 0
    return needs == 1 && id.occurrence != nil ? id.child.text : "\(id.child) \(id.need)"
  }

  /// What of theirs was answered, or what a colleague asks of them.
  package func ask(_ request: Request) -> String {
    request.person == week.person.id
      ? "\(team.asked(request)): \(team.stateWords(request))" : team.words(request)
  }

  /// What this week comes to.
  package var figures: [String] {
    let weekends = week.weekends.map { "weekends \($0.worked) of \($0.of)" }
    let back = week.toConfirm > 0 && week.isAsKnown ? "what had changed is as you knew it" : nil
    return ["\(Words.hours(week.paid)) of \(Words.hours(week.target)) h", weekends, back].compactMap { $0 }
  }
}

extension MyWeek.Change.Why {
  var words: String {
    switch self {
    case .urgentContact: "an urgent contact"
    case .rest(let hours): "\(hours.words) rest"
    case .leave: "your leave"
    case .rota: "your rota changed"
    }
  }
}
