package import RotaAnswers
internal import RotaFiles
internal import RotaModel

/// Writes what can be read in one way only in the one plain form, in a team file that is wrong.
package struct MendTeam: Sendable {
  /// What was mended, a line each: `team.yaml:12: read '9-5' as 09:00-17:00`.
  package let words: String
  package let count: Int

  /// Of several readings one is asked for, once for each text; none leaves it. The file is written whole or not at all.
  package init(
    _ path: String, ask: ((_ question: String, _ problem: String?) -> String?)? = nil
  ) throws(Refusal) {
    if path == "-" { throw .wrongInput("a team from standard input can't be changed; name its file") }
    let source: TeamSource
    do throws(Diagnostic) { source = try TeamSource.load(path: path) } catch { throw .diagnosed([error]) }
    var chosen: [String: Mend.Reading?] = [:]
    let mended = MendedTeamFile(source) { mend in
      guard let ask else { return nil }
      if let before = chosen[mend.written] { return before }
      let reading = Self.asked(mend, ask)
      chosen[mend.written] = .some(reading)
      return reading
    }
    count = mended.changes.count
    words = mended.changes.sorted { $0.line < $1.line }.map {
      "\(path):\($0.line): read '\($0.written)' as \($0.reading)"
    }.joined(separator: "\n")
    guard count > 0 else { return }
    try OutputFile(path, isPrivate: true, keepsReaders: true).write(
      String(decoding: mended.source.bytes, as: UTF8.self))
  }

  private static func asked(
    _ mend: Mend, _ ask: (_ question: String, _ problem: String?) -> String?
  ) -> Mend.Reading? {
    let texts = mend.readings.map(\.text)
    var problem: String?
    while let answer = ask("'\(mend.written)' may be \(either(texts)): which?", problem), !answer.isEmpty {
      if answer == "none" { return nil }
      if let reading = mend.readings.first(where: { $0.text == answer }) { return reading }
      problem = "say \(either(texts)), or none to leave it"
    }
    return nil
  }
}
