import RotaTerminal
import RotaUI
import Testing

/// The commands of both screens.
@Suite struct CommandTests {
  /// Key and name of each: the lead's, then the staff's.
  private let tables = [
    Lead.commands.map { (key: $0.key, name: $0.name) }, Staff.commands.map { (key: $0.key, name: $0.name) },
  ]

  @Test func noTwoCommandsOfAScreenHaveOneName() {
    for table in tables { #expect(Set(table.map(\.name)).count == table.count) }
  }

  /// Only planning and stopping share one: the planner is at work or it isn't.
  @Test func noKeyMeansTwoThings() {
    for table in tables {
      let keys = table.filter { $0.name != "stop planning" }.compactMap(\.key)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func noCommandTakesAKeyThatMoves() {
    let keys = tables.joined().compactMap(\.key)
    for letter in "hjkl" { #expect(!keys.contains(.character(letter))) }
  }

  @Test func theTextHasEveryCommand() {
    for command in tables.joined() { #expect(CommandTable.text.contains(command.name), "\(command.name)") }
  }

  @Test func helpAndTheTextHaveEveryMark() throws {
    var sitting = try Sitting()
    sitting.type("?")
    guard case .chooser(let help)? = sitting.state.dialog else {
      Issue.record("help is a list")
      return
    }
    for (mark, words) in marksOnPages {
      #expect(help.items.contains { $0.detail == mark && $0.text == words }, "\(mark)")
      #expect(CommandTable.text.contains(words))
    }
    #expect(Set(marksOnPages.map(\.mark)).isSuperset(of: ["▪", "♥", "x", "~", "━", "┄", "═", "≡", "▸", "BH"]))
  }

  @Test func theManualHasEveryCommandAndNoLineThatIsTakenForAMacro() {
    let lines = CommandTable.manual.split(separator: "\n")
    for command in tables.joined() {
      #expect(lines.contains { $0.hasPrefix("\\&\(command.name.prefix(3))") }, "\(command.name)")
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
