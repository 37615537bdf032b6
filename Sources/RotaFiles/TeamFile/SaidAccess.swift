package import RotaModel

/// Who may come in, as a team file says it whatever else is wrong with it: a mistake anywhere lets nobody stay who was
/// taken out.
package struct SaidAccess: Hashable, Sendable {
  package enum Clarity: Hashable, Sendable {
    /// Nothing is wrong with what it says of access.
    case whole
    /// What is wrong with the rest of it could mean somebody else.
    case inPart
    /// Its marks can't be read: whoever is still named in it may look, and nobody leads.
    case namesAlone
    /// There is nothing to be read, so nobody has been taken out.
    case unread
  }

  package let access: Access
  package let clarity: Clarity
}

extension SaidAccess {
  /// What was so when the file was last read without a mistake is asked only where its marks can't be read.
  package init(_ source: TeamSource, before: Access) {
    if let root = try? TeamDocument(source, number: 0).root.get() {
      var reader = TeamReader()
      _ = reader.team(root, dated: [])
      self.init(reader, root)
      return
    }
    let section = Section(of: String(decoding: source.bytes, as: UTF8.self))
    if let text = section.text, let root = try? TeamDocument(TeamSource(name: "", text: text), number: 0).root.get() {
      var reader = TeamReader()
      reader.readAccess(root["access"])
      self.init(reader, root)
    } else {
      self.init(access: section.stillNamed(before), clarity: .namesAlone)
    }
  }

  /// Where there is no file, or nobody may read it.
  package static func unread(before: Access) -> SaidAccess { SaidAccess(access: before, clarity: .unread) }

  private init(_ reader: TeamReader, _ root: YAMLNode) {
    let isClear = reader.access.mistakes == 0 && root.entries != nil && root.count(of: "access") < 2
    self.init(access: reader.access.said, clarity: isClear ? .whole : .inPart)
  }
}

extension YAMLNode {
  fileprivate var entries: [Entry]? { if case .map(let entries) = content { entries } else { nil } }
  fileprivate func count(of key: String) -> Int { entries?.count { $0.key.text == key } ?? 0 }
}

/// The lines of a text that are about access, found without reading the rest.
private struct Section {
  /// Nil where that can't be told: it is not there, or more than once.
  let text: String?
  private let words: String

  init(of text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let starts = lines.indices.filter { lines[$0].hasPrefix("access:") }
    guard starts.count == 1, let start = starts.first else {
      self.text = nil
      words = starts.isEmpty ? lines.map(Self.withoutNote).joined(separator: "\n") : ""
      return
    }
    // A line that begins at the edge, and is no note, begins something else.
    let section = lines[start...].prefix { line in
      line.startIndex == lines[start].startIndex || line.first.map { " \t#}]".contains($0) } ?? true
    }
    self.text = section.joined(separator: "\n")
    words = section.map(Self.withoutNote).joined(separator: "\n")
  }

  private static func withoutNote(_ line: Substring) -> Substring {
    var before: Character = " "
    return line.prefix { character in
      defer { before = character }
      return character != "#" || !before.isWhitespace
    }
  }

  func stillNamed(_ access: Access) -> Access {
    let names = Set(words.split { !($0.isLetter || $0.isNumber || "-_.@".contains($0)) }.map { String($0) })
    return Access(
      staff: access.staff.filter { names.contains($0.key) && names.contains($0.value.text) },
      keys: access.keys.filter { key in words.contains(key.value.line) })
  }
}
