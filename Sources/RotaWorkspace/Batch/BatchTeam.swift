internal import Foundation
package import RotaAnswers
internal import RotaFiles
internal import RotaModel

/// A team of a batch: its file, and the name under which its results are kept.
package struct BatchTeam: Hashable, Sendable {
  package let file: String
  /// Below the folder for results, without an ending: `north/southend`.
  package let name: String
}

extension BatchTeam {
  /// Team files, folders that have some at any depth, and lists of both, a line each, as paths from the list's own
  /// folder. In the order of their names, each file once.
  package static func named(_ arguments: [String]) throws(Refusal) -> [BatchTeam] {
    guard !arguments.isEmpty else { throw .noBatch }
    var teams: [BatchTeam] = []
    for argument in arguments { teams += try named(argument) }
    let byName = Dictionary(grouping: Set(teams), by: \.name)
    for (name, same) in byName.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      throw .sameResults(name, same.map(\.file).sorted())
    }
    return byName.values.flatMap(\.self).sorted { $0.name < $1.name }
  }

  private static func named(_ argument: String) throws(Refusal) -> [BatchTeam] {
    switch Kind(argument) {
    case .folder: try inFolder(argument)
    case .file where TeamArgument.namesTeam(argument): [BatchTeam(argument)]
    case .file: try listed(in: argument)
    case nil: throw .unreadable(argument, because: "there is no such file or folder\(guess(for: argument))")
    }
  }

  private init(_ file: String) {
    self.init(file: file, name: Self.withoutEnding((file as NSString).lastPathComponent))
  }

  private static func withoutEnding(_ path: String) -> String { (path as NSString).deletingPathExtension }

  private static func inFolder(_ folder: String) throws(Refusal) -> [BatchTeam] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else {
      throw .unreadable(folder, because: "may you read it? 'ls -l' shows who may")
    }
    let found = walk.compactMap { $0 as? String }.filter { path in
      TeamArgument.namesTeam(path) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    guard !found.isEmpty else { throw .unreadable(folder, because: "no team file (.yaml or .yml) is in it") }
    return found.map {
      BatchTeam(file: (folder as NSString).appendingPathComponent($0), name: withoutEnding($0))
    }
  }

  /// A line is a path; what follows `#` is a note.
  private static func listed(in list: String) throws(Refusal) -> [BatchTeam] {
    let text = String(decoding: try Open.bytes(of: list), as: UTF8.self)
    let folder = (list as NSString).deletingLastPathComponent
    var (teams, mistakes): ([BatchTeam], [Diagnostic]) = ([], [])
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let path = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !path.isEmpty else { continue }
      let whole = path.hasPrefix("/") ? path : (folder as NSString).appendingPathComponent(path)
      switch Kind(whole) {
      case .folder: teams += try inFolder(whole)
      case .file where TeamArgument.namesTeam(path): teams.append(BatchTeam(whole))
      case let kind:
        mistakes.append(
          Diagnostic(
            file: list, line: place + 1,
            message: kind == nil ? .notListed(path, guess: guess(for: whole)) : .noTeamFile(path),
            sourceLine: String(line)))
      }
    }
    if !mistakes.isEmpty { throw .diagnosed(mistakes) }
    guard !teams.isEmpty else { throw .unreadable(list, because: "it names no team") }
    return teams
  }

  private static func guess(for path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let near = nearest((path as NSString).lastPathComponent, in: names.filter { !$0.hasPrefix(".") })
    return thenDidYouMean(near)
  }

  private enum Kind {
    case file, folder

    init?(_ path: String) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
      self = isFolder.boolValue ? .folder : .file
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notListed(_ path: String, guess: String) -> Self {
    Self("no-file", "there is no file or folder '\(path)'\(guess)")
  }

  fileprivate static func noTeamFile(_ path: String) -> Self {
    Self("no-team-file", "'\(path)' is no team file", help: "the name of a team file ends in .yaml or .yml")
  }
}

extension Refusal {
  static let noBatch = wrongInput(
    "no team is named",
    help: "name team files, folders with team files, or a list of them, as in 'rota batch teams --out rotas'")

  static func sameResults(_ name: String, _ files: [String]) -> Refusal {
    wrongInput(
      "the results of \(RotaModel.listed(files)) would have one name, \(name)",
      help: "name a folder that both are in; results are then kept by the path from there")
  }
}
