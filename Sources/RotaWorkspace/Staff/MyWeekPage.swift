package import RotaModel
package import RotaPages
internal import RotaText

/// Somebody's own days for a narrow screen: today first, what has changed and why, tomorrow, then the days after.
package struct MyWeekPage {
  private let week: MyWeek
  private let words: MyWeekWords
  private let paper: Paper

  /// A telephone's width is enough, and more is not used.
  private static let widest = 60

  package init(_ team: Team, _ week: MyWeek, on paper: Paper) {
    self.week = week
    words = MyWeekWords(team, week)
    var narrow = paper
    narrow.columns = min(Self.widest, paper.columns)
    self.paper = narrow
  }

  /// Of all the days, what is otherwise than they know it; empty where nothing is.
  package var changes: String {
    paper.print(earlier + week.days.filter { $0.change != nil }.flatMap { whole($0) })
  }

  package var text: String { paper.print(today + tomorrow + after + earlier + asks + figures) }

  private var earlier: [TextLine] { week.earlierChanges.flatMap { whole($0) } }

  private func whole(_ day: MyWeek.MyDay) -> [TextLine] {
    [TextLine(" \(day.day.words)  \(words.hours(day))", .heading)] + changed(day)
  }

  private var today: [TextLine] {
    // Of a long name the middle goes, and not the day.
    let day = " · today \(Words.shortDay(week.now.day)) \(week.now.day.words.suffix(3))"
    let title = fittedInTheMiddle(words.name, to: paper.columns - 1 - displayWidth(day)) + day
    guard let day = week.days.first(where: { $0.day == week.now.day }) else {
      return [TextLine(" \(title)", .heading), TextLine("   nothing published this week yet", .dim)] + set(words.ring)
    }
    return headed(title, day) + set(words.ring) + isNew(week.now.day.monday) + inside(day)
  }

  private func isNew(_ monday: Day) -> [TextLine] {
    guard let words = words.new(monday) else { return [] }
    return wrapped("this week is \(words)", to: paper.columns - 3, indent: 2).map { TextLine("   \($0)", .problem) }
  }

  private var tomorrow: [TextLine] {
    guard let day = week.days.first(where: { $0.day == week.now.day + 1 }) else { return [] }
    let others = words.onTomorrow.map { $0.isEmpty ? "nobody else is on" : "also on: \(whole($0))" }
    return headed("tomorrow", day) + inside(day) + set(others)
  }

  /// The hours are never cut: beside a long name they have a line of their own.
  private func headed(_ title: String, _ day: MyWeek.MyDay) -> [TextLine] {
    let left = TextLine(" \(title)", .heading)
    let hours = TextLine(words.hours(day), .heading)
    let place = min(30, paper.columns - 12)
    if left.width + 2 + hours.width > paper.columns { return [left, TextLine().padded(to: place) + hours] }
    return [left.padded(to: max(left.width + 2, place)) + hours]
  }

  private func inside(_ day: MyWeek.MyDay) -> [TextLine] {
    set(words.company(day)) + changed(day) + day.stops.flatMap(lines)
  }

  private func set(_ words: String?) -> [TextLine] {
    words.map { wrapped($0, to: paper.columns - 3, indent: 2) }?.map { TextLine("   \($0.replacing("\u{A0}", with: " "))") }
      ?? []
  }

  /// A list whose lines end between its entries, each of which fits into a line.
  private func whole(_ entries: [String]) -> String {
    entries.map { fittedBeforeTheEnd($0, to: paper.columns - 6).replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
  }
}

/// What a day holds.
extension MyWeekPage {
  private func changed(_ day: MyWeek.MyDay) -> [TextLine] {
    words.changes(day).flatMap { wrapped($0, to: paper.columns - 3, indent: 2) }.map { TextLine("   \($0)", .problem) }
  }

  private func lines(_ stop: MyWeek.Stop) -> [TextLine] {
    let start = TextLine("   \(clockTime(stop.time.start))  ")
    let text = wrapped(words.stop(stop), to: paper.columns - start.width, indent: 0)
    let blank = TextLine(String(repeating: " ", count: start.width))
    var lines = text.enumerated().map { ($0 == 0 ? start : blank) + TextLine($1) }
    for note in words.beside(stop) {
      let place = paper.columns - displayWidth(note)
      if let last = lines.last, last.width + 2 <= place {
        lines[lines.count - 1] = last.padded(to: min(place, max(last.width + 2, 26))) + TextLine(note)
      } else {
        lines.append(TextLine(String(repeating: " ", count: min(place, 26))) + TextLine(note))
      }
    }
    let said = words.leadSays(stop).map { wrapped($0, to: paper.columns - start.width - 2, indent: 0) } ?? []
    return lines + said.map { blank + TextLine("  \($0)") }
  }
}

/// What comes after tomorrow, and what it all comes to.
extension MyWeekPage {
  private var after: [TextLine] {
    let days = week.days.filter { $0.day > week.now.day + 1 }
    let weeks = Dictionary(grouping: days, by: \.day.monday).sorted { $0.key < $1.key }
    return weeks.flatMap { monday, days -> [TextLine] in
      let isThis = monday == week.now.day.monday
      let new = words.new(monday).map { TextLine("  \($0)", .problem) } ?? TextLine()
      let title = isThis ? [] : [TextLine(" \(Words.span(monday, monday + 6, on: week.now.day))", .heading) + new]
      let entries = days.map { "\($0.day.weekday.name)\u{A0}\(words.hours($0))\($0.change == nil ? "" : "\u{A0}~")" }
      let lines = wrapped(entries.map { $0 + " " }, to: paper.columns - 2)
      return title + lines.map { TextLine(" \($0.replacing("\u{A0}", with: " "))") }
        + days.filter { $0.change != nil }.flatMap { day in
          changed(day).map { TextLine(" \(day.day.weekday.name)") + $0 }
        }
    }
  }

  private var asks: [TextLine] {
    week.asks.flatMap { request -> [TextLine] in
      let isMine = request.person == week.person.id
      let text = words.ask(request) + (isMine ? "" : "; to agree: requests --agree \(request.number)")
      return wrapped(text, to: paper.columns - 1, indent: 2).map { TextLine(" \($0)") }
    }
  }

  private var figures: [TextLine] {
    let confirm = week.toConfirm > 0 ? ["\(week.toConfirm) to confirm: --ack"] : []
    return joinedByDots(words.figures + confirm, columns: paper.columns).map { TextLine(" \($0)") }
  }
}
