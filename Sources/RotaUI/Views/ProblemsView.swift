internal import RotaModel
internal import RotaPages
internal import RotaJudge
internal import RotaTerminal
internal import RotaText

/// All that is not as it should be, worst first; each jumps to its place.
struct ProblemsView: PageView {
  let state: LeadState
  let desk: LeadWeek

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let count = desk.troubles.count
    let parts = part.rows(.rest, .exactly(count == 0 ? 0 : state.isNarrow ? 3 : 2))
    ListFrame(
      count: count, selected: state.row(in: count),
      empty: desk.rota.shifts.isEmpty
        ? "nothing is planned yet: p plans the week" : "nothing is amiss: everything is met"
    ) { row(desk.troubles[$0]) }.draw(on: &screen, parts[0])
    screen.write(about, in: parts[1])
  }

  private func row(_ trouble: Trouble) -> TextLine {
    let (word, role): (String, Style.Role) =
      switch trouble.kind {
      case .broken: ("rule broken", .problem)
      case .leftOut(_, .critical): ("critical", .problem)
      case .leftOut(_, .high): ("left out", .problem)
      case .leftOut: ("left out", .warning)
      case .short: ("short", .warning)
      case .missed: ("missed", .warning)
      case .interrupted: ("nobody", .problem)
      }
    return TextLine("! ", role) + column(word, 13, role) + TextLine(words(trouble))
  }

  /// What the column beside it says already is not said again.
  private func words(_ trouble: Trouble) -> String {
    guard case .leftOut = trouble.kind else { return trouble.text }
    return trouble.text.replacing(": left out (", with: " (")
  }

  /// The whole of the one under the cursor, and the child as it must always be shown.
  private var about: [TextLine] {
    guard case .trouble(let row) = state.subject else { return [] }
    let trouble = desk.troubles[row]
    let child = trouble.place.child.map { "\(state.label($0)): " } ?? ""
    let said = trouble.place.contact.flatMap { id in desk.rota.unmet.first { $0.id == id }?.reasons } ?? []
    let words = said.isEmpty ? trouble.text : said.joined(separator: "; ")
    return wrapped("\(child)\(words)", to: state.size.columns - 2).map { TextLine(" \($0)", .dim) }
  }
}

/// Why something is so, and what would mend it.
struct WhyView: PageView {
  let state: LeadState
  let explanation: Explanation

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let width = part.columns - 2
    let repairs = explanation.repairs.count
    let below = (explanation.note.map { [$0] } ?? []) + about
    let note = shown(
      below.flatMap { wrapped($0, to: width) }.map { TextLine($0, .dim) }, max(2, (part.rows - repairs) / 2))
    let title = explanation.repairs.isEmpty ? [] : [TextLine(), TextLine("What would do it", .heading)]
    let head = explanation.answer(width) + explanation.obstacles(width)
    let isNoHelp = explanation.repairs.isEmpty && note.isEmpty
    // The repairs themselves are always seen.
    let room = part.rows - note.count - max(repairs, isNoHelp ? 0 : 1)
    let parts = part.rows(.exactly(min(head.count + title.count, room)), .rest, .exactly(note.count))
    screen.write(shown(head, max(1, parts[0].rows - title.count)) + title, in: parts[0].inset(columns: 1))
    if !explanation.repairs.isEmpty {
      let rows = explanation.repairs.map { $0.row(width + 1) }
      ListFrame(rows: rows, selected: state.row(in: rows.count)).draw(on: &screen, parts[1])
    } else if isNoHelp {
      screen.cursor = Point(column: 0, row: part.top)
    }
    screen.write(note, in: parts[2].inset(columns: 1))
  }

  /// What there is room for; that there is more is said.
  private func shown(_ lines: [TextLine], _ room: Int) -> [TextLine] {
    guard lines.count > room, room > 1 else { return Array(lines.prefix(room)) }
    return lines.prefix(room - 1) + [TextLine("  … \(lines.count - room + 1) more; 'rota why' prints them all", .dim)]
  }

  /// Of the repair under the cursor.
  private var about: [String] {
    if case .repair(let row) = state.subject { explanation.repairs[row].details } else { [] }
  }
}
