import Foundation
import RotaTestSupport
import Testing

@Suite("A year that is not this one's is said, and so is a clock that is wrong")
struct YearTests {
  private func inPublishedHarbour(_ body: (_ folder: String) throws -> Void) throws {
    let at = ["--now", "2026-11-28 10:00"]
    try inHarbour { folder in
      for command in [
        ["plan", "--from", "2026-11-30", "--effort", "1", "--format", "none", "--store", "team.yaml.store"],
        ["publish", "--yes", "--force", "--note", "told", "--decided-by", "Dina", "--instead", "a call"],
        ["hold", "K2", "--note", "asked for"], ["edit", "shift cara 2026-12-05 10:00-14:00"],
      ] {
        let output = try Command.run(command + at, in: folder)
        #expect(output.status == 0, "\(command): \(output.errors)")
      }
      try body(folder)
    }
  }

  @Test("Times of versions, of the log and of holds go without a year in the same one, and with it afterwards")
  func times() throws {
    try inPublishedHarbour { folder in
      for command in [["versions"], ["log"], ["hold"], ["subject", "K2"]] {
        let (soon, later) = (
          try Command.run(command + ["--now", "2026-12-20 10:00"], in: folder).out,
          try Command.run(command + ["--now", "2027-01-05 10:00"], in: folder).out
        )
        #expect(soon.contains("Sat 28 Nov 10:00 by ") && !soon.contains("Sat 28 Nov 2026 10:00"), "\(command): \(soon)")
        #expect(later.contains("Sat 28 Nov 2026 10:00 by ") && !later.contains("28 Nov 10:00"), "\(command): \(later)")
      }
    }
  }

  @Test("What is asked for or about says its year")
  func titles() throws {
    try inPublishedHarbour { folder in
      let now = ["--now", "2026-11-28 10:00"]
      #expect(try Command.run(["why", "@published", "ana@2026-12-01"], in: folder).out.contains("Ana, Tue 1 Dec 2026"))
      let ask = ["request", "swap", "2026-12-01", "with", "ana", "--as", "ben"]
      let asked = try Command.run(ask + now, in: folder)
      #expect(asked.status != 0 || asked.out.contains("swap Tue 1 Dec 2026 with Ana"), "\(asked.out)")
    }
  }

  @Test(
    "A week held from a time that is still to come: who, since when, and that a clock is wrong; it can be taken over")
  func holdFromTheFuture() throws {
    try inPublishedHarbour { folder in
      let hold = """
        import sqlite3, sys
        store = sqlite3.connect(sys.argv[1])
        store.execute("INSERT INTO lease (week, token, who, host, process, since, beat) VALUES (?,?,?,?,?,?,?)",
          ("2026-11-30", "t", "dina", "office-pc", 1, 4102488000, 4102488060))
        store.commit()
        """
      _ = try Outside.text(["python3", "-c", hold, folder + "/team.yaml.store"])
      let refused = try Command.run(["undo"], in: folder)
      #expect(refused.status == 3)
      let said = refused.errors
      #expect(
        said.contains("dina on office-pc has been planning the week of Mon 30 Nov since Fri 1 Jan 2100 "), "\(said)")
      #expect(said.contains("still to come by this machine's clock: one of the two clocks is wrong"), "\(said)")
      #expect(said.contains("help: set the clock right, or say --take-over"), "\(said)")
      #expect(try Command.run(["undo", "--take-over"], in: folder).status == 0)
      #expect(try Command.run(["redo"], in: folder).status == 0, "it is nobody's then")
    }
  }
}
