import Foundation
import RotaTestSupport
import Testing

@Suite("The page of the command line says what the program does")
struct CommandLinePageTests {
  private let page: DocumentPage

  init() throws { page = try DocumentPage(DocumentPage.commandLine) }

  /// Of all commands, each by its section: two may share one.
  private func sections() -> [String: DocumentPage] {
    var sections: [String: DocumentPage] = [:]
    for heading in page.headings("###") {
      for name in heading.split(separator: " and ") { sections[String(name)] = page.section(heading) }
    }
    return sections
  }

  private func options(_ words: some Sequence<String>) -> Set<String> {
    let parts = words.flatMap { $0.split(whereSeparator: { $0.isWhitespace || $0 == "=" }) }
    return Set(parts.map { String($0) }.filter { $0.hasPrefix("-") && $0.dropFirst().contains { $0.isLetter } })
  }

  @Test("Every command has its section, and there is no other; every option of it stands there, with its values")
  func everything() throws {
    let sections = sections()
    let commands = try HelpTree.commands()
    #expect(sections.keys.sorted() == commands.map(\.commandName).sorted())
    let common = options(try #require(page.section("What every command takes")).rows.joined())
    for command in commands {
      let section = try #require(sections[command.commandName])
      let own = options(section.rows.joined())
      for argument in command.arguments ?? [] {
        let names = (argument.names ?? []).map(\.asTyped)
        guard common.isDisjoint(with: names) else { continue }
        #expect(names.allSatisfy { own.contains($0) }, "\(command.commandName): \(names)")
        let words = Set(section.words)
        for value in argument.allValues ?? [] where argument.names != nil {
          #expect(words.contains(value), "\(command.commandName) \(names): \(value)")
        }
      }
      let all = (command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.asTyped)
      #expect(own.isSubset(of: all), "\(command.commandName) has no \(own.subtracting(all).sorted())")
    }
  }

  @Test(
    "Whatever option and command a page names exists",
    arguments: [
      DocumentPage.commandLine, DocumentPage.planningProblem, "README.md",
      "Sources/RotaStore/RotaStore.docc/WhatIsKept.md",
      "Sources/RotaWorkspace/RotaWorkspace.docc/ForTheITDepartment.md",
    ])
  func nothingMadeUp(path: String) throws {
    let words = try DocumentPage(path).words
    let commands = try HelpTree.commands()
    let all = commands.flatMap { $0.arguments ?? [] }.flatMap { $0.names ?? [] }.map(\.asTyped)
    // The library's own, sudo's, and what a forced command of sshd takes.
    let foreign = ["--generate-completion-script", "-u", "--key"]
    #expect(options(words).subtracting(all + foreign).isEmpty)
    let names = Set(commands.map(\.commandName) + ["help", "session"])
    for word in words where word.hasPrefix("rota ") {
      let next = String(word.split(separator: " ")[1])
      #expect(names.contains(next) || next.hasPrefix("-") || next.hasSuffix(".yaml"), "\(word)")
    }
  }

  @Test("Each example is done, with 0, by a team that has such people")
  func examples() throws {
    let commands = try HelpTree.commands()
    let lines = page.code("sh")
    #expect(lines.count > 60)
    try ExampleTests.inTeamAtWork { folder in
      for (number, line) in lines.enumerated() {
        let name = line.split(separator: " ").dropFirst().first.map { String($0) } ?? ""
        let command = try #require(commands.first { $0.commandName == name }, "\(line)")
        let copy = "\(folder)/\(number)"
        let isOfTheClock = command.takes("--now") && !line.contains("--now")
        let output = try Outside.run(
          ["sh", "-c", ExampleTests.shell(isOfTheClock ? "\(line) \(ExampleTests.now)" : line, folder, copy)])
        if name == "screen" {
          #expect(output.status == 2 && output.errors.contains("terminal"), "\(line): \(output.errors)")
        } else {
          #expect(output.status == 0, "\(line): \(output.errors)")
        }
      }
    }
  }

  @Test("The files that it names are those that are made, and no others are")
  func files() throws {
    let named = Set(try #require(page.section("The files that are made")).rows.joined())
    try inHarbour { folder in
      try "Surname,hours\nZed,20\n".write(toFile: folder + "/staff.csv", atomically: true, encoding: .utf8)
      try Data(SheetZip.week).write(to: URL(fileURLWithPath: folder + "/rota.xlsx"))
      let before = try visible(in: folder)
      for command in [
        ["leave", "ben", "2026-12-04"], ["backup", "-o", "copy.store"], ["restore", "copy.store"],
        ["import", "staff.csv", "--staff", "--column", "Surname=name"],
        ["batch", "team.yaml", "--out", ".", "--effort", "1"],
        // The last: where there are two teams, a command must name one.
        ["init", "new.yaml", "--from-sheet", "rota.xlsx"],
      ] {
        let now = command[0] == "import" ? [] : ["--now", "2026-11-28 10:00"]
        let output = try Command.run(command + now, in: folder)
        #expect(output.status == 0, "\(command): \(output.errors)")
      }
      let made = try visible(in: folder).subtracting(before).subtracting(["copy.store", "new.yaml"])
        .map { $0.replacing(#/before-\d+$/#, with: "before-…").replacing("new.before", with: "team.before") }
      let whileWritten = named.filter { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }
      #expect(whileWritten == ["team.yaml.store-wal", "team.yaml.store-shm"])
      #expect(Set(made) == named.subtracting(whileWritten))
    }
  }

  private func visible(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") })
  }

  @Test("No page and no help calls the store by another name than it has")
  func oneName() throws {
    let pages = try DocumentPage.all().map { ($0, try DocumentPage($0).text) }
    #expect(pages.count > 8)
    let helps = try HelpTree.commands().map { command in
      (command.commandName, try withScratch { try Command.run(["help", command.commandName], in: $0).out })
    }
    for (name, text) in pages + helps {
      #expect(!text.contains(#/(?i)\bteam\.store/#), "\(name): the store of team.yaml is team.yaml.store")
    }
  }
}
