internal import Foundation

/// The programs as they are built with the tests, to be run as a stranger would.
package enum BuiltProgram {
  /// The folder beside the test bundle, which has them.
  package static let folder: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    if FileManager.default.isExecutableFile(atPath: beside + "/rota") { return beside }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.path + "/.build/debug"
  }()

  package static let rota = folder + "/rota"
}
