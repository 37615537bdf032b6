package import RotaModel
package import RotaText

/// Who is on, out where, due back when; who is overdue comes first.
package struct NowPage {
  private let now: WhoIsOn
  private let names: ShortNames
  private let children: ChildNames
  /// Whether each row says how somebody is reached; a screen says it of one alone.
  private let hasPhones: Bool

  package init(_ now: WhoIsOn, _ names: ShortNames, _ children: ChildNames, phones: Bool = false) {
    self.now = now
    self.names = names
    self.children = children
    hasPhones = phones && now.people.contains { $0.phone != nil }
  }

  package static func text(_ team: Team, _ now: WhoIsOn, on paper: Paper) -> String {
    let names = ShortNames(team)
    let page = NowPage(now, names, ChildNames(team, names), phones: true)
    let (head, rows) = page.rows(paper.columns)
    let title = titled(team.service.name, now.now.words, note: nil, columns: paper.columns)
    let people = rows.isEmpty ? [TextLine(" \(now.nobody)")] : head + rows.flatMap { $0.lines(paper.columns) }
    let below = page.below(team.service)
    return paper.print(title + people + (below.isEmpty ? [] : [TextLine()] + below))
  }

  /// Side by side under heads where that fits; else what is said of each, one after the other.
  package func rows(_ columns: Int) -> (head: [TextLine], rows: [PageRow]) {
    let who = min(16, (now.people.map { displayWidth(names[$0.person]) }.max() ?? 0) + 2)
    let entries = now.people.map { (presence: $0, cells: cells($0)) }
    let widths = heads.indices.dropLast().map { index in
      max(displayWidth(heads[index]), entries.map { $0.cells[index].width }.max() ?? 0) + 2
    }
    let last = entries.compactMap { $0.cells.last?.width }.max() ?? 0
    guard 1 + who + widths.reduce(0, +) + last <= columns else {
      return ([], entries.map { PageRow(start($0.presence, who) + sentence($0.presence), indent: who) })
    }
    let line = { (start: TextLine, cells: [TextLine]) in
      zip(cells, widths + [0]).reduce(start) { $0 + $1.0.padded(to: $1.1) }
    }
    return (
      [line(TextLine(" ") + column("who", who, .heading), heads.map { TextLine($0, .heading) })],
      entries.map { PageRow(line(start($0.presence, who), $0.cells), indent: who) }
    )
  }

  /// Whether there are enough, and whom to ask when it has closed.
  package func below(_ service: Service) -> [TextLine] {
    let cover = now.cover.map { line in
      let isShort = line.heads < line.need
      return TextLine("\(line.line) \(line.heads) of \(line.need)\(isShort ? "!" : "")", isShort ? .problem : .plain)
    }
    let after = service.outOfHours.map { "after \(clockTime(service.window.end)): \($0)" }
    return (cover.isEmpty ? [] : [TextLine(" ") + cover.joined(by: TextLine(" · ", .dim))])
      + (after.map { [TextLine(" \($0)", .dim)] } ?? [])
  }
}

/// What is said of somebody.
extension NowPage {
  private var heads: [String] { ["until"] + (hasPhones ? ["phone"] : []) + ["where", "then"] }

  private func cells(_ presence: Presence) -> [TextLine] {
    [TextLine(until(presence))] + (hasPhones ? [TextLine(presence.phone ?? "")] : [])
      + [place(presence), TextLine(then(presence), .dim)]
  }

  private func start(_ presence: Presence, _ width: Int) -> TextLine {
    let isOn = ![.toCome, .gone].contains(presence.place)
    return column(presence.person, names, width, isOn || presence.overdue != nil ? .plain : .dim)
  }

  private func sentence(_ presence: Presence) -> TextLine {
    let until = TextLine("until \(until(presence))")
    let phone = hasPhones ? presence.phone.map { TextLine("phone \($0)") } ?? TextLine() : TextLine()
    let then = TextLine(then(presence), .dim)
    let place = place(presence)
    let parts =
      presence.overdue != nil
      ? [place, phone, until, then] : presence.place == .toCome ? [place, until, phone] : [until, place, then, phone]
    return parts.joined(by: TextLine(" · ", .dim))
  }

  private func until(_ presence: Presence) -> String {
    let day = presence.shift.day == now.now.day ? "" : "\(Words.shortDay(presence.shift.day)) "
    return day + clockTime(presence.shift.time.end)
  }

  private func place(_ presence: Presence) -> TextLine {
    if let late = presence.overdue { return TextLine("! overdue \(durationInWords(late))", .problem) }
    switch presence.place {
    case .base: return TextLine("base, free", .good)
    case .pause: return TextLine("on break")
    case .duty(let id): return TextLine("at \(id)")
    case .contact(let id):
      let until = presence.until.map { " until \(clockTime($0))" } ?? ""
      return contact(id) + TextLine("\(company(presence))\(until)")
    case .way(let id?): return TextLine("on the way to ") + contact(id) + TextLine(company(presence))
    case .way(nil): return TextLine("on the way back")
    case .toCome: return TextLine("comes at \(clockTime(presence.shift.time.start))", .dim)
    case .gone: return TextLine("gone", .dim)
    case .untold: return TextLine("on shift")
    }
  }

  private func contact(_ id: ContactID) -> TextLine {
    TextLine(children.short(id.child), .child) + TextLine(" \(children.need(id))")
  }

  private func company(_ presence: Presence) -> String {
    let zone = presence.zone.map { ", \($0)" } ?? ""
    return presence.with.isEmpty ? zone : "\(zone), with \(listed(presence.with.map { names.short($0, to: 16) }))"
  }

  private func then(_ presence: Presence) -> String {
    let next = presence.next.flatMap { next in
      presence.place == .way(next.id)
        ? nil : "\(clockTime(next.time.start)) \(children.short(next.child)) \(children.need(next.id))"
    }
    let back = presence.backBy.map { "back by \(clockTime($0))" }
    return [next, back].compactMap { $0 }.joined(separator: ", ")
  }
}

extension WhoIsOn {
  /// For programs. What is not known, or not for the asker, is null.
  package var json: String {
    JSONText.object([
      .init("now", .string("\(now)")), .init("version", version.map { .number($0) } ?? .null),
      .init("people", .list(people.map(\.json))),
      .init("cover", .list(cover.map(\.json))),
    ]).page
  }
}

extension WhoIsOn.Cover {
  fileprivate var json: JSONText {
    .object([.init("line", .string(line.text)), .init("heads", .number(heads)), .init("need", .number(need))])
  }
}

extension Presence {
  fileprivate var json: JSONText {
    .object([
      .init("staff", .string(person.text)), .init("phone", phone.map { .string($0) } ?? .null),
      .init("date", .string("\(shift.day)")), .init("start", .string(clockTime(shift.time.start))),
      .init("end", .string(clockTime(shift.time.end))), .init("place", .string(place.word)),
      .init("contact", contact.map { .string("\($0)") } ?? .null),
      .init("zone", zone.map { .string($0.text) } ?? .null),
      .init("with", .list(with.map { .string($0.text) })), .init("until", time(until)),
      .init(
        "next",
        next.map {
          .object([
            .init("contact", .string("\($0.id)")), .init("start", .string(clockTime($0.time.start))),
          ])
        } ?? .null), .init("back-by", time(backBy)),
      .init("overdue-minutes", overdue.map { .number($0) } ?? .null),
    ])
  }

  private func time(_ minute: Minutes?) -> JSONText { minute.map { .string(clockTime($0)) } ?? .null }

  private var contact: ContactID? {
    switch place {
    case .contact(let id): id
    case .way(let id): id
    default: nil
    }
  }
}

extension Presence.Place {
  fileprivate var word: String {
    switch self {
    case .base: "base"
    case .pause: "break"
    case .duty: "duty"
    case .contact: "contact"
    case .way: "travel"
    case .toCome: "to-come"
    case .gone: "gone"
    case .untold: "on"
    }
  }
}
