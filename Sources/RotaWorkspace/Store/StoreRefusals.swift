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
      wrongInput("there is no store \(path)", help: "'rota plan TEAM --store \(path)' makes one")
    case .unreadable(let reason): cannotBeWritten("the store \(path) can't be opened: \(reason)")
    case .openToOthers(let mode):
      wrongInput(
        "others may read the store \(path) (mode \(octal(mode))), and people's data is in it",
        help: "chmod 600 \(path)")
    case .notAStore:
      wrongInput("\(path) is not a store of rota's; nothing in it was changed")
    case .empty:
      cannotBeWritten(
        "\(path) has nothing in it, so it is no new store: what was in it is lost, or lies in a file beside it",
        help: "'rota restore' brings back a backup; to begin anew, take that file away yourself")
    case .newerSchema(let found, let supported):
      wrongInput(
        "the store \(path) was made by a newer rota (it has '\(found)', this one knows up to '\(supported)')",
        help: "use that rota; nothing was changed")
    case .beforeTheFirst:
      wrongInput(
        "the store \(path) was made by a rota that was being built, and this one can't read it; "
          + "nothing was changed",
        help: "write its weeks out with that rota, as 'rota show @published --contacts -o week.json'; "
          + "then put it elsewhere, and plan anew")
    case .olderSchema(let found):
      wrongInput(
        "the store \(path) was made by an older rota ('\(found)') and is brought up to date when it is written",
        help: "'rota undo' or any command that changes something does that")
    case .interrupted:
      cannotBeWritten(
        "somebody was stopped while they wrote to \(path), and that must be taken back before it can be read",
        help: "whoever may write to it does that with any command, such as 'rota versions'")
    case .damaged(let reason):
      cannotBeWritten(
        "the store \(path) is damaged: \(reason)",
        help: "'rota restore' brings back a backup; keep the damaged file beside it, for parts may be saved")
    case .busy:
      cannotBeWritten("another program has been writing to \(path) for \(Int(Store.patience)) s; nothing was changed")
    case .full: cannotBeWritten("\(path) can't be written: is the disk full? Nothing was changed")
    case .readOnly: cannotBeWritten("\(path) may only be read; nothing was changed")
    case .onNetworkShare(let kind):
      cannotBeWritten(
        "the store \(path) is on a network share (\(kind)), where another machine could write over it; "
          + "it can be read there, and nothing was changed",
        help: "keep it on a disk of this machine, as with --store FILE, and come to it by ssh")
    case .unfinished:
      cannotBeWritten(
        "the last changes to \(path) are still in \(path)-wal, on a disk that can only be read",
        help: "copy both files to a disk that can be written, and look at them there")
    case .held(let holder):
      cannotBeWritten(
        "\(holder.words); nothing was changed",
        help: "\(holder.heardAhead == nil ? "wait until that is done" : "set the clock right"), or say --take-over: "
          + "what they have planned then lies beside the draft")
    case .takenOver(let week, let signature):
      cannotBeWritten(
        "\(signature.map { "\($0.who), at \($0.time)," } ?? "somebody else") took over the week of \(week.words)")
    case .draftChanged(let week, let step):
      Refusal(
        .changedMeanwhile,
        "the week of \(week.words) was changed meanwhile\(step.map { ", by \($0.signature.who): \($0.words)" } ?? ""); "
          + "nothing was changed",
        help: "look at it as it is now, and say it again")
    case .changedMeanwhile: cannotBeWritten("that was changed by somebody else meanwhile; nothing was changed")
    case .nothingToUndo: wrongInput("nothing to undo in this week since it was last published")
    case .nothingToRedo: wrongInput("nothing to redo in this week")
    case .laterSteps(let week):
      wrongInput("that step also changed the week of \(week), where more was done since; undo that first")
    case .noDraft(let week): wrongInput("the week of \(week) has no draft")
    case .noSuchVersion(let number):
      wrongInput("\(path) has no version \(number)", help: "'rota versions' lists those that there are")
    case .noSuchDraft(let number):
      wrongInput("\(path) has no draft \(number) beside a draft", help: "'rota versions' lists those that there are")
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
    let moment = Clock.ofThisMachine.moment(at: at)
    return "\(moment.day.words) \(moment.day.year) \(clockTime(moment.minute))"
  }
}

extension Signature {
  /// On this machine's clock: `14:02`.
  fileprivate var time: String { clockTime(Clock.ofThisMachine.moment(at: at).minute) }
}
