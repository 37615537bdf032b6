internal import ArgumentParser
internal import RotaUI

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the keys and commands of the screen.",
    discussion: """
      As a table, or with '--format man' as the section KEYS of a manual page, for mandoc and groff: \
      rota keys --format man | mandoc -T utf8
      """
  )
  .example("rota keys")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, man }

  @Option(help: "What is printed: text or man.")
  var format: Format = .text

  @OptionGroup var voice: OutputOptions

  func run() throws { try Console.put(format == .man ? CommandTable.manual : CommandTable.text) }
}
