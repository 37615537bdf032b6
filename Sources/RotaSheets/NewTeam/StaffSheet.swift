internal import RotaFiles
internal import RotaModel

/// Staff as `staff.csv` lists them, one to a row.
struct StaffSheet {
  /// Each with its row.
  private(set) var entries: [(row: SheetRow, person: Person)] = []
  /// Those who are there besides.
  private let known: [Person]
  /// What is said of somebody who isn't in it.
  let source: String
  /// Those that somebody holds.
  private(set) var skills: Set<Skill> = []
  private(set) var diagnostics: [Diagnostic]
  private var rowByID: [PersonID: Int] = [:]
  /// By which a cell may call them.
  private(set) var called: PeopleByName

  static let columns: [Sheet.Column] =
    [.required("name"), .required("hours")]
    + [
      "id", "role", "skills", "traits", "max", "shift", "days", "weekends", "from", "to", "off", "day-off", "avoid",
      "work", "lone", "counts", "phone",
    ].map { .optional($0) }

  /// A team that is there, without a sheet.
  init(team: Team) {
    (known, source, diagnostics) = (team.staff, "the team", [])
    skills = Set(team.staff.flatMap(\.skills))
    called = PeopleByName(known)
  }

  /// Somebody without an id is whoever in the team has the name, if anybody.
  init(_ sheet: Sheet, team known: [Person] = []) {
    (self.known, source) = (known, "staff.csv")
    called = PeopleByName(known)
    var cells = CellReader(sheet)
    // Ids that are written come first, so that one made from a name never takes them.
    var ids = IDMaker(taken: Set(sheet.rows.compactMap { $0["id"] } + known.map(\.id.text)))
    let namesakes = Dictionary(grouping: known) { PeopleByName.folded($0.name) }
    var rowByName: [String: Int] = [:]
    for row in sheet.rows {
      let name = cells.required(row, "name", cells.line(row, "name"))
      let written = cells.id(row, "id")
      let hours = cells.required(row, "hours", cells.hours(row, "hours"))
      let person = StaffSheet.person(row, &cells, hours: hours ?? .zero)
      guard let name else { continue }
      let sameName = written == nil ? namesakes[PeopleByName.folded(name)] ?? [] : []
      if sameName.count > 1 {
        cells.report(row, "name", SheetMessage.severalNamed("name", name, sameName.map(\.id.text)))
      }
      let id = sameName.first?.id ?? PersonID(written ?? ids.id(for: name))
      if let first = rowByID[id] {
        cells.report(row, "id", SheetMessage.idTwice(id.text, column: "id", firstRow: first))
        continue
      }
      rowByID[id] = row.number
      if written == nil, sameName.isEmpty,
        let other = rowByName.updateValue(row.number, forKey: PeopleByName.folded(name))
      {
        cells.report(row, "name", SheetMessage.secondOfAName(name, id.text, firstRow: other), severity: .warning)
      }
      called.add(id, called: name)
      let someone = person(id, name)
      skills.formUnion(someone.skills)
      entries.append((row, someone))
    }
    diagnostics = cells.diagnostics
    if entries.isEmpty && diagnostics.isEmpty {
      diagnostics.append(Diagnostic(file: sheet.file, line: 2, message: SheetMessage.noRows("member of staff")))
    }
  }

  /// Everything but who it is.
  private static func person(_ row: SheetRow, _ cells: inout CellReader, hours: Hours) -> (PersonID, String) -> Person {
    let role = cells.word(row, "role").map { Role($0) }
    let skills = Set(cells.wordSet(row, "skills").map { Skill($0) })
    let traits = Set(cells.wordSet(row, "traits").map { Trait($0) })
    let contract = contract(row, &cells, hours: hours)
    let flex = flex(row, &cells)
    let wishes = Wish.Kind.allCases.flatMap { kind in
      cells.periods(row, kind.rawValue).map { Wish(kind, $0.period) }
    }
    let lone = cells.yesOrNo(row, "lone") ?? true
    let counts = cells.yesOrNo(row, "counts") ?? true
    let phone = cells.phone(row, "phone")
    return { id, name in
      Person(
        id: id, name: name, role: role, skills: skills, traits: traits, contract: contract, flex: flex, wishes: wishes,
        phone: phone, mayWorkAlone: lone, countsInCover: counts)
    }
  }

  private static func contract(_ row: SheetRow, _ cells: inout CellReader, hours: Hours) -> Contract {
    let usual = Contract(hours: hours)
    let most = cells.hours(row, "max")
    let shift = cells.hourRange(row, "shift")
    let days = cells.whole(row, "days", 1...7)
    return Contract(
      hours: hours, max: most, shortestShift: shift?.0 ?? usual.shortestShift,
      longestShift: shift?.1 ?? usual.longestShift, days: days ?? usual.days, weekends: cells.weekends(row, "weekends"))
  }

  /// `from` and `to` on each day but those named under `off`.
  private static func flex(_ row: SheetRow, _ cells: inout CellReader) -> Flex {
    let from = cells.time(row, "from")
    let to = cells.time(row, "to")
    if let from, let to, from >= to {
      cells.report(
        row, "to", SheetMessage.badCell("to", clockTime(to), expected: "later than the \(clockTime(from)) under 'from'")
      )
    }
    for (one, other) in [("from", "to"), ("to", "from")] where row[one] != nil && row[other] == nil {
      cells.report(row, other, SheetMessage.blankBeside(other, one))
    }
    let off = cells.weekdays(row, "off")
    var flex = Flex()
    if let from, let to, from < to { flex = Flex(.within(TimeRange(from, to))) }
    for day in Weekday.allCases where off.contains(day) { flex[day] = .off }
    return flex
  }

  var people: [Person] { known + entries.map(\.person) }

  var isEmpty: Bool { called.isEmpty }

  /// For a guess at what was meant.
  var names: [String] { people.map(\.name) + people.map(\.id.text) }
}
