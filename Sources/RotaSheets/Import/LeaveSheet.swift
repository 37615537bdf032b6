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
