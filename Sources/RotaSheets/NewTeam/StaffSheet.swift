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

  static let columns = Sheet.columns(of: Person.fields)

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
      let written = cells.id(row, "id")
      let name = cells.line(row, "name")
      let sameName = written == nil ? name.flatMap { namesakes[PeopleByName.folded($0)] } ?? [] : []
      let found = sameName.first ?? known.first { $0.id.text == written }
      var person = found ?? Person(id: "", name: "", contract: Contract(hours: .zero))
      cells.read(Person.fields, row, into: &person)
      guard let name else { continue }
      if sameName.count > 1 {
        cells.report(row, "name", SheetMessage.severalNamed("name", name, sameName.map(\.id.text)))
      }
      let id = found?.id ?? PersonID(written ?? ids.id(for: name))
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
      person.id = id
      skills.formUnion(person.skills)
      entries.append((row, person))
    }
    diagnostics = cells.diagnostics
    if entries.isEmpty && diagnostics.isEmpty {
      diagnostics.append(Diagnostic(file: sheet.file, line: 2, message: SheetMessage.noRows("member of staff")))
    }
  }

  var people: [Person] { known + entries.map(\.person) }

  var isEmpty: Bool { called.isEmpty }

  /// For a guess at what was meant.
  var names: [String] { people.map(\.name) + people.map(\.id.text) }
}
