import Foundation
import RotaTestSupport
import Testing

@Suite("rota plan")
struct PlanCommandTests {
  @Test("It writes a rota file that the judge scores as it says, and prints the week")
  func plan() throws {
    try inHarbour { folder in
      let output = try Command.run(
        ["plan", "--from", "2026-11-30", "--effort", "5", "-o", "new.json"], in: folder)
      #expect(output.status == 0, "\(output.errors)")
      #expect(output.errors.contains("rest and days from last week: not checked"))
      #expect(output.out.hasPrefix(" Harbour Team   30 Nov – 6 Dec 2026"))
      let rota = try #require(text(folder + "/new.json"))
      let score = try Command.run(["score", "new.json", "--format", "json"], in: folder).out
      for name in ["must", "service", "wishes"] {
        #expect(figure(name, in: rota) == figure(name, in: score))
      }
      #expect(figure("must", in: rota) == "0")
    }
  }

  @Test("The same team, seed and effort are the same bytes, whatever the threads and wherever they are written")
  func repeatable() throws {
    try inHarbour { folder in
      let plan = ["plan", "--from", "2026-11-30", "--effort", "5", "--seed", "3"]
      let first = try Command.run(plan + ["--threads", "1", "--format", "json"], in: folder)
      let second = try Command.run(plan + ["--threads", "2", "-o", "-"], in: folder)
      #expect(first.status == 0 && first.out == second.out)
      #expect(first.out.hasPrefix("{\n  \"format\": \"rota/1\""))
    }
  }

  @Test("By default a rota is for the week after --now")
  func nextWeek() throws {
    try inHarbour { folder in
      let output = try Command.run(
        ["plan", "--now", "2026-12-02 10:00", "--effort", "1", "--format", "json", "--quiet"], in: folder)
      #expect(output.out.contains("\"from\": \"2026-12-07\""))
      #expect(output.errors.isEmpty)
    }
  }

  /// K2 asks for a skill that nobody holds, so a contact is always left out.
  @Test("Only with --strict does a contact left out end it with 1")
  func strict() throws {
    try inHarbour { folder in
      try HarbourTeam.yaml.replacing("skills: [family], priority", with: "skills: [sailing], priority").write(
        toFile: folder + "/team.yaml", atomically: true, encoding: .utf8)
      let plan = ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none"]
      let output = try Command.run(plan, in: folder)
      #expect(output.status == 0 && output.out.isEmpty)
      #expect(try Command.run(plan + ["--strict"], in: folder).status == 1)
    }
  }

  @Test("Pins that cannot all be so are refused, in words, and nothing is written")
  func conflict() throws {
    try inHarbour { folder in
      let dated = "pins:\n  - {staff: ben, date: 2026-12-01, off: true}\n"
      try dated.write(toFile: folder + "/dated", atomically: true, encoding: .utf8)
      let output = try Command.run(
        ["plan", "--from", "2026-11-30", "--dated", "dated", "-o", "new.json"], in: folder)
      #expect(output.status == 2)
      #expect(output.errors.contains("Ben: Tue 1 Dec off"))
      #expect(text(folder + "/new.json") == nil)
    }
  }

  @Test("What stands against pins that cannot be so is said with them")
  func againstPins() throws {
    try inHarbour { folder in
      let dated = "pins:\n  - {staff: ben, date: 2026-12-02, start: \"09:00\", end: \"10:00\"}\n"
      try dated.write(toFile: folder + "/dated", atomically: true, encoding: .utf8)
      let output = try Command.run(["plan", "--from", "2026-11-30", "--dated", "dated"], in: folder)
      #expect(output.status == 2)
      #expect(
        output.errors.contains("against it: Ben, Wed 2 Dec 09:00–10:00: 1 h long, the contract says 3 h to 10 h"),
        "\(output.errors)")
    }
  }

  @Test(
    "Ctrl-C and a polite kill keep the best so far, say that it was cut short, and end with the signal's status",
    arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func interrupted(signal: Int32, status: Int32) throws {
    try inHarbour { folder in
      let process = try Command.process(
        ["plan", "--from", "2026-11-30", "--seconds", "60", "-o", "new.json"], in: folder)
      try process.run()
      // It listens from the moment that it has said what it does not check.
      while process.isRunning, text(folder + "/.stderr")?.contains("not checked") != true { usleep(10_000) }
      usleep(500_000)
      kill(process.processIdentifier, signal)
      let output = try Command.output(of: process, in: folder)
      #expect(output.status == status, "\(output.errors)")
      #expect(output.errors.contains("cut short"))
      #expect(try Command.run(["score", "new.json"], in: folder).status == 0)
    }
  }

  @Test(
    "Ctrl-C ends a command that is still reading, at once",
    arguments: [["check", "-"], ["plan", "-"], ["score", "-", "rota.json"], ["show", "-", "rota.json"]])
  func interruptedReading(words: [String]) throws {
    try inHarbour { folder in
      let process = try Command.process(words, in: folder)
      // A team that never comes to its end.
      let team = Pipe()
      process.standardInput = team
      try process.run()
      team.fileHandleForWriting.write(Data("service: {name: Slow".utf8))
      usleep(500_000)
      let start = ContinuousClock.now
      kill(process.processIdentifier, SIGINT)
      let output = try Command.output(of: process, in: folder)
      #expect(output.status == 130 && ContinuousClock.now - start < .seconds(2), "\(output.errors)")
    }
  }

  @Test("A reader that has seen enough is no fault, and a full disk is one")
  func brokenPipe() throws {
    try inHarbour { folder in
      let plan = "'\(BuiltProgram.rota)' show rota.json --format json"
      for (script, status) in [
        ("\(plan) | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}", Int32(0)), ("\(plan) > /dev/full", 3),
      ] {
        let process = try Command.process(["-c", script], in: folder)
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        try process.run()
        #expect(try Command.output(of: process, in: folder).status == status)
      }
    }
  }
}
