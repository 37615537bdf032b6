package import RotaModel
internal import Synchronization

/// Whose key opened the session over ssh in which this program runs. It is set once, before anything else is done, and
/// then whatever is done is done by them: the service account's own name says nothing.
package enum KeySession {
  private struct Opened {
    let key: PersonID
    /// The team as it was read to know who they are: the one command of the session goes on from it.
    var read: TeamRead?
  }

  private static let opened = Mutex<Opened?>(nil)

  package static var key: PersonID? { opened.withLock { $0?.key } }
  package static var isOpen: Bool { key != nil }

  package static func open(by person: PersonID) { opened.withLock { $0 = $0 ?? Opened(key: person) } }

  static func keep(_ read: TeamRead) { opened.withLock { $0?.read = read } }

  /// Given once: whoever reads the team again does so because it may be another one by now.
  static func read(_ file: String, dated: String?) -> TeamRead? {
    opened.withLock { session in
      guard let read = session?.read, read.file == file, read.dated == dated else { return nil }
      session?.read = nil
      return read
    }
  }
}
