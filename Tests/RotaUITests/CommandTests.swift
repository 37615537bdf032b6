import RotaTerminal
import RotaUI
import Testing

/// The one table of commands.
@Suite struct CommandTests {
  @Test func everyCommandHasItsRowAndNoneHasTwo() {
    #expect(Set((Command.table + Command.staffTable).map(\.command)) == Set(Command.allCases))
    for table in [Command.table, Command.staffTable] { #expect(Set(table.map(\.command)).count == table.count) }
  }

  /// Only planning and stopping share one: the planner is at work or it isn't.
  @Test func noKeyMeansTwoThings() {
    for table in [Command.table, Command.staffTable] {
      let keys = table.filter { $0.command != .stopPlanning }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func noCommandTakesAKeyThatMoves() {
    let keys = (Command.table + Command.staffTable).flatMap(\.keys)
    for letter in "hjkl" { #expect(!keys.contains(.character(letter))) }
  }

  @Test func theTextHasEveryCommand() {
    for entry in Command.table + Command.staffTable { #expect(CommandTable.text.contains(entry.name), "\(entry.name)") }
  }

  @Test func theManualHasEveryCommandAndNoLineThatIsTakenForAMacro() {
    let lines = CommandTable.manual.split(separator: "\n")
    for entry in Command.table + Command.staffTable {
      #expect(lines.contains { $0.hasPrefix("\\&\(entry.name.prefix(3))") }, "\(entry.name)")
    }
    let macros = lines.filter { $0.hasPrefix(".") }.map { $0.prefix(3) }
    #expect(Set(macros) == [".Sh", ".Ss", ".Bl", ".It", ".El"])
    #expect(lines.allSatisfy { $0.hasPrefix(".") || $0.hasPrefix("\\&") })
  }

  @Test func theFooterSaysOnlyWhatCanBeDone() throws {
    var sitting = try Sitting()
    let footer = sitting.screen.text(row: 23)
    #expect(footer.contains("p plan") && footer.contains("? help"))
    #expect(!footer.contains("p stop"))
    sitting.type("p")
    #expect(sitting.screen.text(row: 23).contains("p stop"))
  }

  @Test func bytesThatAreNoKeyDoNothing() throws {
    var sitting = try Sitting()
    let before = sitting.state
    for key: KeyEvent in [.character("\u{FFFD}"), .character("é"), .function(11), .shiftUp, .control("g")] {
      #expect(sitting.press(key) == [])
    }
    #expect(sitting.state == before)
  }
}
