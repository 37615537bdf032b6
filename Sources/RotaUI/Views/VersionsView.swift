internal import RotaModel
internal import RotaTerminal
internal import RotaText

/// What people have been told, newest first, and how the draft differs from it.
struct VersionsView: PageView {
  let state: LeadState

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let rows = state.versions.map { version in
      column("v\(version.number)", 6, .heading) + column(version.when, 20) + column(version.who, 14)
        + TextLine(version.note, .dim)
    }
    let row = state.row(in: rows.count)
    let parts = part.rows(.exactly(max(1, min(rows.count, part.rows / 2))), .rest)
    ListFrame(
      rows: rows, selected: rows.isEmpty ? nil : row, empty: "nothing has been published yet: P publishes the draft"
    )
    .draw(on: &screen, parts[0])
    guard state.versions.indices.contains(row) else { return }
    let version = state.versions[row]
    let differences =
      version.differences.isEmpty
      ? [TextLine("   the draft is the same", .dim)]
      : version.differences.flatMap { whole($0, part.columns - 3) }.map { TextLine("   \($0)") }
    screen.write([TextLine(), TextLine(" the draft against v\(version.number)", .heading)] + differences, in: parts[1])
  }
}

/// As it is, where there is room for it.
private func whole(_ line: String, _ columns: Int) -> [String] {
  displayWidth(line) <= columns ? [line] : wrapped(line, to: columns, indent: 2)
}

/// What publishing would tell, by person, to be read before somebody says yes.
struct ReviewView: PageView {
  let state: LeadState
  let review: Review

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let rows = review.lines.map { TextLine($0) }
    let selected = state.row(in: rows.count)
    let below = whole(selected, part.columns)
    let parts = part.rows(.rest, .exactly(min(below.count, max(0, part.rows - 3))))
    ListFrame(rows: rows, selected: selected, empty: "nothing would change for anybody").draw(on: &screen, parts[0])
    screen.write(below, in: parts[1])
  }

  /// The line under the cursor where the list has no room for all of it.
  private func whole(_ row: Int, _ columns: Int) -> [TextLine] {
    guard review.lines.indices.contains(row), displayWidth(review.lines[row]) >= columns else { return [] }
    let lines = wrapped(review.lines[row], to: max(20, columns - 2), indent: 2)
    return [TextLine()] + lines.map { TextLine(" \($0)", .dim) }
  }
}

/// What is wrong with the team file: each with its place, opened in `$EDITOR` by Enter.
struct ComplaintsView: PageView {
  let state: LeadState

  func draw(on screen: inout CellBuffer, _ part: Rect) {
    let row = state.row(in: state.complaints.count)
    let rows = state.complaints.map { complaint in
      let first = complaint.text.split(separator: "\n").first.map { short(String($0), complaint) } ?? complaint.text
      return TextLine(complaint.isError ? "! " : "· ", complaint.isError ? .problem : .warning) + TextLine(first)
    }
    let parts = part.rows(.exactly(2), .exactly(max(1, min(rows.count, part.rows / 2))), .rest)
    let words =
      "\(counted(state.complaints.count, "thing")) to mend; "
      + (state.hasShell ? "Enter opens the team file there, R reads it again" : "R reads the team file again")
    screen.write(wrapped(words, to: part.columns - 2).map { TextLine(" \($0)", .heading) }, in: parts[0])
    ListFrame(rows: rows, selected: row, empty: "nothing").draw(on: &screen, parts[1])
    guard state.complaints.indices.contains(row) else { return }
    let lines = state.complaints[row].text.split(separator: "\n", omittingEmptySubsequences: false)
    // Its lines as they stand, but for the first, which says what is wrong, whole.
    let said =
      lines.prefix(1).flatMap { wrapped(String($0), to: part.columns - 2) } + lines.dropFirst().map { String($0) }
    screen.write([TextLine()] + said.map { TextLine(" \($0)", .dim) }, in: parts[2])
  }

  /// Without the folders in which the file lies: they would leave no room for what is wrong.
  private func short(_ text: String, _ complaint: Complaint) -> String {
    let name = complaint.file.split(separator: "/").last.map { String($0) } ?? complaint.file
    return text.hasPrefix(complaint.file) ? name + text.dropFirst(complaint.file.count) : text
  }
}
