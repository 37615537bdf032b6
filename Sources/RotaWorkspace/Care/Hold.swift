package import RotaAnswers
package import RotaModel
internal import RotaStore

extension OpenTeam {
  package func hold(_ subject: Subject, note: String) throws(Refusal) {
    guard !note.allSatisfy(\.isWhitespace) else {
      throw .wrongInput(
        "why is \(subject.id) to be kept?", help: "say it with --note, as in --note \"court order\"")
    }
    guard hasStore else { throw .noStoreBeside(file) }
    let (store, path) = try open()
    try refusing(path) { () throws(StoreError) in
      try store.hold(Hold(subject: subject, note: note, signature: signature))
    }
  }

  package func release(_ subject: Subject) throws(Refusal) {
    guard hasStore else { throw .noStoreBeside(file) }
    let (store, path) = try open()
    guard try refusing(path, { () throws(StoreError) in try store.release(subject, signature) }) else {
      throw .wrongInput("\(subject.id) is not on hold")
    }
  }

  /// `K1, a child, since Wed 2 Dec 17:40 by dina: court order`
  package func holds() throws(Refusal) -> [String] {
    guard let store, let path = storePath else { throw .noStoreBeside(file) }
    let (clock, today) = (standing.service.clock, now.day)
    return try refusing(path) { () throws(StoreError) in try store.holds() }
      .map { "\($0.subject.words), since \($0.signature.words(clock, on: today)): \($0.note)" }
  }
}
