internal import Foundation
package import RotaFiles
package import RotaModel

/// A team that was read without an error.
package struct OpenedTeam: Sendable {
  package let team: Team
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
}

/// Reads what the other use cases work on.
package enum Open {
  /// A team file, with the dated facts of another beside it; `-` is standard input.
  package static func team(_ path: String, dated: String? = nil) throws(Refusal) -> OpenedTeam {
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
    return try OpenedTeam(reading, text: String(decoding: source.bytes, as: UTF8.self))
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
    if path != "-" {
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

extension OpenedTeam {
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
  static func diagnosed(_ diagnostics: [Diagnostic]) -> Refusal { wrongInput(diagnostics.text) }
}

extension [Diagnostic] {
  /// One after another, as standard error shows them.
  var text: String { map(\.rendered).joined(separator: "\n") }
}
