package import RotaModel

/// Duties and one-off contacts that stand by themselves, as a command line says them.
package struct Entries: Hashable, Sendable {
  package let duties: [Duty]
  package let oneOffs: [OneOff]
}

extension TeamFile {
  /// Reads `duties` and `contacts` by themselves, their names being those of a team file that has been read already.
  package static func entries(_ text: TeamSource, in file: TeamSource) throws(EntryMistakes) -> Entries {
    let documents = [file, text].enumerated().map { TeamDocument($1, number: $0) }
    var reader = TeamReader()
    for case (let number, .failure(let failure)) in documents.map(\.root).enumerated() {
      reader.error(failure.message, at: Place(source: number, line: failure.line, column: failure.column))
    }
    let roots = documents.compactMap { try? $0.root.get() }
    var entries = Entries(duties: [], oneOffs: [])
    if roots.count == 2, let team = reader.team(roots[0], dated: []),
      let fields = reader.fields(roots[1], "a change", ["duties", "contacts"])
    {
      var read = team
      read.oneOffs = []
      let duties = reader.duties(fields["duties"])
      reader.read(fields, into: &read)
      entries = Entries(duties: duties, oneOffs: read.oneOffs)
    }
    let errors = reader.findings.filter { $0.severity == .error }.map { finding in
      Diagnostic(
        file: [file, text][finding.place.source].name, line: finding.place.line, column: finding.place.column,
        severity: finding.severity, message: finding.message,
        sourceLine: documents[finding.place.source].line(finding.place.line))
    }
    guard errors.isEmpty else { throw EntryMistakes(diagnostics: errors) }
    return entries
  }
}

extension TeamFile {
  /// Reads one period as a command line says it, with the calendars of a team.
  package static func period(_ words: String, among calendars: [NamedCalendar]) throws(EntryMistakes) -> Period {
    let text = TeamSource(name: "<period>", text: JSONText.string(words).line)
    let document = TeamDocument(text, number: 0)
    var reader = TeamReader()
    reader.calendars = calendars
    if let period = reader.period(try? document.root.get()) { return period }
    let errors = reader.findings.filter { $0.severity == .error }.map { finding in
      Diagnostic(
        file: text.name, line: finding.place.line, column: finding.place.column, severity: finding.severity,
        message: finding.message, sourceLine: document.line(finding.place.line))
    }
    throw EntryMistakes(diagnostics: errors)
  }

  /// A period as a cell of a sheet has it; nil where a team file that had it would be told anything about it.
  package static func plainPeriod(_ text: String, among calendars: [NamedCalendar]) -> Period? {
    var reader = TeamReader()
    reader.calendars = calendars
    let node = YAMLNode(place: Place(source: 0, line: 1, column: 1), content: .scalar(text, isPlain: true))
    guard let period = reader.period(node), reader.findings.isEmpty else { return nil }
    return period
  }
}

package struct EntryMistakes: Error, Hashable, Sendable {
  package let diagnostics: [Diagnostic]
}
