package import RotaFiles
package import RotaModel

/// Last week's rota from a sheet: the columns that `write` makes, in any order.
extension RotaCSV {
  static let columns: [Sheet.Column] =
    [.required("date"), .required("staff"), .required("start"), .required("end")]
    + ["name", "break", "kind", "contact"].map { .optional($0) }

  /// Whole weeks round all that it holds. Nil where there is nothing, or where a row is wrong and none may be left out.
  package static func read(
    _ bytes: [UInt8], file: String, sheet name: String? = nil, named: SheetColumns = SheetColumns(), team: Team,
    skippingBad: Bool = false
  ) -> (rota: Rota?, diagnostics: [Diagnostic], canSkip: Bool) {
    let sheet = TeamImport.Kind.rota.sheet(file: file, bytes: bytes, sheet: name, named: named)
    var rows = Rows(sheet, team)
    for row in sheet.rows { rows.read(row) }
    let (diagnostics, wrong, canSkip) = sheet.sifted(rows.cells.diagnostics)
    guard wrong.isEmpty || skippingBad && canSkip else { return (nil, diagnostics, canSkip) }
    let days = rows.shifts.keys.map(\.day) + rows.contacts.values.map(\.contact.day)
    guard let first = days.min()?.monday, let last = days.max(),
      let horizon = Horizon(from: first, weeks: (last - first) / 7 + 1)
    else { return (nil, diagnostics, canSkip) }
    let rota = Rota(
      horizon: horizon, shifts: rows.shifts.values.map(\.shift), contacts: rows.contacts.values.map(\.contact))
    return (rota.sorted, diagnostics, canSkip)
  }

  private struct PersonDay: Hashable {
    let staff: PersonID
    let day: Day
  }

  private struct Rows {
    let team: Team
    let staff: StaffSheet
    var cells: CellReader
    var shifts: [PersonDay: (shift: Shift, row: Int)] = [:]
    var contacts: [ContactID: (contact: Contact, row: Int)] = [:]

    init(_ sheet: Sheet, _ team: Team) {
      self.team = team
      staff = StaffSheet(team: team)
      cells = CellReader(sheet)
    }

    mutating func read(_ row: SheetRow) {
      let before = cells.diagnostics.count
      let day = cells.required(row, "date", cells.day(row, "date"))
      let start = cells.required(row, "start", cells.time(row, "start"))
      let end = cells.required(row, "end", cells.time(row, "end"))
      let person = cells.required(row, "staff", cells.line(row, "staff")).flatMap { _ in
        cells.person(row, "staff", staff)
      }
      if let start, let end, start >= end {
        cells.report(
          row, "end", SheetMessage.badCell("end", clockTime(end), expected: "later than the start, \(clockTime(start))")
        )
      }
      let kind = cells.choice(row, "kind", ["shift", "contact"])
      let contact = kind == "contact" || row["contact"] != nil ? contactID(row) : nil
      let pause = cells.timeRange(row, "break")
      guard let day, let start, let end, let person, cells.diagnostics.count == before else { return }
      let time = TimeRange(start, end)
      if let contact {
        add(contact, day, time, person, row)
      } else {
        add(Shift(staff: person, day: day, time: time, pause: pause), row)
      }
    }

    private mutating func contactID(_ row: SheetRow) -> ContactID? {
      guard let text = cells.required(row, "contact", row["contact"]) else { return nil }
      guard let id = ContactID(text) else {
        cells.report(
          row, "contact",
          SheetMessage.badCell("contact", text, expected: "the id of a contact such as C014/visit/2026-11-30/2"))
        return nil
      }
      if team.child(id.child) == nil {
        let guess = cells.guess(id.child.text, in: team.children.map(\.id.text))
        cells.report(
          row, "contact", SheetMessage.unknownName("contact", id.child.text, in: staff.source, near: guess))
      }
      return id
    }

    private mutating func add(_ shift: Shift, _ row: SheetRow) {
      let key = PersonDay(staff: shift.staff, day: shift.day)
      if let first = shifts[key] {
        cells.report(row, "staff", SheetMessage.twoShifts(shift.staff.text, firstRow: first.row))
      } else {
        shifts[key] = (shift, row.number)
      }
    }

    /// A row a worker.
    private mutating func add(_ id: ContactID, _ day: Day, _ time: TimeRange, _ worker: PersonID, _ row: SheetRow) {
      guard let known = contacts[id] else {
        contacts[id] = (Contact(id: id, day: day, time: time, staff: [worker]), row.number)
        return
      }
      guard known.contact.day == day, known.contact.time == time else {
        cells.report(row, "contact", SheetMessage.twoTimes("\(id)", firstRow: known.row))
        return
      }
      if !known.contact.staff.contains(worker) { contacts[id]?.contact.staff.append(worker) }
    }
  }
}
