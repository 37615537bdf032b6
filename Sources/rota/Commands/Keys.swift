internal import ArgumentParser
internal import RotaUI

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the keys and commands of the screen.")

  @OptionGroup var voice: Voice

  func run() throws { try Console.put(CommandTable.text) }
}
