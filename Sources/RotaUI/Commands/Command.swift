package import RotaTerminal

/// What can be done on the screen. Keys, the footer's hints, `?`, the palette, `rota keys` and the reasons why something
/// can't be done now all come from one table: the lead's, here, or the one of the staff.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case plan, stopPlanning, takeOver
  case edit, typeTimes, dayOff, give, swap, copy, paste, pin, unpinAll
  case pickUp, places, leaveOut, cancel, owe, say
  case add, leave, duty, oneOff, entered, change
  case undo, redo, publish, tell
  case approve, decline
  case open, why, day, person, children, problems, now, versions, requests, ledger, week
  case weekBefore, weekAfter, pattern
  case find, palette, help
  case blank, mouse, reread, editor, suspend, redraw, quit
  case calendar, confirm, askLeave, askWish, askSwap, ended, agree, refuse, takeBack
}

extension Command {
  /// One row of the table.
  package struct Entry: Hashable, Sendable {
    package let command: Command
    package let keys: [KeyEvent]
    /// As the palette and the lists have it.
    package let name: String
    /// A word or two for the footer.
    package let hint: String
    package let help: String
  }

  package var entry: Entry { Self.entries[self] ?? Entry(command: self, keys: [], name: rawValue, hint: "", help: "") }

  package static let entries: [Command: Entry] = Dictionary(
    (table + staffTable).map { ($0.command, $0) }, uniquingKeysWith: { lead, _ in lead })

  /// What is not in it can't be done on that screen, whatever is pressed.
  package static func table(for audience: Audience) -> [Entry] { audience == .lead ? table : staffTable }

  package static let table: [Entry] = [
    row(
      .plan, "p", "plan the week", "plan", "the planner fills the week and goes on improving it; what is pinned stays"),
    row(.stopPlanning, "p", "stop planning", "stop", "keeps the best so far; on the week Esc does the same"),
    row(.takeOver, "Z", "take the week over", "take over", "from whoever is planning it; what they have lies beside"),
    row(.edit, "e", "move", "move", "picks up the shift or contact; arrows move it, Enter keeps, Esc puts it back"),
    row(.typeTimes, "t", "type the times", "times", "the shift's times, or the contact's day, start and workers"),
    row(.dayOff, "o", "day off", "off", "no shift on this day"),
    row(.give, "g", "give the shift away", "give", "who could take it, cheapest first, and who can't and why"),
    row(.swap, "s", "swap the day", "swap", "exchanges the day with somebody, contacts and all"),
    row(.copy, "y", "copy the shift", "copy", "remembers its times"),
    row(.paste, "Y", "put the copy here", "put", "a shift at the copied times"),
    row(.pin, "=", "pin or unpin", "pin", "what is pinned the planner leaves as it is"),
    row(.unpinAll, nil, "unpin the whole week", "unpin", "the planner may move again whatever has been pinned"),
    row(.pickUp, " ", "pick the contact up", "pick up", "shows every place where it can go, with its price"),
    row(.places, "r", "other places and people", "others", "where the contact could be, who could take the shift"),
    row(.leaveOut, "x", "leave the contact out", "leave out", "out of this rota; it is still owed"),
    row(.cancel, "X", "cancel the contact", "cancel", "it is no longer owed"),
    row(.owe, "O", "owe it again", "owe", "a cancelled contact is to be planned again"),
    row(.say, "S", "say to those who go", "say", "words that the contact's workers see, and nobody else"),
    row(.add, "a", "add …", "add", "leave, a duty or a one-off contact"),
    row(
      .leave, "L", "add leave", "leave",
      "days or hours that somebody is away; where they are, it is changed or taken back"),
    row(.duty, nil, "add a duty", "duty", "paid work at a fixed time, away from contacts"),
    row(.oneOff, nil, "add a one-off contact", "one-off", "a contact asked for once"),
    row(
      .entered, "F", "change leave and duties", "entered",
      "what is entered of this week is shortened, ended or taken back, published or not"),
    row(.change, "C", "change the facts", "facts", "a person, a child, its needs or cover, in the team file"),
    row(.undo, "u", "undo", "undo", "takes the last change back"),
    row(.redo, "U", "redo", "redo", "makes it again"),
    row(.publish, "P", "publish", "publish", "makes the draft a version that people are told of"),
    row(.tell, "T", "tell again", "tell", "runs the notify command for whoever has not been told"),
    row(.approve, "A", "approve the request", "approve", "what is asked for becomes so, as one step; u takes it back"),
    row(.decline, "D", "decline the request", "decline", "with the reason that they are told"),
    row(.open, .enter, "open", "open", "what is under the cursor"),
    row(.why, "w", "why?", "why", "why it is so, and what would mend it"),
    row(.day, "d", "day", "day", "one day by quarters of an hour"),
    row(.person, "i", "person", "person", "somebody's week, wishes and hours"),
    row(.children, "c", "children", "child", "each child's needs and contacts"),
    row(.problems, "!", "problems", "problems", "all that is not as it should be, worst first"),
    row(.now, "n", "now", "now", "who is on, out where, due back when"),
    row(.versions, "v", "versions", "versions", "what people have been told, and what differs"),
    row(.requests, "Q", "requests", "requests", "what staff ask for, and what it would cost"),
    row(.ledger, "H", "ledger", "ledger", "hours, weekends, lates, wishes and notice over the last weeks"),
    row(.week, nil, "week", "week", "the whole week"),
    row(.weekBefore, "[", "week before", "week", "the draft or version of the week before"),
    row(.weekAfter, "]", "week after", "week", "a new week sets out from the last one's pattern"),
    row(.pattern, "W", "lay out last week's pattern", "last week", "what fits of it becomes the draft"),
    row(.find, "/", "find", "find", "a person or a child by name"),
    row(.palette, ":", "run a command", "run", "by name or key"),
    row(.help, "?", "help", "help", "every key; type to search, Enter runs"),
    row(.blank, "B", "blank the screen", "blank", "until the next key"),
    row(.mouse, nil, "mouse on or off", "mouse", "clicks go where they point; off, the terminal selects text with it"),
    row(.reread, "R", "read the team file again", "reread", "after somebody has changed it"),
    row(.editor, "E", "open the team file", "editor", "in $EDITOR, at what is under the cursor; checked afterwards"),
    row(.suspend, .control("z"), "suspend", "", "back to the shell; fg comes back"),
    row(.redraw, .control("l"), "draw again", "", "where something else has written on the screen"),
    row(.quit, "q", "quit", "quit", "everything is kept already"),
  ]

  /// Keys that move about; no commands of their own, but the lists should say them.
  package static let movement: [(keys: String, words: String)] = [
    ("arrows, h j k l", "move about"),
    ("Home End PgUp PgDn", "to the first, the last, a page up, a page down"),
    ("Tab Shift-Tab", "the next day or person; in a form the next field"),
    ("Enter", "opens, keeps, runs"),
    ("Esc", "goes back; takes nothing back"),
  ]

  static func row(_ command: Command, _ key: Character, _ name: String, _ hint: String, _ help: String) -> Entry {
    row(command, .character(key), name, hint, help)
  }

  static func row(_ command: Command, _ key: KeyEvent?, _ name: String, _ hint: String, _ help: String)
    -> Entry
  {
    Entry(command: command, keys: key.map { [$0] } ?? [], name: name, hint: hint, help: help)
  }
}

extension KeyEvent {
  /// As it is said to people.
  package var words: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    default: "\(self)"
    }
  }
}

extension Command.Entry {
  package var keyWords: String { keys.map(\.words).joined(separator: " ") }
}
