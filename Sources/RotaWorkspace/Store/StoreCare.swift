internal import Foundation
package import RotaModel
internal import RotaStore

/// The care of a store: copies, what is in its log, whether it is whole.
package enum StoreCare {
  /// Of the store beside a team file, or of the one that is named.
  package static func backUp(_ store: String, to target: String) throws(Refusal) {
    let opened = try refusing(store) { () throws(StoreError) in try Store.open(store, for: .reading) }
    guard !FileManager.default.fileExists(atPath: target) else {
      throw .wrongInput("error: \(target) is there already; a backup is never written over another file")
    }
    let faults = try refusing(store) { () throws(StoreError) in try opened.faults() }
    if let fault = faults.first { throw .storeRefused(store, .damaged(reason: fault)) }
    do throws(StoreError) { try opened.backUp(to: target) } catch {
      throw .unwritable(target, because: "\(error)")
    }
  }

  /// A backup put in the place of the store, which is kept beside it under another name; gives that name.
  package static func restore(_ backup: String, to store: String) throws(Refusal) -> String? {
    let opened = try refusing(backup) { () throws(StoreError) in try Store.open(backup, for: .reading) }
    let faults = try refusing(backup) { () throws(StoreError) in try opened.faults() }
    if let fault = faults.first { throw .storeRefused(backup, .damaged(reason: fault)) }
    if Store.exists(store), let current = try? Store.open(store, for: .reading),
      case .held(let holder)? = try? current.leaseState(at: .seconds)
    {
      throw .storeRefused(store, .held(by: holder))
    }
    let beside = "\(store).\(getpid()).new"
    do throws(StoreError) { try opened.backUp(to: beside) } catch { throw .unwritable(store, because: "\(error)") }
    var kept: String?
    if Store.exists(store) {
      let name = "\(store).before-\(Int.seconds)"
      for ending in ["", "-wal", "-shm"] { rename(store + ending, name + ending) }
      kept = name
    }
    guard rename(beside, store) == 0 else {
      throw .unwritable(store, because: String(cString: strerror(errno)).lowercased())
    }
    return kept
  }

  /// The last lines of the log, on the service's clock.
  package static func log(_ opened: OpenTeam, subject: String?, last: Int) throws(Refusal) -> [String] {
    guard let store = opened.store, let path = opened.storePath else { throw .noStoreBeside(opened.file) }
    let clock = opened.standing.service.clock
    return try refusing(path) { () throws(StoreError) in try store.log(last: last) }
      .filter { subject == nil || $0.subject == subject }
      .map { "\($0.signature.words(clock)): \($0.what) \($0.words)" }
  }
}
