package import RotaFiles
package import RotaModel

/// The commonest rota of all, as a spreadsheet has it: people down, days across, one week or several. It is what was read
/// before anybody has said what its codes mean.
package struct RotaGrid: Sendable {
  /// A cell that says something of a day.
  struct Entry: Hashable, Sendable {
    let said: GridEntry
    /// `Rota!B4`
    let place: String
  }

  struct Row: Sendable {
    let name: String
    /// Where the name stands first.
    let place: String
    /// By week and weekday; nil for a blank.
    var entries: [[Entry?]]
    /// From a column of the sheet, with its place.
    var hours: (hours: Hours, place: String)?
    var role: String?
  }

  /// The Mondays of the weeks, in the order of time; nil where no date is said.
  private(set) var weeks: [Day?] = []
  private(set) var people: [Row] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// What the sheet itself says that its codes mean.
  private(set) var legend: [String: GridMeaning] = [:]
  package let files: [String]
  private var placeByName: [String: Int] = [:]
  /// Who has more rows than that below a row of days, or more weeks, has given another kind of sheet.
  private static let mostPeople = 1000
  private static let mostWeeks = 106

  /// Of all sheets of these files that are to be seen. Dates without a year are near to today.
  package init(_ files: [(name: String, bytes: [UInt8])], sheet only: String? = nil, today: Day) {
    self.files = files.map(\.name)
    var hasGrid = false
    var entry = ReadOnce { GridEntry(text: $0) }
    for file in files {
      let tables =
        only.map { [SheetTable.one(of: file.name, bytes: file.bytes, called: [], named: $0)] }
        ?? SheetTable.all(of: file.name, bytes: file.bytes)
      for table in tables {
        diagnostics += table.diagnostics
        let blocks = GridFinder(table, today: today).blocks()
        legend.merge(GridLegend.read(table)) { first, _ in first }
        if blocks.isEmpty, !table.rows.isEmpty, tables.count > 1 {
          diagnostics.append(
            Diagnostic(file: table.file, severity: .warning, message: GridMessage.noDays(table.sheet ?? table.file)))
        }
        for block in blocks { add(block, of: table, &entry) }
        hasGrid = hasGrid || !blocks.isEmpty
      }
    }
    if !hasGrid, !hasErrors {
      diagnostics.append(Diagnostic(file: files.first?.name ?? "", message: GridMessage.noGrid))
    }
    if people.count > Self.mostPeople || weeks.count > Self.mostWeeks {
      diagnostics = [Diagnostic(file: files.first?.name ?? "", message: GridMessage.tooMany)]
      people = []
    }
    leaveOutWhoIsNobody()
    putInOrder()
    if hasGrid, people.isEmpty, !hasErrors {
      diagnostics.append(Diagnostic(file: files.first?.name ?? "", message: GridMessage.nobody))
    }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func add(
    _ block: GridFinder.Block, of table: SheetTable, _ entry: inout ReadOnce<GridEntry?>
  ) {
    guard weeks.count <= Self.mostWeeks else { return }
    let first = weeks.count
    weeks += block.days.weeks.map(\.monday)
    for index in people.indices { people[index].entries += block.days.weeks.map { _ in Self.blankWeek } }
    for cell in block.noDays { say(GridMessage.noDay(cell.text), table, cell) }
    let codes = Set(legend.keys)
    for cells in block.rows {
      guard people.count <= Self.mostPeople else { return }
      guard let name = cells.first(where: { $0.column == block.nameColumn }), Self.isName(name.text, codes: codes)
      else {
        continue
      }
      if Self.isCount(name.text) {
        say(GridMessage.countLeftOut(name.text), table, name)
        continue
      }
      let cellByColumn = Dictionary(cells.map { ($0.column, $0) }) { first, _ in first }
      let index = place(of: name, in: table)
      for (number, week) in block.days.weeks.enumerated() {
        for (day, column) in week.columns.enumerated() {
          guard let cell = column.flatMap({ cellByColumn[$0] }), let said = GridEntry(cell, &entry) else { continue }
          people[index].entries[first + number][day] = Entry(said: said, place: Self.place(cell, table))
        }
      }
      readBeside(cells, block, table, index)
    }
  }

  /// Hours and roles that stand in columns of their own.
  private mutating func readBeside(
    _ cells: [SheetCell], _ block: GridFinder.Block, _ table: SheetTable, _ index: Int
  ) {
    for cell in cells {
      switch block.headings[cell.column] {
      case "contract", "contracted-hours", "contract-hours", "contracted", "contract-hrs", "hours-pw", "weekly-hours":
        let number = Hours(cell.text) ?? Meant.number(cell.text).flatMap { Hours($0) }
        if let number, (Hours.zero...Hours(60)).contains(number) {
          people[index].hours = people[index].hours ?? (number, Self.place(cell, table))
        }
      case "role", "post", "job", "job-title", "grade", "position":
        people[index].role = people[index].role ?? NewTeam.word(cell.text)
      default: continue
      }
    }
  }

  private mutating func place(of name: SheetCell, in table: SheetTable) -> Int {
    let folded = PeopleByName.folded(name.text)
    if let known = placeByName[folded] { return known }
    placeByName[folded] = people.count
    people.append(
      Row(
        name: name.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), place: Self.place(name, table),
        entries: weeks.map { _ in Self.blankWeek }))
    return people.count - 1
  }

  /// A heading between the people, or somebody of whom no week says anything: either is said.
  private mutating func leaveOutWhoIsNobody() {
    func saysNothing(_ row: Row) -> Bool { row.entries.allSatisfy { $0.allSatisfy { $0 == nil } } }
    for row in people where saysNothing(row) {
      diagnostics.append(
        Diagnostic(file: row.place, severity: .warning, message: GridMessage.saysNothing(row.name)))
    }
    people.removeAll { saysNothing($0) }
  }

  /// Weeks in the order of their dates, if all have one; those that stand twice are one.
  private mutating func putInOrder() {
    guard !weeks.isEmpty, weeks.allSatisfy({ $0 != nil }) else { return }
    let mondays = Set(weeks.compactMap { $0 }).sorted()
    for index in people.indices {
      let old = people[index].entries
      people[index].entries = mondays.map { monday in
        let same = weeks.indices.filter { weeks[$0] == monday }.map { old[$0] }
        return (0..<7).map { day in same.lazy.compactMap { $0[day] }.first }
      }
    }
    weeks = mondays
  }

  private static let blankWeek: [Entry?] = Array(repeating: nil, count: 7)

  /// `Rota!B4`, of CSV `rota.csv!B4`
  private static func place(_ cell: SheetCell, _ table: SheetTable) -> String {
    let file = table.file.split(separator: "/").last ?? ""
    return "\(table.sheet ?? String(file))!\(cell.name)"
  }

  private mutating func say(_ message: Diagnostic.Message, _ table: SheetTable, _ cell: SheetCell) {
    diagnostics.append(
      Diagnostic(file: table.file, line: cell.row, column: cell.column, severity: .warning, message: message))
  }

  /// Letters, not a code that the sheet explains there, not the heading of another part.
  private static func isName(_ text: String, codes: Set<String>) -> Bool {
    let folded = Sheet.normalised(text)
    return text.contains(where: \.isLetter) && text.count <= 60 && !codes.contains(text)
      && GridEntry.times(text) == nil && GridLegend.meaning(in: text) == nil
      && !["name", "names", "staff", "employee", "key", "legend", "codes", "notes", "week"].contains(folded)
  }

  private static func isCount(_ text: String) -> Bool {
    let plain = text.lowercased()
    return [
      "total", "sum", "on duty", "on shift", "cover", "count", "number of staff", "staff on", "staffing", "headcount",
    ]
    .contains { plain.hasPrefix($0) }
  }
}
