package import RotaModel
internal import RotaJudge
package import RotaText

/// A day by quarters of an hour: shifts as bars, contacts, the way to them, breaks and duties on them, each cover line's
/// have and need below. Each minute stands where `time` says, after the name.
package struct DayGrid {
  package let name: Int
  package let time: Timeline
  private let team: Team
  private let names: ShortNames
  private let children: ChildNames
  /// Whether contacts and the way to them are shown.
  private let isTold: Bool
  private let hasNeed: Bool

  package init(
    _ team: Team, _ names: ShortNames, _ children: ChildNames, columns: Int, halfAt minute: Minutes? = nil,
    told: Bool = true
  ) {
    let widths = team.staff.map { displayWidth(names[$0.id]) } + team.cover.map { displayWidth($0.id.text) }
    name = min(columns < 100 ? 10 : 18, max(6, (widths.max() ?? 0) + 3))
    hasNeed = columns >= Paper.narrowestWeek
    time = Timeline(team.service, columns: columns - name - (hasNeed ? 8 : 0), halfAt: minute)
    self.team = team
    self.names = names
    self.children = children
    isTold = told
  }

  /// `start` stands over the names.
  package func hours(start: TextLine = TextLine()) -> TextLine {
    let before = TextLine(time.goesOnBefore ? "◂" : "", .accent)
    return time.hours.reduce(start.padded(to: name - before.width) + before) {
      $0 + TextLine("\($1 / 60)", .heading).padded(to: time.hourWidth)
    } + TextLine(time.goesOnAfter ? "▸" : "", .accent)
  }

  /// `held` is a contact that is not where it was: the shift alone is shown there.
  package func row(
    _ strip: DayStrip, away: String = "leave", without held: ContactID? = nil
  ) -> TextLine {
    let mark = strip.cell.mark.map { TextLine($0.symbol, $0.role) } ?? TextLine(" ")
    let start =
      TextLine(" \(names.short(strip.person.id, to: name - 3))").padded(to: name - 2) + mark + TextLine(" ")
    guard strip.cell.shift != nil else { return start + TextLine(strip.cell.away ? away : "off", .leave) }
    return start + bar(strip, without: held)
  }

  /// Contacts only whole: half of a pseudonym is another child's.
  private func bar(_ strip: DayStrip, without held: ContactID?) -> TextLine {
    var cells = time.starts.flatMap { start in
      Array(repeating: symbol(strip.doing(at: start), without: held), count: time.width)
    }
    for contact in strip.cell.contacts where isTold && contact.id != held {
      let label = printable(children.short(contact.child))
      let place = max(0, time.column(contact.time.start))..<max(0, min(cells.count, time.column(contact.time.end)))
      for index in place { cells[index].style = Style(.contact, bold: true) }
      guard displayWidth(label) <= place.count, displayWidth(label) == label.count else { continue }
      for (index, character) in zip(place, label) { cells[index].letter = character }
    }
    return TextLine(letters: cells)
  }

  private func symbol(_ doing: Doing, without held: ContactID?) -> (letter: Character, style: Style) {
    let onShift = (letter: "━" as Character, style: Style(.accent))
    return switch doing {
    case .off: (" ", .plain)
    case .onShift: onShift
    case .pause: ("┄", Style(.pause))
    // Where contacts are not for showing, neither is the way to them.
    case .travel: isTold ? ("▸", Style(.travel)) : onShift
    case .contact(let id): isTold && id != held ? ("═", Style(.contact)) : onShift
    // A duty is no secret, a contact is.
    case .duty: ("≡", Style(.heading))
    }
  }

  /// The fewest there in each hour, with a mark where that is not enough.
  package func cover(_ week: WeekFacts.CoverWeek, _ index: Int) -> TextLine? {
    week.days[index].map { day in
      let start = TextLine(" \(fitted(week.line.id.text, to: name - 2))", .dim).padded(to: name)
      let figures = time.hours.reduce(start) { $0 + figure(week.line, day, $1).padded(to: time.hourWidth) }
      return hasNeed ? figures + TextLine(" need \(week.line.need)", day.short > 0 ? .problem : .dim) : figures
    }
  }

  private func figure(_ line: CoverLine, _ day: CoverDay, _ start: Minutes) -> TextLine {
    let range = TimeRange(start, start + time.hour)
    let heads = zip(day.heads, 0...).filter { range.contains(line.when.time.start + $0.1 * team.service.slot) }.map(\.0)
    guard let fewest = heads.min() else { return TextLine("–", .dim) }
    return fewest < line.need ? TextLine("\(fewest)!", .problem) : TextLine("\(fewest)")
  }
}
