/// Makes workbooks for tests: a zip archive whose parts are stored as they are.
package enum SheetZip {
  package static func archive(_ parts: [(name: String, content: String)]) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in parts {
      let (name, content) = (Array(name.utf8), Array(content.utf8))
      let entry =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(Int(crc(content)), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.count, 2) + little(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + entry + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
        + little(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + entry + name + content
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
      + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  /// An `.xlsx` of one sheet with these rows of cells, given as its XML.
  package static func excel(_ sheets: [(name: String, state: String, rows: String)], more: String = "") -> [UInt8] {
    let listed = sheets.enumerated().map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(number + 1)\"/>"
    }.joined()
    let targets = sheets.indices.map { number in
      "<Relationship Id=\"rId\(number + 1)\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet\(number + 1).xml\"/>"
    }.joined()
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/>\
      </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>
      """
    var parts = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><sheets>\(listed)</sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(targets)<Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/styles.xml", styles),
    ]
    for (number, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(number + 1).xml",
          "<worksheet><sheetData>\(sheet.rows)</sheetData>\(more)</worksheet>"
        ))
    }
    return archive(parts.map { (name: $0.0, content: $0.1) })
  }

  /// Rows of texts and numbers; a cell that begins with `=` is XML of its own.
  package static func rows(_ rows: [[String]]) -> String {
    rows.map { cells in
      let texts = cells.map { text in
        text.isEmpty
          ? "<c/>" : text.first == "=" ? String(text.dropFirst()) : "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row>\(texts.joined())</row>"
    }.joined()
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}

extension SheetZip {
  /// A rota with days across, of the week before that of the tests.
  package static let weekRows = [
    ["Name", "Mon 23/11/2026", "Tue 24/11/2026", "Wed 25/11/2026", "Thu 26/11/2026", "Fri 27/11/2026"],
    ["Ana", "E", "E", "off", "09:30-17:30", "E"], ["Ben", "L", "RDO", "L", "L", "L"],
    ["Cara", "AL", "E", "E", "off", "E"],
  ]

  private static let legend = [["E = 08:00-16:00"], ["L = 11:00-19:00"]]

  package static let week = excel([(name: "Rota", state: "visible", rows: rows(weekRows + [[""]] + legend))])

  /// The same in OpenDocument, without a list of what its codes mean.
  package static let openDocumentWeek: [UInt8] = {
    let rows = weekRows.map { cells in
      let cells = cells.map {
        "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
      }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    return archive([
      (
        "content.xml",
        "<office:document-content><table:table table:name=\"Rota\">\(rows.joined())</table:table></office:document-content>"
      )
    ])
  }()

  /// Lists of staff, children and needs, and a second list of staff.
  package static let lists = excel([
    (name: "Staff", state: "visible", rows: rows([["name", "hours"], ["Zed", "20"]])),
    (name: "Our people", state: "visible", rows: rows([["name", "hours", "phone"], ["Yan", "20", "7700900123"]])),
    (name: "Children", state: "visible", rows: rows([["id"], ["K1"]])),
    (name: "Needs", state: "visible", rows: rows([["child", "need", "minutes"], ["K1", "visit", "60"]])),
  ])
}
