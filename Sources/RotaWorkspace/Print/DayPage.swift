package import RotaModel
package import RotaRules

/// One day as a timeline: people by quarters of an hour, each cover line's have and need below.
package struct DayPage {
  private let team: Team
  private let rota: Rota
  private let facts: WeekFacts
  private let day: Day
  private let paper: Paper
  private let name: Int
  /// Minutes that one column stands for.
  private let step: Minutes

  package init(_ team: Team, _ rota: Rota, _ report: Report, day: Day, after previous: Rota? = nil, on paper: Paper) {
    self.team = team
    self.rota = rota
    self.day = day
    self.paper = paper
    facts = WeekFacts(team, rota, report, after: previous, from: day.monday)
    let names = team.staff.map { displayWidth($0.name) } + team.cover.map { displayWidth($0.id.text) }
    let name = min(paper.columns < 100 ? 10 : 16, (names.max() ?? 0) + 3)
    let room = max(1, paper.columns - name - 9)
    let steps = [15, 20, 30, 60, 120, 240, 1440].filter { $0 % team.service.slot == 0 }
    self.name = name
    step = steps.first { team.service.window.length / $0 <= room } ?? 1440
  }

  package var text: String {
    let index = day - facts.monday
    let strips = facts.people.map { team.dayStrip($0.cells[index], of: $0.person, in: rota) }
    return paper.print(title + [hours] + strips.map(row) + [Line()] + cover(index) + [Line(), legend(strips)])
  }

  private var named: Bool { paper.disclosure > .shiftsOnly }

  private var title: [Line] {
    let line = Line(" \(team.service.name)", .strong) + Line("   \(Words.day(day)) \(day.year)")
    return named ? titled(line, "contains children's data", columns: paper.columns) : [line]
  }

  private var starts: [Minutes] {
    Array(stride(from: team.service.window.start, to: team.service.window.end, by: step))
  }

  /// The hours above their columns.
  private var hours: Line {
    let labelled = max(60, step * (step >= 60 ? 3 : step >= 30 ? 2 : 1))
    return Line(String(repeating: " ", count: name) + labels(every: labelled) { "\($0 / 60)" }, .strong)
  }

  private func labels(every minutes: Minutes, _ label: (Minutes) -> String) -> String {
    var text = ""
    for start in starts where start % minutes == 0 {
      let place = (start - team.service.window.start) / step
      text += String(repeating: " ", count: max(0, place - text.count)) + label(start)
    }
    return text
  }
}

extension DayPage {
  private func row(_ strip: DayStrip) -> Line {
    let mark = strip.cell.mark.map { Line($0.symbol, $0.tone) } ?? Line(" ")
    let start = Line(" " + column(strip.person.name, name - 3) + " ", .strong) + mark + Line(" ")
    if strip.cell.shift == nil { return start + Line(strip.cell.away ? "leave" : "", .faint) }
    return start + Line(bar(strip))
  }

  private func bar(_ strip: DayStrip) -> String {
    var characters = starts.map { symbol(strip.doing(at: $0)) }
    for stretch in strip.stretches {
      switch stretch.doing {
      case .contact(let id) where named: write(id.child.text, over: stretch.time, in: &characters)
      case .duty(let id): write(id.text, over: stretch.time, in: &characters)
      case .off, .onShift, .pause, .travel, .contact: break
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
    case .duty: "═"
    }
  }

  private func write(_ label: String, over time: TimeRange, in characters: inout [Character]) {
    let window = team.service.window.start
    let first = max(0, (time.start - window) / step)
    let last = min(characters.count, ceilingDivide(time.end - window, step))
    for (index, character) in zip(first..<max(first, last), printable(label)) where displayWidth(String(character)) == 1
    {
      characters[index] = character
    }
  }
}

extension DayPage {
  private func cover(_ index: Int) -> [Line] {
    facts.cover.compactMap { week in
      week.days[index].map { day in
        let start = Line(" " + column(week.line.id.text, name - 2) + " ")
        return (start + heads(week.line, day)).padded(to: name + starts.count + 1)
          + Line("need \(week.line.need)", .faint)
      }
    }
  }

  /// The fewest there in each hour, with a mark where that is not enough.
  private func heads(_ line: CoverLine, _ day: CoverDay) -> Line {
    let width = max(1, 60 / step) < 3 ? ceilingDivide(3 * step, 60) * 60 / step : 60 / step
    return stride(from: 0, to: starts.count, by: width).reduce(Line()) { text, place in
      let from = starts[place]
      let range = TimeRange(from, from + width * step)
      let heads = zip(day.heads, 0...).filter { range.contains(line.when.time.start + $0.1 * team.service.slot) }.map(
        \.0)
      guard let fewest = heads.min() else {
        return text + Line(column(line.when.time.overlaps(range) ? "" : "–", width), .faint)
      }
      return text
        + Line(column("\(fewest)\(fewest < line.need ? "!" : "")", width), fewest < line.need ? .problem : .plain)
    }
  }

  private func legend(_ strips: [DayStrip]) -> Line {
    let travels = strips.contains { $0.stretches.contains { $0.doing == .travel && !$0.time.isEmpty } }
    let marks = CellMark.allCases.filter { mark in strips.contains { $0.cell.mark == mark } }
    let parts =
      ["━ on shift", "┄ break"] + (named && travels ? ["▸ travel"] : [])
      + marks.map { "\($0.symbol) \($0.meaning)" }
    return Line(" " + parts.joined(separator: " · "), .faint)
  }
}

extension TimeRange {
  fileprivate var isEmpty: Bool { start >= end }
}
