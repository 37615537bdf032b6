internal import Foundation
package import RotaFiles
package import RotaModel

/// Changes the standing facts of a team in the text of its file, where its notes, its order and its layout stay.
package enum ChangeTeamFile {
  /// Writes the file whole or not at all. What somebody else changed meanwhile is read first, so it is kept, unless it
  /// is the very fact that is to be changed: then nothing is written.
  package static func apply(_ edits: [TeamEdit], to path: String) throws(Refusal) -> (
    opened: OpenedTeam, change: TextChange
  ) {
    let source = try source(path)
    let patched = try patched(source, edits, path)
    let change = TextChange(path: path, before: source.text, after: patched.source.text)
    try OutputFile(path, isPrivate: true).write(change.after)
    return (try OpenedTeam(patched.reading), change)
  }

  /// What the file would say.
  package static func preview(_ edits: [TeamEdit], of path: String) throws(Refusal) -> TeamPatch.Patched {
    try patched(source(path), edits, path)
  }

  private static func source(_ path: String) throws(Refusal) -> TeamSource {
    if path == "-" { throw .wrongInput("error: a team from standard input can't be changed; name its file") }
    return try .read(path)
  }

  private static func patched(
    _ source: TeamSource, _ edits: [TeamEdit], _ path: String
  ) throws(Refusal) -> TeamPatch.Patched {
    do { return try TeamPatch(edits).applied(to: source) } catch { throw Refusal(error, path) }
  }
}

/// What has become of a file's text. It can be taken back as long as nobody has written the file since.
package struct TextChange: Hashable, Sendable {
  let path: String
  let before: String
  let after: String

  package func takeBack() throws(Refusal) { try write(before, over: after) }
  package func makeAgain() throws(Refusal) { try write(after, over: before) }

  private func write(_ text: String, over old: String) throws(Refusal) {
    guard try TeamSource.read(path).text == old else {
      throw .wrongInput("error: the team file has been changed since: take it back there by hand")
    }
    try OutputFile(path, isPrivate: true).write(text)
  }
}

extension TeamSource {
  fileprivate static func read(_ path: String) throws(Refusal) -> TeamSource {
    do { return try load(path: path) } catch { throw .diagnosed([error]) }
  }

  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Refusal {
  init(_ error: TeamPatchError, _ path: String) {
    self =
      switch error {
      case .unreadable(let diagnostics): .diagnosed(diagnostics)
      case .edit(let error): .wrongInput("error: \(path): \(error.words)")
      case .refused(let diagnostics):
        .wrongInput("\(diagnostics.text)\nerror: \(path) stays as it is: changed so, it would read as above")
      case .tangled:
        .wrongInput(
          "error: \(path) says this in a way that can't be changed in one place\nhelp: change it by hand, in an editor")
      }
  }
}
