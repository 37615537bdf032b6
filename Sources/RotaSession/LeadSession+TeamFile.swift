internal import Dispatch
internal import RotaAnswers
internal import RotaModel
internal import RotaUI
internal import RotaWorkspace
internal import Synchronization

/// The team file, changed from this screen.
extension LeadSession {
  func carryOut(_ effect: TeamFileEffect) throws(Refusal) {
    switch effect {
    case .reread: _ = open(again: true)
    case .change(let edits): try changeTeam(edits)
    }
  }

  private func changeTeam(_ edits: [TeamEdit]) throws(Refusal) {
    stopPlanner()
    let (team, week) = (try here().team, try here().week)
    let changed = try team.change(edits, in: week)
    let name = arguments.team.split(separator: "/").last ?? ""
    lay(changed, of: team, said: "written to \(name); u takes it back")
  }

  /// Before an editor has the file: nothing else is done meanwhile, and its text is known for the undo.
  package func lend() {
    queue.sync {
      guard let text = try? ChangeTeamFile.text(of: arguments.team) else { return }
      // After an editor has left mistakes, undo goes back to before them.
      lent.withLock { $0 = $0 ?? text }
    }
  }

  /// What the editor has made of it.
  package func takeBack() {
    queue.sync {
      if arguments.leadership.now == .leadsNoLonger { return sendAway() }
      let old = lent.withLock { $0 }
      let isOtherwise = old != nil && (try? ChangeTeamFile.text(of: arguments.team)) != old
      if isOtherwise { stopPlanner() }
      guard open(again: true), let old, let onScreen = onScreen.withLock({ $0 }) else { return }
      lent.withLock { $0 = nil }
      guard isOtherwise else { return }
      do throws(Refusal) {
        let week = try onScreen.team.keepEdited(since: old, in: onScreen.week)
        lay(week, of: onScreen.team, said: "the team file was read again; u takes back what the editor changed")
      } catch {
        post(.refused(error.sentence))
      }
    }
  }
}
