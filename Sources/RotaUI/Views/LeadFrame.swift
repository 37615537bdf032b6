internal import RotaModel
internal import RotaJudge
internal import RotaTerminal
package import RotaText
internal import RotaPages

/// What stands above and below the pages of the lead's screen: where the draft stands, and what is in the hand.
extension LeadState {
  package func title(_ columns: Int) -> TextLine {
    guard let desk else { return TextLine(" Rota", .heading) }
    let right = TextLine(" \(fitted(whereItStands(desk), to: columns / 2 - 2))", standing.isReadOnly ? .warning : .dim)
    let place = here.title(self, columns - right.width - 4)
    let room = columns - right.width - place.width - 6
    let service =
      room < 8 ? TextLine() : TextLine(fitted(desk.team.service.name, to: room), .heading) + TextLine("   ")
    let left = (TextLine(" ") + service + place).cut(to: columns - right.width - 2)
    return left.padded(to: columns - right.width - 1) + right
  }

  /// What people know is another rota wherever it differs: changed by hand, planned anew, an older version restored.
  private func whereItStands(_ desk: LeadWeek) -> String {
    if let asOf = standing.asOf { return "as of \(asOf): the file has mistakes" }
    if !complaints.isEmpty { return "the team file has mistakes" }
    if let writer = standing.writer {
      return "\(teamFileChanged ? "file changed: R · " : "")\(writer.who) planning since \(writer.since)"
    }
    if teamFileChanged { return "team file changed: R rereads" }
    guard let version = standing.version else {
      return standing.changes == 0 ? "draft" : "draft · \(counted(standing.changes, "change"))"
    }
    if standing.changes > 0 { return "draft · \(counted(standing.changes, "change")) since v\(version)" }
    return !desk.changed.isEmpty ? "draft · differs from v\(version)" : "as published, v\(version)"
  }

  /// The days of the week on the screen.
  var weekWords: String { desk.map { Words.span($0.monday, $0.monday + 6, on: now.day) } ?? "" }

  /// What room they leave in so many columns of the title.
  func besideWeek(_ columns: Int) -> Int { max(8, columns - displayWidth(weekWords) - 2) }

  func hint(_ words: String) -> TextLine { isNarrow ? TextLine() : TextLine("  \(words)", .dim) }

  package var hintsInHand: [Hint]? { hand?.hints }

  package var waitedFor: String? { awaited == nil ? underway : "looking into it …" }

  package var saidInHand: (text: String, role: Style.Role)? { hand.map { said(of: $0) } }

  private func said(of hand: PendingEdit) -> (String, Style.Role) {
    let start = if case .proposal(let proposal) = hand { "\(proposal.words): " } else { "" }
    switch hand.price {
    case .unmoved: return (hand.whereToGo, .accent)
    case .asked: return ("\(start)…", .dim)
    case .refused(let why): return ("! \(start)\(why)", .problem)
    case .known(let price):
      let line = if case .proposal(let proposal) = hand { price.line(after: proposal.words) } else { price.line }
      return ("\(price.isLegal ? "" : "! ")\(line)", price.isLegal ? .accent : .problem)
    }
  }
}

extension PendingEdit {
  fileprivate var whereToGo: String {
    switch self {
    case .contact(let held) where held.ranking?.choices.isEmpty == false:
      "in hand; ▾ where it can go, ▿ where it can go at a price"
    case .contact, .shift, .proposal: "in hand; not moved yet"
    }
  }
}

extension PendingEdit {
  fileprivate var hints: [Hint] {
    let (keep, back) = (Hint("Enter", "keep", press: .enter), Hint("Esc", "put back", press: .escape))
    return switch self {
    case .shift(let held):
      [
        keep, Hint("←→", held.edge.words), Hint("↑↓", "by an hour"), Hint("Tab", held.edge.next, press: .tab), back,
      ]
    case .contact:
      [
        Hint("Enter", "put down", press: .enter), Hint("←→", "earlier, later"), Hint("↑↓", "somebody else"), back,
      ]
    case .proposal: [Hint("Enter", "keep it", press: .enter), Hint("Esc", "not", press: .escape)]
    }
  }
}

extension ShiftInHand.Edge {
  var words: String {
    switch self {
    case .start: "start"
    case .end: "end"
    case .whole: "the whole shift"
    }
  }

  fileprivate var next: String {
    switch self {
    case .end: "take the start"
    case .start: "take all of it"
    case .whole: "take the end"
    }
  }
}
