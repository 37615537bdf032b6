internal import RotaFiles
internal import RotaModel

/// Leave as a list has it, a row for somebody's days away.
struct LeaveSheet {
  private(set) var entries: [(row: SheetRow, leave: Leave)] = []
  let diagnostics: [Diagnostic]

  static let columns: [Sheet.Column] =
    [.required("staff"), .required("from")] + ["to", "reason", "hours"].map { .optional($0) }

  init(_ sheet: Sheet, staff: StaffSheet) {
    var cells = CellReader(sheet)
    for row in sheet.rows {
      let person = cells.required(row, "staff", cells.line(row, "staff")).flatMap { _ in
        cells.person(row, "staff", staff)
      }
      let first = cells.required(row, "from", cells.day(row, "from"))
      let last = cells.day(row, "to")
      let hours = cells.hours(row, "hours")
      guard let person, let first, row["to"] == nil || last != nil else { continue }
      let end = last ?? first
      guard first <= end else {
        cells.report(row, "to", SheetMessage.badCell("to", "\(end)", expected: "on or after \(first)"))
        continue
      }
      entries.append(
        (
          row,
          Leave(staff: person, when: Period(dates: first...end), reason: cells.line(row, "reason"), hours: hours)
        ))
    }
    diagnostics = cells.diagnostics
  }
}

/// How many must be on shift, a row for each line.
struct CoverSheet {
  private(set) var entries: [(row: SheetRow, line: CoverLine)] = []
  let diagnostics: [Diagnostic]

  static let columns: [Sheet.Column] =
    [.required("id"), .required("from"), .required("to"), .required("need")]
    + ["days", "ideal", "role", "skills"].map { .optional($0) }

  init(_ sheet: Sheet) {
    var cells = CellReader(sheet)
    var rowByID: [String: Int] = [:]
    for row in sheet.rows {
      let id = cells.required(row, "id", cells.word(row, "id"))
      let from = cells.required(row, "from", cells.time(row, "from"))
      let to = cells.required(row, "to", cells.time(row, "to"))
      let need = cells.required(row, "need", cells.whole(row, "need", 0...200))
      let ideal = cells.whole(row, "ideal", 0...200) ?? 0
      let days = cells.weekdays(row, "days")
      let role = cells.word(row, "role").map { Role($0) }
      let skills = Set(cells.wordSet(row, "skills").map { Skill($0) })
      guard let id, let from, let to, let need else { continue }
      guard from < to else {
        cells.report(
          row, "to",
          SheetMessage.badCell("to", clockTime(to), expected: "later than the \(clockTime(from)) under 'from'"))
        continue
      }
      if let first = rowByID.updateValue(row.number, forKey: id) {
        cells.report(row, "id", SheetMessage.idTwice(id, column: "id", firstRow: first))
        continue
      }
      entries.append(
        (
          row,
          CoverLine(
            id: CoverLineID(id), when: Period(weekdays: days.isEmpty ? .all : days, time: TimeRange(from, to)),
            need: need, ideal: ideal, roles: role.map { [$0] }, skills: skills)
        ))
    }
    diagnostics = cells.diagnostics
  }
}
