package import RotaModel
internal import Synchronization

/// Whose key opened the session over ssh in which this program runs. It is set once, before anything else is done, and
/// then whatever is done is done by them: the service account's own name says nothing.
package enum Session {
  private static let opener = Mutex<PersonID?>(nil)

  package static var key: PersonID? { opener.withLock { $0 } }
  package static var isOpen: Bool { key != nil }

  package static func open(by person: PersonID) { opener.withLock { $0 = $0 ?? person } }
}
