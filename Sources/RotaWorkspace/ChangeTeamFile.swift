internal import Foundation
package import RotaFiles
package import RotaModel

/// Changes the standing facts of a team in the text of its file, where its notes, its order and its layout stay.
package enum ChangeTeamFile {
  /// Writes the file whole or not at all. What somebody else changed meanwhile is read first, so it is kept, unless it
  /// is the very fact that is to be changed: then nothing is written.
  package static func apply(_ edits: [TeamEdit], to path: String) throws(Refusal) -> OpenedTeam {
    let patched = try preview(edits, of: path)
    let text = String(decoding: patched.source.bytes, as: UTF8.self)
    try OutputFile(path, isPrivate: true).write(text)
    return try OpenedTeam(patched.reading)
  }

  /// What the file would say.
  package static func preview(_ edits: [TeamEdit], of path: String) throws(Refusal) -> TeamPatch.Patched {
    guard path != "-" else {
      throw .wrongInput("error: a team from standard input can't be changed; name its file")
    }
    let source: TeamSource
    do { source = try TeamSource.load(path: path) } catch { throw .diagnosed([error]) }
    do {
      return try TeamPatch(edits).applied(to: source)
    } catch {
      throw Refusal(error, path)
    }
  }
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
