internal import RotaModel

/// Reads the cells of one sheet of an `.xlsx`.
struct ExcelSheetReader {
  private var reader: XMLReader
  private let texts: [String]
  private let formats: [NumberFormat]
  private let from1904: Bool

  /// What has been read of the cell that is open.
  private struct OpenCell {
    let row: Int
    let column: Int
    let kind: String
    let style: Int?
    var text = ""
  }

  init(_ bytes: [UInt8], texts: [String], formats: [NumberFormat], from1904: Bool) {
    reader = XMLReader(bytes)
    (self.texts, self.formats, self.from1904) = (texts, formats, from1904)
  }

  mutating func read(atMost most: Int) throws(WorkbookFault) -> (rows: [[SheetCell]], merged: [MergedCells]) {
    var rows: [[SheetCell]] = []
    var merged: [MergedCells] = []
    var cells: [SheetCell] = []
    var open: OpenCell?
    var (row, column, count) = (0, 0, 0)
    var isInValue = false
    while let token = try reader.next() {
      switch token {
      case .open(let tag):
        switch tag.name {
        case "row":
          row = min(tag["r"].flatMap { Int($0) } ?? row + 1, Workbook.lastRow)
          column = 0
        case "c":
          let place = tag["r"].flatMap { SheetCell.place($0) }
          column = place?.column ?? column + 1
          open = OpenCell(
            row: place?.row ?? row, column: column, kind: tag["t"] ?? "n", style: tag["s"].flatMap { Int($0) })
        case "v", "t": isInValue = true
        case "mergeCell": if let cells = tag["ref"].flatMap({ Self.merged($0) }) { merged.append(cells) }
        default: continue
        }
      case .text(let text): if isInValue { open?.text += text }
      case .close("v"), .close("t"): isInValue = false
      case .close("c"):
        if let read = open, let value = value(of: read) {
          count += 1
          guard count <= most else { throw .tooBig }
          cells.append(SheetCell(row: read.row, column: read.column, value: value))
        }
        open = nil
      case .close("row"):
        if !cells.isEmpty { rows.append(cells) }
        cells = []
      case .close: continue
      }
    }
    return (rows, merged)
  }

  /// Nil for a blank one.
  private func value(of cell: OpenCell) -> SheetCell.Value? {
    func text(_ text: String) -> SheetCell.Value? {
      let text = trimmed(text)
      return text.isEmpty ? nil : .text(text)
    }
    switch cell.kind {
    case "s": return Int(cell.text).flatMap { texts.indices.contains($0) ? text(texts[$0]) : nil }
    case "str", "inlineStr": return text(cell.text)
    case "b": return .yesNo(cell.text == "1" || cell.text == "true")
    case "e": return .error(cell.text)
    case "d": return SheetCell.Value(iso: cell.text) ?? text(cell.text)
    default:
      guard !cell.text.isEmpty else { return nil }
      let format = cell.style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .number
      return format.value(cell.text, from1904: from1904)
    }
  }

  /// `A1:C2`
  private static func merged(_ text: String) -> MergedCells? {
    let ends = text.split(separator: ":").compactMap { SheetCell.place($0) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
    return MergedCells(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
  }
}

extension SheetCell.Value {
  /// `2026-11-30`, `2026-11-30T08:00:00`
  init?(iso text: String) {
    guard let day = Day(text.prefix(10)) else { return nil }
    let minutes = clockMinutes(text.dropFirst(11).prefix(5)) ?? 0
    self = minutes == 0 ? .day(day) : .moment(Moment(day, minutes))
  }
}
