import Foundation
import RotaTestSupport

/// What the program says of its commands to other programs, such as those that make manual pages.
struct HelpTree: Decodable {
  struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    let names: [Name]?
    /// The few words of which it is one.
    let allValues: [String]?
  }

  struct Name: Decodable {
    let kind: String
    let name: String

    /// `--store`, `-o`
    var asTyped: String { (kind == "long" ? "--" : "-") + name }
  }

  let command: Command

  /// Those that are somebody's to type, but for `help` itself.
  static func commands() throws -> [Command] {
    let text = try withScratch { try RotaCommandTests.Command.run(["--experimental-dump-help"], in: $0).out }
    let tree = try JSONDecoder().decode(HelpTree.self, from: Data(text.utf8))
    return (tree.command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}

extension HelpTree.Command {
  func takes(_ option: String) -> Bool {
    (arguments ?? []).contains { ($0.names ?? []).contains { $0.asTyped == option } }
  }
}
