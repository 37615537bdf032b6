internal import RotaFiles
package import RotaModel

/// What a code of a grid means.
package enum GridMeaning: Hashable, Sendable {
  case shift(TimeRange)
  case off
  case leave
  /// A shift past midnight, or work that is no shift: such days are left open.
  case open

  /// `08:00-16:00`, `8-4`, `off`, `leave`, `none`
  package init?(_ text: String) {
    let plain = text.lowercased().trimmingPrefix("=")
    switch GridEntry(text: String(plain)) {
    case .shift(let time): self = .shift(time)
    case .off: self = .off
    case .leave: self = .leave
    case .night: self = .open
    case .code, nil:
      guard ["none", "open", ""].contains(plain.trimmingPrefix(" ")) else { return nil }
      self = .open
    }
  }

  /// As it is said.
  package var text: String {
    switch self {
    case .shift(let time): "\(time)"
    case .off: "off"
    case .leave: "leave"
    case .open: "none"
    }
  }
}

/// A list of codes that stands beside a grid: `E = 08:00-16:00`, or the code in one cell and the times in the next.
enum GridLegend {
  static func read(_ table: SheetTable) -> [String: GridMeaning] {
    var meanings: [String: GridMeaning] = [:]
    var columns: [String: Set<Int>] = [:]
    for cell in table.rows.joined() where isCode(cell.text) { columns[cell.text, default: []].insert(cell.column) }
    for row in table.rows {
      for (place, cell) in row.enumerated() {
        if let (code, meaning) = meaning(in: cell.text) { meanings[code] = meanings[code] ?? meaning }
        // A code also stands in other columns, where it is used; a name does not.
        guard row.count <= 4, place + 1 < row.count, isCode(cell.text), row[place + 1].column == cell.column + 1,
          (columns[cell.text] ?? []).contains(where: { $0 != cell.column })
        else { continue }
        let times = row[(place + 1)...].map(\.text)
        let said = GridMeaning(times[0]) ?? (times.count > 1 ? GridMeaning("\(times[0])-\(times[1])") : nil)
        if let said, said != .open { meanings[cell.text] = meanings[cell.text] ?? said }
      }
    }
    return meanings
  }

  /// `E = 08:00-16:00`, `E: 8-4`, `Early (E) 08:00-16:00`
  static func meaning(in text: String) -> (code: String, meaning: GridMeaning)? {
    guard text.utf8.count <= 80, text.contains(where: { "=:–-)".contains($0) }) else { return nil }
    if let sign = text.firstIndex(where: { "=:–-".contains($0) }) {
      let (code, rest) = (trimmed(text[..<sign]), trimmed(text[text.index(after: sign)...]))
      if isCode(code), !rest.isEmpty { return GridMeaning(rest).map { (code, $0) } }
    }
    // A pattern takes its time, and most cells are known for no list of codes by a glance.
    guard text.contains("("), text.contains(where: \.isNumber) else { return nil }
    if let match = text.wholeMatch(of: #/.{2,20}\(([A-Za-z][A-Za-z0-9\/]{0,5})\)\s*[=:–-]?\s*(\d.*)/#) {
      return GridMeaning(String(match.2)).map { (String(match.1), $0) }
    }
    return nil
  }

  private static func isCode(_ text: String) -> Bool {
    (1...6).contains(text.utf8.count) && text.first?.isLetter == true
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
