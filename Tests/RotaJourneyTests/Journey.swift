import Foundation
import RotaTestSupport
import Testing

/// Runs in a terminal of its own, in a folder with `team.yaml` of the harbour team.
func journey(
  columns: Int = 80, rows: Int = 24, locale: String = "C.UTF-8", team: String = HarbourTeam.yaml,
  _ body: (DrivenTerminal) throws -> Void
) throws {
  try withScratch { folder in
    try team.write(toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
    try body(try DrivenTerminal(in: folder, columns: columns, rows: rows, locale: locale))
  }
}

extension DrivenTerminal {
  static let command = "rota team.yaml --from 2026-11-30 --now '2026-11-26 09:00'"

  func open(_ command: String = DrivenTerminal.command) throws {
    try type("clear; \(command)")
    try press("Enter")
    try wait(for: "Harbour")
    try wait(for: "? help")
  }

  /// Plans until all contacts are planned, then takes over.
  func plan() throws {
    try press("p")
    try waitUntilMet()
    try press("p")
    try wait(for: "u takes it back")
  }

  func waitUntilMet() throws { try wait(for: "everything is met") }

  /// A day off for whoever is under the cursor: its price first, then kept.
  func giveDayOff() throws {
    try press("o")
    try wait("the price of it") { $0.contains("off on") && !$0.contains(": …") }
    try press("Enter")
    try wait("the day off") { $0.contains("pinned") }
  }

  /// What a program must leave behind: lines that the shell edits, a cursor, the shell's own screen.
  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    // A prompt that went to the screen just left is not seen again until it is asked for.
    try press("Enter")
    try wait(for: "ready>")
    let settings = Set(try shell("stty -a").text.split { $0.isWhitespace || $0 == ";" })
    for setting in ["icanon", "echo", "isig", "icrnl", "opost", "onlcr"] {
      #expect(settings.contains("\(setting)"), "\(setting) is off", sourceLocation: sourceLocation)
    }
    #expect(try cursor.isShown, sourceLocation: sourceLocation)
    #expect(try !isAlternate, sourceLocation: sourceLocation)
  }

  /// The rows of the grid, without what the screen says about them.
  var grid: [String] { get throws { try screen.split(separator: "\n").dropFirst(2).prefix(3).map { String($0) } } }
}
