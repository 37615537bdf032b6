/// Whether somebody whom a version concerns has been told of it.
package struct Telling: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Still to be told.
    case due
    /// The message was on its way when the program ended: it may have arrived.
    case perhaps
    case told
    case failed(String)
  }

  package let version: Int
  package let person: PersonID
  /// Minutes from the telling to the first thing that changed, 0 where it had begun; nil where nothing but their own
  /// leave changed it.
  package let notice: Minutes?
  package let state: State
  /// When and how they said that they know.
  package let acknowledged: Int?
  package let how: String?

  /// Why somebody is to be told again after a backup has taken a store's place: they may know of later versions.
  package static let restored = "restored from a backup: may know of something later"

  package init(
    version: Int, person: PersonID, notice: Minutes?, state: State, acknowledged: Int? = nil, how: String? = nil
  ) {
    self.version = version
    self.person = person
    self.notice = notice
    self.state = state
    self.acknowledged = acknowledged
    self.how = how
  }
}

/// A contact that a version leaves out, with who decided it and what is done instead.
package struct LeftOut: Hashable, Sendable {
  package let contact: ContactID
  package let decided: String
  package let instead: String

  package init(contact: ContactID, decided: String, instead: String) {
    self.contact = contact
    self.decided = decided
    self.instead = instead
  }
}
