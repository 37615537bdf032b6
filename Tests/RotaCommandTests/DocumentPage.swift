import Foundation

/// A page of the documentation, or a part of it, as it stands in the checkout.
struct DocumentPage {
  static let commandLine = "Sources/rota/Rota.docc/TheCommandLine.md"
  static let planningProblem = "Sources/rota/Rota.docc/ThePlanningProblem.md"
  static let house = "Sources/rota/Rota.docc/TheHouse.md"
  static let glossary = "Sources/rota/Rota.docc/Words.md"

  private let lines: [String]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(_ path: String) throws {
    lines = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  private init(lines: [String]) { self.lines = lines }

  /// Every page that somebody may read: those of all modules, and the README.
  static func all() throws -> [String] {
    let sources = root.appendingPathComponent("Sources").path
    let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".md") }.map { "Sources/\($0)" }.sorted() + ["README.md"]
  }

  /// The code that the pages speak of: each file with its text.
  static func code() throws -> [String: String] {
    let sources = root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: try files.filter { $0.hasSuffix(".swift") }.map {
        ($0, try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8))
      })
  }
}

extension DocumentPage {
  var text: String { lines.joined(separator: "\n") }

  /// Headings of one level, `###` say, without the signs.
  func headings(_ level: String) -> [String] {
    prose.filter { $0.hasPrefix("\(level) ") }.map { String($0.dropFirst(level.count + 1)) }
  }

  /// What stands below a heading, up to the next that is as high or higher; nil where there is none such.
  func section(_ heading: String) -> DocumentPage? {
    guard let first = lines.firstIndex(where: { $0.hasPrefix("#") && $0.drop { $0 == "#" } == " \(heading)" })
    else { return nil }
    let level = lines[first].prefix { $0 == "#" }.count
    var isCode = false
    let below = lines[(first + 1)...].prefix { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode || !line.hasPrefix("#") || line.prefix { $0 == "#" }.count > level
    }
    return DocumentPage(lines: Array(below))
  }

  /// What stands between grave accents.
  var words: [String] { Self.words(prose.joined(separator: "\n")) }

  /// Of each row of a table what stands between grave accents in its first cell.
  var rows: [[String]] {
    prose.filter { $0.hasPrefix("| `") }.map { Self.words(String($0.dropFirst().prefix { $0 != "|" })) }
  }

  /// The lines of all code in one language.
  func code(_ language: String) -> [String] {
    var isInside = false
    return lines.filter { line in
      if line.hasPrefix("```") {
        isInside = line == "```\(language)"
        return false
      }
      return isInside
    }
  }

  private var prose: [String] {
    var isCode = false
    return lines.filter { line in
      if line.hasPrefix("```") {
        isCode.toggle()
        return false
      }
      return !isCode
    }
  }

  private static func words(_ text: String) -> [String] {
    text.matches(of: #/`([^`]+)`/#).map { String($0.1).replacing("\n", with: " ") }
  }
}
