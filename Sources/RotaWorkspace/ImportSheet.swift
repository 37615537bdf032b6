internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaSheets

/// Takes the rows of somebody's own sheet into a team file, or last week's rota out of one.
package struct ImportSheet: Sendable {
  /// What its rows are.
  package enum Kind: Hashable, Sendable { case staff, children, needs, rota }

  private let kind: TeamImport.Kind
  /// The sheet's file.
  package let sheet: String
  private let bytes: [UInt8]
  /// The team's file.
  private let path: String
  /// What its headings are called here.
  private var columns: SheetColumns

  /// With what was said of such sheets before, and by options: `Surname=name`; `Notes=` leaves a column out.
  package init(_ rows: Kind, sheet: String, team path: String, saying names: [String]) throws(Refusal) {
    (kind, self.sheet, self.path) = (TeamImport.Kind(rows), sheet == "-" ? "<standard input>" : sheet, path)
    bytes = try Open.bytes(of: sheet)
    columns = try RememberedColumns(of: path).columns(kind)
    for name in names {
      let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
      guard parts.count == 2 else {
        throw .wrongInput("'\(name)' names no column; say it as 'Surname=name', or 'Notes=' to leave it out")
      }
      if let problem = problem(with: parts[1]) { throw .wrongInput("'\(name)': \(problem)") }
      columns[parts[0]] = parts[1].isEmpty ? nil : parts[1]
    }
  }

  /// Asks for each heading that means nothing yet; an empty answer leaves its column out.
  package mutating func ask(_ ask: (_ question: String, _ problem: String?) -> String?) {
    for heading in TeamImport.unknownHeadings(kind, file: sheet, bytes: bytes, named: columns) {
      var problem: String?
      repeat {
        let question = "which column is '\(heading)'? one of \(kind.columnNames.joined(separator: ", ")), or none"
        guard let answer = ask(question, problem) else { return }
        let name = answer == "none" ? "" : answer
        problem = self.problem(with: name)
        if problem == nil { columns[heading] = name.isEmpty ? nil : name }
      } while problem != nil
    }
  }

  private func problem(with name: String) -> String? {
    guard !name.isEmpty, !kind.columnNames.contains(name) else { return nil }
    let guess = nearest(name, in: kind.columnNames).map { "; did you mean '\($0)'?" } ?? ""
    return "there is no column '\(name)'\(guess)"
  }

  package struct Outcome: Sendable {
    /// `3 added, 1 changed, 12 as they were`
    package let words: String
    package let warnings: String
    /// Of a team from standard input, as it is now.
    package var text: String?
  }

  /// Writes the team file, unless it is only to be seen what would come of it.
  package func apply(skippingBad: Bool, dry: Bool) throws(Refusal) -> Outcome {
    let file = try ChangeTeamFile.TextOfATeam(path)
    let read = TeamImport(kind, file: sheet, bytes: bytes, named: columns, into: file.team, skippingBad: skippingBad)
    // What the headings mean is known, whatever is wrong in the rows: nobody is asked twice.
    if !dry, !read.diagnostics.hasUnknownHeading { try remember() }
    try check(read.diagnostics, isRefused: read.hasErrors && read.skipped == 0, canSkip: read.canSkip && !skippingBad)
    var text: String?
    if dry || path == "-" {
      text = try file.changed(by: read.edits)
    } else if !read.edits.isEmpty {
      _ = try ChangeTeamFile.apply(read.edits, to: path)
    }
    let parts = [
      "\(read.added) added", "\(read.changed) changed", "\(read.same) unchanged",
      read.skipped > 0 ? "\(counted(read.skipped, "wrong row")) left out" : nil,
    ]
    return Outcome(
      words: parts.compactMap { $0 }.joined(separator: ", "), warnings: read.diagnostics.text,
      text: path == "-" && !dry ? text : nil)
  }

  /// The rota that the sheet holds, as a rota file.
  package func rota(skippingBad: Bool) throws(Refusal) -> (text: String, warnings: String) {
    let team = try Open.team(path).team
    let read = RotaCSV.read(bytes, file: sheet, named: columns, team: team, skippingBad: skippingBad)
    if !read.diagnostics.hasUnknownHeading { try remember() }
    try check(
      read.diagnostics, isRefused: read.rota == nil && !read.diagnostics.isEmpty, canSkip: read.canSkip && !skippingBad)
    guard let rota = read.rota else { throw .wrongInput("\(sheet) has no shift and no contact in it") }
    return (RotaFile.write(rota), read.diagnostics.text)
  }

  private func check(_ diagnostics: [Diagnostic], isRefused: Bool, canSkip: Bool) throws(Refusal) {
    guard isRefused else { return }
    let help =
      diagnostics.hasUnknownHeading
      ? "say what a heading means with --column 'HEADING=NAME', or 'HEADING=' to leave it out"
      : canSkip ? "--skip-bad leaves wrong rows out and takes the others" : nil
    throw Refusal(.wrongInput, "nothing was imported", help: help, after: diagnostics.text)
  }

  private func remember() throws(Refusal) {
    var remembered = try RememberedColumns(of: path)
    try remembered.keep(columns, for: kind)
  }
}

extension [Diagnostic] {
  fileprivate var hasUnknownHeading: Bool { contains { $0.code == "csv-unknown-column" } }
}

extension TeamImport.Kind {
  fileprivate init(_ rows: ImportSheet.Kind) {
    self =
      switch rows {
      case .staff: .staff
      case .children: .children
      case .needs: .needs
      case .rota: .rota
      }
  }
}

/// What the headings of a team's sheets mean, kept in `team.columns.json` beside `team.yaml`: asked for once.
private struct RememberedColumns {
  /// Nil where the team comes from a pipe.
  private let path: String?
  private var byKind: [String: SheetColumns] = [:]

  init(of team: String) throws(Refusal) {
    path = team == "-" ? nil : (team as NSString).deletingPathExtension + ".columns.json"
    guard let path, let data = FileManager.default.contents(atPath: path) else { return }
    do {
      byKind = try JSONDecoder().decode([String: SheetColumns].self, from: data)
    } catch {
      throw .wrongInput("\(path) can't be read", help: "delete it: it only holds what headings of sheets mean")
    }
  }

  func columns(_ kind: TeamImport.Kind) -> SheetColumns { byKind[kind.rawValue] ?? SheetColumns() }

  mutating func keep(_ columns: SheetColumns, for kind: TeamImport.Kind) throws(Refusal) {
    guard let path, columns != self.columns(kind) else { return }
    byKind[kind.rawValue] = columns
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(byKind) else { return }
    try OutputFile(path, isPrivate: true).write(String(decoding: data, as: UTF8.self) + "\n")
  }
}
