package import RotaModel
internal import RotaText

/// Who is on, for people.
package struct NowPage {
  private let team: Team
  private let now: WhoIsOn
  private let paper: Paper
  private let names: ShortNames

  package init(_ team: Team, _ now: WhoIsOn, on paper: Paper) {
    self.team = team
    self.now = now
    self.paper = paper
    names = ShortNames(team)
  }

  package var text: String {
    let title = titled(team.service.name, now.now.words, note: nil, columns: paper.columns)
    let people = now.people.isEmpty ? [TextLine(" \(now.nobody)")] : now.people.flatMap(lines)
    return paper.print(title + people + below)
  }

  private func lines(_ presence: Presence) -> [TextLine] {
    let name = min(16, (now.people.map { displayWidth(names[$0.person]) }.max() ?? 0) + 2)
    let start = TextLine(" " + names.column(presence.person, name - 1) + " ", .heading)
    let words = [team.hours(presence), team.place(presence), team.ahead(presence)].compactMap { $0 }
    let late = presence.overdue.map { [TextLine("! overdue \(durationInWords($0))   ", .problem)] } ?? []
    let phone = presence.phone.map { ["phone \($0)"] } ?? []
    let rest = wrapped(
      (words + (late.isEmpty ? phone : [])).joined(separator: " · "), to: max(20, paper.columns - name - 2), indent: 2)
    return late.map { start + $0 + TextLine(phone.first ?? "") }
      + rest.enumerated().map { index, text in
        (index == 0 && late.isEmpty ? start : TextLine(String(repeating: " ", count: name + 1))) + TextLine(text)
      }
  }

  private var below: [TextLine] {
    let cover = now.cover.map { "\($0.line) \($0.heads) of \($0.need)\($0.heads < $0.need ? "!" : "")" }
    let after = team.service.outOfHours.map { "after \(clockTime(team.service.window.end)): \($0)" }
    return (cover.isEmpty ? [] : [TextLine(), TextLine(" " + cover.joined(separator: " · "))])
      + (after.map { [TextLine(" \($0)", .dim)] } ?? [])
  }
}

extension Team {
  fileprivate func hours(_ presence: Presence) -> String {
    switch presence.place {
    case .toCome: "comes at \(clockTime(presence.shift.time.start)), until \(clockTime(presence.shift.time.end))"
    case .gone: "until \(clockTime(presence.shift.time.end)), \(presence.shift.day.words)"
    default: "until \(clockTime(presence.shift.time.end))"
    }
  }

  fileprivate func place(_ presence: Presence) -> String? {
    let zone = presence.zone.map { ", \($0)" } ?? ""
    let others = presence.with.isEmpty ? "" : ", with \(listed(presence.with.map { name($0) }))"
    switch presence.place {
    case .base: return "free\(zone)"
    case .pause: return "on break"
    case .duty(let id): return "at \(id)"
    case .contact(let id): return "\(title(id))\(zone)\(others)\(until(presence))"
    case .way(let id?): return "on the way to \(title(id))\(zone)\(others)"
    case .way(nil): return "on the way back"
    case .toCome, .gone, .untold: return nil
    }
  }

  private func until(_ presence: Presence) -> String { presence.until.map { " until \(clockTime($0))" } ?? "" }

  fileprivate func ahead(_ presence: Presence) -> String? {
    var words: [String] = []
    if let next = presence.next, presence.place != .way(next.id) {
      words.append("\(clockTime(next.time.start)) \(title(next.id))")
    }
    if let back = presence.backBy { words.append("back by \(clockTime(back))") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
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
