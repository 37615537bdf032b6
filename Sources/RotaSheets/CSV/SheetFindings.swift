package import RotaFiles

extension [Diagnostic] {
  /// Kinds of findings that are shown: who has more wrong than that has given another kind of sheet.
  private static var mostKinds: Int { 20 }

  /// Of sheets: like ones in one line, with how many there are and where, as a spreadsheet names the cells.
  package var likeOnesTogether: [Diagnostic] {
    var order: [Kind] = []
    var found: [Kind: [Diagnostic]] = [:]
    var seen: Set<Seen> = []
    for finding in self {
      let kind = Kind(finding)
      guard seen.insert(Seen(kind: kind, line: finding.line, column: finding.column)).inserted else { continue }
      if found[kind] == nil { order.append(kind) }
      found[kind, default: []].append(finding)
    }
    let kinds = order.compactMap { kind in found[kind].flatMap { together($0, kind) } }
    let errors = kinds.filter { $0.severity == .error }
    let shown = errors.count > Self.mostKinds ? Array(errors.prefix(Self.mostKinds)) : kinds
    guard errors.count > shown.count, let last = errors.last else { return shown }
    let rest = errors.dropFirst(shown.count)
    return shown + [
      Diagnostic(
        file: last.file, line: rest.first?.line ?? 1, column: rest.first?.column ?? 1,
        message: SheetMessage.further(rest.count))
    ]
  }

  private func together(_ findings: [Diagnostic], _ kind: Kind) -> Diagnostic? {
    guard let first = findings.first else { return nil }
    let message = first.message
    let cells = findings.prefix(4).map(\.cell).joined(separator: ", ") + (findings.count > 4 ? ", …" : "")
    let text: String
    switch message.code {
    case SheetMessage.headingCode: text = "headings: \(findings.map(\.message.text).joined(separator: ", "))"
    case SheetMessage.readAsCode: text = readings(findings, kind)
    case _ where findings.count > 1: text = "\(message.text) (\(findings.count) cells: \(cells))"
    default: text = first.file.contains("!") ? "\(first.cell), \(message.text)" : message.text
    }
    return Diagnostic(
      file: first.file, line: first.line, column: first.column, severity: first.severity,
      message: Diagnostic.Message(message.code, text, help: message.help), sourceLine: first.sourceLine)
  }

  /// `off: read 'Weds' as wed, 'Sat & Sun' as sat,sun`
  private func readings(_ findings: [Diagnostic], _ kind: Kind) -> String {
    var (said, known): ([String], Set<String>) = ([], [])
    for finding in findings {
      let reading = String(finding.message.text.dropFirst(kind.text.count))
      if known.insert(reading).inserted { said.append(reading) }
    }
    let more = said.count > 3 ? " and \(said.count - 3) more" : ""
    return kind.text + said.prefix(3).joined(separator: ", ") + more
  }
}

/// A kind of finding at its place, which is said once.
private struct Seen: Hashable {
  let kind: Kind
  let line: Int
  let column: Int
}

/// What makes findings alike.
private struct Kind: Hashable {
  let file: String
  let severity: Diagnostic.Severity
  let code: String
  /// What all of them say.
  let text: String

  init(_ finding: Diagnostic) {
    (file, severity, code) = (finding.file, finding.severity, finding.code)
    let column = finding.message.text.prefix { $0 != ":" }
    text =
      switch finding.code {
      case SheetMessage.headingCode: ""
      case SheetMessage.readAsCode: "\(column): read "
      case Doubt.Question.dayOrder.rawValue, Doubt.Question.lostNought.rawValue: String(column)
      default: finding.message.text
      }
  }
}

extension Diagnostic {
  fileprivate var cell: String { SheetCell.name(row: line, column: column) }
}
