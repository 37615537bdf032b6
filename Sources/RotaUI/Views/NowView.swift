internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// Who is on, out where, due back when, as people have been told; who is overdue comes first.
struct NowView {
  let state: State
  let desk: LeadWeek

  init(_ state: State, _ desk: LeadWeek) {
    self.state = state
    self.desk = desk
  }

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    guard let now = state.whoIsOn else { return screen.write(TextLine(" looking …", .dim), in: part.row(0)) }
    let rows = now.people.map(row)
    let selected = rows.isEmpty ? nil : state.row(in: rows.count)
    let head = [
      TextLine(" ") + column("who", who, .heading) + column("until", until, .heading)
        + column("where", whereabouts, .heading) + TextLine("then", .heading)
    ]
    let below = below(now, selected)
    let parts = part.rows(.rest, .exactly(below.count))
    ListFrame(head: head, rows: rows, selected: selected, empty: now.nobody).draw(on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  private func row(_ presence: Presence) -> TextLine {
    let isOn = ![.toCome, .gone].contains(presence.place)
    return column(presence.person, desk.names, who, isOn || presence.overdue != nil ? .plain : .dim)
      + column(clockTime(presence.shift.time.end), until)
      + place(presence).cut(to: whereabouts - 1).padded(to: whereabouts) + TextLine(then(presence), .dim)
  }

  private var who: Int { state.isNarrow ? 11 : 14 }
  private var until: Int { state.isNarrow ? 6 : 8 }
  private var whereabouts: Int { state.isNarrow ? 28 : 30 }

  private func place(_ presence: Presence) -> TextLine {
    if let late = presence.overdue { return TextLine("! overdue \(durationInWords(late))", .problem) }
    switch presence.place {
    case .base: return TextLine("base, free", .good)
    case .pause: return TextLine("on break")
    case .duty(let id): return TextLine("at \(id)")
    case .contact(let id): return child(id) + TextLine(" \(desk.team.needWords(id))\(with(presence))")
    case .way(let id?): return TextLine("on the way to ") + child(id)
    case .way(nil): return TextLine("on the way back")
    case .toCome: return TextLine("comes at \(clockTime(presence.shift.time.start))", .dim)
    case .gone: return TextLine("gone", .dim)
    case .untold: return TextLine("on shift")
    }
  }

  private func child(_ id: ContactID) -> TextLine { TextLine(state.shortLabel(id.child), .child) }

  private func with(_ presence: Presence) -> String {
    let zone = presence.zone.map { ", \($0)" } ?? ""
    return presence.with.isEmpty ? zone : "\(zone), with \(listed(presence.with.map { desk.names.short($0, to: 10) }))"
  }

  private func then(_ presence: Presence) -> String {
    let next = presence.next.map { "\(clockTime($0.time.start)) \(state.shortLabel($0.child))" }
    let back = presence.backBy.map { "back by \(clockTime($0))" }
    return [next, back].compactMap { $0 }.joined(separator: ", ")
  }

  /// How to reach whoever the lead is on, and whether there are enough.
  private func below(_ now: WhoIsOn, _ selected: Int?) -> [TextLine] {
    let here = selected.map { now.people[$0] }
    let phone = here.map { presence in
      " \(desk.name(presence.person)): \(presence.phone.map { "phone \($0)" } ?? "no phone in the team file")"
    }
    let cover = now.cover.map { line in
      let isShort = line.heads < line.need
      return TextLine("\(line.line) \(line.heads) of \(line.need)\(isShort ? "!" : "")", isShort ? .problem : .plain)
    }
    let service = desk.team.service
    let hours = service.outOfHours.map { "after \(clockTime(service.window.end)): \($0)" } ?? ""
    return [
      TextLine(phone ?? ""), cover.isEmpty ? TextLine() : TextLine(" ") + cover.joined(by: TextLine(" · ", .dim)),
      TextLine(" \(hours)", .dim),
    ]
  }
}
