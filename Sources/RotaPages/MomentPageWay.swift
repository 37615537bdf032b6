internal import RotaModel
internal import RotaText

/// One way on the page of a moment: in a row, and in full.
struct MomentPageWay {
  private let team: Team
  private let way: WayOut
  private let answer: MomentAnswer
  private let columns: Int

  /// The row of the ring list that the cursor is on.
  private let ringing: Int?

  init(_ team: Team, _ way: WayOut, _ answer: MomentAnswer, _ columns: Int, ringing: Int? = nil) {
    self.ringing = ringing
    self.team = team
    self.way = way
    self.answer = answer
    self.columns = columns
  }

  /// `1  Ana (known) + Ben      there 18:25  45 min spare   told 3   ask Ben`
  func row(isHere: Bool) -> TextLine {
    let who = column(way.going.map(words).joined(separator: " + "), max(12, min(26, columns - 54)))
    let asks = way.ring.filter(\.asks).map(\.name)
    let last = asks.isEmpty ? "nobody to ask" : "ask \(asks.count > 2 ? "\(asks.count)" : listed(asks))"
    let row =
      TextLine("\(isHere ? "▸" : " ")\(way.number)  ", .heading) + TextLine("\(who)  \(there)  ")
      + TextLine("told \(way.told.count)  \(last)  ")
    return row.width + displayWidth(kinds) <= columns ? row + TextLine(kinds, .dim) : row
  }

  private func words(_ going: WayOut.Going) -> String {
    switch going.tie {
    case .keyWorker: "\(team.name(going.person)) (key)"
    case .known: "\(team.name(going.person)) (known)"
    case .none: team.name(going.person)
    }
  }

  /// `there 18:25, 45 min spare`
  private var there: String {
    guard let contact = way.contact, let spare = way.spare else {
      return answer.moment.contacts.isEmpty ? "nothing urgent" : "left out"
    }
    let day = contact.day == answer.now.day ? "" : "\(contact.day.weekday.name) "
    let left = spare < 0 ? "\(durationInWords(-spare)) late" : "\(durationInWords(spare)) spare"
    return "there \(day)\(clockTime(contact.time.start)), \(left)"
  }

  private var kinds: String {
    let chosen = way.number == answer.chosen ? ["chosen"] : []
    let words: [String] = way.kinds.compactMap { kind in
      switch kind {
      case .fewestTold: "fewest told"
      case .soonest: "soonest"
      case .leastLost: "least lost"
      case .otherPeople: "others go"
      case .late: nil
      case .lastResort: "breaks a rule"
      }
    }
    return (chosen + words).joined(separator: ", ")
  }

  var full: [TextLine] {
    let rule = "── \(way.number) in full\(kinds.isEmpty ? "" : ": \(kinds)") "
    let head = TextLine(rule + String(repeating: "─", count: max(0, columns - displayWidth(rule))), .dim)
    let breaks = way.breaks.flatMap { wrapped($0, to: columns - 3, indent: 2) }.map { TextLine(" ! \($0)", .problem) }
    return [head] + breaks + part("changes", changes)
      + part("loses", way.losses.isEmpty ? ["nothing is left out"] : way.losses)
      + part("margins", way.margins) + part("ring", way.ring.indices.map { words(way.ring[$0], isHere: $0 == ringing) })
  }

  private var changes: [String] {
    way.changes.isEmpty
      ? ["nobody’s shift, and no other contact"] : way.changes.map { "\($0.name)  \($0.words.joined(separator: "; "))" }
  }

  /// `Ben 0700 900 001: stay to 22:30 – ask [agreed 17:52]`
  private func words(_ ring: WayOut.Ring, isHere: Bool) -> String {
    let mark = ringing == nil ? "" : isHere ? "▸" : " "
    let phone = ring.phone.map { " \($0)" } ?? ""
    return "\(mark)\(ring.name)\(phone): \(ring.words)\(ring.asks ? " – ask" : "") [\(tick(ring))]"
  }

  private func tick(_ ring: WayOut.Ring) -> String {
    guard let rung = answer.rung.last(of: ring.whom) else { return " " }
    let day = rung.at.day == answer.now.day ? "" : "\(rung.at.day.weekday.name) "
    return "\(rung.answer.words) \(day)\(clockTime(rung.at.minute))"
  }

  private func part(_ name: String, _ texts: [String]) -> [TextLine] {
    let lines = texts.flatMap { wrapped($0, to: columns - 10, indent: 2) }
    return lines.enumerated().map { index, text in
      TextLine(" \(column(index == 0 ? name : "", 8)) ", .dim) + TextLine(text)
    }
  }
}
