internal import RotaFiles
internal import RotaModel

/// Children as `children.csv` lists them, and their needs as `needs.csv` does, one to a row.
struct ChildrenSheet {
  private(set) var children: [Child] = []
  /// Of each child, if a sheet has it.
  private(set) var rows: [SheetRow] = []
  private(set) var diagnostics: [Diagnostic]
  /// What is said of a child that isn't in it.
  let source: String
  private var placeByID: [String: Int] = [:]

  static let columns = Sheet.columns(of: Child.fields)

  /// A team that is there, without a sheet.
  init(team: Team) {
    (children, source, diagnostics) = (team.children, "the team", [])
    for (place, child) in children.enumerated() { placeByID[child.id.text.lowercased()] = place }
  }

  /// Ids are spelt as the team has them.
  init(_ sheet: Sheet, staff: StaffSheet, team known: [Child] = []) {
    source = "children.csv"
    var cells = CellReader(sheet)
    var rowByID: [String: Int] = [:]
    let known = Dictionary(known.map { ($0.id.text.lowercased(), $0) }) { first, _ in first }
    for row in sheet.rows {
      let written = cells.id(row, "id")
      var child = written.flatMap { known[$0.lowercased()] } ?? Child(id: ChildID(written ?? ""))
      cells.read(Child.fields, row, into: &child, staff: staff)
      guard written != nil else { continue }
      let id = child.id.text
      if let first = rowByID[id.lowercased()] {
        cells.report(row, "id", SheetMessage.idTwice(id, column: "id", firstRow: first))
        continue
      }
      rowByID[id.lowercased()] = row.number
      placeByID[id.lowercased()] = children.count
      children.append(child)
      rows.append(row)
    }
    diagnostics = cells.diagnostics
  }

  func place(of id: String) -> Int? { placeByID[id.lowercased()] }

  mutating func add(_ need: Need, toChildAt place: Int) { children[place].needs.append(need) }
}

/// Needs as `needs.csv` lists them; each is given to its child.
struct NeedsSheet {
  private(set) var children: ChildrenSheet
  private(set) var entries: [(row: SheetRow, child: ChildID, need: Need)] = []
  private(set) var diagnostics: [Diagnostic]

  static let columns = [.required("child")] + Sheet.columns(of: Need.fields)

  init(_ sheet: Sheet, children known: ChildrenSheet, staff: StaffSheet) {
    var cells = CellReader(sheet)
    var rowByID: [String: Int] = [:]
    children = known
    for row in sheet.rows {
      let id = cells.needID(row, "need")
      let name = cells.required(row, "child", cells.line(row, "child"))
      let place = name.flatMap { known.place(of: $0) }
      let old = place.flatMap { place in known.children[place].needs.first { $0.id.text == id } }
      let need = NeedsSheet.need(row, &cells, over: old ?? Need(id: NeedID(id ?? ""), minutes: 1), staff: staff)
      guard let name else { continue }
      guard let place else {
        if known.children.isEmpty { continue }
        let guess = cells.guess(name, in: known.children.map(\.id.text))
        cells.report(row, "child", SheetMessage.unknownName("child", name, in: known.source, near: guess))
        continue
      }
      let child = known.children[place]
      if need.keyWorker == .only && child.keyWorker == nil {
        cells.report(row, "key-worker", SheetMessage.noKeyWorker(child.id.text, in: known.source))
      }
      let key = "\(child.id)/\(need.id)"
      if let first = rowByID[key] {
        cells.report(row, "need", SheetMessage.idTwice(key, column: "need", firstRow: first))
      } else if id != nil {
        rowByID[key] = row.number
        children.add(need, toChildAt: place)
        entries.append((row, child.id, need))
      }
    }
    diagnostics = cells.diagnostics
  }

  private static func need(_ row: SheetRow, _ cells: inout CellReader, over old: Need, staff: StaffSheet) -> Need {
    var need = old
    cells.read(Need.fields, row, into: &need, staff: staff)
    for skill in need.skills.sorted() where row["skills"] != nil && !staff.skills.contains(skill) {
      let guess = cells.guess(skill.text, in: staff.skills.map(\.text))
      cells.report(
        row, "skills", SheetMessage.skillNobodyHolds(skill.text, in: staff.source, near: guess), severity: .warning)
    }
    return need
  }
}

extension CellReader {
  /// Staff by id or name.
  mutating func people(_ row: SheetRow, _ column: String, _ staff: StaffSheet) -> [PersonID] {
    // Where no row of the other sheet could be read, that is said once, there.
    if staff.isEmpty { return [] }
    let lists = list(row[column] ?? "") { ";|".contains($0) || $0.isNewline }
    let words = lists.flatMap { staff.called.each(list($0) { $0 == "," }) }
    return words.compactMap { word, people in
      switch people.count {
      case 1: return people[0]
      case 0:
        let near = guess(word, in: staff.names)
        report(row, column, SheetMessage.unknownName(column, word, in: staff.source, near: near))
      default: report(row, column, SheetMessage.severalNamed(column, word, people.map(\.text)))
      }
      return nil
    }
  }

  mutating func person(_ row: SheetRow, _ column: String, _ staff: StaffSheet) -> PersonID? {
    let people = people(row, column, staff)
    if people.count > 1 { report(row, column, SheetMessage.moreThanOne(column, row[column] ?? "")) }
    return people.first
  }
}
