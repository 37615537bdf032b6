internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaSheets

/// Takes the rows of somebody's own sheet into a team file, or last week's rota out of one.
package struct ImportSheet: Sendable {
  /// What its rows are.
  package enum Kind: Hashable, Sendable {
    case staff, children, needs, leave, cover, contacts, rota
  }

  private let kind: TeamImport.Kind
  /// The sheet's file.
  package let sheet: String
  private let bytes: [UInt8]
  /// Of a workbook, the sheet that is meant.
  private let named: String?
  /// The team's file.
  private let path: String
  /// What its headings are called here.
  private var columns: SheetColumns

  /// With what was said of such sheets before, and by options: `Surname=name`; `Notes=` leaves a column out.
  package init(
    _ rows: Kind, sheet: String, named: String? = nil, team path: String, saying names: [String],
    reading words: [String] = []
  ) throws(Refusal) {
    self.named = named
    (kind, self.sheet, self.path) = (TeamImport.Kind(rows), sheet == "-" ? "<standard input>" : sheet, path)
    bytes = try Open.bytes(of: sheet)
    columns = try RememberedColumns(of: path).columns(kind)
    let settled = try SheetDoubts.said(words)
    if !settled.isDisjoint(with: [.dayFirst, .monthFirst]) { columns.settled.subtract([.dayFirst, .monthFirst]) }
    columns.settled.formUnion(settled)
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
    for heading in TeamImport.unknownHeadings(kind, file: sheet, bytes: bytes, sheet: named, named: columns) {
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

  /// Asks how cells are to be read that leave it open.
  package mutating func askForDoubts(_ ask: (_ question: String, _ problem: String?) -> String?) throws(Refusal) {
    let diagnostics: [Diagnostic]
    if kind == .rota {
      let team = try Open.team(path).team
      diagnostics = RotaCSV.read(bytes, file: sheet, sheet: named, named: columns, team: team).diagnostics
    } else {
      let team = try ChangeTeamFile.TextOfATeam(path).team
      diagnostics =
        TeamImport(kind, file: sheet, bytes: bytes, sheet: named, named: columns, into: team, skippingBad: false)
        .diagnostics
    }
    columns.settled.formUnion(SheetDoubts.asked(diagnostics, ask))
  }

  private func problem(with name: String) -> String? {
    guard !name.isEmpty, !kind.columnNames.contains(name) else { return nil }
    let guess = thenDidYouMean(nearest(name, in: kind.columnNames))
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
    let read = TeamImport(
      kind, file: sheet, bytes: bytes, sheet: named, named: columns, into: file.team, skippingBad: skippingBad)
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
      words: parts.compactMap { $0 }.joined(separator: ", "), warnings: read.diagnostics.likeOnesTogether.text,
      text: path == "-" && !dry ? text : nil)
  }

  /// Of a sheet that lists no shifts, the grid that it holds, if it is one.
  private func grid(today: Day) -> RotaGrid? {
    guard kind == .rota else { return nil }
    let listed = TeamImport.lacksColumns(kind, file: sheet, bytes: bytes, sheet: named, named: columns)
    guard listed else { return nil }
    let grid = RotaGrid([(sheet, bytes)], sheet: named, today: today)
    return grid.hasErrors ? nil : grid
  }

  /// Asks what the codes of a grid mean, and gives its weeks; nil where the sheet is no grid.
  package func gridRota(
    codes said: [String], now: TimeNow, ask: ((_ question: String, _ problem: String?) -> String?)?
  ) throws(Refusal) -> ImportedRota? {
    guard let grid = grid(today: now.moment(on: .ofThisMachine).day) else { return nil }
    var remembered = try RememberedColumns(of: path)
    let codes = try StartTeam.codes(of: grid, said: said, remembered: remembered.codes, ask)
    let team = try Open.team(path).team
    let (rota, found) = GridWeeks(grid, codes: codes).rota(of: team, file: sheet)
    let diagnostics = (grid.diagnostics + found)
    guard let rota else {
      throw Refusal(
        .wrongInput, "nothing was imported", after: diagnostics.filter { $0.severity == .error }.likeOnesTogether.text)
    }
    if let kept = remembered.keeping(codes) { try OutputFile(kept.path, isPrivate: true).write(kept.text) }
    return ImportedRota(rota: rota.withBreaks(team), warnings: diagnostics.likeOnesTogether.text)
  }

  /// The rota that the sheet lists.
  package func rota(skippingBad: Bool) throws(Refusal) -> ImportedRota {
    let team = try Open.team(path).team
    let read = RotaCSV.read(
      bytes, file: sheet, sheet: named, named: columns, team: team, skippingBad: skippingBad)
    if !read.diagnostics.hasUnknownHeading { try remember() }
    try check(
      read.diagnostics, isRefused: read.rota == nil && !read.diagnostics.isEmpty, canSkip: read.canSkip && !skippingBad)
    guard let rota = read.rota else { throw .wrongInput("\(sheet) has no shift and no contact in it") }
    return ImportedRota(rota: rota, warnings: read.diagnostics.likeOnesTogether.text)
  }

  private func check(_ diagnostics: [Diagnostic], isRefused: Bool, canSkip: Bool) throws(Refusal) {
    guard isRefused else { return }
    let help =
      diagnostics.hasUnknownHeading
      ? "say what a heading means with --column 'HEADING=NAME', or 'HEADING=' to leave it out"
      : canSkip ? "--skip-bad leaves wrong rows out and takes the others" : nil
    let wrong = diagnostics.filter { $0.severity == .error }.likeOnesTogether
    throw Refusal(.wrongInput, "nothing was imported", help: help, after: wrong.text)
  }

  private func remember() throws(Refusal) {
    var remembered = try RememberedColumns(of: path)
    try remembered.keep(columns, for: kind)
  }
}

/// A rota that a sheet held.
package struct ImportedRota: Sendable {
  let rota: Rota
  package let warnings: String

  /// As a rota file.
  package var text: String { RotaFile.write(rota) }
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
      case .leave: .leave
      case .cover: .cover
      case .contacts: .contacts
      case .rota: .rota
      }
  }
}
