internal import ArgumentParser
internal import Foundation
internal import RotaAnswers
internal import RotaModel
internal import RotaPages
internal import RotaWorkspace

/// Results go to standard output, words about them to standard error.
struct Console {
  let voice: OutputOptions

  /// Lines of words. They may hold what came from a file, the store or the command line: nothing of it steers the
  /// terminal.
  static func put(_ words: String) throws { try put(asIs: printableLines(words)) }

  /// What a page or a format has made harmless in its own way.
  static func put(asIs text: String) throws {
    try RotaWorkspace.put(text)
  }

  /// A question with its standard answer, without a line's end.
  static func prompt(_ question: String, standard: String) {
    _ = writeAll(printable("\(question) [\(standard)] "), to: STDERR_FILENO)
  }

  /// What is typed in answer to it.
  static func answer() -> String? { readLine().map { printable($0) } }

  /// A question with what was wrong with the last answer to it; what is typed, or none.
  static func asked(_ question: String, _ problem: String?) -> String? {
    if let problem { warn(problem) }
    prompt(question, standard: "none")
    return answer()
  }

  /// Whether that is yes; nothing is not.
  static func agrees() -> Bool { ["y", "yes"].contains((answer() ?? "").lowercased()) }

  /// Said whatever is left out: what follows is not as it is now.
  static func warn(_ fault: TeamFault?, _ opened: OpenTeam, forLead: Bool) {
    if let fault { warn("\(forLead ? "" : "error: ")\(fault.words(opened, forLead: forLead))") }
  }

  /// Words may hold what came from a file or the command line: nothing of it steers the terminal.
  static func warn(_ words: String) {
    let isColoured = Terminal.isTerminal(STDERR_FILENO) && Terminal.hasColour && !hasNoColour
    let harmless = printableLines(words).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let lines = isColoured ? harmless.map { coloured($0) } : harmless
    _ = writeAll(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  /// Said of the whole command line: a mistake in it is found before its options are.
  private static let hasNoColour = CommandLine.arguments.contains("--no-color")

  /// The word that says what a line is stands out: `error:`, `team.yaml:12:5: warning:`, `help:`.
  private static func coloured(_ line: String) -> String {
    guard let found = line.firstMatch(of: #/^(.*:\d+:\d+: )?(error|warning|help):/#) else { return line }
    let code = found.2 == "error" ? "1;33" : found.2 == "warning" ? "33" : "94"
    return "\(found.1 ?? "")\u{1B}[\(code)m\(found.2):\u{1B}[0m\(line[found.range.upperBound...])"
  }

  /// Left out with `--quiet`.
  func say(_ words: String) { if !voice.quiet, !words.isEmpty { Self.warn(words) } }

  /// A sentence, broken between words where a terminal is too narrow for it.
  func tell(_ sentence: String) {
    let isScreen = Terminal.isTerminal(STDERR_FILENO)
    say(isScreen ? laidOut(sentence, columns: Terminal.columns(isScreen: true, STDERR_FILENO)) : sentence)
  }

  /// Only with `--verbose`.
  func explain(_ words: @autoclosure () -> String) { if voice.verbose, !voice.quiet { Self.warn(words()) } }

  /// Of standard output; a file and a pipe are read elsewhere.
  func paper(contacts: Bool, file: Bool = false) -> Paper {
    let screen = !file && Terminal.isTerminal(STDOUT_FILENO)
    return Paper(
      columns: max(Paper.narrowest, Terminal.columns(isScreen: screen)),
      colour: screen && Terminal.hasColour && !voice.noColor, unicode: Terminal.isUnicode,
      disclosure: contacts ? .contacts : screen ? .named : .shiftsOnly, formFeeds: !screen)
  }
}

/// What every command takes.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Say nothing but results and errors.")
  var quiet = false

  @Flag(name: .long, help: "Say more about what is done.")
  var verbose = false

  @Flag(name: .long, help: "No colour, as with NO_COLOR.")
  var noColor = false
}
