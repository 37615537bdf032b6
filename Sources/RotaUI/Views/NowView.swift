internal import RotaModel
internal import RotaRules
internal import RotaTerminal

/// Who is on, out where, due back when; who is free, and whether that is enough.
struct NowView {
  let state: State
  let desk: Desk

  init(_ state: State, _ desk: Desk) {
    self.state = state
    self.desk = desk
  }

  private var index: Int { state.now.day - desk.monday }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard desk.strips.indices.contains(index) else {
      screen.write(
        TextLine(" now is \(state.now.words), which is not in this week; [ and ] change the week", .dim),
        in: part.row(0))
      return
    }
    let strips = desk.strips[index]
    let on = strips.filter { $0.doing(at: state.now.minute) != .off }
    let later = strips.filter { ($0.cell.shift?.time.start ?? 0) > state.now.minute }
    let rows = on.map(row) + later.map(arrival)
    let head = [
      TextLine(" ") + column("who", 14, .heading) + column("until", 8, .heading) + column("where", 30, .heading)
        + TextLine("then", .heading)
    ]
    let parts = part.rows(.rest, .exactly(coverNow.isEmpty ? 0 : 2))
    ListFrame(head: head, rows: rows, selected: rows.isEmpty ? nil : state.row(in: rows.count), empty: "nobody is on")
      .draw(on: &screen, parts[0])
    screen.write(coverNow, in: parts[1])
  }

  private func row(_ strip: DayStrip) -> TextLine {
    let shift = strip.cell.shift?.time ?? .wholeDay
    let doing = strip.doing(at: state.now.minute)
    let place =
      switch doing {
      case .onShift: TextLine("base, free", .good)
      default: desk.words(doing, with: strip.person.id, state)
      }
    let next = strip.cell.contacts.first { $0.time.start > state.now.minute }
    let then = next.map { "\(clockTime($0.time.start)) \(state.label($0.child))" } ?? back(strip)
    return column(strip.person.name, 14) + column(clockTime(shift.end), 8) + place.cut(to: 46).padded(to: 30)
      + TextLine("  \(then)", .dim)
  }

  /// When somebody who is out is back at base.
  private func back(_ strip: DayStrip) -> String {
    let ahead = strip.stretches.filter { $0.time.end > state.now.minute && $0.doing != .onShift && $0.doing != .pause }
    return ahead.map(\.time.end).max().map { "back by \(clockTime($0))" } ?? ""
  }

  private func arrival(_ strip: DayStrip) -> TextLine {
    let shift = strip.cell.shift?.time ?? .wholeDay
    return column(strip.person.name, 14, .dim)
      + TextLine("comes at \(clockTime(shift.start)), until \(clockTime(shift.end))", .dim)
  }

  private var coverNow: [TextLine] {
    let slot = desk.team.service.slot
    let lines = desk.facts.cover.compactMap { week -> TextLine? in
      guard let day = week.days[index], week.line.when.time.contains(state.now.minute) else { return nil }
      let place = (state.now.minute - week.line.when.time.start) / slot
      guard day.heads.indices.contains(place) else { return nil }
      let isShort = day.heads[place] < week.line.need
      return TextLine(
        "\(week.line.id) \(day.heads[place]) of \(week.line.need)\(isShort ? "!" : "")", isShort ? .problem : .plain)
    }
    let service = desk.team.service
    let hours = service.outOfHours.map { "after \(clockTime(service.window.end)): \($0)" } ?? ""
    return lines.isEmpty
      ? [TextLine(" \(hours)", .dim)]
      : [TextLine(" ") + lines.joined(by: TextLine(" · ", .dim)), TextLine(" \(hours)", .dim)]
  }
}
