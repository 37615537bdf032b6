/// Reads `.xlsx` and `.xlsm` (ECMA-376): the list of sheets, the texts that they share, and how numbers are shown.
struct ExcelWorkbook {
  private struct Listed {
    let name: String
    let isHidden: Bool
    let part: String
  }

  private let archive: ZipArchive
  private let texts: [String]
  private let formats: [NumberFormat]
  private let from1904: Bool
  private let listed: [Listed]

  static func read(_ archive: ZipArchive) throws(WorkbookFault) -> Workbook {
    let workbook = try ExcelWorkbook(archive)
    var room = Workbook.mostCells
    var sheets: [WorkSheet] = []
    for listed in workbook.listed {
      guard let bytes = try archive.part(listed.part) else { throw .broken("the sheet '\(listed.name)' is not in it") }
      var reader = ExcelSheetReader(
        bytes, texts: workbook.texts, formats: workbook.formats, from1904: workbook.from1904)
      let (rows, merged) = try reader.read(atMost: room)
      room -= rows.reduce(0) { $0 + $1.count }
      sheets.append(WorkSheet(name: listed.name, isHidden: listed.isHidden, rows: rows, merged: merged))
    }
    return Workbook(sheets: sheets)
  }

  private init(_ archive: ZipArchive) throws(WorkbookFault) {
    self.archive = archive
    let start = try Self.targets(in: "_rels/.rels", of: archive).first { $0.type.hasSuffix("/officeDocument") }
    let path = start.map { Self.path($0.target, from: "") } ?? "xl/workbook.xml"
    guard let main = try archive.part(path) else { throw .otherArchive }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let file = path.split(separator: "/").last ?? ""
    let targets = try Self.targets(in: "\(folder)/_rels/\(file).rels", of: archive)
    let paths = Dictionary(targets.map { ($0.id, Self.path($0.target, from: folder)) }) { first, _ in first }
    (listed, from1904) = try Self.sheets(main, paths)
    guard !listed.isEmpty else { throw .otherArchive }
    func part(_ type: String) throws(WorkbookFault) -> [UInt8]? {
      guard let target = targets.first(where: { $0.type.hasSuffix("/\(type)") }) else { return nil }
      return try archive.part(Self.path(target.target, from: folder))
    }
    texts = try part("sharedStrings").map { bytes throws(WorkbookFault) in try Self.texts(bytes) } ?? []
    formats = try part("styles").map { bytes throws(WorkbookFault) in try Self.formats(bytes) } ?? []
  }

  /// Where a part says that others are.
  private static func targets(
    in part: String, of archive: ZipArchive
  ) throws(WorkbookFault) -> [(id: String, type: String, target: String)] {
    guard let bytes = try archive.part(part) else { return [] }
    var reader = XMLReader(bytes)
    var targets: [(id: String, type: String, target: String)] = []
    while let token = try reader.next() {
      guard case .open(let tag) = token, tag.name == "Relationship", tag["TargetMode"] != "External",
        let id = tag["Id"], let target = tag["Target"]
      else { continue }
      targets.append((id, tag["Type"] ?? "", target))
    }
    return targets
  }

  private static func path(_ target: String, from folder: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : folder.isEmpty ? target : "\(folder)/\(target)"
  }

  private static func sheets(
    _ main: [UInt8], _ paths: [String: String]
  ) throws(WorkbookFault) -> (sheets: [Listed], from1904: Bool) {
    var reader = XMLReader(main)
    var (sheets, from1904): ([Listed], Bool) = ([], false)
    while let token = try reader.next() {
      guard case .open(let tag) = token else { continue }
      if tag.name == "workbookPr" { from1904 = ["1", "true"].contains(tag["date1904"]) }
      guard tag.name == "sheet", let name = tag["name"], let part = tag["id"].flatMap({ paths[$0] }),
        // A sheet that is a diagram has no cells.
        !part.contains("chartsheets/")
      else { continue }
      sheets.append(Listed(name: name, isHidden: tag["state"].map { $0 != "visible" } ?? false, part: part))
    }
    return (sheets, from1904)
  }

  /// The texts that cells share, without how they are to be spoken.
  private static func texts(_ bytes: [UInt8]) throws(WorkbookFault) -> [String] {
    var reader = XMLReader(bytes)
    var (texts, text): ([String], String) = ([], "")
    var (isInText, isSpoken) = (false, false)
    while let token = try reader.next() {
      switch token {
      case .open(let tag):
        if tag.name == "si" { text = "" }
        if tag.name == "t" { isInText = true }
        if tag.name == "rPh" { isSpoken = true }
      case .close("si"): texts.append(text)
      case .close("t"): isInText = false
      case .close("rPh"): isSpoken = false
      case .text(let more) where isInText && !isSpoken: text += more
      case .close, .text: continue
      }
    }
    return texts
  }

  /// The format of each style that cells name by its place.
  private static func formats(_ bytes: [UInt8]) throws(WorkbookFault) -> [NumberFormat] {
    var reader = XMLReader(bytes)
    var (own, formats): ([Int: NumberFormat], [NumberFormat]) = ([:], [])
    var isInCellStyles = false
    while let token = try reader.next() {
      switch token {
      case .open(let tag) where tag.name == "numFmt":
        if let id = tag["numFmtId"].flatMap({ Int($0) }) { own[id] = NumberFormat(code: tag["formatCode"] ?? "") }
      case .open(let tag) where tag.name == "cellXfs": isInCellStyles = true
      case .close("cellXfs"): isInCellStyles = false
      case .open(let tag) where tag.name == "xf" && isInCellStyles:
        let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(own[id] ?? NumberFormat(builtIn: id) ?? .number)
      default: continue
      }
    }
    return formats
  }
}
