package import RotaModel

/// What reading a team file came to.
package struct TeamReading: Sendable {
  /// Nil if and only if there is an error.
  package let team: Team?
  private let read: Team?
  private let reader: TeamReader
  private let sources: [TeamSource]
  private let lines: [SourceLines]

  fileprivate init(_ read: Team?, _ reader: TeamReader, _ sources: [TeamSource], _ lines: [SourceLines]) {
    team = reader.errorCount > 0 ? nil : read
    self.read = read
    self.reader = reader
    self.sources = sources
    self.lines = lines
  }
}

/// Team files, in and out.
package enum TeamFile {
  /// Reads a team, and the dated facts that stand in other files.
  package static func read(_ source: TeamSource, dated: [TeamSource] = []) -> TeamReading {
    let sources = [source] + dated
    let documents = sources.enumerated().map { TeamDocument($1, number: $0) }
    var reader = TeamReader()
    for case (let number, .failure(let failure)) in documents.map(\.root).enumerated() {
      reader.error(failure.message, at: Place(source: number, line: failure.line, column: failure.column))
    }
    let roots = documents.compactMap { try? $0.root.get() }
    let team = roots.count == sources.count ? reader.team(roots[0], dated: Array(roots.dropFirst())) : nil
    return TeamReading(team, reader, sources, documents.map(\.lines))
  }
}

extension TeamReading {
  /// Who finds so much wrong has been given another kind of file.
  private static let mostShown = 1000

  package var diagnostics: [Diagnostic] { diagnostics() }

  /// In the order of the files and of the places in them. What is legal but can't work is looked for here: most who
  /// open a team don't ask. With a day, also what ends soon after it.
  package func diagnostics(on today: Day? = nil) -> [Diagnostic] {
    var findings = reader.findings
    if let read, reader.errorCount <= Self.mostShown {
      findings += TeamWarnings.findings(in: read, reader.places, isWhole: reader.errorCount == 0)
      if let today {
        findings += TeamWarnings.endingSkills(in: read, reader.places, from: today)
        findings += TeamWarnings.shutOut(of: read, reader.places, on: today)
      }
      findings += lines.enumerated().flatMap { source, lines in
        lines.numberedNotes.map {
          TeamReader.Finding(place: $0.place(in: source), severity: .warning, message: .note($0.text))
        }
      }
    }
    return shown(findings).map { finding in
      let lines = lines[finding.place.source]
      let note =
        finding.severity == .error && finding.message.help == nil
        ? lines.note(at: finding.place.line, finding.place.column) : nil
      return Diagnostic(
        file: sources[finding.place.source].name, line: finding.place.line, column: finding.place.column,
        severity: finding.severity, message: note.map { finding.message.withNote($0) } ?? finding.message,
        sourceLine: lines.line(finding.place.line), mend: finding.mend)
    }
  }

  /// Each finding once, in the order of places; what is too much is counted.
  private func shown(_ findings: [TeamReader.Finding]) -> [TeamReader.Finding] {
    let sorted = findings.uniqued.sorted { ($0.place, $0.severity) < ($1.place, $1.severity) }
    guard sorted.count > Self.mostShown else { return sorted }
    let rest = sorted[Self.mostShown...]
    let notKept = max(0, reader.errorCount - findings.count)
    let last = TeamReader.Finding(
      place: sorted[Self.mostShown].place, severity: rest.map(\.severity).min() ?? .error,
      message: .furtherFindings(rest.count + notKept))
    return sorted.prefix(Self.mostShown) + [last]
  }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place. A mistake in a part that is repeated by its anchor is one mistake.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
