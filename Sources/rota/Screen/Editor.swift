internal import Foundation
internal import RotaModel
internal import RotaTerminal
internal import RotaUI

/// The lead's own editor, on the terminal that the screen has given up for it.
enum Editor {
  /// What went wrong, in words; nil where nothing did.
  static func open(_ team: String, at place: EditorPlace) -> String? {
    let named = ["VISUAL", "EDITOR"].compactMap { Terminal.environment[$0]?.split(separator: " ") }
    let words = (named.first { !$0.isEmpty } ?? ["vi"]).map { String($0) }
    let file = place.file ?? team
    let name = words.joined(separator: " ")
    return switch Guest.run(words + arguments(words[0], TeamPlace.line(of: place, in: file), file)) {
    case .status(0): nil
    case .status(let status): "the editor '\(name)' ended with \(status)"
    case .signal(let number): "the editor '\(name)' was ended by signal \(number)"
    case .unknown: "the editor '\(name)' can't be started; EDITOR says which one"
    }
  }

  /// Nearly every editor takes the line as `+LINE` before the file; a few have their own way.
  private static func arguments(_ editor: String, _ line: Int, _ file: String) -> [String] {
    switch URL(fileURLWithPath: editor).lastPathComponent {
    case "code", "codium": ["--wait", "--goto", "\(file):\(line)"]
    case "hx", "helix", "subl", "zed": ["\(file):\(line)"]
    default: ["+\(line)", file]
    }
  }
}

extension EditorPlace {
  fileprivate var file: String? { if case .line(let file, _) = self { file } else { nil } }
}

/// Where a team file speaks of somebody or something.
enum TeamPlace {
  /// From 1; the first line where it can't be found.
  static func line(of place: EditorPlace, in file: String) -> Int {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    switch place {
    case .top: return 1
    case .line(_, let line): return line
    case .person(let id): return find(id.text, after: "staff:", lines)
    case .child(let id): return find(id.text, after: "children:", lines)
    case .cover(let id): return find(id.text, after: "cover:", lines)
    case .need(let child, let need):
      let start = find(child.text, after: "children:", lines)
      return first(need.text, from: start - 1, lines).map { $0 + 1 } ?? start
    }
  }

  private static func find(_ id: String, after section: String, _ lines: [String]) -> Int {
    let start = lines.firstIndex { $0.hasPrefix(section) } ?? 0
    return (first(id, from: start, lines) ?? start) + 1
  }

  /// `id: ana`, alone or in an entry of one line, with quotes or without.
  private static func first(_ id: String, from start: Int, _ lines: [String]) -> Int? {
    lines.indices.dropFirst(start).first { index in
      guard let place = lines[index].range(of: "id:") else { return false }
      let rest = lines[index][place.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      let next = rest.dropFirst(id.count).first
      return rest.hasPrefix(id) && (next.map { " ,}\"'#".contains($0) } ?? true)
    }
  }
}
