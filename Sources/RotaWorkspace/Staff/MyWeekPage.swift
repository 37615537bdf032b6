package import RotaModel

/// Somebody's own days for a narrow screen: today first, what has changed and why, tomorrow, then the days after.
package struct MyWeekPage {
  private let team: Team
  private let week: MyWeek
  private let paper: Paper

  /// A telephone's width is enough, and more is not used.
  private static let widest = 60

  package init(_ team: Team, _ week: MyWeek, on paper: Paper) {
    self.team = team
    self.week = week
    var narrow = paper
    narrow.columns = min(Self.widest, paper.columns)
    self.paper = narrow
  }

  package var text: String { paper.print(today + tomorrow + after + asks + figures) }

  private var today: [Line] {
    let title = "\(week.person.name) · today \(Words.shortDay(week.now.day)) \(week.now.day.words.suffix(3))"
    guard let day = week.days.first(where: { $0.day == week.now.day }) else {
      return [Line(" \(title)", .strong), Line("   nothing published this week yet", .faint)]
    }
    return [headed(title, day)] + inside(day)
  }

  private var tomorrow: [Line] {
    guard let day = week.days.first(where: { $0.day == week.now.day + 1 }) else { return [] }
    return [headed("tomorrow", day)] + inside(day)
  }

  private func headed(_ title: String, _ day: MyWeek.MyDay) -> Line {
    let left = Line(" \(title)", .strong)
    return left.padded(to: max(left.width + 2, min(30, paper.columns - 12))) + Line(hours(day), .strong)
  }

  private func hours(_ day: MyWeek.MyDay) -> String { day.shift?.time.words ?? (day.isAway ? "away" : "off") }

  private func inside(_ day: MyWeek.MyDay) -> [Line] { changed(day) + day.stops.flatMap(lines) }
}

/// What a day holds.
extension MyWeekPage {
  /// `was 21:00 until 17:41 – an urgent contact`
  private func changed(_ day: MyWeek.MyDay) -> [Line] {
    guard let change = day.change else { return [] }
    let until = change.until.day == week.now.day ? clockTime(change.until.minute) : change.until.words
    let what = change.movesShift ? "was \(was(change.before, day.shift)) until \(until)" : "contacts changed \(until)"
    return wrapped("\(what) – \(change.why.words)", to: paper.columns - 3, indent: 2).map { Line("   \($0)", .problem) }
  }

  /// Of a shift that kept one of its ends the other one alone.
  private func was(_ before: Shift?, _ after: Shift?) -> String {
    guard let before else { return "off" }
    guard let after else { return before.time.words }
    if before.time.start == after.time.start { return clockTime(before.time.end) }
    return before.time.end == after.time.end ? clockTime(before.time.start) : before.time.words
  }

  private func lines(_ stop: MyWeek.Stop) -> [Line] {
    let start = Line("   \(clockTime(stop.time.start))  ")
    let beside = [stop.leaveBy.map { "leave by \(clockTime($0))" }, stop.backBy.map { "back by \(clockTime($0))" }]
      .compactMap { $0 }
    let words = wrapped(words(stop), to: paper.columns - start.width, indent: 0)
    let blank = Line(String(repeating: " ", count: start.width))
    var lines = words.enumerated().map { ($0 == 0 ? start : blank) + Line($1) }
    for note in beside {
      let place = paper.columns - displayWidth(note)
      if let last = lines.last, last.width + 2 <= place {
        lines[lines.count - 1] = last.padded(to: min(place, max(last.width + 2, 26))) + Line(note)
      } else {
        lines.append(Line(String(repeating: " ", count: min(place, 26))) + Line(note))
      }
    }
    return lines
  }

  private func words(_ stop: MyWeek.Stop) -> String {
    switch stop.kind {
    case .pause: return "break"
    case .duty(let id): return [id.text, stop.zone?.text].compactMap { $0 }.joined(separator: ", ")
    case .contact(let contact, let others, let isUrgent):
      let with = others.isEmpty ? nil : "with \(listed(others.map { team.name($0) }))"
      let zone = stop.zone?.text
      guard isUrgent else { return [subject(contact), zone, with].compactMap { $0 }.joined(separator: " ") }
      let head = ["urgent", with].compactMap { $0 }.joined(separator: ", ")
      let rest = [zone, contact.child.text, durationInWords(contact.time.length)].compactMap { $0 }
      return "\(head): \(rest.joined(separator: ", "))"
    }
  }

  /// The child, and what for where more than one thing may be meant.
  private func subject(_ contact: Contact) -> String {
    let needs = team.child(contact.child)?.needs.count ?? 0
    return needs == 1 && contact.id.occurrence != nil ? contact.child.text : "\(contact.child) \(contact.id.need)"
  }
}

/// What comes after tomorrow, and what it all comes to.
extension MyWeekPage {
  private var after: [Line] {
    let days = week.days.filter { $0.day > week.now.day + 1 }
    let weeks = Dictionary(grouping: days, by: \.day.monday).sorted { $0.key < $1.key }
    return weeks.flatMap { monday, days -> [Line] in
      let isThis = monday == week.now.day.monday
      let title = isThis ? [] : [Line(" \(Words.shortSpan(monday, monday + 6))", .strong)]
      let entries = days.map { "\($0.day.weekday.name)\u{A0}\(hours($0))\($0.change == nil ? "" : "\u{A0}~")" }
      let lines = wrapped(entries.map { $0 + " " }, to: paper.columns - 2)
      return title + lines.map { Line(" \($0.replacing("\u{A0}", with: " "))") }
        + days.filter { $0.change != nil }.flatMap { day in
          changed(day).map { Line(" \(day.day.weekday.name)") + $0 }
        }
    }
  }

  private var asks: [Line] {
    week.asks.flatMap { request -> [Line] in
      let words =
        request.person == week.person.id
        ? "\(team.asked(request)): \(team.stateWords(request))"
        : "\(team.words(request)); rota requests --agree \(request.number)"
      return wrapped(words, to: paper.columns - 1, indent: 2).map { Line(" \($0)") }
    }
  }

  private var figures: [Line] {
    let weekends = week.weekends.map { "weekends \($0.worked) of \($0.of)" }
    let confirm = week.toConfirm > 0 ? "\(week.toConfirm) to confirm: --ack" : nil
    let hours = "\(Words.hours(week.paid)) of \(Words.hours(week.target)) h"
    return joinedByDots([hours, weekends, confirm].compactMap { $0 }, columns: paper.columns).map { Line(" \($0)") }
  }
}

extension MyWeek.Change.Why {
  package var words: String {
    switch self {
    case .urgentContact: "an urgent contact"
    case .rest(let hours): "\(hours.words) rest"
    case .leave: "your leave"
    case .rota: "your rota changed"
    }
  }
}
