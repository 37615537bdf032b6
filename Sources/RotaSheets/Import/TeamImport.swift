package import RotaFiles
package import RotaModel

/// Rows of a sheet as changes to a team that is there. A row is about whoever has its id or name; what a row leaves
/// blank stays as it is.
package struct TeamImport: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case staff, children, needs, leave, cover, contacts, rota
  }

  package let edits: [TeamEdit]
  /// In the order of rows and columns.
  package let diagnostics: [Diagnostic]
  package let added: Int
  package let changed: Int
  /// Rows that say nothing new.
  package let same: Int
  /// Rows that are wrong, and left out.
  package let skipped: Int
  /// Whether something would come of it, were the wrong rows left out.
  package let canSkip: Bool

  /// Nothing is to be changed where any row is wrong, unless `skippingBad`: then the others are taken. Wrong headings
  /// are never skipped.
  package init(
    _ kind: Kind, file: String, bytes: [UInt8], sheet name: String? = nil, named: SheetColumns, into team: Team,
    skippingBad: Bool
  ) {
    let sheet = kind.sheet(file: file, bytes: bytes, sheet: name, named: named)
    let (found, problems) = TeamImport.read(kind, sheet, team)
    let wrong: Set<Int>
    (diagnostics, wrong, canSkip) = sheet.sifted(problems)
    guard wrong.isEmpty || skippingBad && canSkip else {
      (edits, added, changed, same, skipped) = ([], 0, 0, 0, 0)
      return
    }
    let good = found.filter { !wrong.contains($0.row) }
    edits = good.compactMap(\.edit)
    added = edits.count(where: \.isAddition)
    changed = edits.count - added
    same = good.count - edits.count
    skipped = wrong.count
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Headings that mean no column, in the file's order.
  package static func unknownHeadings(
    _ kind: Kind, file: String, bytes: [UInt8], sheet name: String? = nil, named: SheetColumns
  ) -> [String] {
    kind.sheet(file: file, bytes: bytes, sheet: name, named: named).unknownHeadings
  }

  /// Whether a sheet has not one of the columns that such a sheet must have.
  package static func lacksColumns(
    _ kind: Kind, file: String, bytes: [UInt8], sheet name: String? = nil, named: SheetColumns
  ) -> Bool {
    let sheet = kind.sheet(file: file, bytes: bytes, sheet: name, named: named)
    let missing = sheet.diagnostics.count { $0.code == "csv-missing-column" || $0.code == "workbook-which-sheet" }
    return missing > 1 || sheet.rows.isEmpty
  }

  struct Found {
    let row: Int
    /// Nil where the row says what is so already.
    let edit: TeamEdit?
  }

  private static func read(_ kind: Kind, _ sheet: Sheet, _ team: Team) -> ([Found], [Diagnostic]) {
    let words = TeamWords(team)
    switch kind {
    case .staff:
      let staff = StaffSheet(sheet, team: team.staff)
      return (staff.entries.map { words.found($0.person, $0.row) }, staff.diagnostics)
    case .children:
      let children = ChildrenSheet(sheet, staff: StaffSheet(team: team), team: team.children)
      let found = zip(children.rows, children.children).map { words.found($1, $0) }
      return (found, children.diagnostics + words.unknownPlaces(children.rows, sheet))
    case .needs:
      let needs = NeedsSheet(sheet, children: ChildrenSheet(team: team), staff: StaffSheet(team: team))
      let found = needs.entries.map { words.found($0.need, of: $0.child, $0.row) }
      return (found, needs.diagnostics + words.unknownPlaces(needs.entries.map(\.row), sheet))
    case .leave:
      let leave = LeaveSheet(sheet, staff: StaffSheet(team: team))
      let found = leave.entries.map { row, leave in
        Found(row: row.number, edit: team.leave.contains(leave) ? nil : .leave(.add(leave)))
      }
      return (found, leave.diagnostics)
    case .cover:
      let cover = CoverSheet(sheet, team: team.cover)
      return (cover.entries.map { words.found($0.line, among: team.cover, $0.row) }, cover.diagnostics)
    case .contacts:
      let contacts = ContactsSheet(sheet, team: team)
      let found = contacts.entries.map { words.found($0.contact, among: team.oneOffs, $0.row) }
      return (found, contacts.diagnostics + words.unknownPlaces(contacts.entries.map(\.row), sheet))
    case .rota: return ([], [])
    }
  }
}

extension TeamImport.Kind {
  var columns: [Sheet.Column] {
    switch self {
    case .staff: StaffSheet.columns
    case .children: ChildrenSheet.columns
    case .needs: NeedsSheet.columns
    case .leave: LeaveSheet.columns
    case .cover: CoverSheet.columns
    case .contacts: ContactsSheet.columns
    case .rota: RotaCSV.columns
    }
  }

  package var columnNames: [String] { columns.map(\.name) }

  /// What such a sheet is called in a workbook.
  var sheetNames: [String] {
    switch self {
    case .staff: ["staff", "team", "people", "employees", "workers", "our-staff", "staff-list"]
    case .children: ["children", "young-people", "yp", "child", "clients", "cases", "caseload"]
    case .needs: ["needs", "visits", "contacts", "sessions", "support"]
    case .leave: ["leave", "holidays", "annual-leave", "absence", "absences", "away"]
    case .cover: ["cover", "staffing", "minimum-cover", "needs-cover"]
    case .contacts: ["contacts", "one-offs", "appointments", "contact-list", "extra-visits", "bookings"]
    case .rota: ["rota", "shifts", "schedule", "week"]
    }
  }

  func sheet(file: String, bytes: [UInt8], sheet: String?, named: SheetColumns) -> Sheet {
    Sheet(file: file, bytes: bytes, columns: columns, named: named, called: sheetNames, sheet: sheet)
  }
}

extension TeamEdit {
  fileprivate var isAddition: Bool {
    switch self {
    case .person(.add), .child(.add), .need(_, .add), .leave(.add), .cover(.add), .oneOff(.add): true
    default: false
    }
  }
}
