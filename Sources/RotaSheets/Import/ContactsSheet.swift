internal import RotaFiles
internal import RotaModel

/// Contacts that are asked for once, a row for each: with whom, what, how long, and when.
struct ContactsSheet {
  private(set) var entries: [(row: SheetRow, contact: OneOff)] = []
  let diagnostics: [Diagnostic]

  /// When it is stands as a day with hours, or as two moments: `after` and `start-by`.
  private static let when = ["date", "from", "to", "after", "start-by"]
  private static let facts = Need.once.filter { !when.contains($0.key) }

  static let columns = [.required("child")] + Sheet.columns(of: facts) + when.map { .optional($0) }

  init(_ sheet: Sheet, team: Team) {
    var cells = CellReader(sheet)
    let (children, staff) = (ChildrenSheet(team: team), StaffSheet(team: team))
    var rowByName: [String: Int] = [:]
    for row in sheet.rows {
      let id = cells.required(row, "need", cells.needID(row, "need"))
      let place = cells.child(row, "child", children)
      let child = place.map { children.children[$0] }
      let name = ContactID(child: child?.id ?? "", need: NeedID(id ?? ""))
      let old = team.oneOffs.first { $0.child == name.child && $0.need.id == name.need }
      var need = old?.need ?? Need(id: name.need, minutes: 1)
      cells.read(Self.facts.filter { $0.key != "id" }, row, into: &need, staff: staff)
      Self.read(row, &cells, team.service.window, into: &need)
      guard let child, id != nil, need.after != nil, need.startBy != nil else { continue }
      if let first = rowByName.updateValue(row.number, forKey: "\(name)") {
        cells.report(row, "need", SheetMessage.idTwice("\(name)", column: "need", firstRow: first))
      } else if child.needs.contains(where: { $0.id == need.id }) {
        cells.report(row, "need", SheetMessage.contactEachWeek(need.id.text, of: child.id.text))
      } else if need.keyWorker == .only, child.keyWorker == nil {
        cells.report(row, "key-worker", SheetMessage.noKeyWorker(child.id.text, in: "the team"))
      } else {
        entries.append((row, OneOff(child: child.id, need: need)))
      }
    }
    diagnostics = cells.diagnostics
  }

  /// On a day it may begin where the hours do, and is over where they end.
  private static func read(_ row: SheetRow, _ cells: inout CellReader, _ window: TimeRange, into need: inout Need) {
    if row["after"] != nil || row["start-by"] != nil {
      need.after = cells.moment(row, "after") ?? need.after
      need.startBy = cells.moment(row, "start-by") ?? need.startBy
      let missing = need.after == nil ? "after" : need.startBy == nil ? "start-by" : nil
      if let missing, row[missing] == nil { cells.report(row, missing, SheetMessage.blankCell(missing)) }
      return
    }
    guard row["date"] != nil || need.after == nil else { return }
    let day = cells.required(row, "date", cells.day(row, "date"))
    if !row.hasColumn("date") { cells.report(row, "date", SheetMessage.noDay) }
    let (from, to) = (cells.time(row, "from"), cells.time(row, "to"))
    guard let day, row["from"] == nil || from != nil, row["to"] == nil || to != nil else { return }
    let (start, end) = (from ?? window.start, to ?? window.end)
    guard start + need.minutes <= end else {
      let expected = "\(need.minutes) minutes or more after \(clockTime(start))"
      cells.report(row, "to", SheetMessage.badCell("to", clockTime(end), expected: expected))
      return
    }
    (need.after, need.startBy) = (Moment(day, start), Moment(day, end - need.minutes))
  }
}

extension CellReader {
  /// By the pseudonym, however its letters are written.
  fileprivate mutating func child(_ row: SheetRow, _ column: String, _ children: ChildrenSheet) -> Int? {
    guard let name = required(row, column, line(row, column)) else { return nil }
    if let place = children.place(of: name) { return place }
    let guess = guess(name, in: children.children.map(\.id.text))
    report(row, column, SheetMessage.unknownName(column, name, in: children.source, near: guess))
    return nil
  }

  fileprivate mutating func moment(_ row: SheetRow, _ column: String) -> Moment? {
    row[column].flatMap { text in
      value(
        row, column, text, expected: "a day and a time such as 2026-12-02 17:40",
        meant: { text in
          let readings = Meant.momentReadings(text)
          return readings.count == 1 ? readings[0] : nil
        }
      ) { Moment($0) }
    }
  }
}
