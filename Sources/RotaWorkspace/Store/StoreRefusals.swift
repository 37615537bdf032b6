internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaStore

/// The words for what the store refuses.
func refusing<Value>(_ path: String, _ body: () throws(StoreError) -> Value) throws(Refusal) -> Value {
  do throws(StoreError) { return try body() } catch { throw .storeRefused(path, error) }
}

extension Refusal {
  static func storeRefused(_ path: String, _ error: StoreError) -> Refusal {
    switch error {
    case .missing:
      wrongInput("error: there is no store \(path)\nhelp: 'rota plan TEAM --store \(path)' makes one")
    case .unreadable(let reason): cannotBeWritten("error: the store \(path) can't be opened: \(reason)")
    case .openToOthers(let mode):
      wrongInput(
        "error: others may read the store \(path) (mode \(octal(mode))), and people's data is in it\n"
          + "help: chmod 600 \(path)")
    case .notAStore:
      wrongInput("error: \(path) is not a store of rota's; nothing in it was changed")
    case .empty:
      cannotBeWritten(
        "error: \(path) has nothing in it, so it is no new store: what was in it is lost, or lies in a file beside it\n"
          + "help: 'rota restore' brings back a backup; to begin anew, take that file away yourself")
    case .newerSchema(let found, let supported):
      wrongInput(
        "error: the store \(path) was made by a newer rota (it has '\(found)', this one knows up to '\(supported)')\n"
          + "help: use that rota; nothing was changed")
    case .beforeTheFirst:
      wrongInput(
        "error: the store \(path) was made by a rota that was being built, and this one can't read it; "
          + "nothing was changed\n"
          + "help: write its weeks out with that rota, as 'rota show @published --contacts -o week.json'; "
          + "then put it elsewhere, and plan anew")
    case .olderSchema(let found):
      wrongInput(
        "error: the store \(path) was made by an older rota ('\(found)') and is brought up to date when it is written\n"
          + "help: 'rota undo' or any command that changes something does that")
    case .interrupted:
      cannotBeWritten(
        "error: somebody was stopped while they wrote to \(path), and that must be taken back before it can be read\n"
          + "help: whoever may write to it does that with any command, such as 'rota versions'")
    case .damaged(let reason):
      cannotBeWritten(
        "error: the store \(path) is damaged: \(reason)\n"
          + "help: 'rota restore' brings back a backup; keep the damaged file beside it, for parts may be saved")
    case .busy: cannotBeWritten("error: another program has been writing to \(path) for 5 s; nothing was changed")
    case .full: cannotBeWritten("error: \(path) can't be written: is the disk full? Nothing was changed")
    case .readOnly: cannotBeWritten("error: \(path) may only be read; nothing was changed")
    case .onNetworkShare(let kind):
      cannotBeWritten(
        "error: the store \(path) is on a network share (\(kind)), where another machine could write over it; "
          + "it can be read there, and nothing was changed\n"
          + "help: keep it on a disk of this machine, as with --store FILE, and come to it by ssh")
    case .unfinished:
      cannotBeWritten(
        "error: the last changes to \(path) are still in \(path)-wal, on a disk that can only be read\n"
          + "help: copy both files to a disk that can be written, and look at them there")
    case .draftChanged: Refusal(.changedMeanwhile, words(path, error))
    case .held, .takenOver, .changedMeanwhile: cannotBeWritten(words(path, error))
    default: wrongInput(words(path, error))
    }
  }

  private static func words(_ path: String, _ error: StoreError) -> String {
    switch error {
    case .held(let holder):
      "error: \(holder.words); nothing was changed\n"
        + "help: \(holder.heardAhead == nil ? "wait until that is done" : "set the clock right"), or say --take-over: "
        + "what they have planned then lies beside the draft"
    case .takenOver(let week, let signature):
      "error: \(signature.map { "\($0.who), at \($0.time)," } ?? "somebody else") took over the week of \(week.words)"
    case .draftChanged(let week, let step):
      "error: the week of \(week.words) was changed meanwhile"
        + "\(step.map { ", by \($0.signature.who): \($0.words)" } ?? ""); nothing was changed\n"
        + "help: look at it as it is now, and say it again"
    case .changedMeanwhile: "error: that was changed by somebody else meanwhile; nothing was changed"
    case .nothingToUndo: "error: nothing to undo in this week since it was last published"
    case .nothingToRedo: "error: nothing to redo in this week"
    case .laterSteps(let week):
      "error: that step also changed the week of \(week), where more was done since; undo that first"
    case .noDraft(let week): "error: the week of \(week) has no draft"
    case .noSuchVersion(let number):
      "error: \(path) has no version \(number)\nhelp: 'rota versions' lists those that there are"
    case .noSuchDraft(let number):
      "error: \(path) has no draft \(number) beside a draft\nhelp: 'rota versions' lists those that there are"
    default: "error: \(path): \(error)"
    }
  }

  private static func octal(_ mode: Int) -> String { "0" + String(mode, radix: 8) }
}

extension Holder {
  /// `dina on office-pc has been planning the week of Mon 30 Nov since 14:02`, on this machine's clock.
  package var words: String {
    let begun = "\(who) on \(host) has been planning the week of \(week.words) since"
    guard let heardAhead else { return "\(begun) \(Signature(who: who, at: since).time)" }
    return
      "\(begun) \(day(since)) and was last heard of on \(day(heardAhead)), which is still to come by this machine's "
      + "clock: one of the two clocks is wrong, or was set back"
  }

  private func day(_ at: Int) -> String {
    let moment = Dates(.ofThisMachine, at: Double(at)).now
    return "\(moment.day.words) \(moment.day.year) \(clockTime(moment.minute))"
  }
}

extension Signature {
  /// On this machine's clock: `14:02`.
  fileprivate var time: String { clockTime(Dates(.ofThisMachine, at: Double(at)).now.minute) }
}
