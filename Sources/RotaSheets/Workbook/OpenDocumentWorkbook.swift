internal import RotaModel

/// Reads `.ods` (OpenDocument): each cell says itself what it means.
struct OpenDocumentWorkbook {
  private var reader: XMLReader
  private var room = Workbook.mostCells

  static func read(_ archive: ZipArchive) throws(WorkbookFault) -> Workbook {
    if archive.has("encrypted-package") { throw .password }
    if let manifest = try archive.part("META-INF/manifest.xml"),
      manifest.firstRange(of: Array("encryption-data".utf8)) != nil
    {
      throw .password
    }
    guard let content = try archive.part("content.xml") else { throw .otherArchive }
    var workbook = OpenDocumentWorkbook(reader: XMLReader(content))
    return try workbook.read()
  }

  private init(reader: XMLReader) { self.reader = reader }

  private mutating func read() throws(WorkbookFault) -> Workbook {
    var sheets: [WorkSheet] = []
    var hiddenStyles: Set<String> = []
    var style: String?
    while let token = try reader.next() {
      guard case .open(let tag) = token else { continue }
      switch tag.name {
      case "style": style = tag["name"]
      case "table-properties": if tag["display"] == "false", let style { hiddenStyles.insert(style) }
      case "table":
        sheets.append(try sheet(tag, isHidden: tag["style-name"].map { hiddenStyles.contains($0) } ?? false))
      default: continue
      }
    }
    guard !sheets.isEmpty else { throw .otherArchive }
    return Workbook(sheets: sheets)
  }

  private mutating func sheet(_ table: XMLReader.Tag, isHidden: Bool) throws(WorkbookFault) -> WorkSheet {
    var rows: [[SheetCell]] = []
    var merged: [MergedCells] = []
    var row = 1
    while let token = try reader.next() {
      if case .close("table") = token { break }
      guard case .open(let tag) = token, tag.name == "table-row" else { continue }
      let repeats = Self.repeats(tag["number-rows-repeated"])
      let cells = try self.row(row, &merged)
      if !cells.isEmpty {
        guard cells.count * repeats <= room, repeats <= Workbook.mostCells else { throw .tooBig }
        room -= cells.count * repeats
        for place in 0..<repeats {
          rows.append(cells.map { SheetCell(row: $0.row + place, column: $0.column, value: $0.value) })
        }
      }
      row = min(row + repeats, Workbook.lastRow)
    }
    return WorkSheet(name: table["name"] ?? "", isHidden: isHidden, rows: rows, merged: merged)
  }

  private static func repeats(_ text: String?) -> Int {
    min(max(1, text.flatMap { Int($0) } ?? 1), Workbook.lastRow)
  }

  private mutating func row(_ row: Int, _ merged: inout [MergedCells]) throws(WorkbookFault) -> [SheetCell] {
    var cells: [SheetCell] = []
    var column = 1
    while let token = try reader.next() {
      if case .close("table-row") = token { break }
      guard case .open(let tag) = token, tag.name == "table-cell" || tag.name == "covered-table-cell" else { continue }
      let repeats = Self.repeats(tag["number-columns-repeated"])
      let value = Self.value(tag, shown: try text(of: tag.name))
      let (wide, high) = (
        tag["number-columns-spanned"].flatMap { Int($0) } ?? 1, tag["number-rows-spanned"].flatMap { Int($0) } ?? 1
      )
      if (wide > 1 || high > 1), (1...16_384).contains(wide), (1...Workbook.lastRow).contains(high) {
        merged.append(MergedCells(rows: row...row + high - 1, columns: column...column + wide - 1))
      }
      // What lies under a merged cell is not seen.
      if let value, tag.name == "table-cell" {
        guard cells.count + repeats <= room else { throw .tooBig }
        for place in 0..<repeats { cells.append(SheetCell(row: row, column: column + place, value: value)) }
      }
      column = min(column + repeats, 1 << 20)
    }
    return cells
  }

  /// What a cell shows, its paragraphs a line each, without its notes.
  private mutating func text(of element: String) throws(WorkbookFault) -> String {
    var lines: [String] = []
    var depth = 0
    var noteDepth: Int?
    while let token = try reader.next() {
      switch token {
      case .open(let tag):
        depth += 1
        if tag.name == "annotation", noteDepth == nil { noteDepth = depth }
        guard noteDepth == nil else { continue }
        switch tag.name {
        case "p": lines.append("")
        case "s": append(String(repeating: " ", count: min(100, tag["c"].flatMap { Int($0) } ?? 1)), to: &lines)
        case "tab": append(" ", to: &lines)
        case "line-break": append("\n", to: &lines)
        default: continue
        }
      case .close(let name):
        if depth == 0, name == element { return trimmed(lines.joined(separator: "\n")) }
        if depth == noteDepth { noteDepth = nil }
        depth -= 1
      case .text(let text): if noteDepth == nil { append(text, to: &lines) }
      }
    }
    return ""
  }

  private func append(_ text: String, to lines: inout [String]) {
    if !lines.isEmpty { lines[lines.count - 1] += text }
  }

  private static func value(_ tag: XMLReader.Tag, shown: String) -> SheetCell.Value? {
    switch tag["value-type"] {
    case "float", "percentage", "currency": return tag["value"].map { .number(NumberFormat.plain($0)) }
    case "boolean": return tag["boolean-value"].map { .yesNo($0 == "true") }
    case "date": return tag["date-value"].flatMap { SheetCell.Value(iso: $0) } ?? (shown.isEmpty ? nil : .text(shown))
    case "time": return tag["time-value"].flatMap { time($0) } ?? (shown.isEmpty ? nil : .text(shown))
    default:
      let text = shown.isEmpty ? trimmed(tag["string-value"] ?? "") : shown
      if text.isEmpty { return nil }
      return text.wholeMatch(of: #/#[A-Z\/0-9]+[!?]?|Err:\d+/#) != nil && text.count > 2 ? .error(text) : .text(text)
    }
  }

  /// `PT08H30M00S`
  private static func time(_ text: String) -> SheetCell.Value? {
    guard let match = text.wholeMatch(of: #/PT(?:(\d{1,5})H)?(?:(\d{1,2})M)?(?:(\d{1,2})(?:[.,]\d+)?S)?/#) else {
      return nil
    }
    let minutes = (Int(match.1 ?? "") ?? 0) * 60 + (Int(match.2 ?? "") ?? 0) + ((Int(match.3 ?? "") ?? 0) >= 30 ? 1 : 0)
    return minutes <= 1440 ? .time(minutes) : .length(minutes)
  }
}
