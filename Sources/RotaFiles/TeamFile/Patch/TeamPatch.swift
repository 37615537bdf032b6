package import RotaModel

/// Changes to the text of a team file. What they don't concern stays as it is, to the letter: notes, order, layout.
package struct TeamPatch: Hashable, Sendable {
  package let edits: [TeamEdit]

  package init(_ edits: [TeamEdit]) { self.edits = edits }

  package struct Patched: Sendable {
    package let source: TeamSource
    /// What the new text says, read again.
    package let team: Team
    package let reading: TeamReading
  }

  /// The new text, which says exactly the team that was meant.
  package func applied(to source: TeamSource) throws(TeamPatchError) -> Patched {
    let reading = TeamFile.read(source)
    guard let old = reading.team, let root = try? TeamDocument(source, number: 0).root.get() else {
      throw .unreadable(reading.diagnostics)
    }
    let new: Team
    do { new = try old.changed(by: edits) } catch { throw .edit(error) }
    guard let text = TeamPatch.text(of: source, root, from: old, to: new) else { throw .tangled }
    let patched = TeamSource(name: source.name, bytes: source.byteOrderMark + Array(text.utf8))
    let after = TeamFile.read(patched)
    guard let team = after.team else { throw .refused(after.diagnostics.filter { $0.severity == .error }) }
    guard team == new else { throw .tangled }
    return Patched(source: patched, team: team, reading: after)
  }

  /// Nil where two changes would meet in one place.
  private static func text(of source: TeamSource, _ root: YAMLNode, from old: Team, to new: Team) -> String? {
    let bytes = source.bytes.dropFirst(source.byteOrderMark.count)
    let text = SourceText(String(decoding: bytes, as: UTF8.self), root)
    var weaver = TextWeaver(text)
    weaver.weave(
      root, from: .map(TeamWriter(team: old).sections), to: .map(TeamWriter(team: new).sections), in: .document)
    return text.changed(by: weaver.changes)
  }
}

/// Why a team file can't be changed so.
package enum TeamPatchError: Error, Hashable, Sendable {
  /// The file as it is has errors.
  case unreadable([Diagnostic])
  case edit(TeamEditError)
  /// The team would have errors: what would be left names what would be gone, say. Places are those of the new text.
  case refused([Diagnostic])
  /// The file says things in a way that can't be changed in one place, by aliases (`*name`) for instance.
  case tangled
}

extension TeamSource {
  fileprivate var byteOrderMark: [UInt8] { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : [] }
}
