package import RotaModel
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
    paper.print(earlier + week.days.filter { $0.change != nil }.flatMap { page($0).head(paper.columns) })
  }

  package var text: String { paper.print(title + offers + near + after + earlier + asks + figures) }

  private func page(_ day: MyWeek.MyDay) -> MyDayPage {
    MyDayPage(words.text(of: day), today: week.now.day, others: words.onTomorrow)
  }

  private var earlier: [TextLine] { week.earlierChanges.flatMap { page($0).head(paper.columns) } }

  private var title: [TextLine] {
    // Of a long name the middle goes, and not the day.
    let now = " · \(week.now.words)"
    let name = fittedInTheMiddle(words.name, to: paper.columns - 1 - displayWidth(now))
    let isTold = week.days.contains { $0.day == week.now.day }
    return [TextLine(" \(name)\(now)", .heading)]
      + (isTold ? [] : [TextLine("   nothing published this week yet", .dim)])
      + (words.ring.map { wrapped($0, to: paper.columns - 3, indent: 2) } ?? []).map { TextLine("   \($0)", .accent) }
  }

  /// Today and tomorrow, whole.
  private var near: [TextLine] {
    week.days.filter { $0.day <= week.now.day + 1 }.flatMap { page($0).whole(paper.columns) }
  }

  /// What comes after tomorrow, a week in a few lines.
  private var after: [TextLine] {
    let days = week.days.filter { $0.day > week.now.day + 1 }
    let weeks = Dictionary(grouping: days, by: \.day.monday).sorted { $0.key < $1.key }
    return weeks.flatMap { monday, days -> [TextLine] in
      let isThis = monday == week.now.day.monday
      let new = words.new(monday).map { TextLine("  \($0)", .changed) } ?? TextLine()
      let title = isThis ? [] : [TextLine(" \(Words.span(monday, monday + 6, on: week.now.day))", .heading) + new]
      let entries = days.map { "\($0.day.weekday.name)\u{A0}\(words.hours($0))\($0.change == nil ? "" : "\u{A0}~")" }
      let lines = wrapped(entries.map { $0 + " " }, to: paper.columns - 2)
      return title + lines.map { TextLine(" \($0.replacing("\u{A0}", with: " "))") }
        + days.filter { $0.change != nil }.flatMap { day in
          wrapped(
            "\(day.day.weekday.name) \(words.changes(day).joined(separator: "; "))", to: paper.columns - 1, indent: 2
          ).map { TextLine(" \($0)", .changed) }
        }
    }
  }

  private var offers: [TextLine] {
    week.offers.flatMap { offer -> [TextLine] in
      let answer =
        switch offer.state {
        case .open: "could you? me --take \(offer.number), or --refuse \(offer.number)"
        case .said: "you said yes; your lead is asked"
        case .taken: "it is taken"
        }
      return wrapped("offer \(offer.number): \(offer.what); \(answer)", to: paper.columns - 1, indent: 2)
        .map { TextLine(" \($0)", offer.state == .open ? .accent : .dim) }
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
