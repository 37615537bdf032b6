package import RotaModel

/// Why the store did nothing. Whatever was in it is still there.
package enum StoreError: Error, Hashable, Sendable {
  /// No file, or not one that may be read.
  case missing
  case unreadable(reason: String)
  /// Others may read it: it holds people's data.
  case openToOthers(mode: Int)
  case notAStore
  /// A file without a byte, or without a table: what was in it is gone.
  case empty
  case newerSchema(found: String, supported: String)
  /// A rota made it whose stores were not yet for keeping.
  case beforeTheFirst
  /// Whoever only reads it can't bring it up to date.
  case olderSchema(found: String)
  /// Somebody was killed while they wrote; whoever only reads can't take back what they had begun.
  case interrupted
  case damaged(reason: String)
  /// Another program has been writing for longer than we wait.
  case busy
  case full
  case readOnly
  /// Other machines may write it too, and no lock would stop them.
  case onNetworkShare(kind: String)
  /// Its last changes lie in a file beside it, and can't be moved into it on a disk that can only be read.
  case unfinished
  /// Somebody else holds the week's draft.
  case held(by: Holder)
  /// We held it, until somebody took over.
  case takenOver(week: Day, by: Signature?)
  /// The draft is another one than was seen, by this step.
  case draftChanged(week: Day, by: Step?)
  case nothingToUndo
  case nothingToRedo
  /// A step that also changed other weeks, in which more has happened since.
  case laterSteps(week: Day)
  case noDraft(week: Day)
  case noSuchVersion(Int)
  case noSuchDraft(Int)
  case changedMeanwhile
}
