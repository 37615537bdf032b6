import RotaTestSupport
import Testing

@Suite("However it ends", .serialized)
struct EndingJourneys {
  @Test(
    "the terminal is whole, and the shell hears what it was",
    arguments: [
      ("TERM", "143"), ("INT", "130"), ("HUP", "129"), ("QUIT", "131"), ("SEGV", "139"), ("ABRT", "134"),
      ("KILL", "137"),
    ])
  func signals(name: String, status: String) throws {
    try journey { terminal in
      try terminal.open("rota team.yaml --from 2026-11-30; echo $? > ended")
      #expect(try terminal.isAlternate)
      try terminal.signal(name, "rota")
      // What the shell prints at once may still go to the screen that is about to be left.
      try terminal.wait("the shell's own screen") { _ in (try? terminal.isAlternate) == false }
      try terminal.expectWhole()
      #expect(try terminal.shell("cat ended").text == status)
    }
  }

  @Test("what was changed is kept, even where it is killed at once")
  func kept() throws {
    try journey { terminal in
      try terminal.open()
      try terminal.plan()
      try terminal.giveDayOff()
      let edited = try terminal.grid
      try terminal.signal("KILL", "rota")
      try terminal.wait("the shell's own screen") { _ in (try? terminal.isAlternate) == false }
      try terminal.expectWhole()
      try terminal.open()
      #expect(try terminal.grid == edited)
    }
  }
}

extension EndingJourneys {
  @Test("what the planner has found is kept, though the window is closed while it plans", arguments: ["HUP", "TERM"])
  func closedWhilePlanning(signal: String) throws {
    try journey { terminal in
      try terminal.open()
      try terminal.press("p")
      try terminal.waitUntilMet()
      try terminal.signal(signal, "rota")
      try terminal.wait("the shell's own screen") { _ in (try? terminal.isAlternate) == false }
      try terminal.expectWhole()
      try terminal.open()
      try terminal.waitUntilMet()
    }
  }
}

@Suite("Poor terminals", .serialized)
struct PoorTerminalJourneys {
  @Test(
    "are refused in a sentence that says what to do",
    arguments: [("TERM=dumb", "'dumb'"), ("TERM=", "TERM"), ("TERM=nonesuch", "'nonesuch'")])
  func refused(setting: String, word: String) throws {
    try journey { terminal in
      let (text, status) = try terminal.shell("\(setting) rota team.yaml")
      #expect(status == "2")
      #expect(text.contains(word))
      #expect(text.split(separator: "\n").count < 5)
    }
  }

  @Test("No terminal at all: the week is printed")
  func pipe() throws {
    try journey { terminal in
      let text = try terminal.shell("\(DrivenTerminal.command) 2>&1 </dev/null | cat").text
      #expect(!text.contains("\u{1B}"))
      #expect(!text.isEmpty)
    }
  }

  @Test("A terminal that doesn't know its size is taken for an ordinary one, and nothing breaks")
  func noSize() throws {
    try journey { terminal in
      _ = try terminal.shell("stty columns 0 rows 0")
      try terminal.type(DrivenTerminal.command)
      try terminal.press("Enter")
      try terminal.wait("the screen") { _ in (try? terminal.isAlternate) ?? false }
      try terminal.resize(columns: 100, rows: 30)
      try terminal.wait(for: "? help")
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }

  @Test("Where only ASCII can be drawn, only ASCII is", arguments: ["C", "POSIX"])
  func ascii(locale: String) throws {
    try journey(locale: locale) { terminal in
      try terminal.open()
      try terminal.plan()
      let screen = try terminal.screen
      #expect(screen.allSatisfy { $0.isASCII })
      try terminal.press("?")
      #expect(try terminal.wait(for: "Help").allSatisfy { $0.isASCII })
    }
  }

  @Test("An old terminal with two colours and no function keys will do")
  func vt100() throws {
    try journey { terminal in
      try terminal.open("TERM=vt100 \(DrivenTerminal.command)")
      try terminal.plan()
      try terminal.press("q")
      try terminal.expectWhole()
    }
  }
}
