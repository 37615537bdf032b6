internal import Foundation

/// A real terminal with a shell in it, in tmux: keys go in, and what stands on the screen is read as people read it.
package final class DrivenTerminal {
  private let socket: String
  private let folder: String
  private var asked = 0
  private var server: pid_t?

  /// What a person would have seen in vain.
  package struct NotSeen: Error, CustomStringConvertible {
    package let wanted: String
    package let screen: String
    package var description: String { "'\(wanted)' did not come; the screen is\n\(screen)" }
  }

  /// The shell starts in the folder and finds the built programs.
  package init(in folder: String, columns: Int = 80, rows: Int = 24, locale: String = "C.UTF-8") throws {
    self.folder = folder
    socket = folder + "/.tmux"
    let settings = """
      set -g default-terminal tmux-256color
      set -g escape-time 0
      set -g status off

      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/.tmux.conf"))
    let shell = [
      "env", "-i", "PATH=\(BuiltProgram.folder):/usr/bin:/bin", "HOME=\(folder)", "LANG=\(locale)", "PS1=ready> ",
      "TERM=tmux-256color", "bash", "--norc", "--noprofile",
    ].map { "'\($0)'" }.joined(separator: " ")
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder, shell)
    server = pid_t(try tmux("display-message", "-p", "#{pid}").trimmingCharacters(in: .whitespacesAndNewlines))
    try wait(for: "ready>")
  }

  deinit { hangUp() }

  /// Without what this process has open: the server that the first command starts would keep it, and so seem to be
  /// the command that never ends.
  private static let alone = #"""
    for open in /proc/$$/fd/*; do number=${open##*/}; ((number < 3)) || eval "exec $number>&-"; done; exec tmux "$@"
    """#

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    // A file, not a pipe, for the same reason.
    let output = URL(fileURLWithPath: folder + "/.tmux.out")
    try Data().write(to: output)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["bash", "-c", Self.alone, "tmux", "-u", "-S", socket, "-f", folder + "/.tmux.conf"] + arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}

/// Hands.
extension DrivenTerminal {
  /// Keys by tmux's names: `Enter`, `C-z`, `S-Left`, `p`.
  package func press(_ keys: String...) throws { for key in keys { try tmux("send-keys", key) } }

  package func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Bytes just as they are, in one piece.
  package func send(_ bytes: [UInt8]) throws { try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) }) }

  /// As a terminal pastes for a program that has asked for brackets.
  package func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p", "-r")
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// To the program of this name that runs in the terminal.
  package func signal(_ name: String, _ program: String) throws {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pkill", "-\(name)", "-P", shell, "-x", program]
    try process.run()
    process.waitUntilExit()
  }

  /// Those that the shell has started and those that they have, by name; a program may be gone by the time it is asked
  /// for.
  package func programs() throws -> [(name: String, id: Int32)] {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    let lines = try Outside.run(["ps", "-eo", "pid=,ppid=,comm="]).text.split(separator: "\n")
    let all = lines.compactMap { line -> (id: String, parent: String, name: String)? in
      let words = line.split(separator: " ", maxSplits: 2).map { String($0) }
      return words.count == 3 ? (words[0], words[1], words[2]) : nil
    }
    var found: [(name: String, id: Int32)] = []
    var parents = [shell]
    while let parent = parents.popLast() {
      for process in all where process.parent == parent {
        parents.append(process.id)
        if let id = Int32(process.id) { found.append((process.name, id)) }
      }
    }
    return found
  }

  /// The window is gone, as by its cross. Outright: its server may have been started with every gentler signal held back,
  /// as threads of a test run do.
  package func hangUp() {
    if let server { kill(server, SIGKILL) }
    server = nil
  }

  /// A command line, and what it printed; the shell must have the terminal.
  package func shell(_ command: String) throws -> (text: String, status: String) {
    // What an earlier command left must not be taken for this one's end.
    asked += 1
    let mark = "=\(asked)="
    try type("clear; \(command); echo \"\(mark)\"$?")
    try press("Enter")
    let seen = try wait("the end of '\(command)'") { screen in
      screen.split(separator: "\n").contains { $0.hasPrefix(mark) && $0.count > mark.count }
    }
    let lines = seen.split(separator: "\n")
    let end = lines.lastIndex { $0.hasPrefix(mark) } ?? 0
    return (lines[..<end].joined(separator: "\n"), String(lines[end].dropFirst(mark.count)))
  }
}

/// Eyes.
extension DrivenTerminal {
  package var screen: String { get throws { try tmux("capture-pane", "-p") } }

  /// The column and the row, from 0, and whether it is shown.
  package var cursor: (column: Int, row: Int, isShown: Bool) {
    get throws {
      let said = try tmux("display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}").split { $0.isWhitespace }
      let numbers = said.compactMap { Int($0) }
      guard numbers.count == 3 else { throw NotSeen(wanted: "a cursor", screen: try screen) }
      return (numbers[0], numbers[1], numbers[2] == 1)
    }
  }

  /// Whether a program has the other screen, which leaves what the shell shows untouched.
  package var isAlternate: Bool {
    get throws { try tmux("display-message", "-p", "#{alternate_on}").hasPrefix("1") }
  }

  @discardableResult
  package func wait(for text: String) throws -> String { try wait(text) { $0.contains(text) } }

  /// Looks until it is so, for twenty seconds at most.
  @discardableResult
  package func wait(_ wanted: String = "what was waited for", until isSo: (String) -> Bool) throws -> String {
    for _ in 0..<400 {
      let screen = try screen
      if isSo(screen) { return screen }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw NotSeen(wanted: wanted, screen: try screen)
  }
}
