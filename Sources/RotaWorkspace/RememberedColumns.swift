internal import Foundation
internal import RotaAnswers
internal import RotaSheets

/// What was said of a team's sheets, kept in `team.columns.json` beside `team.yaml`: what their headings and the codes of
/// their grids mean, so that it is asked for once.
struct RememberedColumns {
  /// Nil where the team comes from a pipe.
  private let path: String?
  private var byKind: [String: SheetColumns] = [:]

  init(of team: String) throws(Refusal) {
    path = team == "-" ? nil : (team as NSString).deletingPathExtension + ".columns.json"
    guard let path, let data = FileManager.default.contents(atPath: path) else { return }
    do {
      byKind = try JSONDecoder().decode([String: SheetColumns].self, from: data)
    } catch {
      throw .wrongInput("\(path) can't be read", help: "delete it: it only holds what headings of sheets mean")
    }
  }

  func columns(_ kind: TeamImport.Kind) -> SheetColumns { byKind[kind.rawValue] ?? SheetColumns() }

  var codes: GridCodes {
    let said = byKind[Self.codesKey] ?? SheetColumns()
    return GridCodes(said.all.compactMapValues { GridMeaning($0) })
  }

  private static let codesKey = "codes"

  mutating func keep(_ columns: SheetColumns, for kind: TeamImport.Kind) throws(Refusal) {
    guard let path, columns != self.columns(kind) else { return }
    byKind[kind.rawValue] = columns
    if let text { try OutputFile(path, isPrivate: true).write(text) }
  }

  /// Where it is to be kept, and as what; nil where nothing new was said.
  mutating func keeping(_ codes: GridCodes) -> (path: String, text: String)? {
    guard let path, codes != self.codes, !codes.all.isEmpty else { return nil }
    byKind[Self.codesKey] = SheetColumns(codes.all.mapValues(\.text))
    return text.map { (path, $0) }
  }

  private var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(byKind)).map { String(decoding: $0, as: UTF8.self) + "\n" }
  }
}
