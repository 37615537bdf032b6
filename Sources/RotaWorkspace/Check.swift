internal import Foundation
internal import RotaModel
package import RotaFiles

/// What reading team files finds, in the order of the files.
package struct Checking: Hashable, Sendable {
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// Each file is read for itself.
  package init(_ paths: [String]) { self.init(paths) { _ in nil } }

  /// With what ends soon after a moment, on each team's own clock.
  package init(_ paths: [String], at time: TimeNow) {
    self.init(paths) { time.moment(on: $0.service.clock).day }
  }

  private init(_ paths: [String], today: (Team) -> Day?) {
    diagnostics = paths.flatMap { path -> [Diagnostic] in
      do throws(Diagnostic) {
        let reading = TeamFile.read(try TeamSource.load(path: path))
        let hasChildren = reading.team?.children.isEmpty == false
        return (hasChildren ? Self.readers(of: path) : []) + reading.diagnostics(on: reading.team.flatMap(today))
      } catch {
        return [error]
      }
    }
  }

  /// Whoever else may read the file is told who the children's key workers are.
  private static func readers(of path: String) -> [Diagnostic] {
    var info = stat()
    guard path != "-", stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_mode & 0o044 != 0 else {
      return []
    }
    return [Diagnostic(file: path, severity: .warning, message: .openToOthers(path))]
  }

  /// What must be mended before the files can be used, each with its place.
  package struct Mistake: Hashable, Sendable {
    package let file: String
    package let line: Int
    /// As standard error would show it.
    package let text: String
  }

  /// Of the mistakes, those that can be read in one way only, which `--fix` writes.
  package var canBeMended: Int { diagnostics.count { $0.severity == .error && $0.mend?.readings.count == 1 } }

  /// What may be read in several ways, with each of them.
  package var leftOpen: [String] {
    diagnostics.compactMap { finding in
      guard let mend = finding.mend, mend.readings.count > 1 else { return nil }
      return "\(finding.file):\(finding.line): '\(mend.written)' may be \(either(mend.readings.map(\.text)))"
    }
  }

  package var mistakes: [Mistake] {
    diagnostics.filter { $0.severity == .error }.map { Mistake(file: $0.file, line: $0.line, text: $0.rendered) }
  }

  package var text: String { diagnostics.text }
  package var json: String { diagnostics.json }

  /// `2 errors, 1 warning`
  package var summary: String {
    func count(_ severity: Diagnostic.Severity) -> Int {
      diagnostics.reduce(0) { $0 + ($1.severity == severity ? $1.message.count : 0) }
    }
    let (errors, warnings) = (count(.error), count(.warning))
    let parts = [
      errors > 0 ? counted(errors, "error") : nil, warnings > 0 ? counted(warnings, "warning") : nil,
    ]
    let found = parts.compactMap { $0 }
    return found.isEmpty ? "no mistakes found" : found.joined(separator: ", ")
  }
}
