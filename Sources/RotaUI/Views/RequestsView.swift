internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// What staff ask for, in the order in which they did; below, what the one under the cursor would cost.
struct RequestsView {
  let state: State
  let desk: LeadWeek

  init(_ state: State, _ desk: LeadWeek) {
    self.state = state
    self.desk = desk
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let requests = state.requests else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    let rows = requests.map { request in
      let (number, who, what) = state.isNarrow ? (4, 9, 25) : (5, 16, 34)
      return column("\(request.number)", number, .dim) + column(request.person, desk.names, who, .heading)
        + TextLine(request.what).padded(to: what)
        + TextLine("  \(request.state)", request.canBeApproved ? .accent : .dim)
    }
    let selected = rows.isEmpty ? nil : state.row(in: rows.count)
    let parts = part.rows(.exactly(max(1, min(rows.count, part.rows / 2))), .rest)
    ListFrame(rows: rows, selected: selected, empty: "nobody asks for anything").draw(on: &screen, parts[0])
    guard let selected else { return }
    screen.write(below(requests[selected], columns: part.columns), in: parts[1])
  }

  private func below(_ request: RequestLine, columns: Int) -> [TextLine] {
    let price = request.price.flatMap { wrapped($0, to: columns - 6, indent: 2) }
    let title = request.canBeApproved ? "what it would cost" : "what it would cost, once it is agreed"
    let whole = wrapped("\(request.who): \(request.what), asked \(request.when)", to: columns - 1, indent: 2)
    return [TextLine()] + whole.map { TextLine(" \($0)") } + [TextLine(" \(title)", .heading)]
      + price.map { TextLine("   \($0)") }
  }
}
