package import RotaModel

/// What reading a team file came to.
package struct TeamReading: Sendable {
  /// Nil if and only if there is an error.
  package let team: Team?
  /// In the order of the files and of the places in them.
  package let diagnostics: [Diagnostic]
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
    var findings = reader.findings
    if let team {
      findings += TeamWarnings.findings(in: team, reader.places, isWhole: reader.errorCount == 0)
    }
    let diagnostics = shown(findings, errors: reader.errorCount).map { finding in
      Diagnostic(
        file: sources[finding.place.source].name, line: finding.place.line, column: finding.place.column,
        severity: finding.severity, message: finding.message,
        sourceLine: documents[finding.place.source].line(finding.place.line))
    }
    return TeamReading(team: reader.errorCount > 0 ? nil : team, diagnostics: diagnostics)
  }

  /// Who finds so much wrong has been given another kind of file.
  private static let mostShown = 1000

  /// Each finding once, in the order of places; what is too much is counted.
  private static func shown(_ findings: [TeamReader.Finding], errors: Int) -> [TeamReader.Finding] {
    let sorted = findings.uniqued.sorted { ($0.place, $0.severity) < ($1.place, $1.severity) }
    guard sorted.count > mostShown else { return sorted }
    let rest = sorted[mostShown...]
    let notKept = max(0, errors - findings.count)
    let last = TeamReader.Finding(
      place: sorted[mostShown].place, severity: rest.map(\.severity).min() ?? .error,
      message: .furtherFindings(rest.count + notKept))
    return sorted.prefix(mostShown) + [last]
  }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place. A mistake in a part that is repeated by its anchor is one mistake.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
