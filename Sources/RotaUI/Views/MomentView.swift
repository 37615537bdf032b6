internal import RotaModel
internal import RotaPages
internal import RotaTerminal
internal import RotaText

/// What is offered when a moment comes: the page that `rota moment` prints, with the cursor on a way. The kind stands here
/// and nowhere else.
struct MomentView: PageView {
  let team: Team
  let answer: MomentAnswer
  /// The row of the way that they are on.
  let row: Int
  /// Where they are in its ring list.
  let ringing: Int

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let number = answer.choices.indices.contains(row) ? answer.choices[row].number : 1
    let page = MomentPage(
      team, answer, selected: number, ringing: ringing, isScreen: true,
      on: Paper(columns: part.columns, disclosure: .contacts))
    let lines = page.lines
    let room = max(1, part.rows)
    let more = TextLine(" … \(lines.count - room + 1) more; a taller screen shows them", .dim)
    let shown: [TextLine] = lines.count <= room ? lines : lines.prefix(room - 1) + [more]
    screen.write(shown, in: part)
    screen.cursor = Point(column: part.left, row: part.top + min(room - 1, page.firstWay + row))
  }
}
