internal import Foundation
package import RotaAnswers
internal import RotaFiles
package import RotaModel

/// Changes the standing facts of a team in the text of its file, where its notes, its order and its layout stay.
package enum ChangeTeamFile {
  /// Writes the file whole or not at all. What somebody else changed meanwhile is read first, so it is kept, unless it
  /// is the very fact that is to be changed: then nothing is written.
  package static func apply(_ edits: [TeamEdit], to path: String) throws(Refusal) -> (
    opened: ReadTeam, change: TextChange?
  ) {
    let source = try source(path)
    let patched = try patched(source, edits, path)
    let opened = try ReadTeam(patched.reading)
    try OutputFile(path, isPrivate: true, keepsReaders: true).write(patched.source.text)
    return (opened, TextChange(from: source.text, to: patched.source.text))
  }

  /// Makes a change of the text once more, or takes it back. What somebody else has written elsewhere in the file since
  /// is kept; nothing is written where they have changed these very lines, or where the team would no longer be read.
  package static func make(_ change: TextChange, in path: String) throws(Refusal) -> Outcome {
    let source = try source(path)
    guard let text = change.applied(to: source.text) else {
      return change.inverse.applied(to: source.text) == nil ? .changedSince : .done
    }
    let reading = TeamFile.read(TeamSource(name: source.name, text: text), dated: [])
    guard reading.team != nil else { return .changedSince }
    try OutputFile(path, isPrivate: true, keepsReaders: true).write(text)
    return .done
  }

  package enum Outcome: Hashable, Sendable {
    /// Or it was so already.
    case done
    case changedSince
  }

  package static func text(of path: String) throws(Refusal) -> String { try source(path).text }

  /// A team file, or one from standard input, that is read once and changed in its text.
  struct TextOfATeam {
    let team: Team
    private let source: TeamSource
    private let path: String

    init(_ path: String) throws(Refusal) {
      self.path = path
      if path == "-" { try StandardInput.take() }
      source = try .read(path)
      team = try ReadTeam(TeamFile.read(source, dated: [])).team
    }

    func changed(by edits: [TeamEdit]) throws(Refusal) -> String {
      edits.isEmpty ? source.text : try patched(source, edits, path).source.text
    }
  }

  private static func source(_ path: String) throws(Refusal) -> TeamSource {
    if path == "-" { throw .wrongInput("a team from standard input can't be changed; name its file") }
    return try .read(path)
  }

  private static func patched(
    _ source: TeamSource, _ edits: [TeamEdit], _ path: String
  ) throws(Refusal) -> TeamPatch.Patched {
    do { return try TeamPatch(edits).applied(to: source) } catch { throw Refusal(error, path) }
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
      case .edit(let error): .wrongInput("\(path): \(error.words)")
      case .refused(let diagnostics):
        Refusal(
          .wrongInput, "\(path) stays as it is: changed so, it would read as above", after: diagnostics.text)
      case .tangled:
        .wrongInput(
          "\(path) says this in a way that can't be changed in one place", help: "change it by hand, in an editor")
      }
  }
}
