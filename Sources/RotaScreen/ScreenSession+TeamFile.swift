internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// What forms have changed in the team file while this screen was open, each with where the draft stood then: undo takes
/// back what was done last, be it an edit of the draft or of the file.
struct FileHistory: Sendable {
  struct Draft: Hashable, Sendable {
    private let monday: Day
    private let changes: Int
    private let undo: String?

    init(_ week: OpenWeek) {
      monday = week.monday
      changes = if case .draft(let edits) = week.standing { edits } else { 0 }
      undo = week.undo?.words
    }
  }

  private struct Turn {
    let change: TextChange
    let draft: Draft
    /// What of the draft could be made again then.
    let redo: String?
  }

  private var done: [Turn] = []
  private var undone: [Turn] = []

  static let words = "the change of the team file"

  mutating func add(_ change: TextChange, _ week: OpenWeek) {
    done.append(Turn(change: change, draft: Draft(week), redo: nil))
    undone = []
  }

  /// Whether that is what undo takes back now; nothing has been done to the draft since.
  func isNext(_ week: OpenWeek) -> Bool { done.last?.draft == Draft(week) }
  func isNextAgain(_ week: OpenWeek) -> Bool {
    undone.last.map { $0.draft == Draft(week) && $0.redo == week.redo?.words } ?? false
  }

  /// The file's change that undo or redo is about; whatever becomes of it, the next one is another.
  mutating func turn(back: Bool, _ week: OpenWeek) -> TextChange? {
    guard back ? isNext(week) : isNextAgain(week) else { return nil }
    guard let turn = back ? done.popLast() : undone.popLast() else { return nil }
    let other = Turn(change: turn.change, draft: turn.draft, redo: week.redo?.words)
    if back { undone.append(other) } else { done.append(other) }
    return turn.change
  }
}

extension ScreenSession {
  func changeTeam(_ edits: [TeamEdit]) throws(Refusal) {
    stopPlanner()
    let change = try ChangeTeamFile.apply(edits, to: arguments.team).change
    let week = try here().week
    files.withLock { $0.add(change, week) }
    let name = arguments.team.split(separator: "/").last ?? ""
    try rereadTeam("written to \(name); u takes it back")
  }

  /// Whether it was the file's turn.
  func turnFile(back: Bool) throws(Refusal) -> Bool {
    let week = try here().week
    guard let change = files.withLock({ $0.turn(back: back, week) }) else { return false }
    if back { try change.takeBack() } else { try change.makeAgain() }
    try rereadTeam("\(back ? "undone" : "done again"): \(FileHistory.words)")
    return true
  }

  private func rereadTeam(_ said: String) throws(Refusal) {
    let (team, week) = (try here().team, try here().week)
    try team.reread()
    lay(try team.week(week.monday, now: try now(team)), of: team, said: said)
  }
}
