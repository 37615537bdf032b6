internal import ArgumentParser
internal import Foundation
internal import RotaWorkspace

/// What a shell offers for a word, where a line holds more than one kind of them.
enum Completing {
  case files([String])
  /// In the store.
  case rotas
  case people, children, contacts
  case words([String])

  fileprivate func candidates(_ asked: Asked) -> [String] {
    switch self {
    case .files(let endings): asked.files(endings)
    case .rotas: asked.rotas
    case .people: asked.offered?.people ?? []
    case .children: asked.offered?.children ?? []
    case .contacts: asked.offered?.contacts ?? []
    case .words(let words): words
    }
  }
}

extension CompletionKind {
  static func offering(_ kinds: Completing...) -> CompletionKind {
    .custom { words, place, prefix in
      let asked = Asked(words, place, prefix)
      return kinds.flatMap { $0.candidates(asked) }.filter { $0.hasPrefix(prefix) }
    }
  }

  static let team = CompletionKind.file(extensions: ["yaml", "yml"])
  static let rota = offering(.rotas, .files(["json"]))
}

extension Completing {
  static let teams = Completing.files(["yaml", "yml"])
  static let rotaFiles = Completing.files(["json"])
}

/// The line so far.
private struct Asked {
  let prefix: String
  let offered: Offered?
  /// bash takes `@` for the end of a word: then only what follows is asked for.
  private let followsAt: Bool

  init(_ words: [String], _ place: Int, _ prefix: String) {
    self.prefix = prefix
    followsAt = [place, place - 1].contains { words.indices.contains($0) && words[$0] == "@" }
    offered = Offered(
      words: Array(words.dropFirst(2)), environment: Terminal.environment,
      folder: FileManager.default.currentDirectoryPath)
  }

  var rotas: [String] { followsAt ? ["draft", "published"] : ["@draft", "@published"] }

  /// With these endings, and folders.
  func files(_ endings: [String]) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder) else { return nil }
      if isFolder.boolValue { return "\(folder)\(name)/" }
      return endings.contains { name.hasSuffix(".\($0)") } ? folder + name : nil
    }
  }
}
