/// That nothing about somebody may be deleted, and why.
package struct Hold: Hashable, Sendable {
  package let subject: Subject
  package let note: String
  package let signature: Signature

  package init(subject: Subject, note: String, signature: Signature) {
    self.subject = subject
    self.note = note
    self.signature = signature
  }
}
