internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel
internal import RotaSheets

/// A team file from the rota that a team has.
extension StartTeam {
  package struct FromGrid: Sendable {
    /// The team file.
    package let text: String
    package let warnings: String
    /// All that is to be written, the team file first, with their paths.
    package let files: [(path: String, text: String)]
    /// What was written, and what comes next.
    package let words: String
  }

  /// `ask` is asked what a code means, where somebody is there to answer; elsewhere all that are not said are listed.
  package static func fromGrids(
    _ sheets: [String], codes said: [String], lastWeek: String?, now: TimeNow, team path: String,
    ask: ((_ question: String, _ problem: String?) -> String?)?
  ) throws(Refusal) -> FromGrid {
    let lastMonday = try lastWeek.map { text throws(Refusal) in try monday(text) }
    var remembered = try RememberedColumns(of: path)
    let grid = try grid(sheets, today: now.moment(on: .ofThisMachine).day)
    let codes = try codes(of: grid, said: said, remembered: remembered.codes, ask)
    let weeks = GridWeeks(grid, codes: codes)
    let (team, before, found) = NewTeam.read(weeks, files: sheets.map(fileName), lastWeek: lastMonday)
    var files = [(path: path, text: team.text)]
    var words =
      "written to \(path): \(Words.count(team.staff.count, "person", "people")) from \(counted(weeks.count, "week"))"
    if let before, path != "-" {
      let beside = (path as NSString).deletingPathExtension + ".before.json"
      try OutputFile(beside, isPrivate: true).check()
      files.append((beside, RotaFile.write(before)))
      words += "\nthe last week is in \(beside): 'rota plan \(path) --after \(beside)' goes on from it"
    } else {
      words += "\n'rota check \(path)' reads it, 'rota plan \(path)' plans next week"
    }
    if let kept = remembered.keeping(codes) { files.append(kept) }
    let diagnostics = (grid.diagnostics + found).likeOnesTogether
    return FromGrid(
      text: team.text, warnings: [diagnostics.text, guesses(of: team)].filter { !$0.isEmpty }.joined(separator: "\n"),
      files: files, words: words)
  }

  /// What nobody has said, as the file marks it.
  static func guesses(of team: NewTeam) -> String {
    var guessed = NewTeam.Guess.allCases.filter { team.guessed.contains($0) }.map(\.words)
    if team.notes.values.contains(where: { $0.values.contains { $0.hasPrefix("guessed") } }) {
      guessed.append("hours, days and lengths of shifts, as the weeks show them")
    }
    guard !guessed.isEmpty else { return "" }
    return "guessed, and marked '# guessed' in the file: \(guessed.joined(separator: "; "))"
  }

  static func grid(_ sheets: [String], today: Day) throws(Refusal) -> RotaGrid {
    var files: [(name: String, bytes: [UInt8])] = []
    for sheet in sheets { files.append((sheet == "-" ? "<standard input>" : sheet, try Open.bytes(of: sheet))) }
    let grid = RotaGrid(files, today: today)
    guard !grid.hasErrors else {
      throw .diagnosed(grid.diagnostics.filter { $0.severity == .error }.likeOnesTogether)
    }
    return grid
  }

  /// What was said just now counts before what was said once.
  static func codes(
    of grid: RotaGrid, said: [String], remembered: GridCodes,
    _ ask: ((_ question: String, _ problem: String?) -> String?)?
  ) throws(Refusal) -> GridCodes {
    var codes = remembered
    for text in said {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
      guard parts.count == 2, !parts[0].isEmpty, let meaning = GridMeaning(parts[1]) else {
        throw .wrongInput(
          "'\(text)' says of no code what it means", help: "say it as 'E=08:00-16:00', 'X=off', 'AL=leave' or 'T=none'"
        )
      }
      codes[parts[0]] = meaning
    }
    let unknown = grid.unknownCodes(codes)
    guard !unknown.isEmpty else { return codes }
    guard let ask else { throw .diagnosed([grid.unknownCodesSaid(unknown)]) }
    for (number, code) in unknown.enumerated() {
      let offer = code.offer.map { ", perhaps \($0.text)" } ?? ""
      let question =
        "\(number + 1) of \(unknown.count): what is '\(code.text)'\(offer)? \(counted(code.count, "cell")), first \(code.place); "
        + "such as 08:00-16:00, off, leave"
      var problem: String?
      repeat {
        guard let answer = ask(question, problem) else { throw .diagnosed([grid.unknownCodesSaid(unknown)]) }
        let plain = answer.lowercased()
        let meaning = plain == "yes" || plain == "y" ? code.offer : GridMeaning(answer)
        problem = meaning == nil ? "'\(answer)' is not times such as 08:00-16:00, off, leave or none" : nil
        if let meaning { codes[code.text] = meaning }
      } while problem != nil
    }
    return codes
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  private static func monday(_ text: String) throws(Refusal) -> Day {
    guard let day = Day(text) ?? Meant.day(text).flatMap({ Day($0) }) else {
      throw .wrongInput("--last-week: '\(text)' is not a date such as 2026-11-23")
    }
    return day.monday
  }
}
