internal import Foundation
package import RotaAnswers
internal import RotaModel
internal import RotaStore

/// The care of a store: copies, what is in its log, whether it is whole.
package enum StoreCare {
  /// Of the store beside a team file, or of the one that is named; `-` is standard output.
  package static func backUp(_ store: String, to target: String) throws(Refusal) {
    if target == "-" { return try stream(store) }
    guard !FileManager.default.fileExists(atPath: target) else {
      throw .wrongInput("\(target) is there already; a backup is never written over another file")
    }
    try copy(store, to: target)
  }

  static func copy(_ store: String, to target: String) throws(Refusal) {
    let opened = try whole(store)
    do throws(StoreError) { try opened.backUp(to: target) } catch { throw .uncopied(target, error) }
  }

  private static func whole(_ store: String) throws(Refusal) -> Store {
    let opened = try refusing(store) { () throws(StoreError) in try Store.open(store, for: .copying) }
    let faults = try refusing(store) { () throws(StoreError) in try opened.faults() }
    if let fault = faults.first { throw .storeRefused(store, .damaged(reason: fault)) }
    return opened
  }

  /// A pipe can't go back, and SQLite must: a copy that has no name any more while it is read. It lies beside the store or,
  /// where that disk is full or can only be read, in memory or where programs keep what they need for a while.
  private static func stream(_ store: String) throws(Refusal) {
    let opened = try whole(store)
    let name = "\(getpid()).copy"
    let places = ["\(store).\(name)", "/dev/shm/rota-\(name)", "\(NSTemporaryDirectory())/rota-\(name)"]
    var refusal: Refusal?
    for place in places {
      do throws(StoreError) { try opened.backUp(to: place) } catch {
        refusal = refusal ?? .uncopied(place, error)
        continue
      }
      let descriptor = open(place, O_RDONLY | O_CLOEXEC)
      unlink(place)
      guard descriptor >= 0 else { throw .unreadable(place, because: String(cString: strerror(errno)).lowercased()) }
      defer { close(descriptor) }
      return try send(descriptor)
    }
    throw refusal ?? .unwritable("standard output", because: "there is no room for a copy")
  }

  private static func send(_ descriptor: Int32) throws(Refusal) {
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

  /// The last lines of the log, on the service's clock.
  package static func log(_ opened: OpenTeam, about: String?, looksAt child: String?, last: Int) throws(Refusal)
    -> [String]
  {
    guard let store = opened.store, let path = opened.storePath else { throw .noStoreBeside(opened.file) }
    let (clock, today) = (opened.standing.service.clock, opened.now.day)
    let part: LogPart = child.map { .looks(ChildID($0)) } ?? about.map { .about($0) } ?? .changes
    return try refusing(path) { () throws(StoreError) in try store.log(part, last: last) }
      .map { entry in
        let person = entry.subject.flatMap { opened.standing.person(PersonID($0)) }
        return printable(
          "\(entry.signature.words(clock, on: today)): \(entry.what) \(entry.words)\(person.map { " (\($0.name))" } ?? "")"
        )
      }
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
