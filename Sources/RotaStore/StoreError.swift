package import RotaModel

/// Why the store did nothing. Whatever was in it is still there.
package enum StoreError: Error, Hashable, Sendable {
  /// No file, or not one that may be read.
  case missing
  case unreadable(reason: String)
  /// Others may read it: it holds people's data.
  case openToOthers(mode: Int)
  case notAStore
  case newerSchema(found: String, supported: String)
  /// Whoever only reads it can't bring it up to date.
  case olderSchema(found: String)
  case damaged(reason: String)
  /// Another program has been writing for longer than we wait.
  case busy
  case full
  case readOnly
  /// Other machines may write it too, and no lock would stop them.
  case onNetworkShare(kind: String)
  /// Its last changes lie in a file beside it, and can't be moved into it on a disk that can only be read.
  case unfinished
  /// Somebody else holds the draft.
  case held(by: Holder)
  /// We held it, and were taken for dead.
  case leaseLost(to: Holder?)
  case nothingToUndo
  case nothingToRedo
  /// A step that also changed other weeks, in which more has happened since.
  case laterSteps(week: Day)
  case noDraft(week: Day)
  case noSuchVersion(Int)
  case noSuchDraft(Int)
  case changedMeanwhile
}
