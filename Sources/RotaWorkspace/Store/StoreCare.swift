internal import Foundation
internal import RotaModel
internal import RotaStore

/// The care of a store: copies, what is in its log, whether it is whole.
package enum StoreCare {
  /// Of the store beside a team file, or of the one that is named; `-` is standard output.
  package static func backUp(_ store: String, to target: String) throws(Refusal) {
    if target == "-" { return try stream(store) }
    guard !FileManager.default.fileExists(atPath: target) else {
      throw .wrongInput("error: \(target) is there already; a backup is never written over another file")
    }
    try copy(store, to: target)
  }

  private static func copy(_ store: String, to target: String) throws(Refusal) {
    let opened = try refusing(store) { () throws(StoreError) in try Store.open(store, for: .copying) }
    let faults = try refusing(store) { () throws(StoreError) in try opened.faults() }
    if let fault = faults.first { throw .storeRefused(store, .damaged(reason: fault)) }
    do throws(StoreError) { try opened.backUp(to: target) } catch { throw .uncopied(target, error) }
  }

  /// A pipe can't go back, and SQLite must: a copy beside the store that has no name any more while it is read.
  private static func stream(_ store: String) throws(Refusal) {
    let beside = "\(store).\(getpid()).copy"
    try copy(store, to: beside)
    let descriptor = open(beside, O_RDONLY | O_CLOEXEC)
    unlink(beside)
    guard descriptor >= 0 else { throw .unreadable(beside, because: String(cString: strerror(errno)).lowercased()) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count == 0 { return }
      let problem = count < 0 ? errno : writeAll(bytes.prefix(count), to: STDOUT_FILENO)
      if let problem {
        throw .unwritable("standard output", because: String(cString: strerror(problem)).lowercased())
      }
    }
  }

  /// A backup put in the place of the store, which is kept beside it under another name; gives that name.
  package static func restore(_ backup: String, to store: String) throws(Refusal) -> String? {
    // A link stays a link.
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: store)) != nil
    let store = isLink ? URL(fileURLWithPath: store).resolvingSymlinksInPath().path : store
    guard Store.exists(backup) else { throw .wrongInput("error: there is no backup \(backup)") }
    if Store.exists(store), let current = try? Store.open(store, for: .reading),
      case .held(let holder)? = try? current.leaseState(at: .seconds)
    {
      throw .storeRefused(store, .held(by: holder))
    }
    let beside = "\(store).\(getpid()).new"
    try copy(backup, to: beside)
    do throws(StoreError) { try Store.revive(beside, as: backup, .now) } catch {
      for ending in endings { unlink(beside + ending) }
      throw .storeRefused(backup, error)
    }
    var kept: String?
    if Store.exists(store) {
      let name = "\(store).before-\(Int.seconds)"
      for ending in endings { rename(store + ending, name + ending) }
      kept = name
    }
    guard rename(beside, store) == 0 else {
      throw .unwritable(store, because: String(cString: strerror(errno)).lowercased())
    }
    return kept
  }

  private static let endings = ["", "-wal", "-shm"]

  /// The last lines of the log, on the service's clock.
  package static func log(_ opened: OpenTeam, about: String?, looksAt child: String?, last: Int) throws(Refusal)
    -> [String]
  {
    guard let store = opened.store, let path = opened.storePath else { throw .noStoreBeside(opened.file) }
    let clock = opened.standing.service.clock
    let part: LogPart = child.map { .looks(ChildID($0)) } ?? about.map { .about($0) } ?? .changes
    return try refusing(path) { () throws(StoreError) in try store.log(part, last: last) }
      .map { printable("\($0.signature.words(clock)): \($0.what) \($0.words)") }
  }
}

extension Refusal {
  fileprivate static func uncopied(_ target: String, _ error: StoreError) -> Refusal {
    switch error {
    case .unreadable(let reason): unwritable(target, because: reason)
    case .full: unwritable(target, because: "is the disk full?")
    default: storeRefused(target, error)
    }
  }
}
