import Foundation
import RotaTestSupport
import Testing

@Suite("The team file in a real editor, from a shell at a terminal", .serialized)
struct EditorJourneys {
  @Test(
    "Every way into it gives vi the keys; what it writes is on the screen, and u takes it back", arguments: ["E", ":"])
  func edits(way: String) throws {
    try journey { terminal in
      try terminal.open("EDITOR=vi \(DrivenTerminal.command)")
      try terminal.press(way)
      if way == ":" {
        try terminal.type("open the team file")
        try terminal.press("Enter")
      }
      try terminal.substitute("name: Cara", "name: Carys")
      try terminal.wait(for: "u takes back what the editor changed")
      #expect(try terminal.screen.contains("Carys"))
      try terminal.press("u")
      try terminal.wait(for: "undone")
      #expect(try terminal.screen.contains("Cara "))
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }

  @Test("A mistake is mended where it is: Enter opens the editor, through whatever starts it")
  func mends() throws {
    try journey(team: HarbourTeam.yaml.replacing("contract: {hours: 30}", with: "contract: {hour: 30}")) { terminal in
      _ = try terminal.shell(#"printf '#!/bin/sh\nvi "$@"\n' > edit; chmod +x edit"#)
      try terminal.type("EDITOR=./edit \(DrivenTerminal.command)")
      try terminal.press("Enter")
      try terminal.wait(for: "'hour'")
      try terminal.press("Enter")
      try terminal.substitute("hour:", "hours:")
      try terminal.wait(for: "the team file was read again")
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }

  @Test("Ctrl-Z in the editor is back at the shell, and fg in the editor")
  func suspends() throws {
    try journey { terminal in
      try terminal.openEditor()
      try terminal.press("C-z")
      try terminal.wait(for: "Stopped")
      try terminal.expectWhole()
      try terminal.type("fg")
      try terminal.press("Enter")
      try terminal.wait(for: "key-worker")
      try terminal.type(":q!")
      try terminal.press("Enter")
      try terminal.wait(for: "? help")
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }

  @Test("Keys that were typed for the editor are no commands afterwards")
  func keysMeanwhile() throws {
    try journey { terminal in
      _ = try terminal.shell(#"printf '#!/bin/sh\necho thinking; sleep 1\n' > edit; chmod +x edit"#)
      try terminal.open("EDITOR=./edit \(DrivenTerminal.command)")
      try terminal.press("E")
      try terminal.wait(for: "thinking")
      try terminal.press("q", "q")
      try terminal.wait(for: "? help")
      try terminal.press("Down")
      try terminal.wait(for: "Ben, Mon 30 Nov")
    }
  }

  @Test("An editor that isn't there is named, and the screen goes on")
  func missing() throws {
    try journey { terminal in
      try terminal.open("EDITOR=nonesuch \(DrivenTerminal.command)")
      try terminal.press("E")
      try terminal.wait(for: "the editor 'nonesuch' can't be started; EDITOR says which one")
    }
  }

  @Test(
    "What ends the program ends the editor first, and the terminal is whole",
    arguments: [("TERM", "143"), ("HUP", "129")])
  func ended(name: String, status: String) throws {
    try journey { terminal in
      try terminal.openEditor(after: "; echo $? > ended")
      let programs = try terminal.programs()
      #expect(programs.contains { $0.name.hasPrefix("vi") })
      try terminal.signal(name, "rota")
      try terminal.wait("the shell's own screen") { _ in (try? terminal.isAlternate) == false }
      try terminal.expectWhole()
      #expect(try terminal.shell("cat ended").text == status)
      expectGone(programs)
    }
  }

  /// Before which of its states the window is closed.
  enum Before: CaseIterable { case screen, stopped, editor, stoppedEditor }

  @Test("A program whose terminal is gone ends, and so does its editor", arguments: Before.allCases)
  func closed(before: Before) throws {
    try journey { terminal in
      switch before {
      case .screen, .stopped: try terminal.open()
      case .editor, .stoppedEditor: try terminal.openEditor()
      }
      if before == .stopped || before == .stoppedEditor {
        try terminal.press("C-z")
        try terminal.wait(for: "Stopped")
      }
      let programs = try terminal.programs()
      #expect(programs.contains { $0.name == "rota" })
      terminal.hangUp()
      expectGone(programs)
    }
  }

  private func expectGone(
    _ programs: [(name: String, id: Int32)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for program in programs {
      for _ in 0..<200 where isAlive(program.id) { Thread.sleep(forTimeInterval: 0.05) }
      #expect(!isAlive(program.id), "\(program.name) goes on", sourceLocation: sourceLocation)
    }
  }

  /// A child that nobody has asked for any more is not alive.
  private func isAlive(_ id: Int32) -> Bool {
    let state = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
    return state.split(separator: ")").last?.split(separator: " ").first.map { $0 != "Z" } ?? false
  }
}

extension DrivenTerminal {
  fileprivate func openEditor(after: String = "") throws {
    try open("EDITOR=vi \(DrivenTerminal.command)\(after)")
    try press("E")
    try wait(for: "key-worker")
  }

  /// In vi, which then writes and ends.
  fileprivate func substitute(_ old: String, _ new: String) throws {
    try wait(for: "key-worker")
    try type(":%s/\(old)/\(new)/")
    try press("Enter")
    try type(":wq")
    try press("Enter")
  }
}
