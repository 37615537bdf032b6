package import RotaModel
package import RotaText

/// What is offered when a moment comes, in the order in which a lead decides: the deadline, who goes, whose shifts change,
/// what is lost or moved, how near the rules are, whom to ring. The screen draws the same lines.
package struct MomentPage {
  private let team: Team
  private let answer: MomentAnswer
  /// The way that is shown in full, by its number.
  private let selected: Int
  /// The row of its ring list that the cursor is on.
  private let ringing: Int?
  private let paper: Paper
  /// Whether this is the lead's own screen: nothing else says the kind.
  private let isScreen: Bool

  package init(
    _ team: Team, _ answer: MomentAnswer, selected: Int = 1, ringing: Int? = nil, isScreen: Bool, on paper: Paper
  ) {
    self.team = team.namedApart
    self.answer = answer
    self.selected = selected
    self.ringing = ringing
    self.paper = paper
    self.isScreen = isScreen
  }

  package var text: String { paper.print(lines) }

  package var lines: [TextLine] {
    let body = answer.ways.isEmpty ? conflict + late : ways
    return title + asked + body + handover
  }

  /// The line of the first way, from 0; of the line after the conflict, where there is none.
  package var firstWay: Int {
    (title + asked).count + (answer.ways.isEmpty ? conflict.count + min(2, late.count) : 0)
  }

  private var columns: Int { paper.columns }
  private var rule: TextLine { TextLine(String(repeating: "─", count: columns), .dim) }

  /// `URGENT CONTACT  C014 · north · Dina    Wed 2 Dec 17:40      [lead only: arrest]`
  private var title: [TextLine] {
    let moment = answer.moment
    let who: [String]
    switch moment.about {
    case .child(let id):
      let child = team.child(id)
      who = [id.text, child?.zone?.text, child?.keyWorker.map { team.name($0) }].compactMap(\.self)
    case .person(let id): who = [team.name(id)]
    }
    let kind = isScreen ? "[lead only: \(moment.kind)]" : ""
    let start = "\(moment.about.child == nil ? "COVER FOR" : "URGENT CONTACT")  \(who.joined(separator: " · "))"
    return spread(start, "\(moment.at.words)\(kind.isEmpty ? "" : "   \(kind)")").map { TextLine($0, .heading) }
  }

  private func spread(_ left: String, _ right: String) -> [String] {
    let room = columns - displayWidth(left) - displayWidth(right) - 2
    return room < 2
      ? [" \(left)", " \(right)"] : [" \(left)\(String(repeating: " ", count: room))\(right)"]
  }

  /// `2 workers at custody by 19:10 (1 h 30 left), 3 h, one known to C014`
  private var asked: [TextLine] {
    answer.moment.contacts.flatMap { wrapped(words($0), to: columns - 1, indent: 2).map { TextLine(" \($0)") } }
      + answer.notes.flatMap { wrapped($0, to: columns - 3, indent: 2).map { TextLine(" ! \($0)", .problem) } } + [rule]
  }

  private func words(_ oneOff: OneOff) -> String {
    let need = oneOff.need
    let zone = (need.zone ?? team.child(oneOff.child)?.zone).map { " at \($0)" } ?? ""
    let skills = need.skills.sorted().map { "“\($0)”" }
    let more = [
      durationInWords(need.minutes),
      need.keyWorker == .only ? "the key worker" : need.known ? "one known to \(oneOff.child)" : nil,
      need.keyWorker == .exclude ? "not the key worker" : nil,
      skills.isEmpty ? nil : listed(skills),
      need.priority == .critical ? nil : need.priority.rawValue,
    ].compactMap(\.self)
    return "\(counted(need.workers, "worker"))\(zone) by \(deadline(need)), \(more.joined(separator: ", "))"
  }

  private func deadline(_ need: Need) -> String {
    guard let startBy = need.startBy else { return "any time" }
    let left = startBy.faceMinutes - answer.now.faceMinutes
    let when = startBy.day == answer.now.day ? clockTime(startBy.minute) : startBy.words
    return left < 0
      ? "\(when) (\(durationInWords(-left)) ago)" : left < 1440 ? "\(when) (\(durationInWords(left)) left)" : when
  }

  private var ways: [TextLine] {
    let full = answer.ways.first { $0.number == selected } ?? answer.ways.first
    return answer.ways.map { MomentPageWay(team, $0, answer, columns).row(isHere: isScreen && $0 == full) }
      + (full.map { MomentPageWay(team, $0, answer, columns, ringing: ringing).full } ?? [])
  }

  private var conflict: [TextLine] {
    let lines = answer.conflict.flatMap { wrapped($0, to: columns - 1, indent: 2).map { TextLine(" \($0)") } }
    return [TextLine(" No way that is allowed keeps the deadline.", .problem)] + lines
  }

  private var late: [TextLine] {
    let none = [TextLine(" Nor is there one within a day of it.", .problem)]
    let choices = [answer.nearest, answer.lastResort].compactMap(\.self)
    guard let full = choices.first(where: { $0.number == selected }) ?? choices.first else { return none }
    let rows = choices.map { MomentPageWay(team, $0, answer, columns).row(isHere: isScreen && $0 == full) }
    return [rule, TextLine(" \(whatIsLeft)")] + rows + MomentPageWay(team, full, answer, columns, ringing: ringing).full
  }

  private var whatIsLeft: String {
    switch (answer.nearest, answer.lastResort) {
    case (_?, nil): "The nearest that is allowed:"
    case (nil, _): "None is allowed within a day of it. This breaks a rule, and needs a yes of its own:"
    case (_?, _?): "The nearest that is allowed; then what breaks a rule, and needs a yes of its own:"
    }
  }

  /// `23:00 hand over to Emergency Duty Team`, where the window cuts the contact short or leaves none.
  private var handover: [TextLine] {
    guard let team = team.service.outOfHours else { return [] }
    let isCut = answer.moment.contacts.contains { oneOff in
      (answer.moment.lengths[oneOff.need.id]?.upperBound ?? 0) > oneOff.need.minutes
    }
    guard isCut || answer.ways.isEmpty else { return [] }
    return [TextLine(" \(clockTime(self.team.service.window.end)) hand over to \(team)", .heading)]
  }
}
