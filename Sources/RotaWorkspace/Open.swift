internal import Foundation
package import RotaAnswers
package import RotaFiles
package import RotaModel
internal import Synchronization

/// A team that was read without an error.
package struct ReadTeam: Sendable {
  private(set) package var team: Team
  /// The team file's own; nil where it is not known.
  let text: String?
  private let reading: TeamReading

  /// What is legal but can't work.
  package var warnings: [Diagnostic] { reading.diagnostics }

  init(_ reading: TeamReading, text: String? = nil) throws(Refusal) {
    guard let team = reading.team else { throw .diagnosed(reading.diagnostics) }
    self.team = team
    self.text = text
    self.reading = reading
  }

  /// Whoever may come in does so by the file as it is, though the rest of the team is as it was before.
  func with(_ access: Access) -> ReadTeam {
    var opened = self
    opened.team.access = access
    return opened
  }
}

/// Reads what the other use cases work on.
package enum Open {
  /// A team file, with the dated facts of another beside it; `-` is standard input.
  package static func team(_ path: String, dated: String? = nil) throws(Refusal) -> ReadTeam {
    for one in [path, dated] where one == "-" { try StandardInput.take() }
    let reading: TeamReading
    let source: TeamSource
    do throws(Diagnostic) {
      source = try TeamSource.load(path: path)
      var facts: [TeamSource] = []
      if let dated { facts.append(try TeamSource.load(path: dated)) }
      reading = TeamFile.read(source, dated: facts)
    } catch {
      throw .diagnosed([error])
    }
    return try ReadTeam(reading, text: String(decoding: source.bytes, as: UTF8.self))
  }

  /// A rota file; `-` is standard input.
  package static func rota(_ path: String) throws(Refusal) -> Rota {
    let bytes = try bytes(of: path)
    do throws(RotaFileError) {
      return try RotaFile.read(bytes, name: path == "-" ? "<standard input>" : path)
    } catch {
      throw .diagnosed(error.diagnostics)
    }
  }

  /// No more than tells that a file is too large.
  static func bytes(of path: String) throws(Refusal) -> [UInt8] {
    let most = RotaFile.largest + 1
    var isFolder: ObjCBool = false
    if path == "-" {
      try StandardInput.take()
    } else {
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw .unreadable(path, because: "there is no such file")
      }
      if isFolder.boolValue { throw .unreadable(path, because: "it is a folder") }
    }
    guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
      throw .unreadable(path, because: "may you read it? 'ls -l' shows who may")
    }
    var bytes: [UInt8] = []
    while bytes.count < most, let more = try? handle.read(upToCount: most - bytes.count), !more.isEmpty {
      bytes += more
    }
    return bytes
  }
}

extension ReadTeam {
  /// Empty where there is nothing to warn of.
  package var warningText: String { warnings.text }

  /// The first of them, such as a misspelt skill, for one line.
  var firstWarning: String? {
    let warnings = warnings
    let more = warnings.count > 1 ? " (and \(warnings.count - 1) more: rota check)" : ""
    return warnings.first.map { "line \($0.line): \($0.message.text)\(more)" }
  }
}

extension Refusal {
  static func diagnosed(_ diagnostics: [Diagnostic]) -> Refusal {
    Refusal(.wrongInput, nil, after: diagnostics.text)
  }
}

extension [Diagnostic] {
  /// One after another, as standard error shows them. What is said of many places alike is said once, with how many.
  var text: String {
    let alike = Dictionary(grouping: self) { Likeness($0) }
    var said: Set<Likeness> = []
    return compactMap { diagnostic -> String? in
      let likeness = Likeness(diagnostic)
      guard let all = alike[likeness], all.count > Self.mostAlike else { return diagnostic.rendered }
      guard said.insert(likeness).inserted else { return nil }
      let others = all.dropFirst().prefix(Self.mostAlike).map { "\($0.line)" }
      let more = all.count - 1 - others.count
      let places = listed(others + (more > 0 ? ["\(more) more"] : []))
      return
        "\(diagnostic.rendered)\n  the same \(counted(all.count, "time")): also on \(others.count == 1 ? "line" : "lines") \(places)"
    }.joined(separator: "\n")
  }

  private static let mostAlike = 3
}

/// What is said, wherever in a file.
private struct Likeness: Hashable {
  let file: String
  let severity: Diagnostic.Severity
  let message: Diagnostic.Message

  init(_ diagnostic: Diagnostic) {
    (file, severity, message) = (diagnostic.file, diagnostic.severity, diagnostic.message)
  }
}

/// Which can be read once only, whatever wants it.
enum StandardInput {
  private static let isTaken = Mutex(false)

  static func take() throws(Refusal) {
    let isFirst = isTaken.withLock { taken in
      defer { taken = true }
      return !taken
    }
    if !isFirst { throw .wrongInput("'-' is standard input, which can be read once only") }
  }
}
