import RotaTestSupport
import Testing

@Suite("A lead at a real terminal", .serialized)
struct PlanningJourneys {
  @Test("plans a week, takes a shift out, takes that back, and finds it all again the next day")
  func planEditUndo() throws {
    try journey { terminal in
      try terminal.open()
      try terminal.plan()
      let planned = try terminal.grid
      try terminal.giveDayOff()
      #expect(try terminal.grid != planned)
      try terminal.press("u")
      try terminal.wait(for: "undone")
      #expect(try terminal.grid == planned)
      try terminal.press("U")
      try terminal.wait(for: "done again")
      let edited = try terminal.grid
      try terminal.press("q")
      try terminal.expectWhole()
      try terminal.open()
      #expect(try terminal.grid == edited)
      try terminal.press("u")
      try terminal.wait(for: "undone")
      #expect(try terminal.grid == planned)
    }
  }

  @Test("resizes the window while the planner works, down to next to nothing, and goes on")
  func resize() throws {
    try journey { terminal in
      try terminal.open()
      try terminal.press("p")
      for (columns, rows) in [(160, 50), (40, 12), (3, 2), (1, 1), (200, 10), (80, 24)] {
        try terminal.resize(columns: columns, rows: rows)
      }
      try terminal.waitUntilMet()
      try terminal.press("p")
      try terminal.wait(for: "u takes it back")
      try terminal.resize(columns: 120, rows: 30)
      let wide = try terminal.wait("a wider screen") { screen in
        screen.split(separator: "\n").contains { $0.count > 80 }
      }
      #expect(wide.contains("Harbour"))
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }

  @Test("goes back to the shell with Ctrl-Z, and comes back to the same screen")
  func suspend() throws {
    try journey { terminal in
      try terminal.open()
      try terminal.press("Right", "Down")
      try terminal.wait(for: "Ben, Tue 1 Dec")
      let before = try terminal.grid
      try terminal.press("C-z")
      try terminal.wait(for: "Stopped")
      try terminal.expectWhole()
      try terminal.type("fg")
      try terminal.press("Enter")
      try terminal.wait(for: "? help")
      #expect(try terminal.grid == before)
      try terminal.signal("TSTP", "rota")
      try terminal.wait(for: "Stopped")
      try terminal.expectWhole()
    }
  }

  @Test("pastes by mistake, and nothing of it is taken for a command")
  func paste() throws {
    try journey { terminal in
      try terminal.open()
      let before = try terminal.grid
      try terminal.paste("p\nq\nP\n:quit\n")
      try terminal.press("/")
      try terminal.paste("Be")
      try terminal.wait("what was pasted, in the field") {
        $0.contains("> Be") || $0.contains("/Be") || $0.contains("Be▏")
      }
      try terminal.press("Escape")
      try terminal.wait("the week again") { $0.contains("? help") }
      #expect(try terminal.grid == before)
    }
  }

  @Test("types over a slow line: a key that comes in pieces is that key, and what is no key does nothing")
  func slowLine() throws {
    try journey { terminal in
      try terminal.open()
      // The first person is on the third row; while a frame is drawn the cursor is anywhere.
      try terminal.wait("the cursor in the grid") { _ in (try? terminal.cursor)?.row == 2 }
      let start = try terminal.cursor
      try terminal.send([0x1B, 0x5B, 0x39, 0x39, 0x78, 0xFF, 0xC3])
      for bytes in [[0x1B, 0x5B], [0x43]] as [[UInt8]] { try terminal.send(bytes) }
      try terminal.wait("the next day, the same person") { _ in
        (try? terminal.cursor).map { $0.column > start.column && $0.row == start.row } ?? false
      }
    }
  }

  @Test("reads over a slow line, two thousand characters a second, and the screen is right once it has come")
  func slowScreen() throws {
    try journey { terminal in
      let loop = """
        while IFS= read -r -d '' -n 40 -t 0.05 part; end=$?; printf %s "$part"; ((end == 0 || end > 128)); \
        do sleep 0.02; done
        """
      _ = try terminal.shell("slowly() { \(loop); }")
      try terminal.type("clear; script -qec \"\(DrivenTerminal.command)\" /dev/null </dev/tty | slowly")
      try terminal.press("Enter")
      try terminal.wait(for: "? help")
      try terminal.press("Down", "Right", "d", "Escape", "c", "Escape", "Down")
      let screen = try terminal.wait(for: "Cara, Tue 1 Dec")
      #expect(screen.contains("Harbour") && screen.contains("? help"))
      try terminal.press("q")
      try terminal.press("Enter")
      try terminal.wait(for: "ready>")
    }
  }

  @Test("opens a team file with a mistake, and is shown where it is")
  func mistake() throws {
    let broken = HarbourTeam.yaml.replacing("staff:", with: "staf:")
    try journey(team: broken) { terminal in
      try terminal.type(DrivenTerminal.command)
      try terminal.press("Enter")
      try terminal.wait(for: "'staf'")
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }
}
