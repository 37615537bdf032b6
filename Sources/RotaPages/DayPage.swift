package import RotaModel
package import RotaJudge
internal import RotaText

/// One day as a timeline: people by quarters of an hour, each cover line's have and need below.
package struct DayPage {
  private let team: Team
  private let rota: Rota
  private let facts: WeekFacts
  private let day: Day
  private let paper: Paper
  private let names: ShortNames
  private let name: Int
  /// Minutes that one column stands for.
  private let step: Minutes

  package init(_ team: Team, _ rota: Rota, _ report: Report, day: Day, after previous: Rota? = nil, on paper: Paper) {
    self.team = team
    self.rota = rota
    self.day = day
    self.paper = paper
    facts = WeekFacts(team, rota, report, after: previous, from: day.monday)
    names = ShortNames(team)
    let widths = facts.people.map { displayWidth($0.person.name) } + team.cover.map { displayWidth($0.id.text) }
    let name = min(paper.columns < 100 ? 10 : 18, (widths.max() ?? 0) + 3)
    let room = max(1, paper.columns - name - (paper.columns < Paper.narrowestWeek ? 0 : 8))
    let steps = [15, 20, 30, 60, 120, 240, 1440].filter { $0 % team.service.slot == 0 }
    let length = wholeHours(round: team.service.window).length
    self.name = name
    step = steps.first { length / $0 <= room } ?? 1440
  }

  package var text: String {
    let index = day - facts.monday
    let strips = facts.people.map { team.dayStrip($0.cells[index], of: $0.person, in: rota) }
    return paper.print(
      title + [hours] + strips.map(row) + [TextLine()] + cover(index) + contacts(strips) + [TextLine()] + legend(strips)
    )
  }

  private var named: Bool { paper.disclosure > .shiftsOnly }

  private var title: [TextLine] {
    titled(
      team.service.name, "\(day.words) \(day.year)\(team.isHoliday(day) ? ", bank holiday" : "")",
      note: named ? Paper.childrensData : nil, columns: paper.columns)
  }

  private var window: TimeRange { wholeHours(round: team.service.window) }

  private var starts: [Minutes] { Array(stride(from: window.start, to: window.end, by: step)) }

  /// Minutes that one label and one figure stand for: whole hours, three columns at least.
  private var hour: Minutes { ceilingDivide(3 * step, 60) * 60 }

  private var hours: TextLine {
    let labels = stride(from: window.start, to: window.end, by: hour).map { column("\($0 / 60)", hour / step) }
    return TextLine(String(repeating: " ", count: name) + labels.joined(), .heading)
  }
}

extension DayPage {
  private func row(_ strip: DayStrip) -> TextLine {
    let mark = strip.cell.mark.map { TextLine($0.symbol, $0.role) } ?? TextLine(" ")
    let start = TextLine(" " + names.column(strip.person.id, name - 3) + " ", .heading) + mark + TextLine(" ")
    if strip.cell.shift == nil { return start + TextLine(strip.cell.away ? "leave" : "", .dim) }
    return start + TextLine(bar(strip))
  }

  private func bar(_ strip: DayStrip) -> String {
    var characters = starts.map { symbol(strip.doing(at: $0)) }
    for stretch in strip.stretches {
      switch stretch.doing {
      case .contact(let id) where named: write(id.child.text, over: stretch.time, in: &characters)
      case .off, .onShift, .pause, .travel, .contact, .duty: break
      }
    }
    return String(characters)
  }

  private func symbol(_ doing: Doing) -> Character {
    switch doing {
    case .off: " "
    case .onShift: "━"
    case .pause: "┄"
    // Where contacts are not for showing, neither is the way to them.
    case .travel: named ? "▸" : "━"
    case .contact: named ? "═" : "━"
    // A duty is no secret, a contact is.
    case .duty: "≡"
    }
  }

  /// Only whole: half of a pseudonym is another child's.
  private func write(_ label: String, over time: TimeRange, in characters: inout [Character]) {
    let first = max(0, (time.start - window.start) / step)
    let last = min(characters.count, ceilingDivide(time.end - window.start, step))
    let label = printable(label)
    guard displayWidth(label) <= last - first, displayWidth(label) == label.count else { return }
    for (index, character) in zip(first..<last, label) { characters[index] = character }
  }
}

extension DayPage {
  private func cover(_ index: Int) -> [TextLine] {
    facts.cover.compactMap { week in
      week.days[index].map { day in
        let start = TextLine(" " + column(week.line.id.text, name - 2) + " ")
        let have = (start + heads(week.line, day)).padded(to: name + starts.count + 1)
        return paper.columns < Paper.narrowestWeek ? have : have + TextLine("need \(week.line.need)", .dim)
      }
    }
  }

  /// The fewest there in each stretch, with a mark where that is not enough.
  private func heads(_ line: CoverLine, _ day: CoverDay) -> TextLine {
    stride(from: window.start, to: window.end, by: hour).reduce(TextLine()) { text, start in
      let range = TimeRange(start, start + hour)
      let heads = zip(day.heads, 0...).filter { range.contains(line.when.time.start + $0.1 * team.service.slot) }
      guard let fewest = heads.map(\.0).min() else { return text + TextLine(column("–", hour / step), .dim) }
      let isShort = fewest < line.need
      return text + TextLine(column("\(fewest)\(isShort ? "!" : "")", hour / step), isShort ? .problem : .plain)
    }
  }

  /// Contacts as words, where they are for showing.
  private func contacts(_ strips: [DayStrip]) -> [TextLine] {
    guard paper.disclosure == .contacts else { return [] }
    let lines = strips.filter { !$0.cell.contacts.isEmpty }.flatMap { strip in
      let stops = team.stops(of: strip.cell, strip.person.id).joined(separator: " · ")
      return wrapped(stops, to: paper.columns - name).enumerated().map { index, text in
        TextLine(" " + (index == 0 ? names.column(strip.person.id, name - 2) + " " : column("", name - 1)), .heading)
          + TextLine(text)
      }
    }
    return lines.isEmpty ? [] : [TextLine()] + lines
  }

  private func legend(_ strips: [DayStrip]) -> [TextLine] {
    let done = Set(strips.flatMap { $0.stretches.filter { $0.time.start < $0.time.end }.map(\.doing) })
    let duties = team.duties.filter { done.contains(.duty($0.id)) }
    let marks = CellMark.allCases.filter { mark in strips.contains { $0.cell.mark == mark } }
    let parts =
      ["━ on shift", "┄ break"] + (named && done.contains(.travel) ? ["▸ travel"] : [])
      + (named && done.contains { $0.isContact } ? ["═ contact"] : [])
      + duties.map { "≡ \($0.id) \($0.when.time.words)" } + marks.map { "\($0.symbol) \($0.meaning)" }
    return joinedByDots(parts, columns: paper.columns).map { TextLine(" " + $0, .dim) }
  }
}

private func wholeHours(round window: TimeRange) -> TimeRange {
  TimeRange(window.start / 60 * 60, ceilingDivide(window.end, 60) * 60)
}

extension Doing {
  fileprivate var isContact: Bool { if case .contact = self { true } else { false } }
}
