package import RotaAnswers
package import RotaModel
internal import RotaStore

/// Changes of the team file, each a step in the history of the week that lay on the desk.
extension OpenTeam {
  package func change(_ edits: [TeamEdit], in week: OpenWeek) throws(Refusal) -> OpenWeek {
    // Before the file is touched: whoever may only look changes nothing. A refused change makes no store.
    if hasStore { _ = try writable() }
    let words = edits.map { standing.words($0) }.joined(separator: "; ")
    let change = try ChangeTeamFile.apply(edits, to: file).change
    return try keep(change, words, in: week)
  }

  /// What an editor has made of the team file, opened from the screen.
  package func keepEdited(since old: String, in week: OpenWeek) throws(Refusal) -> OpenWeek {
    let change = TextChange(from: old, to: try ChangeTeamFile.text(of: file))
    return try keep(change, "the team file changed in the editor", in: week)
  }

  private func keep(_ change: TextChange?, _ words: String, in week: OpenWeek) throws(Refusal) -> OpenWeek {
    if let change {
      do throws(Refusal) {
        let (store, path) = try writable()
        try take(NewStep(.edit, words, week: week.monday, file: change), store, path)
      } catch {
        // What could not be taken back later is not done now.
        _ = try? ChangeTeamFile.make(change.inverse, in: file)
        throw error
      }
    }
    try reread()
    return try self.week(week.monday, now: week.surroundings.now ?? Moment(week.monday, 0))
  }

  /// The file is written before the store says that it was: killed between the two, it is found done already.
  func turnFile(
    _ step: Step, _ change: TextChange, _ store: Store, _ path: String
  ) throws(Refusal) {
    switch try ChangeTeamFile.make(change, in: file) {
    case .done: try reread()
    case .changedSince:
      try refusing(path) { () throws(StoreError) in try store.letGo(of: step, signature) }
      throw .wrongInput(
        "those lines of the team file have been changed since, so they stay: \(step.words)",
        help: "change them there by hand; the next undo or redo is of what comes before or after it")
    }
  }
}

extension Team {
  /// `Ben changed in the team file`
  func words(_ edit: TeamEdit) -> String {
    switch edit {
    case .person(let change): change.words(\.name)
    case .child(let change): change.words { "child \($0.id)" }
    case .need(let child, let change): change.words { "\($0.id) of \(child)" }
    case .cover(let change): change.words { "cover \($0.id)" }
    case .duty(let change): change.words { "duty \($0.id)" }
    case .partner(let change): change.words { "partner \($0.id)" }
    case .leave(let change): change.words { "leave of \(names(on: $0))" }
    case .oneOff(let change): change.words { "\($0.need.id) of \($0.child)" }
    case .cancelled(let change): change.words { "cancelling of \($0)" }
    case .pin(let change): change.words { words($0) }
    }
  }
}

extension TeamEdit.Change {
  fileprivate func words(_ name: (Fact) -> String) -> String {
    switch self {
    case .add(let fact): "\(name(fact)) added to the team file"
    case .replace(_, let fact): "\(name(fact)) changed in the team file"
    case .remove(let fact): "\(name(fact)) taken out of the team file"
    }
  }
}
