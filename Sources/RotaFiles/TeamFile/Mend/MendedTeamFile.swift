/// A team file with all that has one reading written in the one plain form; notes, order and layout stay.
package struct MendedTeamFile: Sendable {
  /// What stood in a place, and what stands there now.
  package struct Change: Hashable, Sendable {
    package let line: Int
    package let written: String
    package let reading: String
  }

  package let source: TeamSource
  package let changes: [Change]
  /// What is still wrong with it.
  package let reading: TeamReading
  /// After so many rounds a file has been read in all its parts: what is mended lets the rest be seen.
  private static let mostRounds = 6

  /// What has several readings is mended where somebody chooses one.
  package init(_ source: TeamSource, choose: (Mend) -> Mend.Reading? = { _ in nil }) {
    var (source, changes, reading) = (source, [Change](), TeamFile.read(source))
    for _ in 0..<Self.mostRounds {
      guard let next = Self.round(source, reading, choose) else { break }
      (source, reading) = (next.source, next.reading)
      changes += next.changes
    }
    (self.source, self.changes, self.reading) = (source, changes, reading)
  }

  /// Nil where nothing is to be mended, or nothing would come of it.
  private static func round(
    _ source: TeamSource, _ reading: TeamReading, _ choose: (Mend) -> Mend.Reading?
  ) -> (source: TeamSource, changes: [Change], reading: TeamReading)? {
    let errors = reading.diagnostics.filter { $0.severity == .error }
    var places: [(line: Int, mend: Mend, reading: Mend.Reading)] = []
    for error in errors {
      guard let mend = error.mend, !places.contains(where: { $0.mend.span.overlaps(mend.span) }) else { continue }
      guard let chosen = mend.readings.count == 1 ? mend.readings[0] : choose(mend) else { continue }
      places.append((error.line, mend, chosen))
    }
    guard !places.isEmpty else { return nil }
    var scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
    // The parser counts from behind a mark of the bytes' order.
    let first = scalars.first == "\u{FEFF}" ? 1 : 0
    for place in places.sorted(by: { $0.mend.span.lowerBound > $1.mend.span.lowerBound }) {
      let span = (place.mend.span.lowerBound + first)..<(place.mend.span.upperBound + first)
      guard span.upperBound <= scalars.count else { return nil }
      scalars.replaceSubrange(span, with: place.reading.yaml.unicodeScalars)
    }
    let mended = TeamSource(name: source.name, bytes: Array(String(String.UnicodeScalarView(scalars)).utf8))
    let after = TeamFile.read(mended)
    // What is mended makes no new mistake in the marks of the file, and doesn't stand there as it was.
    let stays = after.diagnostics.contains { error in
      places.contains { $0.line == error.line && $0.mend.written == error.mend?.written }
    }
    guard !stays, (try? TeamDocument(mended, number: 0).root.get()) != nil else { return nil }
    return (
      mended, places.map { Change(line: $0.line, written: $0.mend.written, reading: $0.reading.text) }, after
    )
  }
}
